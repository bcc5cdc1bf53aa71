const cache = new Map<string, RegExp>();

const classes: Record<string, string> = {
  alnum: "a-zA-Z0-9",
  alpha: "a-zA-Z",
  blank: " \\t",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "\\x21-\\x7e",
  lower: "a-z",
  print: "\\x20-\\x7e",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  xdigit: "0-9a-fA-F",
};

/**
 * git's globs as a regular expression over the whole path. With `pathname`, `*` and `?` stop at "/", and
 * a double star between slashes stands for any number of folders.
 */
export function wildmatch(pattern: string, { pathname = true, ignoreCase = false } = {}): RegExp {
  const key = `${pathname}${ignoreCase}${pattern}`;
  let expression = cache.get(key);
  if (!expression) {
    expression = new RegExp(`^${translate(pattern, pathname)}$`, ignoreCase ? "isu" : "su");
    cache.set(key, expression);
  }
  return expression;
}

const never = "(?!)";

function translate(pattern: string, pathname: boolean): string {
  let out = "";
  const any = pathname ? "[^/]" : ".";
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    if (char === "*") {
      let end = i;
      while (pattern[end + 1] === "*") end++;
      const double = end > i;
      const whole =
        (i === 0 || pattern[i - 1] === "/") && (end + 1 === pattern.length || pattern[end + 1] === "/");
      if (!pathname) out += ".*";
      else if (double && whole && end + 1 === pattern.length) out += ".*";
      else if (double && whole) {
        out += "(?:.*/)?";
        end++;
      } else out += "[^/]*";
      i = end;
    } else if (char === "?") out += any;
    else if (char === "[") {
      const read = readClass(pattern, i);
      if (!read) return never;
      out += pathname ? `(?!/)${read.text}` : read.text;
      i = read.end;
    } else if (char === "\\") {
      i++;
      if (i >= pattern.length) return never;
      out += outside(pattern[i]!);
    } else out += outside(char);
  }
  return out;
}

const quote = (char: string): string => (/[\\^$.*+?()[\]{}|/-]/.test(char) ? `\\${char}` : char);

/** Outside a class "-" means only itself, and must not be escaped. */
const outside = (char: string): string => (char === "-" ? char : quote(char));

/** "[!a-z]" at `start` as a class of a regular expression; undefined when it is not closed. */
function readClass(pattern: string, start: number): { text: string; end: number } | undefined {
  let i = start + 1;
  const negated = pattern[i] === "!" || pattern[i] === "^";
  if (negated) i++;
  let body = "";
  for (let first = true; ; first = false, i++) {
    const char = pattern[i];
    if (char === undefined) return undefined;
    if (char === "]" && !first) break;
    const named = /^\[:([a-z]+):\]/.exec(pattern.slice(i));
    if (named) {
      const members = classes[named[1]!];
      if (!members) return { text: never, end: i };
      body += members;
      i += named[0].length - 1;
      continue;
    }
    let low = char;
    if (char === "\\") low = pattern[++i] ?? "\\";
    if (pattern[i + 1] === "-" && pattern[i + 2] !== undefined && pattern[i + 2] !== "]") {
      i += 2;
      const high = pattern[i] === "\\" ? pattern[++i]! : pattern[i]!;
      if (low <= high) body += `${quote(low)}-${quote(high)}`;
    } else body += quote(low);
  }
  if (body === "") return { text: negated ? "." : never, end: i };
  return { text: `[${negated ? "^" : ""}${body}]`, end: i };
}
