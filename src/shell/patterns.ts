/**
 * Shell patterns (Bash manual, 3.5.8.1) as regular expressions. In a pattern's text a backslash takes the meaning
 * from the next character: expansion puts one before whatever was quoted.
 */

const classes: Record<string, string> = {
  alnum: "\\p{L}\\p{Nd}",
  alpha: "\\p{L}",
  ascii: "\\x00-\\x7f",
  blank: " \\t",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "\\x21-\\x7e",
  lower: "\\p{Ll}",
  print: "\\x20-\\x7e",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "\\p{Lu}",
  word: "\\p{L}\\p{Nd}_",
  xdigit: "0-9A-Fa-f",
};

const escapeLiteral = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
const escapeInClass = (char: string): string => char.replace(/[\\\]^[&|~\-(){}/]/, "\\$&");

/** Puts a backslash before everything that a pattern reads as special. */
export const quotePattern = (text: string): string => text.replace(/[!-/:-@[-^`{-~\s]/g, "\\$&");

/** Has the pattern anything but plain characters? */
export const isPattern = (pattern: string): boolean => /(^|[^\\])(\\\\)*([*?[]|[?*+@!]\()/.test(pattern);

/** The characters a pattern without special ones stands for. */
export const unquotePattern = (pattern: string): string => pattern.replace(/\\([\s\S])/g, "$1");

export interface PatternRules {
  /** A `*` matches no `/`, nor a leading dot: for file names. */
  readonly paths?: boolean;
  readonly ignoreCase?: boolean;
  /** Is `@(a|b)` a pattern? Everywhere but where `shopt -u extglob` counts. */
  readonly extended?: boolean;
}

interface Reading {
  source: string;
  at: number;
}

/** `[...]` from its `[`; undefined when no `]` closes it, so that the `[` is a plain character. */
function bracket(pattern: string, start: number): Reading | undefined {
  let at = start + 1;
  let source = "[";
  if (pattern[at] === "!" || pattern[at] === "^") {
    source += "^";
    at++;
  }
  for (let first = true; at < pattern.length; first = false) {
    if (pattern[at] === "]" && !first) return { source: source === "[" ? "(?!)" : `${source}]`, at: at + 1 };
    const named = /^\[[:.=]([^\]]*?)[:.=]\]/.exec(pattern.slice(at));
    if (named) {
      source += classes[named[1]!] ?? escapeInClass(named[1]!);
      at += named[0].length;
      continue;
    }
    const [low, afterLow] = character(pattern, at);
    if (pattern[afterLow] === "-" && afterLow + 1 < pattern.length && pattern[afterLow + 1] !== "]") {
      const [high, afterHigh] = character(pattern, afterLow + 1);
      source += low <= high ? `${escapeInClass(low)}-${escapeInClass(high)}` : "";
      at = afterHigh;
    } else {
      source += escapeInClass(low);
      at = afterLow;
    }
  }
  return undefined;
}

function character(pattern: string, at: number): [string, number] {
  const from = pattern[at] === "\\" && at + 1 < pattern.length ? at + 1 : at;
  const char = String.fromCodePoint(pattern.codePointAt(from)!);
  return [char, from + char.length];
}

/** The alternatives of `@(a|b)` from its operator. */
function extended(pattern: string, start: number, rules: PatternRules): Reading | undefined {
  const alternatives: string[] = [];
  let depth = 1;
  let begun = start + 2;
  for (let at = begun; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === "\\") {
      at++;
      continue;
    }
    if (char === "(") depth++;
    else if (char === ")") depth--;
    if (depth === 0 || (char === "|" && depth === 1)) {
      alternatives.push(translate(pattern.slice(begun, at), rules));
      begun = at + 1;
    }
    if (depth > 0) continue;
    const any = alternatives.join("|");
    const rest = translate(pattern.slice(at + 1), rules);
    const operator = pattern[start]!;
    const star = rules.paths ? "[^/]*?" : "[^]*?";
    // `!(a)` is whatever, up to where the rest of the pattern matches, that is not one of the alternatives.
    const source =
      operator === "!"
        ? `(?!(?:${any})${rest}$)${star}${rest}`
        : `(?:${any})${operator === "@" ? "" : operator}${rest}`;
    return { source, at: pattern.length };
  }
  return undefined;
}

function translate(pattern: string, rules: PatternRules): string {
  let source = "";
  for (let at = 0; at < pattern.length;) {
    const char = pattern[at]!;
    if ("?*+@!".includes(char) && pattern[at + 1] === "(" && rules.extended !== false) {
      const read = extended(pattern, at, rules);
      if (read) return source + read.source;
    }
    if (char === "*") {
      while (pattern[at] === "*" && (rules.extended === false || pattern[at + 1] !== "(")) at++;
      if (pattern[at] === "*") continue;
      source += rules.paths ? "[^/]*" : "[^]*";
    } else if (char === "?") {
      source += rules.paths ? "[^/]" : "[^]";
      at++;
    } else if (char === "[") {
      const read = bracket(pattern, at);
      source += read ? read.source : "\\[";
      at = read ? read.at : at + 1;
    } else {
      const [plain, next] = character(pattern, at);
      source += escapeLiteral(plain);
      at = next;
    }
  }
  return source;
}

const cache = new Map<string, RegExp>();

function compile(source: string, flags: string): RegExp {
  const key = `${flags}/${source}`;
  const cached = cache.get(key);
  if (cached) return cached;
  let made: RegExp;
  try {
    made = new RegExp(source, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    made = /(?!)/u;
  }
  if (cache.size > 500) cache.clear();
  cache.set(key, made);
  return made;
}

const flagsOf = (rules: PatternRules): string => (rules.ignoreCase ? "ui" : "u");

/** Does the whole text match? */
export function patternRegExp(pattern: string, rules: PatternRules = {}): RegExp {
  return compile(`^(?:${translate(pattern, rules)})$`, flagsOf(rules));
}

export const matches = (pattern: string, text: string, rules: PatternRules = {}): boolean =>
  patternRegExp(pattern, rules).test(text);

/** `${text#pattern}` and its three sisters. */
export function remove(
  text: string,
  pattern: string,
  operator: "#" | "##" | "%" | "%%",
  rules: PatternRules = {},
): string {
  const whole = patternRegExp(pattern, rules);
  const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
  if (operator === "##" || operator === "%%") lengths.reverse();
  for (const length of lengths) {
    const [matched, kept] = operator.startsWith("#")
      ? [text.slice(0, length), text.slice(length)]
      : [text.slice(text.length - length), text.slice(0, text.length - length)];
    if (whole.test(matched)) return kept;
  }
  return text;
}

/** `${text/pattern/replacement}`: each place where `pattern` matches longest. `&` is already dealt with. */
export function replace(
  text: string,
  pattern: string,
  operator: "/" | "//" | "/#" | "/%",
  replacement: (matched: string) => string,
  rules: PatternRules = {},
): string {
  if (pattern === "")
    return operator === "/#" ? replacement("") + text : operator === "/%" ? text + replacement("") : text;
  const source = translate(pattern, rules);
  if (operator === "/#") return text.replace(compile(`^(?:${source})`, "u"), (found) => replacement(found));
  if (operator === "/%") return text.replace(compile(`(?:${source})$`, "u"), (found) => replacement(found));
  const global = compile(`(?:${source})`, operator === "//" ? "gu" : "u");
  global.lastIndex = 0;
  // A pattern that may match nothing (`*`) is not matched once more at the end.
  return text.replace(global, (found, ...rest) => {
    const at = rest.find((part) => typeof part === "number") as number;
    return found === "" && at > 0 ? "" : replacement(found);
  });
}
