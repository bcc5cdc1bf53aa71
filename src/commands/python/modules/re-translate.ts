import { NotSimulated } from "../language/syntax-error.ts";

interface Flags {
  ignoreCase: boolean;
  multiline: boolean;
  dotAll: boolean;
  verbose: boolean;
}

const classes: Record<string, string> = {
  w: "[\\p{L}\\p{N}_]",
  W: "[^\\p{L}\\p{N}_]",
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  s: "\\s",
  S: "\\S",
  b: "\\b",
  B: "\\B",
  A: "(?<![^])",
  Z: "(?![^])",
  a: "\\x07",
};
const inClass: Record<string, string> = { ...classes, w: "\\p{L}\\p{N}_", b: "\\x08" };

/** A pattern of Python's as the body and the flags of a JavaScript one (for the flag u). */
export function translatePattern(source: string, given: Flags): { body: string; letters: string } {
  const flags = { ...given };
  let text = source;
  for (let head = /^\(\?([aiLmsux]+)\)/.exec(text); head; head = /^\(\?([aiLmsux]+)\)/.exec(text)) {
    flags.ignoreCase ||= head[1]!.includes("i");
    flags.multiline ||= head[1]!.includes("m");
    flags.dotAll ||= head[1]!.includes("s");
    flags.verbose ||= head[1]!.includes("x");
    text = text.slice(head[0].length);
  }
  let out = "";
  let isInside = false;
  for (let i = 0; i < text.length; i++) {
    const one = text[i]!;
    const rest = text.slice(i);
    if (one === "\\") {
      const next = text[++i] ?? "";
      const known = (isInside ? inClass : classes)[next];
      if (isInside && next === "W") throw new NotSimulated("\\W inside brackets of a regular expression");
      if (known !== undefined) out += known;
      else if (/[nrtfv0-9]/.test(next)) out += `\\${next}`;
      else if (next === "x" || next === "u") out += `\\${next}`;
      else if (/[\^$\\.*+?()[\]{}|/]/.test(next) || (isInside && next === "-")) out += `\\${next}`;
      else out += next;
      continue;
    }
    if (isInside) {
      if (one === "]") isInside = false;
      out += one === "[" ? "\\[" : one;
      continue;
    }
    if (flags.verbose && /\s/.test(one)) continue;
    if (flags.verbose && one === "#") {
      while (i < text.length && text[i] !== "\n") i++;
      continue;
    }
    if (one === "[") {
      isInside = true;
      const head = /^\[\^?\]?/.exec(rest)![0];
      out += head.replace(/\]$/, "\\]");
      i += head.length - 1;
    } else if (rest.startsWith("(?P<")) {
      out += "(?<";
      i += 3;
    } else if (rest.startsWith("(?P=")) {
      const name = /^\(\?P=(\w+)\)/.exec(rest)![1]!;
      out += `\\k<${name}>`;
      i += name.length + 4;
    } else if (rest.startsWith("(?#")) i += rest.indexOf(")");
    else if (one === "$" && !flags.multiline) out += "(?=\\n?(?![^]))";
    else if (one === "{" && !/^\{\d*,?\d*\}/.test(rest)) out += "\\{";
    else if (one === "{") {
      const [whole, low, comma, high] = /^\{(\d*)(,?)(\d*)\}/.exec(rest)!;
      out += `{${low || "0"}${comma}${high}}`;
      i += whole.length - 1;
    } else if (one === "}" || one === "]") out += `\\${one}`;
    else out += one;
  }
  return {
    body: out,
    letters: `${flags.ignoreCase ? "i" : ""}${flags.multiline ? "m" : ""}${flags.dotAll ? "s" : ""}`,
  };
}
