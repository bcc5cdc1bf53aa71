import { GitFatal } from "../errors.ts";

export type Syntax = "basic" | "extended" | "fixed" | "perl";

const classes: Record<string, string> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
};

const sourceOf = (text: string, syntax: Syntax): string =>
  syntax === "fixed"
    ? text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    : syntax === "perl"
      ? text
      : translate(text, syntax === "extended");

/** A POSIX pattern (regex(7)) as one of JavaScript. Throws GitFatal for one that is faulty. */
export function patternOf(text: string, syntax: Syntax, { ignoreCase = false, word = false } = {}): RegExp {
  const source = sourceOf(text, syntax);
  const bounded = word ? `(?<![A-Za-z0-9_])(?:${source})(?![A-Za-z0-9_])` : source;
  return expressionOf(text, bounded, ignoreCase ? "gi" : "g");
}

/** The same with flags of JavaScript. */
export const posixExpression = (text: string, syntax: Syntax, flags = ""): RegExp =>
  expressionOf(text, sourceOf(text, syntax), flags);

function expressionOf(text: string, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new GitFatal(`command line, '${text}': Invalid regular expression`);
  }
}

function translate(text: string, extended: boolean): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "\\") {
      const next = text[++i] ?? "\\";
      if (!extended && /[(){}|+?]/.test(next)) out += next;
      else if (next === "<") out += "\\b(?=\\w)";
      else if (next === ">") out += "\\b(?<=\\w)";
      else out += `\\${next}`;
    } else if (char === "[") {
      const close = closing(text, i);
      if (close < 0) throw new GitFatal(`command line, '${text}': Unmatched [, [^, [:, [., or [=`);
      const body = text
        .slice(i + 1, close)
        .replaceAll("\\", "\\\\")
        .replace(/^(\^?)\]/, "$1\\]")
        .replaceAll(/\[:([a-z]+):\]/g, (_all, name: string) => classes[name] ?? "");
      out += `[${body.replaceAll("[", "\\[")}]`;
      i = close;
    } else if (!extended && /[(){}|+?]/.test(char)) out += `\\${char}`;
    else if (!extended && char === "*" && (out === "" || out.endsWith("("))) out += "\\*";
    else if (extended && char === "{" && !/^\{\d+(,\d*)?\}/.test(text.slice(i))) out += "\\{";
    else out += char;
  }
  return out;
}

function closing(text: string, open: number): number {
  let at = open + 1;
  if (text[at] === "^") at++;
  if (text[at] === "]") at++;
  for (; at < text.length; at++) {
    if (text.startsWith("[:", at)) at = text.indexOf(":]", at) + 1;
    else if (text[at] === "]") return at;
  }
  return -1;
}
