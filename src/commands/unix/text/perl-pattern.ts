import { PatternError } from "../base/patterns.ts";

const posixClasses: Record<string, string> = {
  alnum: "A-Za-z0-9",
  alpha: "A-Za-z",
  blank: " \\t",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "\\x21-\\x7e",
  lower: "a-z",
  print: "\\x20-\\x7e",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  word: "\\w",
  xdigit: "0-9A-Fa-f",
};

/** Perl's escapes that JavaScript does not know. */
const escapes: Record<string, string> = {
  h: "[ \\t]",
  H: "[^ \\t]",
  R: "(?:\\r\\n|[\\n\\v\\f\\r])",
  A: "^",
  z: "$",
  Z: "$",
  a: "\\x07",
  e: "\\x1b",
  N: ".",
};

/**
 * A Perl regular expression as one of JavaScript. Of what JavaScript has not, possessive quantifiers and atomic groups
 * become their plain kind, and `\K` becomes a look-behind. Throws PatternError.
 */
export function perlPattern(text: string, ignoreCase: boolean): RegExp {
  let flags = ignoreCase ? "gi" : "g";
  let rest = text;
  for (let match; (match = /^\(\?([imsx]+)\)/.exec(rest)); rest = rest.slice(match[0].length))
    flags += [...match[1]!].filter((flag) => "ims".includes(flag) && !flags.includes(flag)).join("");
  let out = "";
  let kept: string | undefined;
  let inClass = false;
  for (let at = 0; at < rest.length; at++) {
    const char = rest[at]!;
    const two = rest.slice(at, at + 2);
    if (char === "\\") {
      const next = rest[++at];
      if (next === undefined) throw new PatternError("\\ at end of pattern");
      if (next === "K" && !inClass) {
        kept = out;
        out = "";
      } else if (next === "Q") {
        const end = rest.indexOf("\\E", at);
        const literal = rest.slice(at + 1, end < 0 ? undefined : end);
        out += literal.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
        at = end < 0 ? rest.length : end + 1;
      } else if (next === "x" && rest[at + 1] === "{") {
        const end = rest.indexOf("}", at);
        out += `\\u${rest.slice(at + 2, end).padStart(4, "0")}`;
        at = end;
      } else if (next === "h" && inClass) out += " \\t";
      else out += (inClass ? undefined : escapes[next]) ?? `\\${next}`;
    } else if (inClass) {
      const named = /^\[:(\^?)(\w+):\]/.exec(rest.slice(at));
      if (named && posixClasses[named[2]!] !== undefined) {
        out += posixClasses[named[2]!];
        at += named[0].length - 1;
      } else {
        out += char === "[" ? "\\[" : char;
        if (char === "]") inClass = false;
      }
    } else if (char === "[") {
      inClass = true;
      out += "[";
      if (rest[at + 1] === "^") out += rest[++at];
      if (rest[at + 1] === "]") {
        out += "\\]";
        at++;
      }
    } else if (two === "(?" && rest[at + 2] === "P" && "<=>".includes(rest[at + 3] ?? " ")) {
      out += rest[at + 3] === "<" ? "(?" : "";
      if (rest[at + 3] !== "<") {
        const end = rest.indexOf(")", at);
        out += `\\k<${rest.slice(at + 4, end)}>`;
        at = end;
      } else at += 2;
    } else if (rest.startsWith("(?>", at)) {
      out += "(?:";
      at += 2;
    } else if (rest.startsWith("(?#", at)) {
      const end = rest.indexOf(")", at);
      at = end < 0 ? rest.length : end;
    } else if (char === "+" && /[*+?}]$/.test(out) && !/\\[*+?}]$/.test(out)) continue;
    else out += char;
  }
  if (inClass) throw new PatternError("missing terminating ] for character class");
  try {
    return new RegExp(kept === undefined ? out : `(?<=${kept})${out}`, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PatternError(reasons.find(([said]) => said.test(error.message))?.[1] ?? error.message);
  }
}

/** What PCRE says where JavaScript says this. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/Unterminated group/, "missing closing parenthesis"],
  [/Unmatched '\)'/, "unmatched closing parenthesis"],
  [/Nothing to repeat/, "quantifier does not follow a repeatable item"],
  [/Range out of order/, "range out of order in character class"],
  [/numbers out of order/, "numbers out of order in {} quantifier"],
];
