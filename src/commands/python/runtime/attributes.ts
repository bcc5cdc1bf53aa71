import {
  BoundMethod,
  NativeFunction,
  Opaque,
  PyClass,
  PyDict,
  PyFunction,
  PyIterator,
  PyList,
  PyModule,
  PyObject,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";
import { raise } from "./exceptions.ts";
import { LiveEntries } from "./live-entries.ts";
import type { Interpreter } from "./interpreter.ts";
import { dictMethods } from "./methods-dict.ts";
import { listMethods, setMethods, tupleMethods } from "./methods-list.ts";
import { bytesMethods, stringMethods } from "./methods-string.ts";
import { generatorMethod, stopped } from "./generator.ts";
import { deleteItem, item, setItem } from "./items.ts";
import { realMembers } from "./real-members.ts";
import { superAttribute, superClass } from "./super.ts";
import { plainRepr } from "./text.ts";
import { typeOf } from "./types.ts";
import { NotSimulated } from "../language/syntax-error.ts";

export type Method<T> = (
  self: T,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
  python: Interpreter,
) => Value | Promise<Value>;

const bind = <T extends Value>(self: T, name: string, method: Method<T>): NativeFunction =>
  new NativeFunction(name, (args, named, python) => method(self, args, named, python));

const pick = <T extends Value>(self: T, name: string, table: Readonly<Record<string, Method<T>>>) =>
  Object.hasOwn(table, name) ? bind(self, name, table[name]!) : undefined;

/** object.name; undefined when there is none. NotSimulated when real Python has one. */
export async function attributeOr(
  python: Interpreter,
  object: Value,
  name: string,
): Promise<Value | undefined> {
  const found = await find(python, object, name);
  if (found === undefined && realMembers(object).has(name))
    throw new NotSimulated(`${typeName(object)}.${name}`);
  return found;
}

async function find(python: Interpreter, object: Value, name: string): Promise<Value | undefined> {
  if (name === "__class__") return typeOf(object);
  if (typeof object === "string") return pick(object, name, stringMethods);
  if (object instanceof Uint8Array) return pick(object, name, bytesMethods);
  if ((object instanceof PyList || object instanceof PyDict) && object.cls) {
    const found = await ofInstance(python, object, object.cls, (object.attributes ??= new Map()), name);
    if (found !== undefined) return found;
  }
  if (object instanceof PyList || object instanceof PyDict) {
    const found = containerMethod(object, name);
    if (found !== undefined) return found;
  }
  if (object instanceof PyTuple)
    return (
      pick(object, name, tupleMethods) ??
      (object.cls ? ofInstance(python, object, object.cls, new Map(), name) : undefined)
    );
  if (object instanceof PySet) return pick(object, name, setMethods);
  if (object instanceof Opaque) return new Opaque(`${object.path}.${name}`);
  if (object instanceof PyModule && name === "__dict__") return PyDict.of(object.attributes);
  if (object instanceof PyModule) return object.attributes.get(name) ?? object.live?.(name);
  if (object instanceof PyFunction) {
    if (object.attributes.has(name)) return object.attributes.get(name);
    if (name === "__name__") return object.node.name;
    if (name === "__qualname__") return object.qualifiedName;
    if (name === "__module__") return object.frame.module.attributes.get("__name__") ?? null;
    if (name === "__doc__") return object.attributes.get(name) ?? null;
    if (name === "__annotations__") return python.annotationsOf(object);
    return object.attributes.get(name);
  }
  if (object instanceof NativeFunction) return name === "__name__" ? object.name : undefined;
  if (object instanceof BoundMethod)
    return name === "__self__" ? object.self : attributeOr(python, object.callee, name);
  if (object instanceof PyIterator) {
    if (name !== "__next__") return generatorMethod(object, name);
    return new NativeFunction(name, async () => {
      const value = await object.next();
      if (value === undefined) throw stopped(object);
      return value;
    });
  }
  if (object instanceof PyClass) {
    if (name === "__name__" || name === "__qualname__") return object.name;
    if (name === "__module__") return object.module;
    if (name === "__dict__") return PyDict.of(object.attributes);
    if (name === "__mro__") return new PyTuple([...object.order]);
    if (name === "__annotations__") return python.annotationsOf(object);
    if (name === "__doc__") return object.find(name) ?? null;
    const found = object.find(name);
    if (found instanceof PyObject && found.cls.name === "staticmethod") return found.attributes.get("callee");
    if (found instanceof PyObject && found.cls.name === "classmethod")
      return new BoundMethod(object, found.attributes.get("callee")!);
    const get = found instanceof PyObject ? found.cls.find("__get__") : undefined;
    if (get !== undefined) return python.call(get, [found!, null, object]);
    return found ?? (object.isOpaque ? new Opaque(`${object.name}.${name}`) : undefined);
  }
  if (object instanceof PyObject) {
    if (object.cls === superClass) return superAttribute(python, object, name);
    const found = await ofInstance(python, object, object.cls, object.attributes, name);
    if (found !== undefined) return found;
    if (name === "__init__" && object.cls.order.at(-1)?.name === "BaseException")
      return new NativeFunction(name, (args) => {
        object.attributes.set("args", new PyTuple(args));
        return null;
      });
    const isSpecial = { code: "SystemExit", value: "StopIteration" }[name];
    if (isSpecial && object.cls.order.some((cls) => cls.name === isSpecial && cls.module === "builtins"))
      return (object.attributes.get("args") as PyTuple).items[0] ?? null;
    if (object.cls.isOpaque) return new Opaque(`${object.cls.name}.${name}`);
  }
  return undefined;
}

/** What an instance has of its own and from its class: data descriptors, its own, then the rest, __getattr__ last. */
async function ofInstance(
  python: Interpreter,
  object: Value,
  cls: PyClass,
  attributes: Map<string, Value>,
  name: string,
): Promise<Value | undefined> {
  const found = cls.find(name);
  if (found instanceof PyObject) {
    if (found.cls.name === "property") return python.call(found.attributes.get("callee")!, [object]);
    if (found.cls.name === "staticmethod") return found.attributes.get("callee");
    if (found.cls.name === "classmethod") return new BoundMethod(cls, found.attributes.get("callee")!);
  }
  const own = attributes.get(name);
  if (own !== undefined) return own;
  if (name === "__dict__") return new PyDict(new LiveEntries(attributes));
  if (found instanceof PyFunction || found instanceof NativeFunction) return new BoundMethod(object, found);
  if (found instanceof PyObject) {
    const get = found.cls.find("__get__");
    if (get !== undefined) return python.call(get, [found, object, cls]);
  }
  if (found !== undefined) return found;
  const fallback = cls.find("__getattr__");
  return fallback === undefined ? undefined : python.call(new BoundMethod(object, fallback), [name]);
}

/** The methods of dict and list, for themselves and for super(). */
export function containerMethod(object: PyList | PyDict, name: string): NativeFunction | undefined {
  const dunder = Object.hasOwn(containerDunders, name)
    ? bind(object, name, containerDunders[name]!)
    : undefined;
  return (
    dunder ?? (object instanceof PyList ? pick(object, name, listMethods) : pick(object, name, dictMethods))
  );
}

/** `plain` goes round what a derived class says of the same. */
const containerDunders: Readonly<Record<string, Method<PyList | PyDict>>> = {
  __getitem__: (self, [key], _, python) => item(python, self, key!, true),
  __setitem__: async (self, [key, value], _, python) => {
    await setItem(python, self, key!, value!, true);
    return null;
  },
  __delitem__: async (self, [key], _, python) => {
    await deleteItem(python, self, key!, true);
    return null;
  },
  __contains__: (self, [key], _, python) =>
    self instanceof PyDict ? self.has(key!) : python.call(python.builtins.get("any")!, [key!]),
  __len__: (self) => BigInt(self instanceof PyDict ? self.entries.size : self.items.length),
  __iter__: (self, _args, _named, python) => python.iterator("iterator", python.iterate(self)),
  __repr__: (self, _args, _named, python) => plainRepr(self, python),
};

export async function setAttribute(
  python: Interpreter,
  object: Value,
  name: string,
  value: Value,
): Promise<void> {
  if ((object instanceof PyDict || object instanceof PyList) && object.cls)
    (object.attributes ??= new Map()).set(name, value);
  else if (object instanceof PyObject) {
    const own = object.cls.find("__setattr__");
    if (own !== undefined && object.cls !== superClass) {
      await python.call(own, [object, name, value]);
      return;
    }
    const found = object.cls.find(name);
    if (found instanceof PyObject && found.cls.find("__set__") !== undefined)
      await python.call(found.cls.find("__set__")!, [found, object, value]);
    else if (found instanceof PyObject && found.cls.name === "property") {
      const setter = found.attributes.get("setter");
      if (setter === undefined)
        throw raise("AttributeError", `property '${name}' of '${object.cls.name}' object has no setter`);
      await python.call(setter, [object, value]);
    } else object.attributes.set(name, value);
  } else if (object instanceof PyClass && name === "__module__") object.module = String(value);
  else if (object instanceof PyClass || object instanceof PyModule || object instanceof PyFunction)
    object.attributes.set(name, value);
  else {
    if (object instanceof Opaque) throw new NotSimulated(`${object.path}.${name}`);
    throw raise("AttributeError", `'${typeName(object)}' object has no attribute '${name}'`);
  }
}
