import type { ClassNode, Node } from "../language/tree.ts";
import { callFunction } from "./calls.ts";
import { evaluate } from "./evaluate.ts";
import { Fatal } from "./jumps.ts";
import type { Php } from "./php.ts";
import { Scope } from "./scope.ts";
import { PClass, PObject, Ref, type Value } from "./values.ts";

/** The class of this name, loaded if need be; undefined when nobody knows it. */
export async function findClass(php: Php, scope: Scope, name: string): Promise<PClass | undefined> {
  const key = name.replace(/^\\/, "").toLowerCase();
  const known = php.classes.get(key);
  if (known) return known;
  if (await php.loadClass(php, name.replace(/^\\/, ""))) return php.classes.get(key);
  for (const loader of php.loaders) {
    await callFunction(php, scope, loader, [name.replace(/^\\/, "")]);
    const found = php.classes.get(key);
    if (found) return found;
  }
  return undefined;
}

/** The class a node names: a name, self, static, parent, or an object's. Throws PHP's Error. */
export async function resolveClass(php: Php, scope: Scope, node: Node): Promise<PClass> {
  if (node.kind !== "name") {
    const value = await evaluate(php, scope, node);
    if (value instanceof PObject) return value.cls;
    return classNamed(php, scope, String(value));
  }
  return classNamed(php, scope, node.name);
}

export async function classNamed(php: Php, scope: Scope, name: string): Promise<PClass> {
  const { within, called } = scope;
  if (name === "self" && within) return within;
  if (name === "static" && (called ?? within)) return (called ?? within)!;
  if (name === "parent" && within?.parent) return within.parent;
  const found = await findClass(php, scope, name);
  if (!found) throw php.error("Error", `Class "${name.replace(/^\\/, "")}" not found`);
  return found;
}

/** Makes a class of its declaration. Throws Fatal for one that is there already. */
export async function declareClass(php: Php, scope: Scope, node: ClassNode): Promise<PClass> {
  const key = node.name.toLowerCase();
  if (php.classes.has(key) && node.name !== "class@anonymous")
    throw new Fatal(
      `Cannot declare ${node.type} ${node.name}, because the name is already in use`,
      scope.file,
      node.line,
    );
  const need = async (name: string, kind: string) => {
    const found = await findClass(php, scope, name);
    if (!found) throw php.error("Error", `${kind} "${name}" not found`);
    return found;
  };
  const parent = node.parent === undefined ? undefined : await need(node.parent, "Class");
  const interfaces: PClass[] = [];
  for (const name of node.interfaces) interfaces.push(await need(name, "Interface"));
  if (node.type === "enum")
    interfaces.push(
      await need(node.cases.some(({ value }) => value) ? "BackedEnum" : "UnitEnum", "Interface"),
    );
  const cls = new PClass(node.name, node, parent, interfaces, scope.file);
  php.classes.set(key, cls);
  for (const name of node.traits) await useTrait(php, scope, cls, await need(name, "Trait"));
  await fill(php, scope, cls, node);
  for (const one of node.cases) {
    const made = new PObject(cls);
    made.set("name", one.name);
    if (one.value) made.set("value", await evaluate(php, scope, one.value));
    cls.constants.set(one.name, new Ref(made));
  }
  if (!node.abstract && node.type === "class") checkAbstract(cls, node);
  return cls;
}

async function fill(php: Php, scope: Scope, cls: PClass, node: ClassNode): Promise<void> {
  for (const { name, value } of node.constants) cls.constants.set(name, value);
  for (const { fn, static: isStatic, abstract, visibility } of node.methods)
    cls.methods.set(fn.name.toLowerCase(), {
      name: fn.name,
      owner: cls,
      static: isStatic,
      abstract,
      visibility,
      fn,
      file: scope.file,
    });
  for (const one of node.properties)
    if (one.static)
      cls.statics.set(
        one.name,
        new Ref(
          one.value
            ? await evaluate(php, new Scope({ file: scope.file, within: cls, caller: scope }), one.value)
            : null,
        ),
      );
}

async function useTrait(php: Php, scope: Scope, cls: PClass, trait: PClass): Promise<void> {
  if (!trait.node) return;
  for (const name of trait.node.traits) {
    const inner = await findClass(php, scope, name);
    if (inner) await useTrait(php, scope, cls, inner);
  }
  for (const [key, method] of trait.methods) cls.methods.set(key, { ...method, owner: cls });
  for (const one of trait.node.properties)
    if (one.static)
      cls.statics.set(one.name, new Ref(one.value ? await evaluate(php, scope, one.value) : null));
  traits.set(cls, [...(traits.get(cls) ?? []), trait]);
}

const traits = new WeakMap<PClass, PClass[]>();

function checkAbstract(cls: PClass, node: ClassNode): void {
  const missing: string[] = [];
  const visit = (one: PClass | undefined) => {
    if (!one) return;
    for (const method of one.methods.values())
      if (method.abstract && cls.method(method.name)?.abstract !== false)
        missing.push(`${one.name}::${method.name}`);
    visit(one.parent);
    one.interfaces.forEach(visit);
  };
  visit(cls.parent);
  cls.interfaces.forEach(visit);
  const unique = [...new Set(missing)];
  if (unique.length > 0)
    throw new Fatal(
      `Class ${node.name} contains ${unique.length} abstract method${unique.length > 1 ? "s" : ""} and must therefore be declared abstract or implement the remaining methods (${unique.join(", ")})`,
      cls.file,
      node.line,
    );
}

/** An object with its properties as declared, before its constructor. Throws PHP's Error. */
export async function instantiate(php: Php, scope: Scope, cls: PClass): Promise<PObject> {
  const { node } = cls;
  if (node && (node.type !== "class" || node.abstract)) {
    const kind = node.type === "class" ? "abstract class" : node.type;
    throw php.error("Error", `Cannot instantiate ${kind} ${cls.name}`);
  }
  const made = new PObject(cls);
  const chain: PClass[] = [];
  for (let at: PClass | undefined = cls; at; at = at.parent) chain.unshift(at);
  for (const one of chain)
    for (const source of [...(traits.get(one) ?? []), one])
      for (const property of source.node?.properties ?? []) {
        if (property.static || (property.typed && !property.value)) continue;
        made.set(
          property.name,
          property.value
            ? await evaluate(php, new Scope({ file: one.file, within: one, caller: scope }), property.value)
            : null,
        );
      }
  return made;
}

/** Throws PHP's Error when there is no such constant. */
export async function classConstant(php: Php, scope: Scope, cls: PClass, name: string): Promise<Value> {
  const find = (at: PClass): [PClass, Node | Ref] | undefined => {
    const own = at.constants.get(name);
    if (own) return [at, own];
    for (const other of [...(at.parent ? [at.parent] : []), ...at.interfaces]) {
      const found = find(other);
      if (found) return found;
    }
    return undefined;
  };
  const found = find(cls);
  if (!found) throw php.error("Error", `Undefined constant ${cls.name}::${name}`);
  const [owner, value] = found;
  if (value instanceof Ref) return value.value;
  const made = await evaluate(php, new Scope({ file: owner.file, within: owner, caller: scope }), value);
  owner.constants.set(name, new Ref(made));
  return made;
}
