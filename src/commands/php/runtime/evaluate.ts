import type { Node } from "../language/tree.ts";
import { NotSimulated } from "../language/tokens.ts";
import {
  callFunction,
  callMethod,
  callNamed,
  callStatic,
  construct,
  isRefOf,
  prepare,
  refParams,
} from "./calls.ts";
import { classConstant, classNamed, declareClass, findClass, resolveClass } from "./classes.ts";
import { typeName, toBool } from "./convert.ts";
import { include } from "./include.ts";
import { PhpExit, Thrown } from "./jumps.ts";
import { binary, cast, unary } from "./operators.ts";
import type { Php } from "./php.ts";
import { assign, nameOf, refTo, toKey, variable } from "./places.ts";
import type { Scope } from "./scope.ts";
import { strictEqual } from "./convert.ts";
import { toText } from "./text.ts";
import { PArray, PClosure, PObject, Ref, type Value } from "./values.ts";

/** The value of an expression. */
export async function evaluate(php: Php, scope: Scope, node: Node): Promise<Value> {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "template": {
      let text = "";
      for (const part of node.parts)
        text += typeof part === "string" ? part : await toText(php, scope, await evaluate(php, scope, part));
      return text;
    }
    case "var":
      return readVariable(php, scope, node);
    case "name":
      scope.line = node.line;
      return constant(php, scope, node.name);
    case "array":
      return arrayOf(php, scope, node);
    case "index":
      return readIndex(php, scope, node, false);
    case "prop":
      return readProperty(php, scope, node, false);
    case "sprop":
      scope.line = node.line;
      return (await refTo(php, scope, node)).value;
    case "cconst": {
      scope.line = node.line;
      if (node.name.toLowerCase() === "class") {
        if (node.of.kind === "name" && !/^(?:self|static|parent)$/.test(node.of.name)) return node.of.name;
        return (await resolveClass(php, scope, node.of)).name;
      }
      return classConstant(php, scope, await resolveClass(php, scope, node.of), node.name);
    }
    case "call":
    case "mcall":
    case "scall":
    case "new":
      return call(php, scope, node);
    case "unary":
      if (node.op === "@") {
        php.silenced++;
        try {
          return await evaluate(php, scope, node.value);
        } finally {
          php.silenced--;
        }
      }
      return unary(php, node.op, await evaluate(php, scope, node.value));
    case "binary":
      return twoSided(php, scope, node);
    case "assign":
      return assignment(php, scope, node);
    case "step": {
      const before = await evaluate(php, scope, node.target);
      const after: Value =
        before === null
          ? node.by > 0
            ? 1n
            : null
          : typeof before === "bigint"
            ? before + BigInt(node.by)
            : typeof before === "number"
              ? before + node.by
              : await binary(php, scope, node.by > 0 ? "+" : "-", before, 1n);
      await assign(php, scope, node.target, after);
      return node.before ? after : before;
    }
    case "ternary": {
      const test = await evaluate(php, scope, node.test);
      if (toBool(test)) return node.then ? evaluate(php, scope, node.then) : test;
      return evaluate(php, scope, node.otherwise);
    }
    case "cast":
      return cast(php, scope, node.to, await evaluate(php, scope, node.value));
    case "isset":
      for (const one of node.values) if ((await quiet(php, scope, one)) === null) return false;
      return true;
    case "empty":
      return !toBool(await quiet(php, scope, node.value));
    case "instanceof": {
      const value = await evaluate(php, scope, node.value);
      if (!(value instanceof PObject)) return false;
      if (node.of.kind === "name" && !/^(?:self|static|parent)$/.test(node.of.name)) {
        const cls = await findClass(php, scope, node.of.name);
        return cls !== undefined && value.cls.isA(cls);
      }
      return value.cls.isA(await resolveClass(php, scope, node.of));
    }
    case "closure":
      return closure(php, scope, node);
    case "match":
      return matchOf(php, scope, node);
    case "throw": {
      const error = await evaluate(php, scope, node.value);
      if (!(error instanceof PObject)) throw php.error("Error", "Can only throw objects");
      throw new Thrown(error);
    }
    case "exit": {
      const value = node.value ? await evaluate(php, scope, node.value) : null;
      if (typeof value === "string") php.out.write(value);
      throw new PhpExit(typeof value === "bigint" ? Number(value) : 0);
    }
    case "include":
      scope.line = node.line;
      return include(
        php,
        scope,
        await toText(php, scope, await evaluate(php, scope, node.value)),
        node.once,
        node.required,
      );
    case "print":
      php.out.write(await toText(php, scope, await evaluate(php, scope, node.value)));
      return 1n;
    default:
      throw new NotSimulated(`"${node.kind}" in an expression (${scope.file}:${node.line})`);
  }
}

