import { decode } from "../../base/bytes.ts";
import { readAll } from "../../base/streams.ts";
import { FileError } from "../../files/errors.ts";
import type { Context } from "../context.ts";
import { Exit, Return } from "../leaving.ts";
import { openPath, RedirectError } from "../redirect.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, BuiltinUsageError, readOptions } from "./builtin.ts";

export const evalBuiltin: Builtin = {
  name: "eval",
  usage: "[arg ...]",
  summary: "Execute arguments as a shell command.",
  special: true,
  async run(context, args) {
    const { operands } = readOptions(args, "");
    const text = operands.join(" ");
    if (text.trim() === "") return 0;
    return context.engine.runSource(context, text, context.line);
  },
};

/** The file that `source NAME` means: along PATH if it has no slash, then here. */
function findSource(context: Context, name: string): string {
  const { files } = context.world;
  if (!name.includes("/") && context.shopt.has("sourcepath"))
    for (const folder of (context.variables.get("PATH") ?? "").split(":")) {
      const path = context.path(`${folder || "."}/${name}`);
      if (files.is("file", path) && files.may("read", path)) return path;
    }
  return name;
}

function sourcing(name: "source" | "."): Builtin {
  return {
    name,
    usage: "filename [arguments]",
    summary: "Execute commands from a file in the current shell.",
    special: true,
    async run(context, args) {
      const { operands } = readOptions(args, "");
      const [file, ...positional] = operands;
      if (file === undefined) throw new BuiltinUsageError("filename argument required");
      const text = await read(context, file);
      if (text === undefined) return 1;
      const { positional: saved, positionalSets } = context;
      if (positional.length > 0) context.positional = positional;
      context.frames.push({ source: file, line: context.line });
      try {
        context.status = 0;
        return await context.engine.runSource(context, text, 1, file);
      } catch (error) {
        if (!(error instanceof Return)) throw error;
        return error.status;
      } finally {
        context.frames.pop();
        if (positional.length > 0 && context.positionalSets === positionalSets) context.positional = saved;
      }
    },
  };
}

/** The file's text; undefined when it cannot be read, which is complained about. */
async function read(context: Context, file: string): Promise<string | undefined> {
  if (context.world.files.is("directory", context.path(file)))
    throw new BuiltinError(`${file}: is a directory`);
  try {
    const open = openPath(context, findSource(context, file), "read");
    try {
      return decode(await readAll(open.input(context.signal)));
    } finally {
      open.release();
    }
  } catch (error) {
    if (!(error instanceof RedirectError || error instanceof FileError)) throw error;
    const reason = error instanceof FileError ? `${file}: ${error.text}` : error.message;
    await context.complain(context.isDash ? `.: ${reason}` : reason);
    if (context.isDash) throw new Exit(2);
    return undefined;
  }
}

export const source = sourcing("source");
export const dot = sourcing(".");
