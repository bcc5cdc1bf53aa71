import type { PlatformEvent } from "../model/events.ts";
import type { LogLine, PlatformState } from "../model/state.ts";
import type { Line } from "./narrate.ts";

/** As Logplex: so many lines of an app can be read back. */
export const kept = 1500;

/** The state with an event's lines in the log of its app. No line is stamped earlier than the one before it, but for those of whole seconds. */
export function appendLines(
  state: PlatformState,
  event: PlatformEvent,
  lines: readonly Line[],
): PlatformState {
  if (lines.length === 0) return state;
  const appId = "appId" in event ? event.appId : "build" in event ? event.build.appId : undefined;
  const log = appId === undefined ? undefined : state.logs[appId];
  if (appId === undefined || !log) return state;
  const added: LogLine[] = [];
  let last = log.findLast(({ at }) => at % 1000 !== 0)?.at ?? 0;
  for (const { source, dyno, text, wholeSecond } of lines) {
    const at = wholeSecond ? Math.floor(event.at / 1000) * 1000 : afterwards(event.at, last);
    if (!wholeSecond) last = at;
    added.push({ at, source, dyno, text });
  }
  const after = log.slice(Math.max(0, log.length + added.length - kept));
  after.push(...added.slice(-kept));
  return { ...state, logs: { ...state.logs, [appId]: after } };
}

/** The time with microseconds that look as though they had been measured, and later than `last`. */
function afterwards(at: number, last: number): number {
  const thousandths = (Math.imul(Math.floor(at) | 0, 0x9e3779b1) >>> 0) % 900;
  const stamped = at + thousandths / 1000;
  return stamped > last ? stamped : Math.round(last * 1000 + 11 + (thousandths % 53)) / 1000;
}
