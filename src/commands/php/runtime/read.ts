import { Scope } from "./scope.ts";
import { resolveClass } from "./classes.ts";
import { nameOf, toKey, variable } from "./places.ts";
import type { Node } from "../language/tree.ts";
import { callMethod } from "./calls.ts";
import { typeName, toBool } from "./convert.ts";
import type { Php } from "./php.ts";
import { PArray, PObject, type Value } from "./values.ts";
import { evaluate } from "./evaluate.ts";

export async function readVariable(
  php: Php,
  scope: Scope,
  node: Extract<Node, { kind: "var" }>,
): Promise<Value> {
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

export function constant(php: Php, scope: Scope, name: string): Value {
  const own = magic[name.toUpperCase()];
  if (own) return own(scope);
  const found = php.constants.get(name.replace(/^\\/, "")) ?? php.constants.get(name.split("\\").at(-1)!);
  if (found === undefined) throw php.error("Error", `Undefined constant "${name}"`);
  return found;
}

export async function readIndex(
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

export async function readProperty(
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
export async function quiet(php: Php, scope: Scope, node: Node): Promise<Value> {
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
