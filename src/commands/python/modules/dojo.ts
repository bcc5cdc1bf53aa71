import { encode } from "../../../base/bytes.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { abstractMark } from "../runtime/abstract.ts";
import { PyRaise, raise, raisedAs } from "../runtime/exceptions.ts";
import { traceback } from "../runtime/traceback.ts";
import {
  NativeFunction,
  PyClass,
  PyDict,
  PyFunction,
  PyIterator,
  PyList,
  PyObject,
  PySet,
  PyTuple,
  type Value,
} from "../runtime/values.ts";
import { throwInto } from "../runtime/generator.ts";
import { dojoMachine } from "./dojo-machine.ts";
import { dojoPostgres } from "./dojo-postgres.ts";
import { dojoWeb } from "./dojo-web.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

const bytesOf = (value: Value | undefined): Uint8Array => {
  if (value instanceof Uint8Array) return value;
  throw raise("TypeError", "a bytes-like object is required");
};

function copied(value: Value, deep: boolean): Value {
  const inner = (one: Value) => (deep ? copied(one, true) : one);
  if (value instanceof PyList) return Object.assign(new PyList(value.items.map(inner)), { cls: value.cls });
  if (value instanceof PyTuple) return deep ? new PyTuple(value.items.map(inner)) : value;
  if (value instanceof PySet) return new PySet(value.entries.values());
  if (value instanceof PyDict)
    return Object.assign(PyDict.of([...value.entries.values()].map(([key, one]) => [key, inner(one)])), {
      cls: value.cls,
      attributes: value.attributes,
    });
  if (!(value instanceof PyObject)) return value;
  const made = new PyObject(value.cls);
  for (const [name, one] of value.attributes) made.attributes.set(name, inner(one));
  return made;
}

/** A class of tuples whose places have names (namedtuple). */
function tupleClass(name: string, fields: readonly string[], defaults: readonly Value[]): PyClass {
  const bind = (args: readonly Value[], named: ReadonlyMap<string, Value>) =>
    fields.map((field, i) => {
      const given = args[i] === undefined ? named.get(field) : args[i];
      const found = given === undefined ? defaults[i - fields.length + defaults.length] : given;
      if (found === undefined)
        throw raise("TypeError", `${name}.__new__() missing 1 required positional argument: '${field}'`);
      return found;
    });
  const make = (items: readonly Value[]) => Object.assign(new PyTuple(items), { cls });
  const cls: PyClass = new PyClass(name, [], ([, ...args], named) => {
    if (args.length > fields.length)
      throw raise(
        "TypeError",
        `${name}.__new__() takes ${fields.length + 1} positional arguments but ${args.length + 1} were given`,
      );
    return make(bind(args, named));
  });
  const define = (key: string, call: NativeFunction["call"]) =>
    cls.attributes.set(key, new NativeFunction(key, call));
  const items = (self: Value | undefined) => (self as PyTuple).items;
  define("_asdict", ([self]) => PyDict.of(fields.map((field, i) => [field, items(self)[i]!])));
  define("_replace", ([self], named) => make(fields.map((field, i) => named.get(field) ?? items(self)[i]!)));
  define("__repr__", async ([self], _, python) => {
    const parts: string[] = [];
    for (const [i, field] of fields.entries()) parts.push(`${field}=${await python.repr(items(self)[i]!)}`);
    return `${name}(${parts.join(", ")})`;
  });
  define("__getattr__", ([self, key]) => {
    const at = fields.indexOf(String(key));
    if (at < 0) throw raise("AttributeError", `'${name}' object has no attribute '${String(key)}'`);
    return items(self)[at]!;
  });
  cls.attributes.set("_fields", new PyTuple(fields));
  return cls;
}

/** `_dojo`: what our libraries written in Python need from the host. No program of the learner's imports it. */
export const makeDojo: MakeModule = (python) => {
  const { process } = python;
  const random = (count: number) => Uint8Array.from({ length: count }, () => process.random.integer(0, 255));
  return moduleOf("_dojo", {
    ...dojoWeb(python),
    ...dojoMachine(python),
    ...dojoPostgres(python),
    traceback_of: ([error]) => {
      const found = raisedAs.get(error as PyObject) ?? new PyRaise(error as PyObject);
      return traceback(python, found);
    },
    make_tuple_class: async ([name, fields, defaults]) =>
      tupleClass(String(name), (await python.list(fields!)).map(String), await python.list(defaults!)),
    copied: ([value, deep]) => copied(value!, deep === true),
    abstract: ([callee]) => {
      if (callee instanceof PyFunction) callee.attributes.set(abstractMark, true);
      return callee!;
    },
    generator_throw: ([generator, error]) => throwInto(python, generator as PyIterator, error as PyObject),
    random_bytes: ([count]) => random(Number(count)),
    random_uuid: () => process.random.uuid(),
    compare_digest: ([a, b]) => String(a) === String(b),
    at_exit: ([callee]) => {
      python.atExit.push(callee!);
      return null;
    },
    digest: async ([name, data]) => {
      const algorithm = { sha1: "SHA-1", sha256: "SHA-256", sha384: "SHA-384", sha512: "SHA-512" }[
        String(name)
      ];
      if (algorithm === undefined) throw new NotSimulated(`hashlib.${String(name)}`);
      const bytes = bytesOf(data);
      return new Uint8Array(await crypto.subtle.digest(algorithm, new Uint8Array(bytes)));
    },
    hmac: async ([name, key, data]) => {
      const algorithm = { sha1: "SHA-1", sha256: "SHA-256", sha512: "SHA-512" }[String(name)];
      if (algorithm === undefined) throw new NotSimulated(`hmac with ${String(name)}`);
      const made = await crypto.subtle.importKey(
        "raw",
        new Uint8Array(bytesOf(key)),
        { name: "HMAC", hash: algorithm },
        false,
        ["sign"],
      );
      return new Uint8Array(await crypto.subtle.sign("HMAC", made, new Uint8Array(bytesOf(data))));
    },
    b64encode: ([data]) => encode(btoa(String.fromCharCode(...bytesOf(data)))),
    b64decode: ([data]) => {
      const text = typeof data === "string" ? data : String.fromCharCode(...bytesOf(data));
      return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    },
    quote: ([text, safe]) =>
      encodeURIComponent(String(text))
        .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/%[0-9A-F]{2}/g, (one) => {
          const character = String.fromCharCode(Number.parseInt(one.slice(1), 16));
          return String(safe).includes(character) ? character : one;
        }),
    unquote: ([text]) => {
      try {
        return decodeURIComponent(String(text));
      } catch (error) {
        if (error instanceof URIError) return String(text);
        throw error;
      }
    },
    annotations_of: ([callee]) => python.annotationsOf(callee!),
    hostname: () => process.env.get("HOSTNAME") ?? "localhost",
    http: async ([method, url, headers, body]) => {
      const sent = new Headers();
      for (const [key, value] of (headers as PyDict).entries.values()) sent.set(String(key), String(value));
      const response = await process.fetch(
        new Request(String(url), {
          method: String(method),
          headers: sent,
          body: body === null ? undefined : new Uint8Array(bytesOf(body)),
          signal: process.signal,
        }),
      );
      return new PyTuple([
        BigInt(response.status),
        response.statusText,
        PyDict.of([...response.headers]),
        new Uint8Array(await response.arrayBuffer()),
        response.url || String(url),
      ]);
    },
  });
};
