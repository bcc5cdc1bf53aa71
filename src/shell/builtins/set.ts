import type { Context } from "../context.ts";
import { describeFunction } from "../describe-command.ts";
import { describeValue } from "../describe-value.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, BuiltinUsageError } from "./builtin.ts";

const byLetter: Record<string, string> = {
  a: "allexport",
  b: "notify",
  e: "errexit",
  f: "noglob",
  h: "hashall",
  k: "keyword",
  m: "monitor",
  n: "noexec",
  p: "privileged",
  t: "onecmd",
  u: "nounset",
  v: "verbose",
  x: "xtrace",
  B: "braceexpand",
  C: "noclobber",
  E: "errtrace",
  H: "histexpand",
  P: "physical",
  T: "functrace",
};

export const optionNames: readonly string[] = [
  ...Object.values(byLetter),
  ...["emacs", "history", "ignoreeof", "interactive-comments", "nolog", "pipefail", "posix", "vi"],
].sort();

/** The options of dash by name. */
const inDash: readonly string[] =
  "errexit noglob ignoreeof interactive monitor noexec stdin xtrace verbose vi emacs noclobber allexport notify nounset privileged nolog debug".split(
    " ",
  );

/** `set -o NAME` or a letter. Throws BuiltinUsageError for what is none. */
export function setOption(context: Context, name: string, on: boolean): void {
  if (on) context.options.add(name);
  else context.options.delete(name);
  // One of the two ways of editing at most.
  if (on && name === "vi") context.options.delete("emacs");
  if (on && name === "emacs") context.options.delete("vi");
}

/** Reads the options of `set` and of `bash` itself; answers with the words that are none. */
export function readSetOptions(context: Context, args: readonly string[]): readonly string[] | undefined {
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at]!;
    if (word === "--") return args.slice(at + 1);
    if (word === "-") {
      context.options.delete("xtrace");
      context.options.delete("verbose");
      return at + 1 < args.length ? args.slice(at + 1) : undefined;
    }
    if (!/^[-+]./.test(word)) return args.slice(at);
    const on = word[0] === "-";
    for (const letter of word.slice(1)) {
      if (letter !== "o") {
        const name = byLetter[letter];
        if (!name) throw new BuiltinUsageError(`${word[0]}${letter}: invalid option`);
        setOption(context, name, on);
        continue;
      }
      const name = args[++at];
      if (name === undefined) break;
      if (!optionNames.includes(name) || (context.isDash && !inDash.includes(name)))
        throw new BuiltinError(`${name}: invalid option name`, 2);
      setOption(context, name, on);
    }
  }
  return undefined;
}

export const set: Builtin = {
  name: "set",
  usage: "[-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]",
  summary: "Set or unset values of shell options and positional parameters.",
  special: true,
  async run(context, args) {
    if (args.length === 0) {
      for (const name of context.variables.names()) {
        const shown = describeValue(context.variables.find(name)!);
        if (shown !== undefined) await context.output().write(`${name}=${shown}\n`);
      }
      for (const { name, body, unit } of [...context.functions.values()].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      ))
        await context.output().write(`${describeFunction(name, body, unit.text)}\n`);
      return 0;
    }
    if (args.length === 1 && (args[0] === "-o" || args[0] === "+o")) {
      for (const name of optionNames) {
        const on = context.options.has(name);
        await context
          .output()
          .write(
            args[0] === "-o"
              ? `${name.padEnd(15)}\t${on ? "on" : "off"}\n`
              : `set ${on ? "-" : "+"}o ${name}\n`,
          );
      }
      return 0;
    }
    const rest = readSetOptions(context, args);
    if (rest) {
      context.positional = rest;
      context.positionalSets++;
    }
    return 0;
  },
};
