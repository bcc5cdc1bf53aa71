import { dirname, join } from "../../../../files/paths.ts";
import { raise } from "../../runtime/exceptions.ts";
import { exceptionClasses } from "../../runtime/exceptions.ts";
import {
  NativeFunction,
  PyClass,
  PyDict,
  PyFunction,
  PyList,
  PyObject,
  PyTuple,
  type Value,
} from "../../runtime/values.ts";
import { importModule } from "../../runtime/imports.ts";
import type { MakeModule } from "../index.ts";
import { dump } from "../json.ts";
import { moduleOf } from "../native.ts";
import { registerApp } from "../web-apps.ts";
import { type App, answer, httpError } from "./answer.ts";
import { makeBlueprint } from "./blueprint.ts";
import { addContextMethods, currentApp, newContexts, processed } from "./contexts.ts";
import { redirectPage } from "./pages.ts";
import { buildUrl } from "./routes.ts";
import { Sessions } from "./session.ts";
import { runDevelopmentServer } from "./serve.ts";
import { renderFile, renderString } from "../jinja/render.ts";

export const responseClass = new PyClass("Response");
responseClass.module = "flask.wrappers";

/** Where a Python response keeps the real one. */
export const responses = new WeakMap<PyObject, Response>();

/** flask: the app, its routes, and what views use. One request at a time: `request` is that one's. */
export const makeFlask: MakeModule = (python, _name, file) => {
  const request = new PyObject(new PyClass("Request"));
  const sessions = new Sessions(python);
  const gClass = new PyClass("_AppCtxGlobals");
  const g = new PyObject(gClass);
  gClass.attributes.set(
    "get",
    new NativeFunction("get", ([, name, fallback = null]) => g.attributes.get(String(name)) ?? fallback),
  );
  gClass.attributes.set(
    "__contains__",
    new NativeFunction("__contains__", ([, name]) => g.attributes.has(String(name))),
  );
  gClass.attributes.set(
    "pop",
    new NativeFunction("pop", ([, name, fallback = null]) => {
      const found = g.attributes.get(String(name)) ?? fallback;
      g.attributes.delete(String(name));
      return found;
    }),
  );
  const flashed = new NativeFunction("get_flashed_messages", async ([pairs, only], named) => {
    const wanted = named.get("category_filter") ?? only;
    return sessions.flashed(
      (named.get("with_categories") ?? pairs) === true,
      wanted === undefined ? [] : await python.list(wanted),
    );
  });
  let current: App | undefined;
  const flaskClass = new PyClass("Flask", [], async ([cls, importName], named) => {
    if (importName === undefined)
      throw raise("TypeError", "Flask.__init__() missing 1 required positional argument: 'import_name'");
    const self = new PyObject(cls as PyClass);
    const module = python.modules.get(String(importName));
    const root = module?.file ? dirname(module.file) : python.cwd;
    const app: App = {
      python,
      self,
      request,
      root,
      sessions,
      g,
      name:
        String(importName) === "__main__"
          ? (module?.file?.replace(/^.*\/|\.py$/g, "") ?? "app")
          : String(importName),
      templates: join(root, String(named.get("template_folder") ?? "templates")),
      static: join(root, String(named.get("static_folder") ?? "static")),
      staticUrl: String(named.get("static_url_path") ?? "/static"),
      routes: [],
      before: [],
      after: [],
      handlers: [],
      contexts: newContexts(),
    };
    current = app;
    const parts = await importModule(python, "flask._parts");
    const defaults = PyDict.of([
      ["DEBUG", false],
      ["TESTING", false],
      ["SECRET_KEY", null],
    ]);
    self.attributes.set("config", await python.call(parts.attributes.get("Config")!, [defaults]));
    self.attributes.set("name", app.name);
    self.attributes.set("import_name", importName);
    self.attributes.set("debug", false);
    registerApp(self, (one) => answer(app, one));
    apps.set(self, app);
    return self;
  });
  flaskClass.module = "flask.app";
  flaskClass.attributes.set(
    "__getattr__",
    new NativeFunction("__getattr__", async ([self, name]) => {
      const parts = await importModule(python, "flask._parts");
      return python.call(parts.attributes.get("missing")!, [self!, name!]);
    }),
  );
  const apps = new WeakMap<PyObject, App>();
  const appOf = (self: Value | undefined): App => apps.get(self as PyObject)!;
  const method = (key: string, call: NativeFunction["call"]) =>
    flaskClass.attributes.set(key, new NativeFunction(key, call));
  const addRule = (
    app: App,
    rule: Value | undefined,
    view: Value,
    named: ReadonlyMap<string, Value>,
    methods?: readonly string[],
  ) => {
    if (typeof rule !== "string" || !rule.startsWith("/"))
      throw raise("ValueError", `URL rule '${String(rule)}' must start with a slash.`);
    const endpoint = String(named.get("endpoint") ?? (view instanceof PyFunction ? view.node.name : "view"));
    const other = app.routes.find((route) => route.endpoint === endpoint && route.view !== view);
    if (other)
      throw raise(
        "AssertionError",
        `View function mapping is overwriting an existing endpoint function: ${endpoint}`,
      );
    const given = named.get("methods");
    const list =
      methods ??
      (given instanceof PyList || given instanceof PyTuple
        ? given.items.map((one) => String(one).toUpperCase())
        : ["GET"]);
    app.routes.push({ rule, endpoint, methods: list, view });
  };
  method(
    "route",
    ([self, rule], named) =>
      new NativeFunction("decorator", ([view]) => {
        addRule(appOf(self), rule, view!, named);
        return view!;
      }),
  );
  for (const verb of ["get", "post", "put", "patch", "delete"])
    method(
      verb,
      ([self, rule], named) =>
        new NativeFunction("decorator", ([view]) => {
          addRule(appOf(self), rule, view!, named, [verb.toUpperCase()]);
          return view!;
        }),
    );
  method("add_url_rule", ([self, rule, endpoint, view], named) => {
    const all = new Map(named);
    if (endpoint !== undefined && endpoint !== null) all.set("endpoint", endpoint);
    addRule(appOf(self), rule, view ?? named.get("view_func")!, all);
    return null;
  });
  for (const [key, list] of [
    ["before_request", "before"],
    ["after_request", "after"],
  ] as const)
    method(key, ([self, view]) => {
      appOf(self)[list].push(view!);
      return view!;
    });
  addContextMethods(method, appOf);
  method(
    "errorhandler",
    ([self, kind]) =>
      new NativeFunction("decorator", ([view]) => {
        appOf(self).handlers.push([kind!, view!]);
        return view!;
      }),
  );
  const blueprint = makeBlueprint(python);
  method("register_blueprint", ([self, one], named) => blueprint.register(self as PyObject, one, named));
  method("run", ([self, ...args], named) => runDevelopmentServer(appOf(self), args, named));
  const response = async (body: Value, status: number, type = "text/html; charset=utf-8") => {
    const made = new PyObject(responseClass);
    const text = body instanceof Uint8Array ? body : await python.str(body);
    responses.set(made, new Response(text as string, { status, headers: { "content-type": type } }));
    return made;
  };
  const context = async (named: ReadonlyMap<string, Value>) =>
    new Map<string, Value>([
      ["request", request],
      ["config", current?.self.attributes.get("config") ?? null],
      ["url_for", urlFor],
      ["session", sessions.dict],
      ["g", g],
      ["get_flashed_messages", flashed],
      ...(await processed(current)),
      ...named,
    ]);
  const urlFor = new NativeFunction("url_for", async ([endpoint], named) => {
    const values = new Map<string, string>();
    for (const [key, value] of named) values.set(key, await python.str(value));
    if (endpoint === "static") return `${current?.staticUrl ?? "/static"}/${values.get("filename") ?? ""}`;
    // ".index" is the index of the blueprint that answers.
    const inside = String(request.attributes.get("blueprint") ?? "");
    const full = String(endpoint).startsWith(".") ? `${inside}${String(endpoint)}` : endpoint;
    for (const route of current?.routes ?? [])
      if (route.endpoint === full) {
        const url = buildUrl(route.rule, values);
        if (url !== undefined) return url;
      }
    throw raise(
      buildError,
      `Could not build url for endpoint ${await python.repr(endpoint!)}. Did you forget to specify values or misspell the endpoint?`,
    );
  });
  const buildError = new PyClass("BuildError", [exceptionClasses.get("LookupError")!]);
  buildError.module = "werkzeug.routing.exceptions";
  return moduleOf(
    "flask",
    {
      render_template: async ([template], named) =>
        renderFile(python, current!.templates, String(template), await context(named)),
      render_template_string: async ([source], named) =>
        renderString(python, current!.templates, String(source), await context(named)),
      jsonify: async (args, named) => {
        const value =
          args.length === 1 ? args[0]! : args.length > 1 ? new PyList([...args]) : PyDict.of(named);
        return response(
          `${dump(value, { sortKeys: true, ascii: true, separators: [",", ":"] })}\n`,
          200,
          "application/json",
        );
      },
      flash: ([message, category = "message"], named) => {
        sessions.flash(message!, named.get("category") ?? category);
        return null;
      },
      redirect: ([location, status = 302n]) => {
        const made = new PyObject(responseClass);
        responses.set(made, redirectPage(String(location), Number(status)));
        return made;
      },
      abort: async ([status, description]) => {
        throw httpError(
          Number(status),
          description === undefined ? undefined : await python.str(description),
        );
      },
      make_response: async ([body, status = 200n]) =>
        body instanceof PyObject && responses.has(body) ? body : response(body!, Number(status)),
      has_app_context: () => (current?.contexts.depth ?? 0) > 0,
      escape: async ([value]) => escape(await python.str(value!)),
    },
    {
      Flask: flaskClass,
      Blueprint: blueprint.cls,
      request,
      url_for: urlFor,
      session: sessions.dict,
      g,
      get_flashed_messages: flashed,
      current_app: currentApp(python, () => current),
      Response: new PyClass("Response", [responseClass], ([, body = "", status = 200n], named) =>
        response(
          named.get("response") ?? body,
          Number(named.get("status") ?? status),
          String(named.get("mimetype") ?? named.get("content_type") ?? "text/html; charset=utf-8"),
        ),
      ),
    },
    { file },
  );
};

const escape = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&#34;")
    .replaceAll("'", "&#39;");
