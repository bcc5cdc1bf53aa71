import { AddressInUse } from "../../../../base/machine.ts";
import { Killed } from "../../../../base/signals.ts";
import { PyExit } from "../../runtime/exceptions.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import type { Value } from "../../runtime/values.ts";
import { NotSimulated } from "../../language/syntax-error.ts";
import { strftime } from "../datetime.ts";
import { untilKilled } from "../flask/serve.ts";
import { answerOf } from "../web-apps.ts";

/** manage.py runserver: answers one request after another until a signal ends it, a line of log for each. */
export async function serveDjango(
  python: Interpreter,
  app: Value,
  host: string,
  port: number,
): Promise<Value> {
  const { process } = python;
  const answer = answerOf(python, app);
  let queue: Promise<unknown> = Promise.resolve();
  const respond = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    let response: Response;
    try {
      response = await answer(request);
    } catch (error) {
      if (!(error instanceof NotSimulated)) throw error;
      await process.stderr.write(`python: ${error.sentence}\n`);
      response = new Response(`This page was not run: ${error.sentence}.\n`, {
        status: 501,
        headers: { "content-type": "text/plain; charset=utf-8" },
      });
    }
    const body = new Uint8Array(await response.arrayBuffer());
    const now = strftime(new Date(process.clock.now()), "%d/%b/%Y %H:%M:%S");
    await process.stderr.write(
      `[${now}] "${request.method} ${pathname}${search} HTTP/1.1" ${response.status} ${body.length}\n`,
    );
    const isEmpty = response.status === 204 || response.status === 304;
    return new Response(isEmpty ? null : body, { status: response.status, headers: response.headers });
  };
  try {
    const listener = process.listen({ host, port }, (request) => {
      const turn = queue.then(() => respond(request));
      queue = turn.catch(() => undefined);
      return turn;
    });
    try {
      await untilKilled(process.signal);
    } finally {
      listener.close();
    }
  } catch (error) {
    if (error instanceof AddressInUse) {
      await process.stderr.write("Error: That port is already in use.\n");
      throw new PyExit(1);
    }
    if (error instanceof Killed && error.signal === "SIGINT") return 0n;
    throw error;
  }
  return 0n;
}
