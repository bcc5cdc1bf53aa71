import { actionLetters, actionNames, completionOptions, describeSpec } from "../completion-specs.ts";
import type { CompletionSpec } from "../completion-specs.ts";
import { generateCompletions } from "../generate-completions.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

const letters = "abcdefgjksuvo:A:G:W:F:C:X:P:S:";

type Read = ReturnType<typeof readOptions>;

/** The specification that options describe. */
function specOf(
  { options, order }: Read,
  all: readonly (readonly [letter: string, value: string])[],
): CompletionSpec {
  const named = all.filter(([letter]) => letter === "A").map(([, value]) => value);
  for (const action of named)
    if (!actionNames.includes(action)) throw new BuiltinError(`${action}: invalid action name`, 2);
  const chosen = all.filter(([letter]) => letter === "o").map(([, value]) => value);
  for (const option of chosen)
    if (!completionOptions.includes(option)) throw new BuiltinError(`${option}: invalid option name`, 2);
  return {
    options: chosen,
    actions: [...order.flatMap((letter) => actionLetters[letter] ?? []), ...named],
    glob: options.get("G"),
    words: options.get("W"),
    prefix: options.get("P"),
    suffix: options.get("S"),
    filter: options.get("X"),
    command: options.get("C"),
    function: options.get("F"),
  };
}

/** Options that may come more than once, in their order. */
function valuesOf(args: readonly string[]): [letter: string, value: string][] {
  const values: [string, string][] = [];
  for (let at = 0; at < args.length && /^-./.test(args[at]!) && args[at] !== "--"; at++) {
    const match = /^-[a-z]*([oAGWFCXPS])(.*)$/s.exec(args[at]!);
    if (match) values.push([match[1]!, match[2] || (args[++at] ?? "")]);
  }
  return values;
}

export const compgen: Builtin = {
  name: "compgen",
  usage:
    "[-abcdefgjksuv] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [word]",
  summary: "Display possible completions depending on the options.",
  async run(context, args) {
    const read = readOptions(args, letters);
    const begun = read.operands[0] ?? "";
    if (read.options.has("F"))
      await context.complain("compgen: warning: -F option may not work as you expect");
    const typed = { words: [begun], at: 0, line: begun, point: begun.length };
    const found = await generateCompletions(context, specOf(read, valuesOf(args)), begun, typed);
    await context.output().write(found.map((name) => `${name}\n`).join(""));
    return found.length > 0 ? 0 : 1;
  },
};

export const complete: Builtin = {
  name: "complete",
  usage:
    "[-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]",
  summary: "Specify how arguments are to be completed by Readline.",
  async run(context, args) {
    const read = readOptions(args, `prDEI${letters}`);
    const { options, operands } = read;
    const { completions } = context;
    const standing = { D: "-D", E: "-E", I: "-I" } as const;
    const names = [
      ...(["D", "E", "I"] as const).filter((letter) => options.has(letter)).map((letter) => standing[letter]),
      ...operands,
    ];
    let status = 0;
    if (options.has("r") || options.has("p") || args.length === 0) {
      if (options.has("r") && names.length === 0) completions.clear();
      for (const name of names.length > 0 ? names : completions.keys()) {
        const spec = completions.get(name);
        if (!spec) {
          await context.complain(`complete: ${name}: no completion specification`);
          status = 1;
        } else if (options.has("r")) completions.delete(name);
        else await context.output().write(describeSpec(name, spec));
      }
      return status;
    }
    const spec = specOf(read, valuesOf(args));
    for (const name of names) completions.set(name, spec);
    return 0;
  },
};

export const compopt: Builtin = {
  name: "compopt",
  usage: "[-o|+o option] [-DEI] [name ...]",
  summary: "Modify or display completion options.",
  async run(context, args) {
    const names: string[] = [];
    const changes: [on: boolean, option: string][] = [];
    for (let at = 0; at < args.length; at++) {
      if (args[at] === "-o" || args[at] === "+o") changes.push([args[at] === "-o", args[++at] ?? ""]);
      else names.push(args[at]!);
    }
    for (const [, option] of changes)
      if (!completionOptions.includes(option)) throw new BuiltinError(`${option}: invalid option name`, 2);
    if (names.length === 0) {
      if (context.variables.get("COMP_LINE") !== undefined) return 0; // for the completion under way
      throw new BuiltinError("not currently executing completion function");
    }
    for (const name of names) {
      const spec = context.completions.get(name);
      if (!spec) throw new BuiltinError(`${name}: no completion specification`);
      const options = new Set(spec.options);
      for (const [on, option] of changes)
        if (on) options.add(option);
        else options.delete(option);
      context.completions.set(name, { ...spec, options: [...options] });
    }
    return 0;
  },
};