async function readVariable(php: Php, scope: Scope, node: Extract<Node, { kind: "var" }>): Promise<Value> {
  const name = await nameOf(php, scope, node.name);
  if (name === "this" && scope.self) return scope.self;
  const known =
    scope.vars.get(name) ??
    (name.startsWith("_") || name === "GLOBALS" ? variable(php, scope, name) : undefined);
  if (known) return known.value;
  scope.line = node.line;
  await php.warn(scope, "Warning", `Undefined variable $${name}`);
  return null;
}

const magic: Readonly<Record<string, (scope: Scope) => Value>> = {
  __FILE__: ({ file }) => file,
  __LINE__: ({ line }) => BigInt(line),
  __DIR__: ({ file }) => file.replace(/\/[^/]*$/, "") || "/",
  __CLASS__: ({ within }) => within?.name ?? "",
  __FUNCTION__: ({ label }) => label.split(/::|->/).at(-1)!,
  __METHOD__: ({ label }) => label.replace("->", "::"),
  __NAMESPACE__: ({ within }) => within?.name.split("\\").slice(0, -1).join("\\") ?? "",
};

function constant(php: Php, scope: Scope, name: string): Value {
  const own = magic[name.toUpperCase()];
  if (own) return own(scope);
  const found = php.constants.get(name.replace(/^\\/, "")) ?? php.constants.get(name.split("\\").at(-1)!);
  if (found === undefined) throw php.error("Error", `Undefined constant "${name}"`);
  return found;
}

async function arrayOf(php: Php, scope: Scope, node: Extract<Node, { kind: "array" }>): Promise<PArray> {
  const made = new PArray();
  for (const item of node.items) {
    if (item.spread) {
      const other = await evaluate(php, scope, item.value);
      if (other instanceof PArray)
        for (const [key, value] of other.entries())
          typeof key === "string" ? made.set(key, value) : made.push(value);
      continue;
    }
    const key = item.key ? toKey(php, await evaluate(php, scope, item.key)) : made.next;
    if (item.ref) {
      made.map.set(key, await refTo(php, scope, item.value));
      if (typeof key === "bigint" && key >= made.next) made.next = key + 1n;
    } else {
      const value = await evaluate(php, scope, item.value);
      made.set(key, value instanceof PArray ? value.clone() : value);
    }
  }
  return made;
}

async function readIndex(
  php: Php,
  scope: Scope,
  node: Extract<Node, { kind: "index" }>,
  isQuiet: boolean,
): Promise<Value> {
  const of = isQuiet ? await quiet(php, scope, node.of) : await evaluate(php, scope, node.of);
  if (!node.at) throw php.error("Error", "Cannot use [] for reading");
  const at = await evaluate(php, scope, node.at);
  scope.line = node.line;
  if (of instanceof PArray) {
    const key = toKey(php, at);
    const found = of.get(key);
    if (found !== undefined) return found;
    if (!isQuiet)
      await php.warn(scope, "Warning", `Undefined array key ${typeof key === "string" ? `"${key}"` : key}`);
    return null;
  }
  if (typeof of === "string") {
    const place = Number(at);
    const char = of[place < 0 ? of.length + place : place];
    if (char !== undefined && !Number.isNaN(place)) return char;
    if (!isQuiet)
      await php.warn(
        scope,
        "Warning",
        Number.isNaN(place)
          ? `Cannot access offset of type string on string`
          : `Uninitialized string offset ${place}`,
      );
    return isQuiet ? null : "";
  }
  if (of instanceof PObject) {
    if (
      isQuiet &&
      of.cls.method("offsetExists") &&
      !toBool(await callMethod(php, scope, of, "offsetExists", [at]))
    )
      return null;
    if (!of.cls.method("offsetGet"))
      throw php.error("Error", `Cannot use object of type ${of.cls.name} as array`);
    return callMethod(php, scope, of, "offsetGet", [at]);
  }
  if (!isQuiet)
    await php.warn(
      scope,
      "Warning",
      `Trying to access array offset on ${of === null ? "null" : typeof of === "boolean" ? (of ? "true" : "false") : typeName(of)}`,
    );
  return null;
}

