import type { Listener } from "../../../base/machine.ts";
import { Killed } from "../../../base/signals.ts";
import { honestPage } from "../../../base/honest-page.ts";
import type { Call } from "../runtime/library.ts";
import { JavaExit, JavaThrow, NotSimulated } from "../runtime/values.ts";
import { traceOf } from "../library/system.ts";

type Handler = (request: Request, call: Call) => Promise<Response>;

interface Address {
  readonly host: string;
  readonly port: number;
}

/** What a server says of an exception that no handler caught; it may log it too. */
type Failure = (error: JavaThrow, call: Call) => Promise<Response>;

const plainFailure: Failure = async (error, call) => {
  await call.vm.process.stderr.write(await traceOf(call, error.value));
  return new Response("", { status: 500 });
};

/**
 * Listens, and keeps the program alive until it ends. What a handler asks of a library that is not here becomes a
 * page that says so. Throws AddressInUse.
 */
export function serve(call: Call, address: Address, handle: Handler, fail: Failure = plainFailure): Listener {
  const { vm } = call;
  const listener = vm.process.listen(address, async (request) => {
    const frame = vm.frame("java.lang.Thread.run", undefined);
    const within = { vm, frame };
    try {
      return await handle(request, within);
    } catch (error) {
      if (error instanceof JavaThrow) return fail(error, within);
      if (error instanceof NotSimulated) return notRun(call, error, request);
      if (error instanceof JavaExit || error instanceof Killed) return new Response("", { status: 503 });
      throw error;
    }
  });
  vm.alive.add(vm.ended);
  return listener;
}

/** The page for what could not be run, and a line in the log. */
export async function notRun(
  { vm }: Call,
  { what, message }: NotSimulated,
  request: Request,
  reached = true,
): Promise<Response> {
  const { method, url } = request;
  await vm.process.stderr.write(`dojo: ${method} ${new URL(url).pathname}: ${message}\n`);
  const count = vm.parts.sources.length;
  const page = honestPage({
    title: vm.parts.sources[0]?.unit.package || "Your app",
    verified: [
      `${count} source ${count === 1 ? "file was" : "files were"} compiled, and the program's main method was found.`,
      ...(reached
        ? [
            "The program listens on the port that Heroku gave it.",
            "This request reached the code that the app has for it.",
          ]
        : ["Its source asks for the port that Heroku gives it."]),
    ],
    notRun: what,
    why: "this class or method is not simulated yet.",
  });
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
