import { raise } from "./exceptions.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { containerMethod } from "./attributes.ts";
import { plainRepr, plainStr } from "./text.ts";
import { typeOf } from "./types.ts";
import {
  BoundMethod,
  NativeFunction,
  PyClass,
  PyDict,
  PyFunction,
  PyList,
  PyObject,
  PyTuple,
  type Value,
} from "./values.ts";

/** super() knows the class its function stands in and the first argument of the call; super(A, self) is told. */
export const superClass = new PyClass("super", [], ([, cls, self]) => {
  if (!(cls instanceof PyClass) || self === undefined)
    throw raise("TypeError", "super() argument 1 must be a type");
  return bound(cls, self);
});

const parts = new WeakMap<PyObject, { readonly after: PyClass; readonly self: Value }>();

function bound(after: PyClass, self: Value): PyObject {
  const made = new PyObject(superClass);
  parts.set(made, { after, self });
  return made;
}

export function superHere(frame: Frame): PyObject {
  for (let at: Frame | undefined = frame; at; at = at.outer)
    if (at.outer?.made && at.self !== undefined) return bound(at.outer.made, at.self);
  throw raise("RuntimeError", "super(): no arguments");
}

/** super().NAME: what stands behind the class in the order of self's own class. */
export async function superAttribute(
  python: Interpreter,
  object: PyObject,
  name: string,
): Promise<Value | undefined> {
  const { after, self } = parts.get(object)!;
  const cls = self instanceof PyClass ? self : typeOf(self);
  const order = cls.order.slice(cls.order.indexOf(after) + 1);
  for (const { attributes } of order) {
    const found = attributes.get(name);
    if (found === undefined) continue;
    if (found instanceof PyFunction || found instanceof NativeFunction)
      return name === "__new__" || name === "__init_subclass__" ? found : new BoundMethod(self, found);
    if (found instanceof PyObject && found.attributes.has("callee")) {
      const callee = found.attributes.get("callee")!;
      if (found.cls.name === "staticmethod") return callee;
      if (found.cls.name === "classmethod")
        return new BoundMethod(self instanceof PyClass ? self : typeOf(self), callee);
      if (found.cls.name === "property") return python.call(callee, [self]);
    }
    return found;
  }
  return fromObject(python, name, self, order);
}

/** What `object`, and the built-in containers and exceptions, give every class. */
function fromObject(
  python: Interpreter,
  name: string,
  self: Value,
  order: readonly PyClass[],
): Value | undefined {
  const native = (call: NativeFunction["call"]) => new NativeFunction(name, call);
  switch (name) {
    case "__init__":
      if (self instanceof PyDict || self instanceof PyList)
        return native(async (args, named) => {
          if (self instanceof PyList) self.items = args[0] === undefined ? [] : await python.list(args[0]);
          else await python.call(await python.attribute(self, "update"), args, named);
          return null;
        });
      return native((args) => {
        if (self instanceof PyObject && order.some((one) => one.name === "BaseException"))
          self.attributes.set("args", new PyTuple(args));
        return null;
      });
    case "__new__": {
      const maker = order.find(({ construct }) => construct)?.construct;
      return native((args, named) => (maker ? maker(args, named, python) : new PyObject(args[0] as PyClass)));
    }
    case "__setattr__":
      return native(([key, value]) => {
        (self as PyObject).attributes.set(String(key), value!);
        return null;
      });
    case "__init_subclass__":
      return native(() => null);
    case "__repr__":
      return native(() => plainRepr(self, python));
    case "__str__":
      return native(() => plainStr(self, python));
    default:
      return self instanceof PyDict || self instanceof PyList ? containerMethod(self, name) : undefined;
  }
}
