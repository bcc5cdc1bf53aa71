import type { Node } from "../language/tree.ts";
import { callMethod } from "./calls.ts";
import { evaluate } from "./evaluate.ts";
import { resolveClass } from "./classes.ts";
import type { Php } from "./php.ts";
import type { Scope } from "./scope.ts";
import { copied, type Key, PArray, PObject, Ref, type Value } from "./values.ts";
import { NotSimulated } from "../language/tokens.ts";
import { typeName } from "./convert.ts";

/** The key an array keeps a value under: "1" is 1, true is 1, null is "". Throws PHP's TypeError. */
export function toKey(php: Php, value: Value): Key {
  if (typeof value === "bigint") return value;
  if (typeof value === "string") return /^(?:0|-?[1-9]\d{0,17})$/.test(value) ? BigInt(value) : value;
  if (typeof value === "number") return BigInt(Math.trunc(value));
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (value === null) return "";
  throw php.error("TypeError", "Illegal offset type");
}

export async function nameOf(php: Php, scope: Scope, name: string | Node): Promise<string> {
  return typeof name === "string" ? name : String(await evaluate(php, scope, name));
}

/** The variable a name means here; superglobals are the same everywhere. */
export function variable(php: Php, scope: Scope, name: string): Ref {
  if (/^(?:_SERVER|_GET|_POST|_ENV|_COOKIE|_FILES|_REQUEST|_SESSION|GLOBALS)$/.test(name)) {
    let found = php.globals.get(name);
    if (!found) php.globals.set(name, (found = new Ref(new PArray())));
    return found;
  }
  return scope.ref(name);
}

/** The place of a target, as a variable that can be shared: for `&`, foreach by reference, and by-reference arguments. */
export async function refTo(php: Php, scope: Scope, node: Node): Promise<Ref> {
  switch (node.kind) {
    case "var":
      return variable(php, scope, await nameOf(php, scope, node.name));
    case "index": {
      const array = await arrayIn(php, scope, node.of);
      if (!(array instanceof PArray)) return new Ref(await evaluate(php, scope, node));
      if (!node.at) {
        array.push(null);
        return array.ref(array.next - 1n);
      }
      return array.ref(toKey(php, await evaluate(php, scope, node.at)));
    }
    case "prop": {
      const object = await evaluate(php, scope, node.of);
      if (!(object instanceof PObject)) return new Ref();
      const name = await nameOf(php, scope, node.name);
      const found = object.props.get(name);
      if (found instanceof Ref) return found;
      const made = new Ref(found ?? null);
      object.props.set(name, made);
      return made;
    }
    case "sprop":
      return staticRef(php, scope, node);
    default:
      return new Ref(await evaluate(php, scope, node));
  }
}

async function staticRef(php: Php, scope: Scope, node: Extract<Node, { kind: "sprop" }>): Promise<Ref> {
  const cls = await resolveClass(php, scope, node.of);
  const found = cls.static(node.name);
  if (!found) throw php.error("Error", `Access to undeclared static property ${cls.name}::$${node.name}`);
  return found;
}

/** The array (or object with ArrayAccess) a target holds, to be changed; what was null becomes one. */
async function arrayIn(php: Php, scope: Scope, node: Node): Promise<PArray | PObject> {
  if (node.kind === "call" || node.kind === "mcall" || node.kind === "scall") {
    const value = await evaluate(php, scope, node);
    return value instanceof PArray || value instanceof PObject ? value : new PArray();
  }
  if (node.kind === "index") {
    const outer = await arrayIn(php, scope, node.of);
    if (outer instanceof PObject) {
      const found = await callMethod(php, scope, outer, "offsetGet", [
        node.at ? await evaluate(php, scope, node.at) : null,
      ]);
      return found instanceof PArray || found instanceof PObject ? found : new PArray();
    }
    const key = node.at ? toKey(php, await evaluate(php, scope, node.at)) : outer.next;
    const found = outer.get(key);
    if (found instanceof PArray || found instanceof PObject) return found;
    const made = new PArray();
    outer.set(key, made);
    return made;
  }
  const ref = await refTo(php, scope, node);
  if (ref.value instanceof PArray || ref.value instanceof PObject) return ref.value;
  if (ref.value !== null && ref.value !== "" && ref.value !== false)
    throw php.error("Error", `Cannot use a scalar value as an array`);
  const made = new PArray();
  ref.value = made;
  return made;
}

/** Gives a target its value. */
export async function assign(php: Php, scope: Scope, target: Node, given: Value): Promise<void> {
  const value = copied(given);
  switch (target.kind) {
    case "var":
    case "sprop":
      (await refTo(php, scope, target)).value = value;
      return;
    case "index": {
      const holder =
        target.of.kind === "var"
          ? variable(php, scope, await nameOf(php, scope, target.of.name)).value
          : undefined;
      if (typeof holder === "string" && holder !== "" && target.at) {
        const at = Number(await evaluate(php, scope, target.at));
        const ref = await refTo(php, scope, target.of);
        ref.value = holder.slice(0, at).padEnd(at) + String(value).slice(0, 1) + holder.slice(at + 1);
        return;
      }
      const array = await arrayIn(php, scope, target.of);
      const key = target.at ? await evaluate(php, scope, target.at) : undefined;
      if (array instanceof PObject) await callMethod(php, scope, array, "offsetSet", [key ?? null, value]);
      else if (key === undefined) array.push(value);
      else array.set(toKey(php, key), value);
      return;
    }
    case "prop":
      return assignProperty(php, scope, target, value);
    case "array": {
      if (!(value instanceof PArray)) return;
      let at = 0n;
      for (const item of target.items) {
        const key = item.key ? toKey(php, await evaluate(php, scope, item.key)) : at++;
        if (item.value.kind !== "literal") await assign(php, scope, item.value, value.get(key) ?? null);
      }
      return;
    }
    default:
      throw new NotSimulated(`assigning to this (${scope.file}:${target.line})`);
  }
}

async function assignProperty(
  php: Php,
  scope: Scope,
  target: Extract<Node, { kind: "prop" }>,
  value: Value,
): Promise<void> {
  const object = await evaluate(php, scope, target.of);
  const name = await nameOf(php, scope, target.name);
  if (!(object instanceof PObject))
    throw php.error("Error", `Attempt to assign property "${name}" on ${typeName(object)}`);
  if (!object.props.has(name) && object.cls.method("__set"))
    await callMethod(php, scope, object, "__set", [name, value]);
  else object.set(name, value);
}

export async function unset(php: Php, scope: Scope, target: Node): Promise<void> {
  if (target.kind === "var") scope.vars.delete(await nameOf(php, scope, target.name));
  else if (target.kind === "index") {
    const array = await arrayIn(php, scope, target.of);
    const key = await evaluate(php, scope, target.at!);
    if (array instanceof PObject) await callMethod(php, scope, array, "offsetUnset", [key]);
    else array.map.delete(toKey(php, key));
  } else if (target.kind === "prop") {
    const object = await evaluate(php, scope, target.of);
    if (object instanceof PObject) object.props.delete(await nameOf(php, scope, target.name));
  }
}
