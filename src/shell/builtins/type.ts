import type { Context } from "../context.ts";
import { describeFunction } from "../describe-command.ts";
import { hashedProgram } from "../hashed-programs.ts";
import { findProgram, LaunchError } from "../launch.ts";
import { quoteWord } from "../quote.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

const keywords = new Set(
  "if then else elif fi case esac for select while until do done in function time { } ! [[ ]] coproc".split(
    " ",
  ),
);

/** What a name means, in the order in which the shell looks. */
type Meaning =
  | { readonly kind: "alias"; readonly value: string }
  | { readonly kind: "keyword" }
  | { readonly kind: "function"; readonly text: string }
  | { readonly kind: "builtin" }
  | { readonly kind: "file"; readonly path: string };

function meanings(context: Context, name: string, only?: "file", all = false): Meaning[] {
  const found: Meaning[] = [];
  const alias = context.aliases.get(name);
  const definition = context.functions.get(name);
  if (!only) {
    if (alias !== undefined && (context.interactive || context.shopt.has("expand_aliases")))
      found.push({ kind: "alias", value: alias });
    if (keywords.has(name)) found.push({ kind: "keyword" });
    if (definition)
      found.push({ kind: "function", text: describeFunction(name, definition.body, definition.unit.text) });
    if (context.builtin(name)) found.push({ kind: "builtin" });
  }
  const known = hashedProgram(context, name)?.path;
  const paths = known !== undefined && !all ? [known] : files(context, name);
  return [...found, ...paths.map((path) => ({ kind: "file", path }) as const)];
}

/** Every file that the name could mean along PATH. */
export function files(context: Context, name: string): string[] {
  const { files } = context.world;
  const folders = name.includes("/") ? [undefined] : (context.variables.get("PATH") ?? "").split(":");
  return folders.flatMap((folder) => {
    try {
      const path = findProgram(files, context.cwd, folder, name);
      return [name.includes("/") ? name : folder === "" ? `./${name}` : path];
    } catch (error) {
      if (error instanceof LaunchError) return [];
      throw error;
    }
  });
}

function describe(context: Context, name: string, meaning: Meaning, all = false): string {
  switch (meaning.kind) {
    case "alias":
      return `${name} is aliased to \`${meaning.value}'`;
    case "keyword":
      return `${name} is a shell keyword`;
    case "function":
      return `${name} is a function\n${meaning.text}`;
    case "builtin":
      return `${name} is a ${context.options.has("posix") ? "special " : ""}shell builtin`;
    case "file":
      return !all && hashedProgram(context, name)?.path === meaning.path
        ? `${name} is hashed (${meaning.path})`
        : `${name} is ${meaning.path}`;
    default: {
      const never: never = meaning;
      throw new Error(String(never));
    }
  }
}

export const type: Builtin = {
  name: "type",
  usage: "[-afptP] name [name ...]",
  summary: "Display information about command type.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "afptP");
    let status = 0;
    for (const name of operands) {
      const only = options.has("P") ? "file" : undefined;
      const all = options.has("a");
      const found = meanings(context, name, only, all).filter(
        (meaning) => !(options.has("f") && meaning.kind === "function"),
      );
      const shown = all ? found : found.slice(0, 1);
      if (shown.length === 0) {
        status = 1;
        if (!options.has("t") && !options.has("p") && !options.has("P"))
          await context.complain(`type: ${name}: not found`);
      }
      for (const meaning of shown) {
        if (options.has("t")) await context.output().write(`${meaning.kind}\n`);
        else if (options.has("p") || options.has("P")) {
          if (meaning.kind === "file") await context.output().write(`${meaning.path}\n`);
        } else await context.output().write(`${describe(context, name, meaning, all)}\n`);
      }
    }
    return status;
  },
};

export const command: Builtin = {
  name: "command",
  usage: "[-pVv] command [arg ...]",
  summary: "Execute a simple command or display information about commands.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "pVv");
    if (operands.length === 0) return 0;
    if (!options.has("v") && !options.has("V"))
      return context.engine.runWords(context, operands, { noFunctions: true });
    let status = 1;
    for (const name of operands) {
      const [meaning] = meanings(context, name);
      if (meaning) {
        status = 0;
        const brief =
          meaning.kind === "file"
            ? meaning.path
            : meaning.kind === "alias"
              ? `alias ${name}=${quoteWord(meaning.value, "always")}`
              : name;
        await context
          .output()
          .write(options.has("v") ? `${brief}\n` : `${describe(context, name, meaning)}\n`);
      } else if (options.has("V")) await context.complain(`command: ${name}: not found`);
    }
    return status;
  },
};

export const builtin: Builtin = {
  name: "builtin",
  usage: "[shell-builtin [arg ...]]",
  summary: "Execute shell builtins.",
  async run(context, args) {
    const { operands } = readOptions(args, "");
    if (operands.length === 0) return 0;
    if (!context.builtin(operands[0]!)) throw new BuiltinError(`${operands[0]}: not a shell builtin`);
    return context.engine.runWords(context, operands, { noFunctions: true });
  },
};
