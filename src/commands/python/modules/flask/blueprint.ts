import { NotSimulated } from "../../language/syntax-error.ts";
import { raise } from "../../runtime/exceptions.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { NativeFunction, PyClass, PyFunction, PyObject, type Value } from "../../runtime/values.ts";

type Named = ReadonlyMap<string, Value>;

/** Enters what was said to a blueprint into an app; `prefix` stands before its rules. */
type Entry = (app: PyObject, prefix: string) => Promise<void>;

interface Blueprint {
  readonly name: string;
  readonly prefix: string;
  readonly entries: Entry[];
}

/** flask.Blueprint, and what `app.register_blueprint` does with one. */
export function makeBlueprint(python: Interpreter) {
  const blueprints = new WeakMap<PyObject, Blueprint>();
  const cls = new PyClass("Blueprint", [], ([own, name, importName], named) => {
    if (importName === undefined && !named.has("import_name"))
      throw raise("TypeError", "Blueprint.__init__() missing 1 required positional argument: 'import_name'");
    for (const key of ["template_folder", "static_folder", "subdomain"])
      if ((named.get(key) ?? null) !== null) throw new NotSimulated(`flask.Blueprint(${key}=...)`);
    if (String(name).includes(".")) throw raise("ValueError", "'name' may not contain a dot '.' character.");
    const self = new PyObject(own as PyClass);
    const prefix = String(named.get("url_prefix") ?? "");
    blueprints.set(self, { name: String(name), prefix, entries: [] });
    self.attributes.set("name", name!);
    self.attributes.set("url_prefix", named.get("url_prefix") ?? null);
    return self;
  });
  cls.module = "flask.blueprints";
  const of = (self: Value | undefined) => blueprints.get(self as PyObject)!;
  const define = (key: string, call: NativeFunction["call"]) =>
    cls.attributes.set(key, new NativeFunction(key, call));
  const call = async (app: PyObject, method: string, args: readonly Value[], named?: Named) =>
    python.call(await python.attribute(app, method), args, named);
  const join = (prefix: string, rule: Value | undefined) =>
    prefix ? `${prefix.replace(/\/$/, "")}/${String(rule).replace(/^\//, "")}` : String(rule);
  const add = (
    self: Value | undefined,
    method: string,
    rule: Value | undefined,
    view: Value,
    named: Named,
  ) => {
    const { name, entries } = of(self);
    const own = String(named.get("endpoint") ?? (view instanceof PyFunction ? view.node.name : "view"));
    entries.push(async (app, prefix) => {
      const all = new Map(named).set("endpoint", `${name}.${own}`);
      await python.call(await call(app, method, [join(prefix, rule)], all), [view]);
    });
  };
  for (const method of ["route", "get", "post", "put", "patch", "delete"])
    define(
      method,
      ([self, rule], named) =>
        new NativeFunction("decorator", ([view]) => {
          add(self, method, rule, view!, named);
          return view!;
        }),
    );
  define("add_url_rule", ([self, rule, endpoint = null, view], named) => {
    const { view_func: given, ...rest } = Object.fromEntries(named);
    const all = new Map(Object.entries(rest));
    if (endpoint !== null) all.set("endpoint", endpoint);
    add(self, "route", rule, view ?? given!, all);
    return null;
  });
  define("before_app_request", ([self, view]) => {
    of(self).entries.push(async (app) => void (await call(app, "before_request", [view!])));
    return view!;
  });
  define(
    "app_errorhandler",
    ([self, kind]) =>
      new NativeFunction("decorator", ([view]) => {
        of(self).entries.push(
          async (app) => void (await python.call(await call(app, "errorhandler", [kind!]), [view!])),
        );
        return view!;
      }),
  );
  for (const method of [
    "before_request",
    "after_request",
    "errorhandler",
    "context_processor",
    "register_blueprint",
  ])
    define(method, () => {
      throw new NotSimulated(`flask.Blueprint.${method}()`);
    });
  const register = async (app: PyObject, blueprint: Value | undefined, named: Named): Promise<null> => {
    const found = of(blueprint);
    const prefix = named.get("url_prefix") ?? null;
    for (const enter of found.entries) await enter(app, prefix === null ? found.prefix : String(prefix));
    return null;
  };
  return { cls, register };
}
