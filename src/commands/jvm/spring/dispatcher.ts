import { contentTypeOf } from "../web/content-types.ts";
import { statusTexts } from "../../../base/http-status.ts";
import type { Parameter } from "../language/tree.ts";
import { makeMap } from "../library/make.ts";
import { Table } from "../library/tables.ts";
import { invokeMethod } from "../runtime/invoke.ts";
import type { Call } from "../runtime/library.ts";
import { convert } from "../runtime/numbers.ts";
import { show } from "../runtime/text.ts";
import { JArray, JNative, type JavaThrow, type Value } from "../runtime/values.ts";
import { traceOf } from "../library/system.ts";
import { annotation, type Beans, literalText } from "./beans.ts";
import { fromJson, toJson } from "./json.ts";
import { logLine } from "./logging.ts";
import type { Route } from "./routes.ts";
import { Thymeleaf } from "./thymeleaf.ts";

export interface Entity {
  status: number;
  body: Value;
  readonly headers: Headers;
}

/** What answers the requests of a Spring application. */
export class Dispatcher {
  readonly #beans: Beans;
  readonly #routes: readonly Route[];

  constructor(beans: Beans, routes: readonly Route[]) {
    this.#beans = beans;
    this.#routes = routes;
  }

  async answer(request: Request, call: Call): Promise<Response> {
    const { pathname } = new URL(request.url);
    const path = decodeURIComponent(pathname).replace(/(.)\/$/, "$1");
    const fitting = this.#routes.filter(({ regex }) => regex.test(path));
    const route = fitting.find(({ verbs }) => verbs.length === 0 || verbs.includes(request.method));
    if (route) return this.#run(route, path, request, call);
    if (fitting.length > 0) return this.#error(405, request, call);
    return this.#resource(path, call) ?? this.#error(404, request, call);
  }

  /** Uncaught: told in the log, and to the visitor without its reason. */
  async fail(error: JavaThrow, call: Call): Promise<Response> {
    const { vm } = call;
    const trace = await traceOf(call, error.value);
    await logLine(
      vm,
      "ERROR",
      "o.a.c.c.C.[.[.[/].[dispatcherServlet]",
      `Servlet.service() for servlet [dispatcherServlet] in context with path [] threw exception [Request processing failed: ${trace.split("\n")[0]}] with root cause`,
      "nio-exec-1",
    );
    await vm.process.stdout.write(`\n${trace}\n`);
    return this.#error(500, undefined, call);
  }

