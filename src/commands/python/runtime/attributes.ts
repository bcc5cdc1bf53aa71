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
import type { Interpreter } from "./interpreter.ts";
import { dictMethods } from "./methods-dict.ts";
import { listMethods, setMethods, tupleMethods } from "./methods-list.ts";
import { bytesMethods, stringMethods } from "./methods-string.ts";
import { typeOf } from "./types.ts";

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

/** object.name; undefined when there is none. */
export async function attributeOr(
  python: Interpreter,
  object: Value,
  name: string,
): Promise<Value | undefined> {
  if (name === "__class__") return typeOf(object);
  if (typeof object === "string") return pick(object, name, stringMethods);
  if (object instanceof Uint8Array) return pick(object, name, bytesMethods);
  if (object instanceof PyList) return pick(object, name, listMethods);
  if (object instanceof PyTuple) return pick(object, name, tupleMethods);
  if (object instanceof PyDict) return pick(object, name, dictMethods);
  if (object instanceof PySet) return pick(object, name, setMethods);
  if (object instanceof Opaque) return new Opaque(`${object.path}.${name}`);
  if (object instanceof PyModule) return object.live?.(name) ?? object.attributes.get(name);
  if (object instanceof PyFunction) {
    if (name === "__name__") return object.node.name;
    if (name === "__qualname__") return object.qualifiedName;
    if (name === "__module__") return object.frame.module.attributes.get("__name__") ?? null;
    if (name === "__doc__") return object.attributes.get(name) ?? null;
    return object.attributes.get(name);
  }
  if (object instanceof NativeFunction) return name === "__name__" ? object.name : undefined;
  if (object instanceof BoundMethod)
    return name === "__self__" ? object.self : attributeOr(python, object.callee, name);
  if (object instanceof PyIterator && name === "__next__")
    return new NativeFunction(name, async () => {
      const value = await object.next();
      if (value === undefined) throw raise("StopIteration");
      return value;
    });
  if (object instanceof PyClass) {
    if (name === "__name__" || name === "__qualname__") return object.name;
    if (name === "__module__") return object.module;
    const found = object.find(name);
    if (found instanceof PyObject && found.cls.name === "staticmethod") return found.attributes.get("callee");
    if (found instanceof PyObject && found.cls.name === "classmethod")
      return new BoundMethod(object, found.attributes.get("callee")!);
    return found ?? (object.isOpaque ? new Opaque(`${object.name}.${name}`) : undefined);
  }
  if (object instanceof PyObject) {
    const found = object.cls.find(name);
    if (found instanceof PyObject) {
      if (found.cls.name === "property") return python.call(found.attributes.get("callee")!, [object]);
      if (found.cls.name === "staticmethod") return found.attributes.get("callee");
      if (found.cls.name === "classmethod")
        return new BoundMethod(object.cls, found.attributes.get("callee")!);
    }
    const own = object.attributes.get(name);
    if (own !== undefined) return own;
    if (name === "__dict__") return PyDict.of(object.attributes);
    if (found instanceof PyFunction || found instanceof NativeFunction) return new BoundMethod(object, found);
    if (found !== undefined) return found;
    const fallback = object.cls.find("__getattr__");
    if (fallback !== undefined) return python.call(new BoundMethod(object, fallback), [name]);
    if (object.cls.isOpaque) return new Opaque(`${object.cls.name}.${name}`);
  }
  return undefined;
}

export async function setAttribute(
  python: Interpreter,
  object: Value,
  name: string,
  value: Value,
): Promise<void> {
  if (object instanceof PyObject) {
    const found = object.cls.find(name);
    if (found instanceof PyObject && found.cls.name === "property") {
      const setter = found.attributes.get("setter");
      if (setter === undefined)
        throw raise("AttributeError", `property '${name}' of '${object.cls.name}' object has no setter`);
      await python.call(setter, [object, value]);
    } else object.attributes.set(name, value);
  } else if (object instanceof PyClass || object instanceof PyModule || object instanceof PyFunction)
    object.attributes.set(name, value);
  else if (!(object instanceof Opaque)) {
    throw raise("AttributeError", `'${typeName(object)}' object has no attribute '${name}'`);
  }
}
