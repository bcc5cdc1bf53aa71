import { FileError } from "../../files/errors.ts";
import type { Context } from "../context.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";
import { changeFolder } from "./cd.ts";

const stackOf = (context: Context): string[] => [context.cwd, ...context.directories];

function shown(context: Context, path: string): string {
  const home = context.variables.get("HOME");
  if (!home || home === "/") return path;
  return path === home ? "~" : path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

async function printStack(context: Context): Promise<void> {
  await context.output().write(
    `${stackOf(context)
      .map((path) => shown(context, path))
      .join(" ")}\n`,
  );
}

/** Place in the stack that +N or -N means. */
function placeOf(context: Context, word: string, name: string): number {
  const size = stackOf(context).length;
  const number = Number(word.slice(1));
  const at = word[0] === "+" ? number : size - 1 - number;
  if (at < 0 || at >= size)
    throw new BuiltinError(
      size === 1 ? "directory stack empty" : `${word}: directory stack index out of range`,
    );
  void name;
  return at;
}

function go(context: Context, path: string): void {
  try {
    changeFolder(context, path);
  } catch (error) {
    if (error instanceof FileError) throw new BuiltinError(`${path}: ${error.text}`);
    throw error;
  }
}

export const pushd: Builtin = {
  name: "pushd",
  usage: "[-n] [+N | -N | dir]",
  summary: "Add directories to stack.",
  async run(context, args) {
    const stays = args[0] === "-n";
    const word = args[stays ? 1 : 0];
    const former = stackOf(context);
    if (word === undefined) {
      if (former.length < 2) throw new BuiltinError("no other directory");
      go(context, former[1]!);
      context.directories = [former[0]!, ...former.slice(2)];
    } else if (/^[+-]\d+$/.test(word)) {
      const at = placeOf(context, word, "pushd");
      const turned = [...former.slice(at), ...former.slice(0, at)];
      go(context, turned[0]!);
      context.directories = turned.slice(1);
    } else if (stays) context.directories = [context.path(word), ...context.directories];
    else {
      go(context, word);
      context.directories = former;
    }
    await printStack(context);
    return 0;
  },
};

export const popd: Builtin = {
  name: "popd",
  usage: "[-n] [+N | -N]",
  summary: "Remove directories from stack.",
  async run(context, args) {
    const stays = args[0] === "-n";
    const word = args[stays ? 1 : 0];
    if (context.directories.length === 0) throw new BuiltinError("directory stack empty");
    const at = word === undefined ? (stays ? 1 : 0) : placeOf(context, word, "popd");
    const left = stackOf(context).filter((_, place) => place !== at);
    if (at === 0) go(context, left[0]!);
    context.directories = left.slice(1);
    await printStack(context);
    return 0;
  },
};

export const dirs: Builtin = {
  name: "dirs",
  usage: "[-clpv] [+N] [-N]",
  summary: "Display directory stack.",
  async run(context, args) {
    const index = args.find((word) => /^[+-]\d+$/.test(word));
    const { options } = readOptions(
      args.filter((word) => word !== index),
      "clpv",
    );
    if (options.has("c")) {
      context.directories = [];
      return 0;
    }
    const paths = stackOf(context).map((path) => (options.has("l") ? path : shown(context, path)));
    if (index) await context.output().write(`${paths[placeOf(context, index, "dirs")]}\n`);
    else if (options.has("v"))
      await context.output().write(paths.map((path, at) => `${String(at).padStart(2)}  ${path}\n`).join(""));
    else await context.output().write(`${paths.join(options.has("p") ? "\n" : " ")}\n`);
    return 0;
  },
};