async function readProperty(
  php: Php,
  scope: Scope,
  node: Extract<Node, { kind: "prop" }>,
  isQuiet: boolean,
): Promise<Value> {
  const of = isQuiet ? await quiet(php, scope, node.of) : await evaluate(php, scope, node.of);
  if (of === null && node.safe) return null;
  const name = await nameOf(php, scope, node.name);
  scope.line = node.line;
  if (!(of instanceof PObject)) {
    if (!isQuiet) await php.warn(scope, "Warning", `Attempt to read property "${name}" on ${typeName(of)}`);
    return null;
  }
  const found = of.get(name);
  if (found !== undefined) return found;
  if (of.cls.method("__get")) {
    if (isQuiet && of.cls.method("__isset") && !toBool(await callMethod(php, scope, of, "__isset", [name])))
      return null;
    return callMethod(php, scope, of, "__get", [name]);
  }
  if (!isQuiet) await php.warn(scope, "Warning", `Undefined property: ${of.cls.name}::$${name}`);
  return null;
}

/** Without a word about what is not there: isset, empty and ??. */
async function quiet(php: Php, scope: Scope, node: Node): Promise<Value> {
  switch (node.kind) {
    case "var": {
      const name = await nameOf(php, scope, node.name);
      if (name === "this") return scope.self ?? null;
      return scope.vars.get(name)?.value ?? (name.startsWith("_") ? variable(php, scope, name).value : null);
    }
    case "index":
      return readIndex(php, scope, node, true);
    case "prop":
      return readProperty(php, scope, node, true);
    case "sprop": {
      const cls = await resolveClass(php, scope, node.of);
      return cls.static(node.name)?.value ?? null;
    }
    default:
      return evaluate(php, scope, node);
  }
}

type CallNode = Extract<Node, { kind: "call" | "mcall" | "scall" | "new" }>;

async function call(php: Php, scope: Scope, node: CallNode): Promise<Value> {
  const isFirstClass = node.args[0]?.name === "...";
  switch (node.kind) {
    case "call": {
      if (node.of.kind === "name") {
        const { name } = node.of;
        if (isFirstClass) return firstClass(php, scope, name);
        const given = await prepare(php, scope, node.args, isRefOf(php, name));
        scope.line = node.line;
        return callNamed(php, scope, name, given);
      }
      const callee = await evaluate(php, scope, node.of);
      const given = await prepare(
        php,
        scope,
        node.args,
        callee instanceof PClosure ? refParams(callee.fn) : () => false,
      );
      scope.line = node.line;
      return callFunction(php, scope, callee, given.values, given);
    }
    case "mcall": {
      const of = await evaluate(php, scope, node.of);
      if (of === null && node.safe) return null;
      const name = typeof node.name === "string" ? node.name : await evaluate(php, scope, node.name);
      if (name instanceof PObject)
        return callFunction(php, scope, name, (await prepare(php, scope, node.args, () => false)).values);
      scope.line = node.line;
      if (!(of instanceof PObject))
        throw php.error("Error", `Call to a member function ${String(name)}() on ${typeName(of)}`);
      if (isFirstClass) return firstClass(php, scope, PArray.of([of, String(name)]));
      const given = await prepare(php, scope, node.args, refParams(of.cls.method(String(name))?.fn));
      scope.line = node.line;
      return callMethod(php, scope, of, String(name), given.values, given);
    }
    case "scall": {
      scope.line = node.line;
      const cls = await resolveClass(php, scope, node.of);
      const name = String(typeof node.name === "string" ? node.name : await evaluate(php, scope, node.name));
      if (isFirstClass) return firstClass(php, scope, PArray.of([cls.name, name]));
      const given = await prepare(php, scope, node.args, refParams(cls.method(name)?.fn));
      scope.line = node.line;
      return callStatic(php, scope, cls, name, given);
    }
    case "new": {
      scope.line = node.line;
      const cls =
        node.of.kind === "classnode"
          ? await declareClass(php, scope, node.of)
          : await resolveClass(php, scope, node.of);
      const given = await prepare(php, scope, node.args, refParams(cls.method("__construct")?.fn));
      scope.line = node.line;
      return construct(php, scope, cls, given.values, given);
    }
  }
}

