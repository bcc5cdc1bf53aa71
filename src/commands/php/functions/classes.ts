import { callFunction, invoke } from "../runtime/calls.ts";
import { findClass } from "../runtime/classes.ts";
import { PArray, PObject, type Value } from "../runtime/values.ts";
import type { Functions } from "./table.ts";
import { md5 } from "../md5.ts";
import { hex, text } from "./system-parts.ts";

/** Functions and classes as values, hashes, and what happens to errors. */
export const classes: Functions = {
  error_log: [1, async (call) => (await call.php.log(await text(call)), true)],
  trigger_error: [
    1,
    async (call) => {
      const level = call.args[1] ?? 1024n;
      await call.php.warn(
        call.scope,
        level === 512n || level === 256n ? "Warning" : "Notice",
        await text(call),
      );
      return true;
    },
  ],
  set_error_handler: [
    1,
    ({ php, args }) => {
      php.errorHandler = args[0]!;
      return null;
    },
  ],
  set_exception_handler: [
    1,
    ({ php, args }) => {
      php.exceptionHandler = args[0]!;
      return null;
    },
  ],
  register_shutdown_function: [
    1,
    ({ php, args }) => (php.atExit.push({ callee: args[0]!, args: args.slice(1) }), null),
  ],
  function_exists: [
    1,
    async (call) => {
      const name = (await text(call)).toLowerCase();
      return call.php.functions.has(name) || call.php.builtins.has(name);
    },
  ],
  class_exists: [1, async (call) => (await findClass(call.php, call.scope, await text(call))) !== undefined],
  interface_exists: [
    1,
    async (call) => (await findClass(call.php, call.scope, await text(call))) !== undefined,
  ],
  method_exists: [
    2,
    async (call) => {
      const [on] = call.args;
      const cls = on instanceof PObject ? on.cls : await findClass(call.php, call.scope, String(on));
      return cls?.method(await text(call, 1)) !== undefined;
    },
  ],
  property_exists: [
    2,
    async (call) => {
      const [on] = call.args;
      const name = await text(call, 1);
      return on instanceof PObject
        ? on.props.has(name)
        : ((await findClass(call.php, call.scope, String(on)))?.node?.properties.some(
            (one) => one.name === name,
          ) ?? false);
    },
  ],
  get_class: [
    0,
    ({ args, scope }) => (args[0] instanceof PObject ? args[0].cls.name : (scope.within?.name ?? false)),
  ],
  get_parent_class: [
    0,
    ({ args }) => (args[0] instanceof PObject ? (args[0].cls.parent?.name ?? false) : false),
  ],
  get_object_vars: [
    1,
    ({ args }) => {
      const object = args[0] as PObject;
      return PArray.from([...object.props.keys()].map((name) => [name, object.get(name) ?? null] as const));
    },
  ],
  is_a: [
    2,
    async (call) => {
      const [on] = call.args;
      const cls = await findClass(call.php, call.scope, await text(call, 1));
      return on instanceof PObject && cls !== undefined && on.cls.isA(cls);
    },
  ],
  is_subclass_of: [
    2,
    async (call) => {
      const [on] = call.args;
      const cls = await findClass(call.php, call.scope, await text(call, 1));
      const own = on instanceof PObject ? on.cls : await findClass(call.php, call.scope, String(on));
      return own !== undefined && cls !== undefined && own !== cls && own.isA(cls);
    },
  ],
  spl_object_id: [1, ({ args }) => BigInt((args[0] as PObject).id)],
  spl_object_hash: [1, ({ args }) => String((args[0] as PObject).id).padStart(32, "0")],
  spl_autoload_register: [
    0,
    ({ php, args }) => {
      if (args[0] !== undefined) php.loaders.push(args[0]);
      return true;
    },
  ],
  call_user_func: [1, ({ php, scope, args }) => callFunction(php, scope, args[0]!, args.slice(1))],
  call_user_func_array: [
    2,
    ({ php, scope, args }) => {
      const list = args[1] as PArray;
      const given = {
        values: list
          .entries()
          .filter(([key]) => typeof key === "bigint")
          .map(([, value]) => value),
        refs: [],
        named: new Map(
          list.entries().filter((entry): entry is [string, Value] => typeof entry[0] === "string"),
        ),
      };
      return callFunction(php, scope, args[0]!, given.values, given);
    },
  ],
  func_get_args: [0, ({ scope }) => PArray.of(scope.args)],
  func_num_args: [0, ({ scope }) => BigInt(scope.args.length)],
  define: [2, async (call) => (call.php.constants.set(await text(call), call.args[1]!), true)],
  defined: [1, async (call) => call.php.constants.has(await text(call))],
  constant: [1, async (call) => call.php.constants.get(await text(call)) ?? null],
  extension_loaded: [
    1,
    async (call) =>
      /^(?:core|date|json|pcre|spl|standard|mbstring|ctype|filter|hash|session|openssl|curl|pdo|pdo_pgsql|pgsql)$/i.test(
        await text(call),
      ),
  ],
  md5: [1, async (call) => md5(await text(call))],
  sha1: [
    1,
    async (call) =>
      hex(
        await crypto.subtle.digest(
          "SHA-1",
          new TextEncoder().encode(await text(call)) as Uint8Array<ArrayBuffer>,
        ),
      ),
  ],
  hash: [
    2,
    async (call) =>
      hex(
        await crypto.subtle.digest(
          "SHA-256",
          new TextEncoder().encode(await text(call, 1)) as Uint8Array<ArrayBuffer>,
        ),
      ),
  ],
  password_hash: [1, async (call) => `$2y$12$${md5(await text(call))}`],
  password_verify: [2, async (call) => (await text(call, 1)) === `$2y$12$${md5(await text(call))}`],
  __clone: [
    1,
    async ({ php, scope, args }) => {
      const [from] = args;
      if (!(from instanceof PObject)) throw php.error("Error", "__clone method called on non-object");
      const made = new PObject(from.cls);
      for (const name of from.props.keys()) {
        const value = from.get(name) ?? null;
        made.set(name, value instanceof PArray ? value.clone() : value);
      }
      const method = from.cls.method("__clone");
      if (method)
        await invoke(php, scope, method, made, made.cls, { values: [], refs: [], named: new Map() });
      return made;
    },
  ],
};
