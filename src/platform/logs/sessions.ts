import { encode } from "../../base/bytes.ts";
import type { Fetch } from "../../base/fetch.ts";
import type { App, LogLine } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { kept } from "./append.ts";

/** Where log sessions are read. */
export const logHost = "us1.logplex.io";

interface LogFilter {
  /** "web.1", or "web" for all of a type. */
  readonly dyno: string | undefined;
  readonly source: string | undefined;
  /** Lines of the past. */
  readonly lines: number;
  readonly tail: boolean;
}

/**
 * Opens a session. Its URL holds the whole of it, so that no session need be kept: whoever has the URL may read.
 */
export function openLogSession(store: Store, app: App, filter: LogFilter): { id: string; url: string } {
  const id = store.random.uuid();
  const url = new URL(`https://${logHost}/sessions/${id}`);
  url.searchParams.set("app", app.id);
  url.searchParams.set("lines", String(Math.min(Math.max(filter.lines, 0), kept)));
  if (filter.dyno !== undefined) url.searchParams.set("dyno", filter.dyno);
  if (filter.source !== undefined) url.searchParams.set("source", filter.source);
  if (filter.tail) url.searchParams.set("tail", "true");
  return { id, url: url.href };
}

/** "2021-01-07T18:31:30.207017+00:00 heroku[web.1]: State changed from starting to up". */
function formatLine({ at, source, dyno, text }: LogLine): string {
  const whole = Math.floor(at);
  const micro = String(Math.floor((at - whole) * 1000 + 0.0005)).padStart(3, "0");
  return `${new Date(whole).toISOString().slice(0, 23)}${micro}+00:00 ${source}[${dyno}]: ${text}`;
}

/** Serves log sessions: an event stream for whoever asks for one, else lines of text. */
export const createLogHost =
  (store: Store): Fetch =>
  async (request) => {
    const url = new URL(request.url);
    const appId = url.searchParams.get("app") ?? "";
    if (!store.state.apps[appId]) return new Response("Session not found\n", { status: 404 });
    const events = request.headers.get("accept")?.includes("text/event-stream") ?? false;
    const frame = (line: LogLine) =>
      events ? `id: ${line.at}\ndata: ${formatLine(line)}\n\n` : `${formatLine(line)}\n`;
    const wants = matcher(url.searchParams.get("dyno"), url.searchParams.get("source"));
    const past = (store.state.logs[appId] ?? []).filter(wants);
    const count = Number(url.searchParams.get("lines"));
    let stop = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const known = count > 0 ? past.slice(-count) : [];
        if (known.length > 0) controller.enqueue(encode(known.map(frame).join("")));
        if (!url.searchParams.has("tail")) return controller.close();
        stop = follow(store, appId, request.signal, {
          line: (line) => wants(line) && controller.enqueue(encode(frame(line))),
          end: () => controller.close(),
        });
      },
      cancel: () => stop(),
    });
    return new Response(body, {
      headers: {
        "Content-Type": events ? "text/event-stream" : "application/logplex-1",
        Connection: "close",
      },
    });
  };

/** Tells of each new line of the app until it is gone or nobody listens any more. */
function follow(
  store: Store,
  appId: string,
  signal: AbortSignal,
  listener: { line: (line: LogLine) => void; end: () => void },
): () => void {
  let seen = store.state.logs[appId];
  const off = [
    store.onChange.on(({ state }) => read(state.logs[appId])),
    store.onResume.on((state) => {
      seen = state.logs[appId];
    }),
  ];
  const stop = () => {
    for (const take of off) take();
    signal.removeEventListener("abort", stop);
  };
  signal.addEventListener("abort", stop, { once: true });
  return stop;

  function read(log: readonly LogLine[] | undefined): void {
    if (!log) {
      stop();
      listener.end();
      return;
    }
    if (log === seen) return;
    const last = seen?.at(-1);
    const from = last ? log.lastIndexOf(last) + 1 : 0;
    seen = log;
    for (const line of log.slice(from)) listener.line(line);
  }
}

function matcher(dyno: string | null, source: string | null): (line: LogLine) => boolean {
  return (line) =>
    (source === null || line.source === source) &&
    (dyno === null || line.dyno === dyno || line.dyno.startsWith(`${dyno}.`));
}
