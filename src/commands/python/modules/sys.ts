import { exceptionOf } from "../runtime/exceptions.ts";
import { exitOf } from "../runtime/execute-errors.ts";
import { NativeFunction, PyClass, PyDict, PyObject, PyTuple, type Value } from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

const stream = new PyClass("_io.TextIOWrapper");

export const makeSys: MakeModule = (python) => {
  const { home, process } = python;
  const output = (name: "stdout" | "stderr") => {
    const made = new PyObject(stream);
    made.attributes.set(
      "write",
      new NativeFunction("write", async ([text]) => {
        await process[name].write(String(text));
        return BigInt(String(text).length);
      }),
    );
    made.attributes.set("flush", new NativeFunction("flush", () => null));
    made.attributes.set("isatty", new NativeFunction("isatty", () => process[name].isTTY));
    return made;
  };
  const [major, minor, micro] = home.version.split(".").map((part) => BigInt(part));
  const version = new PyTuple([major!, minor!, micro!, "final", 0n]);
  const values: Record<string, Value> = {
    argv: python.argv,
    path: python.path,
    modules: PyDict.of(python.modules),
    executable: home.executable,
    prefix: home.prefix,
    base_prefix: home.basePrefix,
    platform: "linux",
    version: `${home.version} (main)`,
    version_info: version,
    maxsize: 9223372036854775807n,
    byteorder: "little",
    stdout: output("stdout"),
    stderr: output("stderr"),
  };
  return moduleOf(
    "sys",
    {
      exit: async ([status = null]) => {
        throw await exitOf(python, exceptionOf("SystemExit", status));
      },
      exc_info: () => {
        const value = python.handling.at(-1)?.value ?? null;
        return new PyTuple([value === null ? null : value.cls, value, null]);
      },
      getdefaultencoding: () => "utf-8",
    },
    values,
  );
};
