import { resolve } from "../../../../files/paths.ts";
import { FileError } from "../../../../files/errors.ts";
import type { PackageMaker } from "../runtime.ts";
import {
  bytesOf,
  errorOf,
  Exit,
  fn,
  Native,
  run,
  stringSlice,
  textOf,
  Tuple,
  type Value,
} from "../values.ts";

const words: Readonly<Record<string, string>> = {
  ENOENT: "no such file or directory",
  EACCES: "permission denied",
  EISDIR: "is a directory",
};

/** "open a.txt: no such file or directory" */
export const pathError = (verb: string, path: string, error: FileError): Native =>
  errorOf(`${verb} ${path}: ${words[error.code] ?? error.code}`, [], "*fs.PathError");

export const os: PackageMaker = (rt) => {
  const env = new Map(rt.process.env);
  const file = (fd: 1 | 2) =>
    new Native("*os.File", {
      Write: run("Write", function* (bytes = "") {
        yield* rt.write(fd, textOf(bytes));
        return new Tuple([0, null]);
      }),
      WriteString: run("WriteString", function* (text = "") {
        yield* rt.write(fd, textOf(text));
        return new Tuple([0, null]);
      }),
    });
  const attempt = (verb: string, path: string, work: () => Value): Value => {
    try {
      return new Tuple([work(), null]);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return new Tuple([bytesOf(""), pathError(verb, path, error)]);
    }
  };
  const full = (path: Value) => resolve(rt.process.cwd, textOf(path));
  return {
    Args: stringSlice(rt.argv),
    Stdout: file(1),
    Stderr: file(2),
    Stdin: new Native("*os.File"),
    ErrNotExist: errorOf("file does not exist"),
    Getenv: fn("Getenv", (name = "") => env.get(textOf(name)) ?? ""),
    LookupEnv: fn(
      "LookupEnv",
      (name = "") => new Tuple([env.get(textOf(name)) ?? "", env.has(textOf(name))]),
    ),
    Setenv: fn("Setenv", (name = "", value = "") => void env.set(textOf(name), textOf(value))),
    Environ: fn("Environ", () => stringSlice([...env].map(([name, value]) => `${name}=${value}`))),
    Exit: fn("Exit", (status = 0) => {
      throw new Exit(Number(status));
    }),
    Getpid: fn("Getpid", () => 4),
    Getwd: fn("Getwd", () => new Tuple([rt.process.cwd, null])),
    Hostname: fn("Hostname", () => new Tuple([env.get("DYNO") ?? "dojo", null])),
    ReadFile: fn("ReadFile", (path = "") =>
      attempt("open", textOf(path), () => bytesOf(rt.process.files.text(full(path)))),
    ),
    WriteFile: fn("WriteFile", (path = "", data = "") => {
      const done = attempt("open", textOf(path), () => {
        rt.process.files.write(full(path), textOf(data));
        return null;
      });
      return (done as Tuple).values[1]!;
    }),
  };
};
