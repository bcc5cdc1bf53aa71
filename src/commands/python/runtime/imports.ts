import { join } from "../../../files/paths.ts";
import { NotSimulated, PySyntaxError } from "../language/syntax-error.ts";
import { parseModule } from "../language/statements.ts";
import type { Statement } from "../language/tree.ts";
import { nativeModules } from "../modules/index.ts";
import { PyRaise, raise } from "./exceptions.ts";
import { librarySources } from "../library/index.ts";
import { libraryMark } from "./library-mark.ts";
import { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { stdlibNames } from "./stdlib-names.ts";
import { suggestion } from "./suggest.ts";
import { Opaque, PyModule, type Value } from "./values.ts";

/** The code of a file is no Python; becomes a traceback whose last part is the file's line. */
export class SyntaxTrouble extends Error {
  readonly error: PySyntaxError;
  readonly file: string;
  readonly source: string;
  readonly trace: PyRaise["trace"] = [];
  constructor(error: PySyntaxError, file: string, source: string) {
    super(error.message);
    this.error = error;
    this.file = file;
    this.source = source;
  }
}

/** import a.b.c: loads a, then a.b, then a.b.c, and gives the last. */
export async function importModule(python: Interpreter, name: string): Promise<PyModule> {
  const parts = name.split(".");
  let module: PyModule | undefined;
  for (let i = 1; i <= parts.length; i++) {
    const path = parts.slice(0, i).join(".");
    const parent = module;
    module = python.modules.get(path) ?? (await load(python, path, parent));
    parent?.attributes.set(parts[i - 1]!, module);
  }
  return module!;
}

async function load(python: Interpreter, name: string, parent: PyModule | undefined): Promise<PyModule> {
  const { files } = python.process;
  const last = name.split(".").at(-1)!;
  const top = name.split(".")[0]!;
  if (name === "_dojo") return loadLibrary(python, name);
  if (parent && isStub(python, parent)) return loadLibrary(python, name, parent.file);
  if (!parent && stdlibNames.has(name) && !shadowed(python, name)) return loadLibrary(python, name);
  if (parent && stdlibNames.has(top) && parent.file === undefined) return loadLibrary(python, name);
  const isPackage = parent?.file?.endsWith("/__init__.py") || (parent && parent.attributes.has("__path__"));
  if (parent && !isPackage)
    throw raise("ModuleNotFoundError", `No module named '${name}'; '${parent.name}' is not a package`);
  const folders = parent
    ? [String(parent.attributes.get("__path__"))]
    : python.path.items.map((folder) => (folder === "" ? python.cwd : String(folder)));
  for (const folder of folders) {
    const base = join(folder, last);
    for (const file of [`${base}/__init__.py`, `${base}.py`]) {
      if (!files.is("file", file)) continue;
      return folder === python.home.sitePackages || folder.startsWith(`${python.home.sitePackages}/`)
        ? loadLibrary(python, name, file)
        : runModule(python, name, file);
    }
  }
  for (const folder of folders)
    if (files.is("directory", join(folder, last)) && folder !== python.home.sitePackages) {
      const module = new PyModule(
        name,
        new Map<string, Value>([
          ["__name__", name],
          ["__path__", join(folder, last)],
        ]),
      );
      python.modules.set(name, module);
      return module;
    }
  throw raise("ModuleNotFoundError", `No module named '${name}'`);
}

const isStub = (python: Interpreter, module: PyModule): boolean =>
  module.file !== undefined && module.file.startsWith(`${python.home.sitePackages}/`);

const isLibrary = (python: Interpreter, module: PyModule): boolean =>
  module.file === undefined || isStub(python, module);

/** A file of the project named like a module of the standard library hides it. */
const shadowed = (python: Interpreter, name: string): boolean => {
  const builtIn = ["sys", "time", "builtins", "math", "errno", "itertools"].includes(name);
  const [first] = python.path.items;
  const folder = first === "" ? python.cwd : String(first ?? python.cwd);
  return !builtIn && python.process.files.is("file", join(folder, `${name}.py`));
};

/** A module of the standard library or of an installed package: its model, or one that knows only names. */
async function loadLibrary(python: Interpreter, name: string, file?: string): Promise<PyModule> {
  const native = Object.hasOwn(nativeModules, name) ? nativeModules[name] : undefined;
  if (!native && Object.hasOwn(librarySources, name)) return runLibrary(python, name, file);
  const module = native
    ? (await loaded(python, native()))(python, name, file)
    : new PyModule(name, new Map<string, Value>([["__name__", name]]), file, (attribute) =>
        attribute.startsWith("__") ? undefined : new Opaque(`${name}.${attribute}`),
      );
  module.attributes.set("__name__", name);
  if (file) module.attributes.set("__file__", file);
  python.modules.set(name, module);
  return module;
}

/** No time passes for the program while a part of ours is being loaded. */
const loaded = <T>(python: Interpreter, part: Promise<T>): Promise<T> => python.process.clock.hold(part);

/** Modules whose model is written in Python. What else the real one has is in its `__others__`, or may be anything. */
async function runLibrary(python: Interpreter, name: string, file: string | undefined): Promise<PyModule> {
  const body = parseModule(await loaded(python, librarySources[name]!()), true);
  const attributes = new Map<string, Value>([
    ["__name__", name],
    ["__package__", name],
    ["__doc__", null],
  ]);
  if (file) attributes.set("__file__", file);
  const module = new PyModule(name, attributes, file, (wanted) => {
    if (attributes.has(wanted) || wanted.startsWith("__") || wanted.startsWith(" ")) return undefined;
    const others = attributes.get("__others__");
    const isKnown = typeof others !== "string" || others.split(" ").includes(wanted);
    return isKnown ? new Opaque(`${name}.${wanted}`) : undefined;
  });
  python.modules.set(name, module);
  const frame = new Frame("<module>", `${libraryMark}${name}>`, module, { variables: attributes });
  try {
    await python.run(frame, body);
  } catch (error) {
    python.modules.delete(name);
    throw error;
  }
  return module;
}

/** Runs a file of the project as module `name`. */
export async function runModule(
  python: Interpreter,
  name: string,
  file: string,
  shown = file,
): Promise<PyModule> {
  const source = python.process.files.text(file);
  let body;
  try {
    body = parseModule(source, python.modern);
  } catch (error) {
    if (error instanceof PySyntaxError) throw new SyntaxTrouble(error, shown, source);
    throw error;
  }
  const module = new PyModule(
    name,
    new Map<string, Value>([
      ["__name__", name],
      ["__file__", shown],
      ["__doc__", null],
    ]),
    file,
  );
  if (file.endsWith("/__init__.py")) {
    module.attributes.set("__path__", file.slice(0, -"/__init__.py".length));
    module.attributes.set("__package__", name);
  } else module.attributes.set("__package__", name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "");
  python.modules.set(name, module);
  try {
    await python.run(new Frame("<module>", shown, module, { variables: module.attributes }), body);
  } catch (error) {
    python.modules.delete(name);
    throw error;
  }
  return module;
}

/** from MODULE import NAMES */
export async function importFrom(
  python: Interpreter,
  frame: Frame,
  { module: name, level, names }: Extract<Statement, { type: "from" }>,
): Promise<[string, Value][]> {
  let full = name;
  if (level > 0) {
    const own = String(frame.module.attributes.get("__package__") ?? "");
    if (own === "") throw raise("ImportError", "attempted relative import with no known parent package");
    const parts = own.split(".");
    const base = parts.slice(0, parts.length - level + 1).join(".");
    full = name ? `${base}.${name}` : base;
  }
  const module = await importModule(python, full);
  const found: [string, Value][] = [];
  for (const { name: wanted, as } of names) {
    if (wanted === "*") {
      if (module.live && !Object.hasOwn(librarySources, full))
        throw new NotSimulated(`from ${full} import *`);
      for (const [key, value] of module.attributes) if (!key.startsWith("_")) found.push([key, value]);
      continue;
    }
    const below = `${full}.${wanted}`;
    const isModelled = Object.hasOwn(librarySources, below) || Object.hasOwn(nativeModules, below);
    let value =
      isModelled && !module.attributes.has(wanted) && isLibrary(python, module)
        ? await importModule(python, below)
        : await python.attributeOr(module, wanted);
    if (value === undefined && (module.attributes.has("__path__") || isStub(python, module))) {
      try {
        value = await importModule(python, `${full}.${wanted}`);
      } catch (error) {
        if (!(error instanceof PyRaise) || error.value.cls.name !== "ModuleNotFoundError") throw error;
      }
    }
    if (value === undefined) {
      const near = python.minor >= 12 ? suggestion(wanted, module.attributes.keys()) : undefined;
      throw raise(
        "ImportError",
        `cannot import name '${wanted}'${python.minor >= 7 ? ` from '${full}' (${module.file ?? `${python.home.basePrefix}/lib/python${python.home.minor}/${full.replaceAll(".", "/")}.py`})` : ""}${near ? `. Did you mean: '${near}'?` : ""}`,
      );
    }
    found.push([as ?? wanted, value]);
  }
  return found;
}
