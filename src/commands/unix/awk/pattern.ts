import { AwkError } from "./awk-error.ts";

const classes: Record<string, string> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: " \\t\\n\\v\\f\\r",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  print: " -~",
  graph: "!-~",
  cntrl: "\\x00-\\x1f\\x7f",
  xdigit: "0-9A-Fa-f",
};

const escapes: Record<string, string> = {
  n: "\\n",
  t: "\\t",
  r: "\\r",
  f: "\\f",
  v: "\\v",
  a: "\\x07",
  b: "\\x08",
  // gawk's, which JavaScript writes the same or nearly so.
  w: "\\w",
  W: "\\W",
  s: "\\s",
  S: "\\S",
  y: "\\b",
  B: "\\B",
  "<": "\\b(?=\\w)",
  ">": "\\b(?<=\\w)",
};

const literal = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
const cache = new Map<string, RegExp>();

/** An awk regular expression over bytes as JavaScript's, with the flags "g" and "s". Throws AwkError. */
export function compileRegex(source: string): RegExp {
  const known = cache.get(source);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  let regex: RegExp;
  try {
    regex = new RegExp(translate(source), "gs");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw broken("bad regular expression", source);
  }
  if (cache.size > 500) cache.clear();
  cache.set(source, regex);
  return regex;
}

const broken = (what: string, source: string) =>
  new AwkError(`line 1: regular expression compile failed (${what})\n${source}`);

function translate(source: string): string {
  let out = "";
  let open = 0;
  let atom = false;
  let at = 0;
  while (at < source.length) {
    const char = source[at++]!;
    if (char === "\\") {
      const next = source[at++];
      if (next === undefined) out += "\\\\";
      else if (/[0-7]/.test(next)) {
        const digits = /^[0-7]{1,3}/.exec(source.slice(at - 1))![0];
        at += digits.length - 1;
        out += `\\x${(Number.parseInt(digits, 8) & 255).toString(16).padStart(2, "0")}`;
      } else out += escapes[next] ?? literal(next);
      atom = true;
    } else if (char === "[") {
      const end = bracketEnd(source, at);
      if (end < 0) throw broken("missing ']'", source);
      out += bracket(source.slice(at, end));
      at = end + 1;
      atom = true;
    } else if (char === "(") {
      open++;
      out += "(";
      atom = false;
    } else if (char === ")") {
      if (open === 0) throw broken("unmatched ')'", source);
      open--;
      out += ")";
      atom = true;
    } else if (char === "|" || char === "^" || char === "$") {
      out += char;
      atom = false;
    } else if (char === "*" || char === "+" || char === "?") {
      // Repeating nothing is that character itself; repeating a repetition is one.
      if (!atom) out += literal(char);
      else {
        let all = char;
        while (/[*+?]/.test(source[at] ?? "")) all = all === source[at] ? (at++, all) : (at++, "*");
        out += all;
        continue;
      }
      atom = true;
    } else if (char === "{") {
      const interval = /^(\d+)(?:,(\d*))?\}/.exec(source.slice(at));
      if (atom && interval && Number(interval[1]) < 1000 && Number(interval[2] ?? 0) < 1000) {
        out += `{${interval[0]}`;
        at += interval[0].length;
        while (/[*+?]/.test(source[at] ?? "")) at++;
        atom = false;
      } else out += "\\{";
    } else {
      out += char === "." ? "." : literal(char);
      atom = true;
    }
  }
  if (open > 0) throw broken("missing ')'", source);
  return out;
}

/** Where the bracket that begins at `at` closes. */
function bracketEnd(source: string, at: number): number {
  let i = at;
  if (source[i] === "^") i++;
  if (source[i] === "]") i++;
  for (; i < source.length; i++) {
    if (source[i] === "\\") i++;
    else if (/^\[:\w+:\]/.test(source.slice(i, i + 12))) i = source.indexOf(":]", i) + 1;
    else if (source[i] === "]") return i;
  }
  return -1;
}

function bracket(text: string): string {
  const negated = text.startsWith("^");
  const inner = (negated ? text.slice(1) : text).replace(
    /\[:(\w+):\]|\\([0-7]{1,3}|[\s\S])|[[\]^&]/g,
    (whole, name?: string, escaped?: string) => {
      if (name !== undefined) return classes[name] ?? "";
      if (escaped === undefined) return `\\${whole}`;
      if (/^[0-7]/.test(escaped))
        return `\\x${(Number.parseInt(escaped, 8) & 255).toString(16).padStart(2, "0")}`;
      const known =
        escaped === "y" || escaped === "B" || escaped === "<" || escaped === ">"
          ? undefined
          : escapes[escaped];
      return known ?? (/[-\\\]^[]/.test(escaped) ? `\\${escaped}` : escaped);
    },
  );
  return `[${negated ? "^" : ""}${inner}]`;
}