async function firstClass(php: Php, scope: Scope, callee: Value): Promise<PClosure> {
  const cls = await classNamed(php, scope, "Closure");
  return new PClosure(cls, {
    file: scope.file,
    native: ({ args, scope: from }) => callFunction(php, from, callee, args),
  });
}

async function closure(php: Php, scope: Scope, node: Extract<Node, { kind: "closure" }>): Promise<PClosure> {
  const bound = new Map<string, Ref>();
  if (node.arrow) for (const [name, ref] of scope.vars) bound.set(name, new Ref(ref.value));
  for (const { name, ref } of node.uses)
    bound.set(name, ref ? scope.ref(name) : new Ref(scope.vars.get(name)?.value ?? null));
  const cls = await classNamed(php, scope, "Closure");
  return new PClosure(cls, {
    fn: node.fn,
    bound,
    file: scope.file,
    ...(scope.self && { self: scope.self }),
    ...(scope.within && { within: scope.within }),
  });
}

async function twoSided(php: Php, scope: Scope, node: Extract<Node, { kind: "binary" }>): Promise<Value> {
  const { op } = node;
  if (op === "??") return (await quiet(php, scope, node.left)) ?? evaluate(php, scope, node.right);
  const left = await evaluate(php, scope, node.left);
  if (op === "&&" || op === "and") return toBool(left) && toBool(await evaluate(php, scope, node.right));
  if (op === "||" || op === "or") return toBool(left) || toBool(await evaluate(php, scope, node.right));
  const right = await evaluate(php, scope, node.right);
  scope.line = node.line;
  return binary(php, scope, op, left, right);
}

async function assignment(php: Php, scope: Scope, node: Extract<Node, { kind: "assign" }>): Promise<Value> {
  const { target, op } = node;
  if (node.ref) {
    const ref = await refTo(php, scope, node.value);
    if (target.kind === "var") scope.vars.set(await nameOf(php, scope, target.name), ref);
    else if (target.kind === "index") {
      const array = (await refTo(php, scope, target.of)).value;
      if (array instanceof PArray)
        array.map.set(target.at ? toKey(php, await evaluate(php, scope, target.at)) : array.next++, ref);
    } else if (target.kind === "prop") {
      const object = await evaluate(php, scope, target.of);
      if (object instanceof PObject) object.props.set(await nameOf(php, scope, target.name), ref);
    }
    return ref.value;
  }
  if (op === "??") {
    const known = await quiet(php, scope, target);
    if (known !== null) return known;
  }
  const before = op === undefined || op === "??" ? null : await evaluate(php, scope, target);
  let value = await evaluate(php, scope, node.value);
  scope.line = node.line;
  if (op !== undefined && op !== "??") value = await binary(php, scope, op, before, value);
  await assign(php, scope, target, value);
  return value;
}

async function matchOf(php: Php, scope: Scope, node: Extract<Node, { kind: "match" }>): Promise<Value> {
  const subject = await evaluate(php, scope, node.subject);
  for (const { tests, value } of node.arms) {
    if (!tests) continue;
    for (const test of tests)
      if (strictEqual(await evaluate(php, scope, test), subject)) return evaluate(php, scope, value);
  }
  const fallback = node.arms.find(({ tests }) => !tests);
  if (fallback) return evaluate(php, scope, fallback.value);
  throw php.error(
    "UnhandledMatchError",
    `Unhandled match case ${typeof subject === "string" ? `'${subject}'` : String(subject)}`,
  );
}
