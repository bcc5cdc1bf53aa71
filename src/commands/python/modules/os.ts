import { FileError } from "../../../files/errors.ts";
import { basename, dirname, resolve } from "../../../files/paths.ts";
import { PyExit, raise } from "../runtime/exceptions.ts";
import type { Interpreter } from "../runtime/interpreter.ts";
import { fileTrouble } from "../runtime/open-file.ts";
import {
  type NativeCall,
  PyList,
  type PyModule,
  PyObject,
  PyTuple,
  typeName,
  type Value,
} from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

function path(value: Value | undefined): string {
  if (value instanceof PyObject && value.attributes.has("path")) return String(value.attributes.get("path"));
  if (typeof value === "string") return value;
  throw raise("TypeError", `expected str, bytes or os.PathLike object, not ${typeName(value ?? null)}`);
}

/** A change to files whose failure becomes Python's exception. */
const change =
  (python: Interpreter, work: (absolute: string, args: readonly Value[]) => void): NativeCall =>
  (args) => {
    const given = path(args[0]);
    try {
      work(resolve(python.cwd, given), args);
    } catch (error) {
      if (error instanceof FileError) throw fileTrouble(error, given);
      throw error;
    }
    return null;
  };

export const makeOs: MakeModule = (python) => {
  const { files } = python.process;
  return moduleOf(
    "os",
    {
      getenv: ([name, fallback = null], named) =>
        python.environ.get(name!) ?? named.get("default") ?? fallback,
      getcwd: () => python.cwd,
      getpid: () => 2n,
      _exit: ([status]) => {
        throw new PyExit(Number(status));
      },
      listdir: ([folder = "."]) => {
        try {
          return new PyList(files.list(resolve(python.cwd, path(folder))).map(({ name }) => name));
        } catch (error) {
          if (error instanceof FileError) throw fileTrouble(error, path(folder));
          throw error;
        }
      },
      chdir: change(python, (absolute) => {
        files.list(absolute);
        python.cwd = absolute;
      }),
      mkdir: change(python, (absolute) => files.mkdir(absolute)),
      makedirs: (args, named) =>
        change(python, (absolute) => {
          if (files.exists(absolute)) {
            if (named.get("exist_ok") === true || args[2] === true) return;
            throw new FileError("EEXIST", absolute);
          }
          files.mkdir(absolute, { parents: true });
        })(args, named, python),
      remove: change(python, (absolute) => files.unlink(absolute)),
      unlink: change(python, (absolute) => files.unlink(absolute)),
      rmdir: change(python, (absolute) => files.rmdir(absolute)),
      walk: ([top]) => python.iterator("generator", walk(python, path(top))),
      cpu_count: () => 4n,
      rename: change(python, (absolute, args) => files.rename(absolute, resolve(python.cwd, path(args[1])))),
    },
    { environ: python.environ, sep: "/", linesep: "\n", name: "posix", path: osPath(python) },
  );
};

/** os.walk: folders from the top down. */
async function* walk(python: Interpreter, top: string): AsyncGenerator<Value> {
  const { files } = python.process;
  const absolute = resolve(python.cwd, top);
  if (!files.is("directory", absolute)) return;
  const names = files.list(absolute).map(({ name }) => name);
  const folders = names.filter((name) => files.is("directory", `${absolute}/${name}`));
  const list = new PyList(folders);
  yield new PyTuple([top, list, new PyList(names.filter((name) => !folders.includes(name)))]);
  for (const name of list.items) yield* walk(python, `${top.replace(/\/$/, "")}/${String(name)}`);
}

export const makeOsPath: MakeModule = (python) => osPath(python);

function osPath(python: Interpreter): PyModule {
  const { files } = python.process;
  const at = (value: Value | undefined) => resolve(python.cwd, path(value));
  return moduleOf(
    "os.path",
    {
      join: (parts) =>
        parts
          .map(path)
          .reduce((left, right) =>
            right.startsWith("/")
              ? right
              : left === "" || left.endsWith("/")
                ? left + right
                : `${left}/${right}`,
          ),
      exists: ([one]) => files.exists(at(one)),
      isfile: ([one]) => files.is("file", at(one)),
      isdir: ([one]) => files.is("directory", at(one)),
      abspath: ([one]) => at(one),
      realpath: ([one]) => at(one),
      normpath: ([one]) =>
        path(one).startsWith("/") ? resolve("/", path(one)) : resolve("/", path(one)).slice(1) || ".",
      basename: ([one]) => basename(path(one)),
      relpath: ([one, start = "."]) => {
        const [from, to] = [at(start), at(one)].map((text) => text.split("/").filter(Boolean));
        let same = 0;
        while (same < from!.length && from![same] === to![same] && same < to!.length) same++;
        return [...from!.slice(same).map(() => ".."), ...to!.slice(same)].join("/") || ".";
      },
      dirname: ([one]) => (path(one).includes("/") ? dirname(path(one)) : ""),
      split: ([one]) =>
        new PyTuple(path(one).includes("/") ? [dirname(path(one)), basename(path(one))] : ["", path(one)]),
      splitext: ([one]) => {
        const match = /^(.*[^/.])(\.[^./]*)$/.exec(path(one));
        return new PyTuple(match ? [match[1]!, match[2]!] : [path(one), ""]);
      },
      expanduser: ([one]) => path(one).replace(/^~(?=\/|$)/, python.process.env.get("HOME") ?? "/"),
      getsize: ([one]) => {
        try {
          return BigInt(files.stat(at(one)).size);
        } catch (error) {
          if (error instanceof FileError) throw fileTrouble(error, path(one));
          throw error;
        }
      },
    },
    { sep: "/" },
  );
}