  #resource(path: string, { vm }: Call): Response | undefined {
    const wanted = path === "/" ? "/index.html" : path;
    for (const folder of ["static", "public", "resources", "META-INF/resources"]) {
      const found = vm.parts.resource(folder + wanted);
      if (found)
        return new Response(found as Uint8Array<ArrayBuffer>, {
          headers: { "content-type": contentTypeOf(wanted) },
        });
    }
    return undefined;
  }

  async #error(status: number, request: Request | undefined, call: Call): Promise<Response> {
    const reason = statusTexts[status] ?? "Error";
    const path = request ? new URL(request.url).pathname : "/";
    if (request?.headers.get("accept")?.includes("text/html") ?? false) {
      const { vm } = call;
      const own = vm.parts.resource("templates/error.html");
      if (own) {
        const model = new Map<string, Value>([
          ["status", status],
          ["error", reason],
          ["path", path],
          ["message", reason],
        ]);
        return html(await new Thymeleaf(call).render("error", model), status);
      }
      const time = new Date(vm.process.clock.now()).toUTCString().replace(",", "").replace("GMT", "UTC");
      return html(
        `<html><body><h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p><div id='created'>${time}</div><div>There was an unexpected error (type=${reason}, status=${status}).</div></body></html>`,
        status,
      );
    }
    const timestamp = new Date(call.vm.process.clock.now()).toISOString();
    return new Response(JSON.stringify({ timestamp, status, error: reason, path }), {
      status,
      headers: { "content-type": "application/json" },
    });
  }

  async #run(route: Route, path: string, request: Request, call: Call): Promise<Response> {
    const { vm, frame } = call;
    const model = new Table("linked");
    const args: Value[] = [];
    const groups = route.regex.exec(path)?.groups ?? {};
    const body = request.method === "GET" || request.method === "HEAD" ? "" : await request.text();
    const form = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded")
      ? new URLSearchParams(body)
      : new URLSearchParams();
    const query = new URLSearchParams([...new URL(request.url).searchParams, ...form]);
    for (const parameter of route.method.parameters) {
      const bound = await this.#bind(parameter, { groups, query, body, request, model, route, call });
      if (bound instanceof Response) return bound;
      args.push(bound);
    }
    const self = await this.#beans.get(route.cls);
    const result = await invokeMethod(vm, route.cls, route.method, self, args, frame);
    const status = annotation(route.method.modifiers, "ResponseStatus")?.values["value"];
    return this.#respond(
      result,
      route,
      model,
      request,
      call,
      status?.kind === "field" ? (statuses[status.name] ?? 200) : 200,
    );
  }

  async #bind(
    parameter: Parameter,
    given: {
      groups: Record<string, string>;
      query: URLSearchParams;
      body: string;
      request: Request;
      model: Table;
      route: Route;
      call: Call;
    },
  ): Promise<Value | Response> {
    const { groups, query, body, request, model, route, call } = given;
    const { modifiers, name, type } = parameter;
    const kind = type?.name ?? "";
    const labelled = (which: string) => {
      const found = annotation(modifiers, which);
      return found && (literalText(found.values["value"]) ?? literalText(found.values["name"]) ?? name);
    };
    const variable = labelled("PathVariable");
    if (variable !== undefined)
      return (
        toType(groups[variable] ?? null, kind) ??
        (groups[variable] === undefined ? null : this.#error(400, request, call))
      );
    const header = labelled("RequestHeader");
    if (header !== undefined) return request.headers.get(header);
    const wanted = annotation(modifiers, "RequestParam");
    if (wanted) {
      if (kind === "Map") {
        const table = new Table("linked");
        for (const [key, value] of query) await table.put(call, key, value);
        return makeMap(table);
      }
      const other = literalText(wanted.values["defaultValue"]);
      const text = query.get(labelled("RequestParam")!) ?? other ?? null;
      const required = wanted.values["required"];
      if (
        text === null &&
        !(required?.kind === "literal" && required.text === "false") &&
        kind !== "Optional"
      )
        return this.#error(400, request, call);
      const value = toType(text, kind);
      return value === undefined ? this.#error(400, request, call) : value;
    }
    if (annotation(modifiers, "RequestBody")) {
      if (kind === "String") return body;
      try {
        return await fromJson(call, JSON.parse(body), call.vm.find(kind, route.cls)?.cls);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        return this.#error(400, request, call);
      }
    }
    if (["Model", "ModelMap", "Map"].includes(kind))
      return new JNative("org.springframework.ui.Model", model);
    const own = call.vm.find(kind, route.cls)?.cls;
    if (own?.declared?.form === "class" || own?.declared?.form === "record") {
      const object = await fromJson(call, Object.fromEntries(query), own);
      await model.put(call, kind[0]!.toLowerCase() + kind.slice(1), object);
      return object;
    }
    return toType(query.get(name), kind) ?? null;
  }

  async #respond(
    result: Value,
    route: Route,
    model: Table,
    request: Request,
    call: Call,
    status: number,
  ): Promise<Response> {
    if (result instanceof JNative && result.type === "org.springframework.http.ResponseEntity") {
      const { status: own, body, headers } = (result as JNative<Entity>).state;
      const inner = await this.#body(body, request, call, own);
      for (const [name, value] of headers) inner.headers.set(name, value);
      return inner;
    }
    if (route.isBody || route.method.result?.name === "void")
      return this.#body(result, request, call, status);
    const view =
      result instanceof JNative && result.type.endsWith("ModelAndView")
        ? (result as JNative<{ view: string }>).state.view
        : await show(call, result);
    const redirect = /^redirect:(.*)$/.exec(view)?.[1];
    if (redirect !== undefined) return new Response(null, { status: 302, headers: { location: redirect } });
    const variables = new Map<string, Value>();
    for (const { key, value } of model.entries()) variables.set(key as string, value);
    const { vm } = call;
    if (!vm.parts.jars.some((jar) => jar.startsWith("thymeleaf"))) {
      const page = this.#resource(view.startsWith("/") ? view : `/${view}`, call);
      return page ?? this.#error(404, request, call);
    }
    return html(await new Thymeleaf(call).render(view, variables), status);
  }

  async #body(value: Value, request: Request, call: Call, status: number): Promise<Response> {
    if (value === null) return new Response(null, { status });
    if (typeof value === "string") {
      const type = request.headers.get("accept")?.includes("text/html") ? "text/html" : "text/plain";
      return new Response(value, { status, headers: { "content-type": `${type};charset=UTF-8` } });
    }
    if (value instanceof JArray && value.type === "byte")
      return new Response(Uint8Array.from(value.items as number[]), {
        status,
        headers: { "content-type": "application/octet-stream" },
      });
    return new Response(await toJson(call, value), {
      status,
      headers: { "content-type": "application/json" },
    });
  }
}

const html = (text: string, status: number) =>
  new Response(text, { status, headers: { "content-type": "text/html;charset=UTF-8" } });

export const statuses: Readonly<Record<string, number>> = {
  OK: 200, CREATED: 201, ACCEPTED: 202, NO_CONTENT: 204, BAD_REQUEST: 400, UNAUTHORIZED: 401, FORBIDDEN: 403,
  NOT_FOUND: 404, CONFLICT: 409, UNPROCESSABLE_ENTITY: 422, INTERNAL_SERVER_ERROR: 500, SERVICE_UNAVAILABLE: 503,
}; // prettier-ignore

/** Text of a request as a parameter's type; undefined when it is none. */
function toType(text: string | null, kind: string): Value | undefined {
  if (text === null) return /^(?:int|long|double)$/.test(kind) ? 0 : null;
  if (/^(?:int|Integer|long|Long|short|double|Double|float)$/.test(kind))
    return Number.isNaN(Number(text))
      ? undefined
      : convert(Number(text), kind.toLowerCase().replace("integer", "int"));
  if (/^(?:boolean|Boolean)$/.test(kind)) return text === "true";
  return text;
}
