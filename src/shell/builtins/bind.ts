import { standardKeys } from "../../base/key-bindings.ts";
import type { Binding } from "../../base/key-bindings.ts";
import type { Context } from "../context.ts";
import { keySettings, type KeySettings, readInputrc, readSetting } from "../inputrc.ts";
import { readSequence, showSequence } from "../key-sequences.ts";
import { readlineVariables } from "../readline-variables.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

const keymaps =
  "emacs emacs-standard emacs-meta emacs-ctlx vi vi-move vi-command vi-insert vi-insertion".split(" ");

/** Readline's functions that the line editor of the terminal has. */
const functions: readonly string[] = [
  ...Object.keys(standardKeys),
  ...["digit-argument", "self-insert", "vi-editing-mode"],
].sort();

export const bind: Builtin = {
  name: "bind",
  usage:
    "[-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]",
  summary: "Set Readline key bindings and variables.",
  async run(context, args) {
    if (!context.interactive) await context.complain("bind: warning: line editing not enabled");
    const { options, operands } = readOptions(args, "lpsvPSVXm:f:q:u:r:x:");
    const settings = keySettings(context);
    const keymap = options.get("m");
    if (keymap !== undefined && !keymaps.includes(keymap))
      throw new BuiltinError(`\`${keymap}': invalid keymap name`);
    const lines: string[] = [];
    if (options.has("l")) lines.push(...functions);
    if (options.has("p")) lines.push("", ...functions.flatMap((name) => reusable(settings, name)));
    if (options.has("P")) lines.push("", ...functions.map((name) => readable(settings, name)));
    for (const letter of ["s", "S", "X"]) if (options.has(letter)) lines.push(...others(settings, letter));
    for (const letter of ["v", "V"]) if (options.has(letter)) lines.push(...variables(settings, letter));
    const query = options.get("q");
    if (query !== undefined) lines.push(asked(settings, query));
    await context.output().write(lines.map((line) => `${line}\n`).join(""));
    const file = options.get("f");
    if (file !== undefined && !readInputrc(context, settings, file))
      throw new BuiltinError(`${file}: cannot read: No such file or directory`);
    const taken = options.get("u");
    if (taken !== undefined)
      for (const keys of keysOf(settings, known(taken))) settings.keys.set(keys, { kind: "none" });
    const removed = options.get("r");
    if (removed !== undefined) settings.keys.set(readSequence(removed), { kind: "none" });
    if (options.has("x")) bindCommand(settings, options.get("x")!);
    for (const operand of operands) await set(context, settings, operand);
    return query !== undefined && keysOf(settings, query).length === 0 ? 1 : 0;
  },
};

function known(name: string): string {
  if (functions.includes(name)) return name;
  throw new BuiltinError(`\`${name}': unknown function name`);
}

/** The sequences that run a function now, sorted as readline's keymaps are. */
function keysOf(settings: KeySettings, name: string): string[] {
  const standard = (standardKeys[name] ?? []).filter((keys) => !settings.keys.has(keys));
  const own = [...settings.keys].flatMap(([keys, binding]) =>
    binding.kind === "function" && binding.name === name ? [keys] : [],
  );
  return [...standard, ...own].sort();
}

const quoted = (keys: string) => `"${showSequence(keys)}"`;

function reusable(settings: KeySettings, name: string): string[] {
  const keys = keysOf(settings, name);
  return keys.length > 0 ? keys.map((each) => `${quoted(each)}: ${name}`) : [`# ${name} (not bound)`];
}

function readable(settings: KeySettings, name: string): string {
  const keys = keysOf(settings, name).map(quoted);
  if (keys.length === 0) return `${name} is not bound to any keys`;
  return `${name} can be found on ${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", ..." : "."}`;
}

function asked(settings: KeySettings, name: string): string {
  const keys = keysOf(settings, known(name)).map(quoted);
  if (keys.length === 0) return `${name} is not bound to any keys.`;
  return `${name} can be invoked via ${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", ..." : "."}`;
}

/** Macros and shell commands. */
function others({ keys }: KeySettings, letter: string): string[] {
  const shown = (binding: Binding) =>
    binding.kind === "macro" ? showSequence(binding.keys) : binding.kind === "command" ? binding.command : "";
  return [...keys]
    .filter(([, { kind }]) => kind === (letter === "X" ? "command" : "macro"))
    .map(([each, binding]) =>
      letter === "S"
        ? `${showSequence(each)} outputs ${shown(binding)}`
        : `${quoted(each)}: "${shown(binding)}"`,
    );
}

const variables = (settings: KeySettings, letter: string): string[] =>
  Object.entries(readlineVariables).map(([name, standard]) => {
    const value = settings.variables.get(name) ?? standard;
    return letter === "v" ? `set ${name} ${value}` : `${name} is set to \`${value}'`;
  });

/** `-x '"\C-l": command'`. */
function bindCommand(settings: KeySettings, text: string): void {
  const [, keys, command] = /^\s*"((?:\\[\s\S]|[^"\\])*)"\s*:\s*([\s\S]*)$/.exec(text) ?? [];
  if (keys === undefined) throw new BuiltinError(`${text}: first non-whitespace character is not \`"'`);
  settings.keys.set(readSequence(keys), {
    kind: "command",
    command: command!.replace(/^(["'])(.*)\1$/s, "$2"),
  });
}

async function set(context: Context, settings: KeySettings, line: string): Promise<void> {
  const wrong = readSetting(context, settings, line);
  if (wrong !== undefined) await context.output(2).write(`${wrong}\n`);
}
