import { FileError } from "../../files/errors.ts";
import { resolve } from "../../files/paths.ts";
import type { Context } from "../context.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

/** Goes to a folder, and keeps PWD and OLDPWD. Throws FileError. */
export function changeFolder(context: Context, path: string, physical = false): void {
  const { files } = context.world;
  const full = resolve(context.cwd, path);
  const { kind } = files.stat(path.startsWith("/") ? path : `${context.cwd}/${path}`);
  if (kind !== "directory") throw new FileError("ENOTDIR", path);
  if (!files.may("execute", full)) throw new FileError("EACCES", path);
  const target = physical ? files.realpath(full) : full;
  const { variables } = context;
  Object.assign(variables.obtain("OLDPWD"), { text: context.cwd, exported: true });
  context.cwd = target;
  Object.assign(variables.obtain("PWD"), { text: target, exported: true });
}

export const cd: Builtin = {
  name: "cd",
  usage: "[-L|[-P [-e]] [-@]] [dir]",
  summary: "Change the shell working directory.",
  async run(context, args) {
    const { order, operands } = readOptions(args, "LPe@");
    if (operands.length > 1) throw new BuiltinError("too many arguments");
    const physical = order.findLast((letter) => letter === "L" || letter === "P") === "P";
    let target = operands[0] ?? context.variables.get("HOME");
    if (target === undefined) throw new BuiltinError("HOME not set");
    let shows = false;
    if (operands[0] === "-") {
      target = context.variables.get("OLDPWD");
      if (target === undefined) throw new BuiltinError("OLDPWD not set");
      shows = true;
    }
    const found = alongCdpath(context, target);
    if (target === "" && found === undefined) return 0;
    try {
      changeFolder(context, found ?? target, physical);
    } catch (error) {
      if (error instanceof FileError) throw new BuiltinError(`${target}: ${error.text}`);
      throw error;
    }
    if (shows || found) await context.output().write(`${context.cwd}\n`);
    return 0;
  },
};

/** The folder of CDPATH that has `target`. */
function alongCdpath(context: Context, target: string): string | undefined {
  const list = context.variables.get("CDPATH");
  if (!list || /^(\/|\.{1,2}(\/|$))/.test(target)) return undefined;
  for (const folder of list.split(":")) {
    if (folder === "" || folder === ".") continue;
    const path = resolve(context.cwd, `${folder}/${target}`);
    if (context.world.files.is("directory", path)) return path;
  }
  return undefined;
}

export const pwd: Builtin = {
  name: "pwd",
  usage: "[-LP]",
  summary: "Print the name of the current working directory.",
  async run(context, args) {
    const { order } = readOptions(args, "LP");
    const path = order.at(-1) === "P" ? context.world.files.realpath(context.cwd) : context.cwd;
    await context.output().write(`${path}\n`);
    return 0;
  },
};
