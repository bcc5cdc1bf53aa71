import { AddressInUse } from "../../../base/machine.ts";
import { honestPage } from "../../../base/honest-page.ts";
import { Killed } from "../../../base/signals.ts";
import { CljExit, CljNotSimulated, CljThrow } from "./errors.ts";
import { apply } from "./evaluate.ts";
import { Dict, Foreign, type Form, itemsOf, Keyword, Seq, show } from "./forms.ts";
import { traceOf } from "./trace.ts";
import type { World } from "./world.ts";

const k = (name: string) => Keyword.of(name);

/** Jetty or http-kit: answers requests with a Ring handler and keeps the program alive. */
export async function runServer(
  world: World,
  handler: Form,
  options: Form,
  kind: "jetty" | "http-kit",
): Promise<Form> {
  const given = (name: string): Form | undefined =>
    options instanceof Dict ? options.get(k(name)) : undefined;
  const port = given("port") ?? (kind === "jetty" ? 80 : 8090);
  if (typeof port !== "number")
    throw new CljThrow(
      "java.lang.ClassCastException",
      "class java.lang.String cannot be cast to class java.lang.Number",
    );
  if (
    kind === "jetty" &&
    world.jars.some((jar) => jar.startsWith("slf4j-api")) &&
    !world.jars.some((jar) => /^(?:slf4j-(?:nop|simple)|logback-classic)/.test(jar))
  )
    await world.process.stderr.write(
      "SLF4J(W): No SLF4J providers were found.\nSLF4J(W): Defaulting to no-operation (NOP) logger implementation\nSLF4J(W): See https://www.slf4j.org/codes.html#noProviders for further details.\n",
    );
  const host = given("host") ?? given("ip") ?? "0.0.0.0";
  try {
    world.process.listen({ host: show(host), port }, (request) => answer(world, handler, request));
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error;
    throw new CljThrow("java.net.BindException", "Address already in use");
  }
  world.alive.add(world.ended);
  if (kind === "jetty" && given("join?") !== false) await world.ended;
  return new Foreign("org.eclipse.jetty.server.Server", { stop: () => null, join: () => null });
}

async function requestOf(request: Request): Promise<Dict> {
  const url = new URL(request.url);
  const body = request.method === "GET" || request.method === "HEAD" ? "" : await request.text();
  const form = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded")
    ? [...new URLSearchParams(body)]
    : [];
  const params = [...url.searchParams, ...form];
  return Dict.of([
    [k("request-method"), k(request.method.toLowerCase())],
    [k("uri"), url.pathname],
    [k("query-string"), url.search === "" ? null : url.search.slice(1)],
    [k("headers"), Dict.of([...request.headers].map(([name, value]) => [name, value] as const))],
    [k("params"), Dict.of(params.map(([name, value]) => [k(name), value] as const))],
    [k("query-params"), Dict.of([...url.searchParams].map(([name, value]) => [name, value] as const))],
    [k("form-params"), Dict.of(form.map(([name, value]) => [name, value] as const))],
    [k("body"), body],
    [k("scheme"), k("https")],
    [k("server-name"), url.hostname],
  ]);
}

async function answer(world: World, handler: Form, request: Request): Promise<Response> {
  try {
    return responseOf(await apply(handler, [await requestOf(request)]));
  } catch (error) {
    if (error instanceof CljThrow) {
      await world.process.stderr.write(traceOf(error));
      return new Response("<h2>HTTP ERROR 500 Server Error</h2>", {
        status: 500,
        headers: { "content-type": "text/html;charset=iso-8859-1" },
      });
    }
    if (error instanceof CljNotSimulated) return notRun(world, error, request);
    if (error instanceof CljExit || error instanceof Killed) return new Response("", { status: 503 });
    throw error;
  }
}

function responseOf(made: Form): Response {
  if (!(made instanceof Dict))
    return new Response("<h2>HTTP ERROR 404 Not Found</h2>", {
      status: 404,
      headers: { "content-type": "text/html" },
    });
  const status = (made.get(k("status")) as number | undefined) ?? 200;
  const headers = new Headers();
  const given = made.get(k("headers"));
  if (given instanceof Dict)
    for (const [name, value] of given.entries.values()) headers.set(show(name), show(value));
  const body = made.get(k("body")) ?? null;
  if (!headers.has("content-type")) headers.set("content-type", "text/html");
  if (body === null || status === 204 || status === 304) return new Response(null, { status, headers });
  if (body instanceof Foreign && body.state instanceof Uint8Array)
    return new Response(body.state as Uint8Array<ArrayBuffer>, { status, headers });
  return new Response(
    body instanceof Seq
      ? itemsOf(body)!
          .map((each) => show(each))
          .join("")
      : show(body),
    { status, headers },
  );
}

async function notRun(world: World, { what, message }: CljNotSimulated, request: Request): Promise<Response> {
  await world.process.stderr.write(`dojo: ${request.method} ${new URL(request.url).pathname}: ${message}\n`);
  const page = honestPage({
    title: [...world.namespaces.keys()][0] ?? "Your app",
    verified: [
      `${world.namespaces.size} of the app's namespaces were loaded, and its -main ran.`,
      "The program listens on the port that Heroku gave it.",
      "This request reached the code that the app has for it.",
    ],
    notRun: what,
    why: "this function is not simulated yet.",
  });
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
