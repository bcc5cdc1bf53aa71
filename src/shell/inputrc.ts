import type { Binding, KeyBindings } from "../base/key-bindings.ts";
import { standardKeys } from "../base/key-bindings.ts";
import { FileError } from "../files/errors.ts";
import type { Context } from "./context.ts";
import { readKeyName, readSequence } from "./key-sequences.ts";
import { readlineVariables } from "./readline-variables.ts";

/** What inputrc files and `bind` have changed of the line editor. */
export class KeySettings implements KeyBindings {
  readonly keys = new Map<string, Binding>();
  readonly variables = new Map<string, string>();
}

/** The settings of this shell: those of $INPUTRC or ~/.inputrc, which is read when they are first asked for. */
export function keySettings(context: Context): KeySettings {
  if (!context.keys) {
    context.keys = new KeySettings();
    readInitFile(context, context.keys);
  }
  return context.keys;
}

/** Reads the learner's file, or that of the system. */
export function readInitFile(context: Context, settings: KeySettings): void {
  const home = context.variables.get("HOME") ?? "/";
  for (const path of [context.variables.get("INPUTRC") || `${home}/.inputrc`, "/etc/inputrc"])
    if (readInputrc(context, settings, path)) return;
}

/** False when there is no such file. */
export function readInputrc(context: Context, settings: KeySettings, path: string, depth = 0): boolean {
  let text: string;
  try {
    text = context.world.files.text(
      context.path(path.replace(/^~(?=\/)/, context.variables.get("HOME") ?? "~")),
    );
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
  /** Of each `$if` around a line: does it hold? */
  const conditions: boolean[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    const [, directive, argument = ""] = /^\$(if|else|endif|include)\b[ \t]*(.*)$/.exec(line) ?? [];
    if (directive === "if") conditions.push(holds(context, settings, argument));
    else if (directive === "else") conditions.push(!conditions.pop());
    else if (directive === "endif") conditions.pop();
    else if (conditions.includes(false) || line === "" || line.startsWith("#")) continue;
    else if (directive === "include") {
      if (depth < 10) readInputrc(context, settings, argument, depth + 1);
    } else readSetting(context, settings, line);
  }
  return true;
}

/** `$if mode=vi`, `$if term=xterm`, `$if Bash`, `$if completion-ignore-case == on`. */
function holds(context: Context, settings: KeySettings, condition: string): boolean {
  const [, name = "", sign = "", wanted = ""] = /^([\w-]+)[ \t]*(==?|!=)?[ \t]*(\S*)/.exec(condition) ?? [];
  if (sign === "") return name.toLowerCase() === "bash";
  if (name === "mode") return wanted === (context.options.has("vi") ? "vi" : "emacs");
  if (name === "term") {
    const term = context.variables.get("TERM") ?? "";
    return term === wanted || term.split("-")[0] === wanted;
  }
  const value = settings.variables.get(name) ?? readlineVariables[name];
  return sign === "!=" ? value !== wanted : value === wanted;
}

/**
 * One line of an inputrc file, or one argument of `bind`: `set name value`, `"keys": function`, `"keys": "text"`,
 * `Control-u: function`. Answers with what readline says when it makes no sense.
 */
export function readSetting(context: Context, settings: KeySettings, line: string): string | undefined {
  const [, variable, value] = /^set[ \t]+(\S+)(?:[ \t]+(.*))?$/i.exec(line) ?? [];
  if (variable) return setVariable(context, settings, variable.toLowerCase(), (value ?? "").trim());
  const quoted = /^"((?:\\[\s\S]|[^"\\])*)"[ \t]*:?[ \t]*([\s\S]*)$/.exec(line);
  const named = quoted ? undefined : /^([^:\s]+?)[ \t]*:[ \t]*([\s\S]*)$/.exec(line);
  if (!quoted && !named) return `readline: ${line}: no key sequence terminator`;
  const keys = quoted ? readSequence(quoted[1]!) : readKeyName(named![1]!);
  const meaning = (quoted ?? named!)[2]!;
  const macro = /^(["'])((?:\\[\s\S]|(?!\1)[^\\])*)\1/.exec(meaning);
  if (macro) settings.keys.set(keys, { kind: "macro", keys: readSequence(macro[2]!) });
  else {
    const name = meaning.split(/\s/)[0]!.toLowerCase();
    if (name in standardKeys) settings.keys.set(keys, { kind: "function", name });
    else settings.keys.set(keys, { kind: "none" });
  }
  return undefined;
}

function setVariable(
  context: Context,
  settings: KeySettings,
  name: string,
  value: string,
): string | undefined {
  const standard = readlineVariables[name];
  if (standard === undefined) return `readline: ${name}: unknown variable name`;
  const isSwitch = standard === "on" || standard === "off";
  settings.variables.set(name, isSwitch ? (/^(on|1|)$/i.test(value) ? "on" : "off") : value);
  if (name !== "editing-mode") return undefined;
  const [on, off] = value === "vi" ? ["vi", "emacs"] : ["emacs", "vi"];
  context.options.add(on!);
  context.options.delete(off!);
  return undefined;
}
