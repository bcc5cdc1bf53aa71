import { raise } from "../../runtime/exceptions.ts";
import { NativeFunction, PyClass, PyDict, PyObject, type Value } from "../../runtime/values.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { NotSimulated } from "../../language/syntax-error.ts";
import type { App } from "./answer.ts";

/** What an app runs around its requests, and how deep in its contexts it is. */
export interface Contexts {
  depth: number;
  /** Called at the end of a context, the last first. */
  readonly teardown: Value[];
  /** Each gives names to templates. */
  readonly processors: Value[];
}

export const newContexts = (): Contexts => ({ depth: 0, teardown: [], processors: [] });

const outside = `Working outside of application context.

This typically means that you attempted to use functionality that needed
the current application. To solve this, set up an application context
with app.app_context(). See the documentation for more information.`;

/** Throws Flask's RuntimeError where no request runs and no context was set up. */
export function needContext(app: App | undefined): App {
  if (!app || app.contexts.depth === 0) throw raise("RuntimeError", outside);
  return app;
}

/** Ends a context: its teardown functions run, whatever happened in it. */
export async function tearDown(app: App, error: Value = null): Promise<void> {
  for (const run of app.contexts.teardown.toReversed()) await app.python.call(run, [error]);
  app.contexts.depth--;
}

type Method = (key: string, call: NativeFunction["call"]) => void;

/** The methods of a Flask app that have to do with contexts and configuration. */
export function addContextMethods(method: Method, appOf: (self: Value | undefined) => App): void {
  const contextClass = new PyClass("AppContext");
  contextClass.module = "flask.ctx";
  const owners = new WeakMap<PyObject, App>();
  const enter = ([self]: readonly Value[]) => {
    owners.get(self as PyObject)!.contexts.depth++;
    return self!;
  };
  const leave = async ([self, , error = null]: readonly Value[]) => {
    await tearDown(owners.get(self as PyObject)!, error);
    return null;
  };
  for (const name of ["__enter__", "push"])
    contextClass.attributes.set(name, new NativeFunction(name, enter));
  for (const name of ["__exit__", "pop"]) contextClass.attributes.set(name, new NativeFunction(name, leave));
  method("app_context", ([self]) => {
    const context = new PyObject(contextClass);
    owners.set(context, appOf(self));
    return context;
  });
  for (const name of ["test_client", "test_request_context", "test_cli_runner"])
    method(name, () => {
      throw new NotSimulated(`Flask.${name}`);
    });
  for (const [name, list] of [
    ["teardown_appcontext", "teardown"],
    ["teardown_request", "teardown"],
    ["context_processor", "processors"],
  ] as const)
    method(name, ([self, view]) => {
      appOf(self).contexts[list].push(view!);
      return view!;
    });
  method("shell_context_processor", ([, view]) => view!);
  method("register_error_handler", ([self, kind, view]) => {
    appOf(self).handlers.push([kind!, view!]);
    return null;
  });
}

/** What context processors add to the names of a template. */
export async function processed(app: App | undefined): Promise<[string, Value][]> {
  const found: [string, Value][] = [];
  for (const run of app?.contexts.processors ?? []) {
    const made = await app!.python.call(run, []);
    if (made instanceof PyDict)
      for (const [key, one] of made.entries.values()) found.push([String(key), one]);
  }
  return found;
}

/** flask.current_app: the app whose request or context it is. */
export function currentApp(python: Interpreter, current: () => App | undefined): PyObject {
  const proxy = new PyClass("LocalProxy");
  proxy.module = "werkzeug.local";
  proxy.attributes.set(
    "__getattr__",
    new NativeFunction("__getattr__", ([, name]) =>
      python.attribute(needContext(current()).self, String(name)),
    ),
  );
  return new PyObject(proxy);
}
