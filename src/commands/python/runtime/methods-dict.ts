import type { Method } from "./attributes.ts";
import { raise } from "./exceptions.ts";
import { PyDict, PyList, PyTuple, type Value } from "./values.ts";

const pairs = (self: PyDict): Value[] =>
  [...self.entries.values()].map(([key, value]) => new PyTuple([key, value]));

/** keys(), values() and items() are lists here: live views differ only when the dict changes meanwhile. */
export const dictMethods: Readonly<Record<string, Method<PyDict>>> = {
  get: (self, [key, fallback], named, python) => {
    // os.environ is no dict and takes its second argument by name too.
    if (named.size > 0 && self !== python.environ)
      throw raise("TypeError", "dict.get() takes no keyword arguments");
    return self.get(key!) ?? fallback ?? named.get("default") ?? null;
  },
  keys: (self) => new PyList([...self.entries.values()].map(([key]) => key)),
  values: (self) => new PyList([...self.entries.values()].map(([, value]) => value)),
  items: (self) => new PyList(pairs(self)),
  pop: (self, [key, fallback]) => {
    const found = self.get(key!);
    if (found === undefined && fallback === undefined) throw raise("KeyError", key!);
    self.delete(key!);
    return found ?? fallback!;
  },
  popitem: (self) => {
    const last = pairs(self).at(-1) as PyTuple | undefined;
    if (!last) throw raise("KeyError", "popitem(): dictionary is empty");
    self.delete(last.items[0]!);
    return last;
  },
  setdefault: (self, [key, fallback = null]) => {
    const found = self.get(key!);
    if (found === undefined) self.set(key!, fallback);
    return found ?? fallback;
  },
  update: async (self, [other], named, python) => {
    if (other instanceof PyDict) for (const [key, value] of other.entries.values()) self.set(key, value);
    else if (other !== undefined)
      for (const pair of await python.list(other)) {
        const [key, value] = await python.list(pair);
        self.set(key!, value!);
      }
    for (const [key, value] of named) self.set(key, value);
    return null;
  },
  copy: (self) => PyDict.of(self.entries.values()),
  clear: (self) => {
    self.entries.clear();
    return null;
  },
};
