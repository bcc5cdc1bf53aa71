import { contentTypeOf } from "../web/content-types.ts";
import { bind } from "./destructure.ts";
import { apply, evaluate, evaluateAll, evaluateBody } from "./evaluate.ts";
import { Dict, type Fn, Foreign, type Form, Keyword, Seq, Sym, Vector } from "./forms.ts";
import { Env, type World } from "./world.ts";

const k = (name: string) => Keyword.of(name);

/** What a handler answers with as a response: text is a page. */
export function render(made: Form): Form {
  if (made === null || made instanceof Dict) return made;
  const headers = Dict.of([["Content-Type", "text/html; charset=utf-8"]]);
  const body = made instanceof Seq ? made.items.map(String).join("") : made;
  return Dict.of([
    [k("status"), 200],
    [k("headers"), headers],
    [k("body"), body],
  ]);
}

const regexOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, "(.*)")
      .replace(/:([\w-]+)/g, (_, name: string) => `(?<${name.replaceAll("-", "_")}>[^/]+)`)}$`,
  );

/** The first of the routes that answers. */
const tryAll =
  (routes: readonly Form[]): Fn =>
  async (request = null) => {
    for (const route of routes) {
      const made = await apply(route, [request]);
      if (made !== null) return made;
    }
    return null;
  };

const route =
  (verb: string | undefined) =>
  async (world: World, [path = "", pattern = null, ...body]: readonly Form[], env: Env): Promise<Form> => {
    const regex = regexOf(path instanceof Vector ? String(path.items[0] as string) : (path as string));
    const handler: Fn = async (request = null) => {
      const from = request as Dict;
      const wanted = (from.get(k("request-method")) as Keyword).name;
      if (verb !== undefined && wanted !== verb && !(verb === "get" && wanted === "head")) return null;
      const uri = (from.get(k("path-info")) ?? from.get(k("uri"))) as string;
      const match = regex.exec(uri);
      if (!match) return null;
      let params = (from.get(k("params")) as Dict | undefined) ?? new Dict();
      for (const [name, value] of Object.entries(match.groups ?? {}))
        params = params.with(k(name.replaceAll("_", "-")), decodeURIComponent(value));
      if (match[1] !== undefined && !match.groups) params = params.with(k("*"), match[1]);
      const given = from.with(k("params"), params).with(k("route-params"), params);
      const inner = new Env(env.namespace, env);
      await bindRequest(world, pattern, given, params, inner);
      const made = await evaluateBody(world, body, inner);
      return render(typeof made === "function" ? await made(given) : made);
    };
    return handler;
  };

/** "[id]" takes parameters by name, "{params :params}" and "request" the whole. */
async function bindRequest(
  world: World,
  pattern: Form,
  request: Dict,
  params: Dict,
  env: Env,
): Promise<void> {
  if (!(pattern instanceof Vector)) return bind(world, pattern, request, env);
  for (let i = 0; i < pattern.items.length; i++) {
    const each = pattern.items[i]!;
    if (each === k("as")) await bind(world, pattern.items[++i]!, request, env);
    else if (each instanceof Sym && each.name === "&") await bind(world, pattern.items[++i]!, params, env);
    else if (each instanceof Sym) env.set(each.name, params.get(k(each.name)) ?? null);
  }
}

type Special = (world: World, forms: readonly Form[], env: Env) => Promise<Form>;

/** Compojure's macros. */
export const compojureSpecials: Readonly<Record<string, Special>> = {
  GET: route("get"),
  POST: route("post"),
  PUT: route("put"),
  DELETE: route("delete"),
  PATCH: route("patch"),
  ANY: route(undefined),
  async defroutes(world, [name, ...routes], env) {
    env.namespace.vars.set((name as Sym).name, tryAll(await evaluateAll(world, routes, env)));
    return name ?? null;
  },
  routes: async (world, forms, env) => tryAll(await evaluateAll(world, forms, env)),
  async context(world, [path = "", pattern = null, ...routes], env) {
    const prefix = await evaluate(world, path, env);
    const inside: Fn = async (request = null) => {
      const from = request as Dict;
      const uri = (from.get(k("path-info")) ?? from.get(k("uri"))) as string;
      if (!uri.startsWith(prefix as string)) return null;
      const inner = new Env(env.namespace, env);
      const params = (from.get(k("params")) as Dict | undefined) ?? new Dict();
      await bindRequest(world, pattern, from, params, inner);
      return tryAll(await evaluateAll(world, routes, inner))(
        from.with(k("path-info"), uri.slice((prefix as string).length) || "/"),
      );
    };
    return inside;
  },
};

export const notFound =
  (body: Form): Fn =>
  () => {
    const made = render(body) as Dict;
    return made.with(k("status"), 404);
  };

/** Files of a folder of the class path before the handler. */
export const resourcesRoute =
  (world: World, root: string, handler: Form): Fn =>
  async (request = null) => {
    const uri = (request as Dict).get(k("uri")) as string;
    const found = uri.endsWith("/") ? undefined : world.resource(`${root}${uri}`);
    if (!found) return handler === null ? null : apply(handler, [request]);
    const headers = Dict.of([["Content-Type", contentTypeOf(uri)]]);
    return Dict.of([
      [k("status"), 200],
      [k("headers"), headers],
      [k("body"), new Foreign("java.io.File", found)],
    ]);
  };
