import { decode, encode } from "../../../base/bytes.ts";
import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { type PyRaise, raise } from "./exceptions.ts";
import type { Interpreter } from "./interpreter.ts";
import { NativeFunction, PyClass, PyList, PyObject, typeName, type Value } from "./values.ts";

const fileClass = new PyClass("_io.TextIOWrapper");

/** libc's error as the exception Python makes of it. */
export function fileTrouble(error: FileError, path: string): PyRaise {
  const [kind, number] = ({
    ENOENT: ["FileNotFoundError", 2n],
    EACCES: ["PermissionError", 13n],
    EEXIST: ["FileExistsError", 17n],
    ENOTDIR: ["NotADirectoryError", 20n],
    EISDIR: ["IsADirectoryError", 21n],
  }[error.code as "ENOENT"] ?? ["OSError", 5n]) as [string, bigint];
  return raise(kind, number, error.text, path);
}

/** open(path, mode): text or bytes, read whole at the start, written at once. */
export function openFile(
  python: Interpreter,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): PyObject {
  const { files } = python.process;
  const path = args[0] instanceof PyObject ? String(args[0].attributes.get("path")) : args[0];
  if (typeof path !== "string")
    throw raise("TypeError", `expected str, bytes or os.PathLike object, not ${typeName(path ?? null)}`);
  const mode = String(args[1] ?? named.get("mode") ?? "r");
  const absolute = resolve(python.cwd, path);
  const isBinary = mode.includes("b");
  let content: Uint8Array = new Uint8Array();
  try {
    if (mode.startsWith("r")) content = files.read(absolute);
    else if (mode.startsWith("w")) files.write(absolute, "");
    else if (mode.startsWith("a")) files.write(absolute, "", { append: true });
    else if (mode.startsWith("x")) {
      if (files.exists(absolute)) throw new FileError("EEXIST", absolute);
      files.write(absolute, "");
    } else throw raise("ValueError", `invalid mode: '${mode}'`);
  } catch (error) {
    if (error instanceof FileError) throw fileTrouble(error, path);
    throw error;
  }
  let at = 0;
  const file = new PyObject(fileClass);
  const give = (bytes: Uint8Array): Value => (isBinary ? bytes : decode(bytes).replace(/\r\n?/g, "\n"));
  const define = (name: string, call: NativeFunction["call"]) =>
    file.attributes.set(name, new NativeFunction(name, call));
  const line = (): Uint8Array => {
    const end = content.indexOf(10, at);
    const bytes = content.subarray(at, end < 0 ? content.length : end + 1);
    at += bytes.length;
    return bytes;
  };
  define("read", () => {
    const bytes = content.subarray(at);
    at = content.length;
    return give(bytes);
  });
  define("readline", () => give(line()));
  define("readlines", () => {
    const all: Value[] = [];
    while (at < content.length) all.push(give(line()));
    return new PyList(all);
  });
  define("write", ([value]) => {
    if (mode.startsWith("r") && !mode.includes("+")) throw raise("OSError", "not writable");
    const data = typeof value === "string" ? encode(value) : value;
    if (!(data instanceof Uint8Array))
      throw raise("TypeError", `write() argument must be str, not ${typeName(value!)}`);
    files.write(absolute, data.slice(), { append: true });
    return BigInt(typeof value === "string" ? value.length : data.length);
  });
  define("writelines", async ([list]) => {
    for (const one of await python.list(list!)) files.write(absolute, String(one), { append: true });
    return null;
  });
  for (const name of ["close", "flush"]) define(name, () => null);
  define("seek", () => {
    throw new NotSimulated("seek() on files");
  });
  file.attributes.set("name", path);
  return file;
}

fileClass.attributes.set("__enter__", new NativeFunction("__enter__", ([self]) => self!));
fileClass.attributes.set("__exit__", new NativeFunction("__exit__", () => null));
fileClass.attributes.set(
  "__iter__",
  new NativeFunction("__iter__", async ([self], _, python) =>
    python.call((self as PyObject).attributes.get("readlines")!, []),
  ),
);
