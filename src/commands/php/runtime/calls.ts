import type { FunctionNode, Param } from "../language/tree.ts";
import { classNamed, findClass, instantiate } from "./classes.ts";
import { stamp } from "./errors.ts";
import { evaluate } from "./evaluate.ts";
import { execute } from "./execute.ts";
import { Thrown } from "./jumps.ts";
import type { Php } from "./php.ts";
import { Scope } from "./scope.ts";
import { coerce } from "./types.ts";
import { type Method, PArray, PClass, PClosure, PObject, Ref, type Value } from "./values.ts";
import { type Given, refParams } from "./arguments.ts";

/** How deep calls may go before the memory a dyno has would end. */
const deepest = 3000;

interface Target {
  readonly fn: FunctionNode;
  readonly file: string;
  readonly label: string;
  readonly self?: PObject;
  readonly within?: PClass;
  readonly called?: PClass;
  readonly bound?: ReadonlyMap<string, Ref>;
}

/** Runs a function that was written in PHP. */
export async function run(php: Php, caller: Scope, target: Target, given: Given): Promise<Value> {
  const { fn, file, label, self, within, called, bound } = target;
  const scope = new Scope({
    file,
    label,
    args: given.values,
    caller,
    ...(self && { self }),
    ...(within && { within }),
    ...(called && { called }),
  });
  scope.line = fn.line;
  if (scope.depth > deepest) throw php.error("Error", "Maximum function nesting level reached");
  for (const [name, ref] of bound ?? []) scope.vars.set(name, ref);
  try {
    await bind(php, caller, scope, fn, given, label);
    const done = await execute(php, scope, fn.body);
    const value = done?.kind === "return" ? done.value : null;
    return fn.returns === undefined || /^(?:void|never|static|self|Generator|iterable)$/.test(fn.returns)
      ? value
      : await coerce(
          php,
          scope,
          fn.returns,
          value,
          () => `${label}(): Return value must be of type ${fn.returns}`,
        );
  } catch (error) {
    if (error instanceof Thrown) stamp(error, scope);
    throw error;
  }
}

async function bind(
  php: Php,
  caller: Scope,
  scope: Scope,
  fn: FunctionNode,
  { values, refs, named }: Given,
  label: string,
): Promise<void> {
  const rest = new Map(named);
  for (const [index, param] of fn.params.entries()) {
    if (param.variadic) {
      const all = PArray.of(values.slice(index));
      for (const [name, value] of rest) all.set(name, value);
      scope.vars.set(param.name, new Ref(all));
      return;
    }
    const ref = param.ref ? refs[index] : undefined;
    let value: Value | undefined = index < values.length ? values[index] : undefined;
    if (value === undefined && rest.has(param.name)) value = rest.get(param.name);
    rest.delete(param.name);
    if (value === undefined) {
      if (param.value) value = await evaluate(php, scope, param.value);
      else throw tooFew(php, caller, fn, values.length, label);
    } else if (param.type !== undefined && !ref)
      value = await coerce(
        php,
        scope,
        param.value?.kind === "literal" && param.value.value === null
          ? `?${param.type.replace(/^\?/, "")}`
          : param.type,
        value,
        () => `${label}(): Argument #${index + 1} ($${param.name}) must be of type ${param.type}`,
      );
    scope.vars.set(param.name, ref ?? new Ref(value));
    if (param.promoted) scope.self?.set(param.name, value);
  }
  const [unknown] = rest.keys();
  if (unknown !== undefined) throw php.error("Error", `Unknown named parameter $${unknown}`);
}

const required = (params: readonly Param[]) =>
  params.filter(({ value, variadic }) => !value && !variadic).length;

function tooFew(php: Php, caller: Scope, fn: FunctionNode, passed: number, label: string): Thrown {
  const least = required(fn.params);
  const word = least < fn.params.length ? "at least" : "exactly";
  return php.error(
    "ArgumentCountError",
    `Too few arguments to function ${label.replace("->", "::")}(), ${passed} passed in ${caller.file} on line ${caller.line} and ${word} ${least} expected`,
  );
}

const plain = (args: readonly Value[]): Given => ({ values: [...args], refs: [], named: new Map() });

/** Calls whatever can be called: a closure, a name, [object, "method"], an object with __invoke. */
export async function callFunction(
  php: Php,
  scope: Scope,
  callee: Value,
  args: readonly Value[],
  given: Given = plain(args),
): Promise<Value> {
  if (callee instanceof PClosure) {
    if (callee.native) return callee.native({ php, args: given.values, refs: given.refs, scope });
    return run(
      php,
      scope,
      {
        fn: callee.fn!,
        file: callee.file,
        label: "{closure}",
        ...(callee.self && { self: callee.self }),
        ...(callee.within && { within: callee.within }),
        bound: callee.bound,
      },
      given,
    );
  }
  if (typeof callee === "string") {
    const [cls, method] = callee.split("::");
    if (method !== undefined)
      return callStatic(php, scope, await classNamed(php, scope, cls!), method, given);
    return callNamed(php, scope, callee, given);
  }
  if (callee instanceof PArray && callee.size === 2) {
    const [on, name] = callee.values();
    if (on instanceof PObject) return callMethod(php, scope, on, String(name), args, given);
    return callStatic(php, scope, await classNamed(php, scope, String(on)), String(name), given);
  }
  if (callee instanceof PObject && callee.cls.method("__invoke"))
    return callMethod(php, scope, callee, "__invoke", args, given);
  throw php.error("Error", "Value not callable");
}

