import { AddressInUse } from "../../../../base/machine.ts";
import { Killed } from "../../../../base/signals.ts";
import { PyExit } from "../../runtime/exceptions.ts";
import type { Value } from "../../runtime/values.ts";
import { strftime } from "../datetime.ts";
import { answerOf } from "../web-apps.ts";
import type { App } from "./answer.ts";

const warning =
  "\x1b[31m\x1b[1mWARNING: This is a development server. Do not use it in a production deployment. Use a production WSGI server instead.\x1b[0m";

/** app.run(host, port, debug): Werkzeug's server, until a signal ends it. */
export async function runDevelopmentServer(
  app: App,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Promise<Value> {
  const { python, self } = app;
  const { process } = python;
  const host = String(named.get("host") ?? args[0] ?? "127.0.0.1");
  const port = Number(named.get("port") ?? args[1] ?? 5000);
  const debug = (named.get("debug") ?? args[2] ?? false) === true;
  const modern = python.minor >= 7;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const mode = debug ? "on" : "off";
  if (modern) await process.stdout.write(` * Serving Flask app '${app.name}'\n * Debug mode: ${mode}\n`);
  else
    await process.stdout.write(
      ` * Serving Flask app "${app.name}" (lazy loading)\n * Environment: production\n   WARNING: This is a development server. Do not use it in a production deployment.\n   Use a production WSGI server instead.\n * Debug mode: ${mode}\n`,
    );
  let queue: Promise<unknown> = Promise.resolve();
  const fetch = answerOf(python, self);
  try {
    const listener = process.listen({ host, port }, (request) => {
      const turn = queue.then(async () => {
        const response = await fetch(request);
        const { pathname, search } = new URL(request.url);
        const now = new Date(process.clock.now());
        const from = request.headers.get("x-forwarded-for")?.split(",")[0] ?? "127.0.0.1";
        await say(
          `${from} - - [${strftime(now, "%d/%b/%Y %H:%M:%S")}] "${request.method} ${pathname}${search} HTTP/1.1" ${response.status} -`,
        );
        return response;
      });
      queue = turn.catch(() => undefined);
      return turn;
    });
    const shown =
      host === "0.0.0.0"
        ? ` * Running on all addresses (0.0.0.0)\n * Running on http://127.0.0.1:${port}`
        : ` * Running on http://${host}:${port}`;
    if (modern)
      await say(
        `${process.stderr.isTTY ? warning : warning.replace(/\x1b\[\d+m/g, "")}\n${shown}\nPress CTRL+C to quit`,
      );
    else await say(` * Running on http://${host}:${port}/ (Press CTRL+C to quit)`);
    try {
      await untilKilled(process.signal);
    } finally {
      listener.close();
    }
  } catch (error) {
    if (error instanceof AddressInUse) {
      await say(
        `Address already in use\nPort ${port} is in use by another program. Either identify and stop that program, or start the server with a different port.`,
      );
      throw new PyExit(1);
    }
    if (error instanceof Killed && error.signal === "SIGINT") return null;
    throw error;
  }
  return null;
}

/** Never resolves; rejects with the signal's reason. */
export function untilKilled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
