import { callFunction, functionNames } from "./functions.ts";
import { type Makefile, MakeError } from "./makefile.ts";
import { stem, words } from "./words.ts";

/** Names that stand only while a recipe or another name is expanded: $@, $<, $(1). */
export type Locals = ReadonlyMap<string, string>;

const deepest = 100;

/** Where the bracket opened at `at` closes; -1 when it does not. */
function closing(text: string, at: number): number {
  const open = text[at]!;
  const close = open === "(" ? ")" : "}";
  let depth = 0;
  for (let i = at; i < text.length; i++)
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  return -1;
}

/** `text` with its variables and functions put in. Throws MakeError. */
export async function expand(
  make: Makefile,
  text: string,
  locals: Locals = new Map(),
  depth = 0,
): Promise<string> {
  if (depth > deepest) throw new MakeError("*** Recursive variable references itself (eventually).  Stop.");
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char !== "$") {
      out += char;
      continue;
    }
    const next = text[++at];
    if (next === undefined) return `${out}$`;
    if (next === "$") out += "$";
    else if (next === "(" || next === "{") {
      const end = closing(text, at);
      if (end < 0) throw new MakeError("*** unterminated variable reference.  Stop.");
      out += await reference(make, text.slice(at + 1, end), locals, depth);
      at = end;
    } else out += await valueOf(make, next, locals, depth);
  }
  return out;
}

async function reference(make: Makefile, inside: string, locals: Locals, depth: number): Promise<string> {
  const call = /^([a-z][a-z-]*)[ \t]+([\s\S]*)$/.exec(inside);
  if (call && functionNames.has(call[1]!))
    return callFunction(make, call[1]!, call[2]!, {
      expand: (text, more = new Map()) => expand(make, text, new Map([...locals, ...more]), depth + 1),
      flavourOf: (name) => make.variables.get(name),
    });
  const name = await expand(make, inside, locals, depth + 1);
  const replaced = /^([^:]+):([^=]*)=(.*)$/s.exec(name);
  if (!replaced) return valueOf(make, name, locals, depth);
  const [, variable, from, to] = replaced as unknown as [string, string, string, string];
  const all = words(await valueOf(make, variable, locals, depth));
  if (from.includes("%")) return all.map((word) => fill(from, to, word)).join(" ");
  return all
    .map((word) => (word.endsWith(from) ? word.slice(0, word.length - from.length) + to : word))
    .join(" ");
}

/** `word` with what fits `from` put into `to`; unchanged when it does not fit. */
function fill(from: string, to: string, word: string): string {
  const found = stem(from, word);
  return found === undefined ? word : to.replace("%", () => found);
}

async function valueOf(make: Makefile, name: string, locals: Locals, depth: number): Promise<string> {
  const local = locals.get(name);
  if (local !== undefined) return local;
  // $(@D) and $(@F) are the folders and the names of $@.
  const part = /^([@<^*?+])([DF])$/.exec(name);
  if (part)
    return (locals.get(part[1]!) ?? "")
      .split(" ")
      .map((word) =>
        part[2] === "F"
          ? word.slice(word.lastIndexOf("/") + 1)
          : word.includes("/")
            ? word.slice(0, word.lastIndexOf("/"))
            : ".",
      )
      .join(" ");
  const variable = make.variables.get(name);
  if (!variable) return "";
  if (!variable.recursive) return variable.text;
  if (depth > deepest)
    throw new MakeError(`*** Recursive variable '${name}' references itself (eventually).  Stop.`);
  return expand(make, variable.text, locals, depth + 1);
}
