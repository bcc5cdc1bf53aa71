import { resolveClass, classConstant, findClass } from "./classes.ts";
import type { Node } from "../language/tree.ts";
import { NotSimulated } from "../language/tokens.ts";
import { toBool, strictEqual } from "./convert.ts";
import { include } from "./include.ts";
import { PhpExit, Thrown } from "./jumps.ts";
import { binary, cast, unary } from "./operators.ts";
import type { Php } from "./php.ts";
import { assign, nameOf, refTo, toKey } from "./places.ts";
import type { Scope } from "./scope.ts";
import { toText } from "./text.ts";
import { PArray, PObject, type Value } from "./values.ts";
import { constant, quiet, readIndex, readProperty, readVariable } from "./read.ts";
import { call, closure } from "./call-node.ts";

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
      if (toBool(test)) return node.yes ? evaluate(php, scope, node.yes) : test;
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

async function arrayOf(php: Php, scope: Scope, node: Extract<Node, { kind: "array" }>): Promise<PArray> {
  const made = new PArray();
  for (const item of node.items) {
    if (item.spread) {
      const other = await evaluate(php, scope, item.value);
      if (other instanceof PArray)
        for (const [key, value] of other.entries())
          if (typeof key === "string") made.set(key, value);
          else made.push(value);
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
