import type { Node } from "../language/tree.ts";
import { NotSimulated } from "../language/cursor.ts";
import { nameError } from "./errors.ts";
import { evaluate } from "./evaluate.ts";
import { type Frame, Scope } from "./frame.ts";
import { constantIn, findConstant, singletonOf } from "./lookup.ts";
import { opaqueGem } from "./opaque.ts";
import { requireFeature } from "./require.ts";
import type { Ruby } from "./ruby.ts";
import { RModule, RObject, symbol, type Value } from "./values.ts";

/** The value of a constant. Throws Ruby's NameError when there is none. */
export async function constant(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "const" }>,
): Promise<Value> {
  const { frame } = scope;
  if (node.scope) {
    const where = await evaluate(ruby, scope, node.scope);
    if (!(where instanceof RModule))
      throw ruby.error("TypeError", `${await ruby.inspect(frame, where)} is not a class/module`);
    const found = constantIn(ruby, where, node.name) ?? (await autoloaded(ruby, frame, where, node.name));
    return found ?? (await missing(ruby, frame, where, node.name));
  }
  if (node.top) return ruby.object.constants.get(node.name) ?? missing(ruby, frame, ruby.object, node.name);
  const found = findConstant(ruby, frame.nesting, node.name);
  if (found !== undefined) return found;
  for (const where of [...frame.nesting.toReversed(), ruby.object]) {
    const loaded = await autoloaded(ruby, frame, where, node.name);
    if (loaded !== undefined) return loaded;
  }
  return missing(ruby, frame, frame.nesting.at(-1) ?? ruby.object, node.name);
}

async function autoloaded(
  ruby: Ruby,
  frame: Frame,
  where: RModule,
  name: string,
): Promise<Value | undefined> {
  const feature = where.autoloads.get(name);
  if (feature === undefined) return undefined;
  where.autoloads.delete(name);
  await requireFeature(ruby, frame, feature);
  return where.constants.get(name);
}

async function missing(ruby: Ruby, frame: Frame, where: RModule, name: string): Promise<Value> {
  const hook = ruby.find(where, "const_missing");
  if (hook) return ruby.send(frame, where, "const_missing", [symbol(name)]);
  const gem = opaqueGem(ruby, name);
  if (gem !== undefined) throw new NotSimulated(`the code of the gem ${gem} (${frame.file}:${frame.line})`);
  const shown = where === ruby.object ? name : `${where.name}::${name}`;
  throw nameError(ruby, frame, `uninitialized constant ${shown}`, name);
}

/** `def`: into the enclosing module, or onto one object. */
export async function defineMethod(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "def" }>,
): Promise<Value> {
  const { frame } = scope;
  let owner = frame.nesting.at(-1) ?? ruby.object;
  if (node.on) owner = singletonOf(ruby, await evaluate(ruby, scope, node.on));
  const visibility = node.on
    ? "public"
    : owner === ruby.object && frame.nesting.length === 0
      ? "private"
      : node.name === "initialize"
        ? "private"
        : frame.visibility;
  const method = {
    name: node.name,
    owner,
    visibility,
    least: 0,
    most: -1,
    body: { params: node.params, node: node.body, scope: new Scope(frame), line: node.line },
  } as const;
  owner.methods.set(node.name, method);
  if (frame.moduleFunction && !node.on)
    singletonOf(ruby, owner).methods.set(node.name, { ...method, visibility: "public" });
  if (!node.on && ruby.find(owner, "method_added"))
    await ruby.send(frame, owner, "method_added", [symbol(node.name)]);
  return symbol(node.name);
}

async function place(ruby: Ruby, scope: Scope, name: Extract<Node, { kind: "const" }>): Promise<RModule> {
  if (name.scope) {
    const where = await evaluate(ruby, scope, name.scope);
    if (where instanceof RModule) return where;
    throw ruby.error("TypeError", "not a class/module");
  }
  return name.top ? ruby.object : (scope.frame.nesting.at(-1) ?? ruby.object);
}

export async function defineClass(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "class" }>,
): Promise<Value> {
  const { frame } = scope;
  const name = node.name as Extract<Node, { kind: "const" }>;
  frame.line = node.line;
  const where = await place(ruby, scope, name);
  const parent = node.parent ? await evaluate(ruby, scope, node.parent) : undefined;
  frame.line = node.line;
  if (parent !== undefined && !(parent instanceof RModule && parent.isClass))
    throw ruby.error(
      "TypeError",
      "superclass must be an instance of Class (given an instance of " + `${ruby.plainClassOf(parent).name})`,
    );
  let cls = where.constants.get(name.name) ?? (await autoloaded(ruby, frame, where, name.name));
  if (cls !== undefined && !(cls instanceof RModule && cls.isClass))
    throw ruby.error("TypeError", `${name.name} is not a class`);
  if (cls instanceof RModule && parent && cls.superclass !== parent)
    throw ruby.error("TypeError", `superclass mismatch for class ${name.name}`);
  if (!cls) {
    cls = await subclass(
      ruby,
      frame,
      parent ?? ruby.object,
      where === ruby.object ? name.name : `${where.name}::${name.name}`,
      where,
    );
    where.constants.set(name.name, cls);
  }
  return openModule(ruby, scope, cls as RModule, node.body, `<class:${name.name}>`, node.line);
}

/** A new class below `parent`, which hears of it. */
export async function subclass(
  ruby: Ruby,
  frame: Frame,
  parent: RModule,
  name: string | undefined,
  where?: RModule,
): Promise<RModule> {
  const cls = new RModule(ruby.class, name, true, parent, where);
  await ruby.send(frame, parent, "inherited", [cls]);
  return cls;
}

export async function defineModule(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "module" }>,
): Promise<Value> {
  const name = node.name as Extract<Node, { kind: "const" }>;
  scope.frame.line = node.line;
  const where = await place(ruby, scope, name);
  let found = where.constants.get(name.name);
  if (found !== undefined && !(found instanceof RModule && !found.isClass))
    throw ruby.error("TypeError", `${name.name} is not a module`);
  if (!found) {
    found = new RModule(
      ruby.module,
      where === ruby.object ? name.name : `${where.name}::${name.name}`,
      false,
      null,
      where,
    );
    where.constants.set(name.name, found);
  }
  return openModule(ruby, scope, found as RModule, node.body, `<module:${name.name}>`, node.line);
}

export async function openSingleton(
  ruby: Ruby,
  scope: Scope,
  node: Extract<Node, { kind: "sclass" }>,
): Promise<Value> {
  const of = await evaluate(ruby, scope, node.of);
  if (!(of instanceof RObject)) throw ruby.error("TypeError", "can't define singleton");
  return openModule(ruby, scope, singletonOf(ruby, of), node.body, "singleton class", node.line);
}

function openModule(
  ruby: Ruby,
  scope: Scope,
  module: RModule,
  body: Node,
  label: string,
  line: number,
): Promise<Value> {
  const { frame } = scope;
  const inner: Frame = {
    self: module,
    args: [],
    block: null,
    nesting: [...frame.nesting, module],
    file: frame.file,
    line,
    label,
    caller: frame,
    depth: frame.depth + 1,
    visibility: "public",
    hidden: frame.hidden,
  };
  return evaluate(ruby, new Scope(inner), body);
}