/** A function by its name, in its namespace or the global one. Throws PHP's Error. */
export async function callNamed(php: Php, scope: Scope, name: string, given: Given): Promise<Value> {
  const full = name.replace(/^\\/, "").toLowerCase();
  const short = full.split("\\").at(-1)!;
  const own = php.functions.get(full) ?? php.functions.get(short);
  if (own) return run(php, scope, { fn: own.fn, file: own.file, label: own.fn.name }, given);
  const builtin = php.builtins.get(short);
  if (!builtin) throw php.error("Error", `Call to undefined function ${name.replace(/^\\/, "")}()`);
  if (given.values.length < builtin.least)
    throw php.error(
      "ArgumentCountError",
      `${short}() expects ${builtin.least === builtin.most ? "exactly" : "at least"} ${builtin.least} argument${builtin.least === 1 ? "" : "s"}, ${given.values.length} given`,
    );
  return builtin.run({ php, args: [...given.values, ...given.named.values()], refs: given.refs, scope });
}

export const isRefOf = (php: Php, name: string) => {
  const full = name.replace(/^\\/, "").toLowerCase();
  const short = full.split("\\").at(-1)!;
  const own = php.functions.get(full) ?? php.functions.get(short);
  const builtin = own ? undefined : php.builtins.get(short);
  return builtin ? (index: number) => builtin.refs?.includes(index) ?? false : refParams(own?.fn);
};

export async function invoke(
  php: Php,
  scope: Scope,
  method: Method,
  self: PObject | undefined,
  called: PClass,
  given: Given,
): Promise<Value> {
  if (method.native)
    return method.native({ php, args: given.values, refs: given.refs, scope, ...(self && { self }) });
  if (method.abstract)
    throw php.error("Error", `Cannot call abstract method ${method.owner.name}::${method.name}()`);
  return run(
    php,
    scope,
    {
      fn: method.fn!,
      file: method.owner.file === method.file ? method.file : method.file,
      label: `${method.owner.name}${self && !method.static ? "->" : "::"}${method.name}`,
      within: method.owner,
      called,
      ...(self && !method.static && { self }),
    },
    given,
  );
}

export async function callMethod(
  php: Php,
  scope: Scope,
  on: PObject,
  name: string,
  args: readonly Value[],
  given: Given = plain(args),
): Promise<Value> {
  if (on instanceof PClosure) {
    if (/^(?:__invoke|call)$/i.test(name)) return callFunction(php, scope, on, args, given);
    if (/^bindto$/i.test(name))
      return new PClosure(on.cls, {
        ...on,
        file: on.file,
        ...(given.values[0] instanceof PObject && { self: given.values[0], within: given.values[0].cls }),
      });
  }
  const method = on.cls.method(name);
  if (
    method &&
    (method.visibility === "public" ||
      (scope.within && (scope.within.isA(method.owner) || method.owner.isA(scope.within))))
  )
    return invoke(php, scope, method, on, on.cls, given);
  if (on.cls.method("__call")) return callMethod(php, scope, on, "__call", [name, PArray.of(given.values)]);
  if (method)
    throw php.error(
      "Error",
      `Call to ${method.visibility} method ${on.cls.name}::${name}() from ${scope.within ? `scope ${scope.within.name}` : "global scope"}`,
    );
  throw php.error("Error", `Call to undefined method ${on.cls.name}::${name}()`);
}

export async function callStatic(
  php: Php,
  scope: Scope,
  cls: PClass,
  name: string,
  given: Given,
): Promise<Value> {
  const method = cls.method(name);
  if (method) {
    const { self } = scope;
    const keeps = self && !method.static && self.cls.isA(method.owner);
    return invoke(php, scope, method, keeps ? self : undefined, keeps ? self.cls : cls, given);
  }
  if (cls.node?.type === "enum") {
    const cases = [...cls.constants.values()]
      .filter((one): one is Ref => one instanceof Ref)
      .map((one) => one.value as PObject);
    if (name.toLowerCase() === "cases") return PArray.of(cases);
    const found = cases.find((one) => one.get("value") === given.values[0]);
    if (found) return found;
    if (name.toLowerCase() === "tryfrom") return null;
    if (name.toLowerCase() === "from")
      throw php.error(
        "ValueError",
        `${JSON.stringify(String(given.values[0]))} is not a valid backing value for enum ${cls.name}`,
      );
  }
  if (cls.method("__callStatic"))
    return invoke(
      php,
      scope,
      cls.method("__callStatic")!,
      undefined,
      cls,
      plain([name, PArray.of(given.values)]),
    );
  throw php.error("Error", `Call to undefined method ${cls.name}::${name}()`);
}

/** `new Class(...)` */
export async function construct(
  php: Php,
  scope: Scope,
  cls: PClass,
  args: readonly Value[],
  given: Given = plain(args),
): Promise<PObject> {
  const made = await instantiate(php, scope, cls);
  const throwable = await findClass(php, scope, "Throwable");
  if (throwable && cls.isA(throwable)) {
    if (made.get("traceString") === undefined || made.get("file") === "") stamp(new Thrown(made), scope);
  }
  const method = cls.method("__construct");
  if (method) await invoke(php, scope, method, made, cls, given);
  return made;
}
