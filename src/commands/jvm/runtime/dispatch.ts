import { methodsNamed } from "./classes.ts";
import { callFunctionMethod } from "./functions.ts";
import { invokeMethod, pickMethod } from "./invoke.ts";
import { type Call, type LibraryClass, named } from "./library.ts";
import { compare, equal, hash, show, typeName } from "./text.ts";
import { JArray, JFunction, JObject, JType, NotSimulated, type Value } from "./values.ts";
import type { Vm } from "./vm.ts";

type NativeMethod = NonNullable<LibraryClass["methods"]>[string];

/** The library's method of this name, inherited ones included. */
export function libraryMethod(vm: Vm, type: string, name: string): NativeMethod | undefined {
  const cls = vm.parts.library.get(type);
  if (!cls) return undefined;
  const own = named(cls.methods, name);
  if (own) return own;
  for (const parent of cls.parents ?? []) {
    const found = libraryMethod(vm, parent, name);
    if (found) return found;
  }
  return undefined;
}

/** What every object can do. */
const ofObject: Readonly<Record<string, NativeMethod>> = {
  $toString: (call, self) => show(call, self),
  equals: (call, self, [other = null]) => equal(call, self, other),
  hashCode: (call, self) => hash(call, self),
  getClass: (_, self) =>
    self instanceof JObject ? new JType(self.cls.name, self.cls) : new JType(typeName(self)),
  compareTo: (call, self, [other = null]) => compare(call, self, other),
  notify: () => null,
  notifyAll: () => null,
};

/** Calls a method on a value, found by what the value is. Throws NotSimulated when the library has none. */
export async function callMethod(
  call: Call,
  self: Value,
  name: string,
  args: readonly Value[],
): Promise<Value> {
  const { vm } = call;
  if (self instanceof JObject) {
    const picked = await pickMethod(vm, methodsNamed(self.cls, name), args);
    if (picked?.method.body) return invokeMethod(vm, picked.owner, picked.method, self, args, call.frame);
    const field =
      args.length === 0 && self.cls.declared?.form === "record" ? self.fields.get(name) : undefined;
    if (field !== undefined) return field;
    const inherited = enumMethods[name];
    if (inherited && self.fields.has("$ordinal")) return inherited(call, self, args);
    for (const each of [self.cls, ...parentsOf(self)])
      for (const parent of each.nativeParents) {
        const method = libraryMethod(vm, parent, name);
        if (method) return method(call, self, args);
      }
  } else if (self instanceof JFunction) return callFunctionMethod(call, self, name, args);
  else if (self instanceof JArray && name === "clone") return new JArray([...self.items], self.type);
  else {
    const method = libraryMethod(vm, typeName(self), name);
    if (method) return method(call, self, args);
  }
  const shared = named(ofObject, name);
  if (shared) return shared(call, self, args);
  throw new NotSimulated(`${typeName(self)}.${name}()`);
}

function parentsOf(self: JObject) {
  const parents = [];
  for (let each = self.cls.parent; each; each = each.parent) parents.push(each);
  return [...parents, ...self.cls.interfaces];
}

const enumMethods: Readonly<Record<string, NativeMethod>> = {
  name: (_, self) => (self as JObject).fields.get("$name")!,
  ordinal: (_, self) => (self as JObject).fields.get("$ordinal")!,
  getDeclaringClass: (_, self) => new JType((self as JObject).cls.name, (self as JObject).cls),
};

/** Names of the one method of an interface that a lambda may stand for, in the order in which they are tried. */
const single = [
  "run", "call", "apply", "accept", "test", "get", "handle", "compare", "applyAsInt", "applyAsLong", "applyAsDouble",
  "getAsInt", "render",
]; // prettier-ignore

/** Calls what stands for a function: a lambda, or an object whose class implements the interface. */
export async function callFunction(call: Call, value: Value, args: readonly Value[]): Promise<Value> {
  if (value instanceof JFunction) return value.call(args);
  if (value === null) throw call.vm.thrown("NullPointerException", null, call.frame);
  if (value instanceof JObject) {
    const name = single.find((each) => methodsNamed(value.cls, each).some(({ method }) => method.body));
    if (name !== undefined) return callMethod(call, value, name, args);
  }
  for (const name of single)
    if (libraryMethod(call.vm, typeName(value), name)) return callMethod(call, value, name, args);
  throw new NotSimulated(`a call of ${typeName(value)}`);
}
