import type { Ruby } from "./ruby.ts";
import { type Method, RModule, RObject, type Value } from "./values.ts";

/** Where methods are looked for, in order. */
export function ancestors(ruby: Ruby, module: RModule): RModule[] {
  const found: RModule[] = [];
  const add = (one: RModule) => {
    for (const mixed of one.prepends.toReversed()) if (!found.includes(mixed)) add(mixed);
    if (!found.includes(one)) found.push(one);
    for (const mixed of one.includes.toReversed()) if (!found.includes(mixed)) add(mixed);
  };
  for (let cls: RModule | null = module; cls; cls = parentOf(ruby, cls)) add(cls);
  return found;
}

/** The class above; of an object's own class the class of the object, or of a class the own class of its parent. */
function parentOf(ruby: Ruby, cls: RModule): RModule | null {
  const { attached } = cls;
  if (attached === undefined) return cls.superclass;
  if (attached instanceof RModule && attached.isClass) {
    for (let parent = attached.superclass; parent; parent = parent.superclass)
      if (parent.singleton) return parent.singleton;
    return ruby.class;
  }
  return attached instanceof RObject ? attached.cls : cls.superclass;
}

/** undefined when there is none, and where it was undefined on purpose. */
export function findMethod(ruby: Ruby, cls: RModule, name: string): Method | undefined {
  for (let at: RModule | null = cls; at; at = parentOf(ruby, at)) {
    if (at.prepends.length === 0 && at.includes.length === 0) {
      const found = at.methods.get(name);
      if (found !== undefined) return found ?? undefined;
      continue;
    }
    const mixed: RModule[] = [];
    gather(at, mixed);
    for (const one of mixed) {
      const found = one.methods.get(name);
      if (found !== undefined) return found ?? undefined;
    }
  }
  return undefined;
}

function gather(one: RModule, into: RModule[]): void {
  for (const mixed of one.prepends.toReversed()) if (!into.includes(mixed)) gather(mixed, into);
  into.push(one);
  for (const mixed of one.includes.toReversed()) if (!into.includes(mixed)) gather(mixed, into);
}

/** The method that `super` reaches from one that belongs to `owner`. */
export function findAbove(ruby: Ruby, cls: RModule, owner: RModule, name: string): Method | undefined {
  const chain = ancestors(ruby, cls);
  for (const one of chain.slice(chain.indexOf(owner) + 1)) {
    const found = one.methods.get(name);
    if (found !== undefined) return found ?? undefined;
  }
  return undefined;
}

/** The class of this object alone. Throws Ruby's TypeError for what can have none. */
export function singletonOf(ruby: Ruby, value: Value): RModule {
  if (!(value instanceof RObject)) throw ruby.error("TypeError", "can't define singleton");
  if (!value.singleton) {
    value.singleton = new RModule(ruby.class, undefined, true, value.cls);
    value.singleton.attached = value;
  }
  return value.singleton;
}

/** A constant by the rules of the language: enclosing modules, their ancestors, Object. */
export function findConstant(ruby: Ruby, nesting: readonly RModule[], name: string): Value | undefined {
  for (let i = nesting.length - 1; i >= 0; i--) {
    const found = nesting[i]!.constants.get(name);
    if (found !== undefined) return found;
  }
  const innermost = nesting.at(-1) ?? ruby.object;
  return constantIn(ruby, innermost, name) ?? ruby.object.constants.get(name);
}

export function constantIn(ruby: Ruby, module: RModule, name: string): Value | undefined {
  const start = module.attached instanceof RModule ? module.attached : module;
  for (const one of ancestors(ruby, start)) {
    const found = one.constants.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
