import type { Clock } from "../../../base/clock.ts";
import type { Output } from "../../../base/streams.ts";
import { stripColours } from "./colours.ts";

/** What an action needs of its surroundings. */
export interface Stage {
  readonly stderr: Output;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Colours a frame of the spinner. */
  readonly paint: (frame: string) => string;
  /** Writes what was held back while the action had the line. */
  readonly flush: () => Promise<void>;
}

/** A line `Creating app... done` on stderr, whose end is not yet known. */
export interface Action {
  start(): Promise<void>;
  /** Shows how far it is: `Running bash... connecting`. */
  status(text: string): Promise<void>;
  stop(text: string): Promise<void>;
  /** Leaves the line as it is: another action takes over. */
  abandon(): Promise<void>;
}

/** Where stderr is no terminal: `Creating app...` at once, ` done` when it is. */
export function simpleAction(title: string, { stderr, flush }: Stage): Action {
  let last: string | undefined;
  const write = (text: string) => stderr.write(last === undefined ? ` ${text}` : `${title}... ${text}`);
  return {
    start: () => stderr.write(`${title}...`),
    async status(text) {
      if (text === last) return;
      await write(text);
      if (last === undefined) await stderr.write("\n");
      last = text;
      await flush();
    },
    async stop(text) {
      await write(text);
      await stderr.write("\n");
      await flush();
    },
    async abandon() {
      await stderr.write("\n");
      await flush();
    },
  };
}

const frames = [..."⣾⣽⣻⢿⡿⣟⣯⣷"];
const frameTime = 100;

/** On a terminal: as time passes the line is drawn anew ten times a second with the next frame of a spinner. */
export function spinnerAction(title: string, { stderr, clock, signal, paint, flush }: Stage): Action {
  let shown: string | undefined;
  let current: string | undefined;
  let stopped: AbortController | undefined;
  let turning: Promise<void> = Promise.resolve();

  const erase = async () => {
    if (shown === undefined) return;
    const columns = Math.max(40, stderr.columns);
    const rows = stripColours(shown)
      .split("\n")
      .reduce((sum, row) => sum + Math.ceil(row.length / columns), 0);
    shown = undefined;
    await stderr.write(`\x1b[G\x1b[${rows}A\x1b[J`);
  };
  const draw = async (frame?: string) => {
    await erase();
    await flush();
    const text = `${title}...${frame ? ` ${frame}` : ""}${current ? ` ${current}` : ""}\n`;
    await stderr.write(text);
    shown = text;
  };
  const turn = async (end: AbortSignal) => {
    for (let at = 0; !end.aborted; at++) {
      try {
        await clock.background.sleep(frameTime, end);
      } catch (error) {
        if (end.aborted) return;
        throw error;
      }
      if (!end.aborted) await draw(paint(frames[at % frames.length]!));
    }
  };
  const abort = () => stopped?.abort(signal.reason);
  const halt = async () => {
    signal.removeEventListener("abort", abort);
    abort();
    await turning;
  };
  return {
    async start() {
      await draw();
      stopped = new AbortController();
      signal.addEventListener("abort", abort, { once: true });
      turning = turn(stopped.signal);
    },
    async status(text) {
      current = text;
    },
    async stop(text) {
      await halt();
      current = text;
      await draw();
      shown = undefined;
    },
    async abandon() {
      await halt();
      await erase();
    },
  };
}
