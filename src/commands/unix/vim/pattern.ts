import { PatternError } from "../base/patterns.ts";

const classes: Record<string, string> = {
  s: "[ \\t]",
  S: "[^ \\t]",
  d: "\\d",
  D: "\\D",
  w: "\\w",
  W: "\\W",
  a: "[A-Za-z]",
  A: "[^A-Za-z]",
  l: "[a-z]",
  L: "[^a-z]",
  u: "[A-Z]",
  U: "[^A-Z]",
  x: "[0-9A-Fa-f]",
  X: "[^0-9A-Fa-f]",
  h: "[A-Za-z_]",
  o: "[0-7]",
  i: "\\w",
  k: "\\w",
  f: "[\\w/.~+,#$%-]",
  p: "[^\\x00-\\x1f]",
  n: "\\n",
  t: "\\t",
  e: "\\x1b",
  r: "\\r",
};

/** Signs that act as they stand ("magic"), and those that act behind a backslash; with `\v` all of them act bare. */
const bare = "*.[~^$";
const escaped = "+=?{(|)&<>@%";

/** A pattern of vim as one of JavaScript. Throws PatternError. */
export function vimPattern(text: string, { ignoreCase = false, smartCase = false } = {}): RegExp {
  let folds = ignoreCase && !(smartCase && /[A-Z]/.test(text));
  let very = false;
  let literal = false;
  let out = "";
  let starts = "";
  let groups = 0;
  for (let at = 0; at < text.length; at++) {
    let char = text[at]!;
    let acts = very
      ? /[^\w\s"'`#,:;!-]/.test(char) && `${bare}${escaped}`.includes(char)
      : !literal && bare.includes(char);
    if (char === "\\") {
      char = text[++at] ?? "\\";
      if (char === "v" || char === "m") [very, literal] = [char === "v", false];
      else if (char === "V" || char === "M") [very, literal] = [false, true];
      else if (char === "c") folds = true;
      else if (char === "C") folds = false;
      else if (char === "z" && text[at + 1] === "s") {
        starts = out;
        out = "";
        at++;
      } else if (char === "z" && text[at + 1] === "e") {
        out += "(?=";
        groups++;
        at++;
      } else if (classes[char] !== undefined) out += classes[char];
      else if (char === "_" && text[at + 1] === "s") {
        out += "\\s";
        at++;
      } else if (/[1-9]/.test(char)) out += `\\${char}`;
      else acts = very || literal ? literal && bare.includes(char) : escaped.includes(char);
      if (/[vmVMczns_1-9]/.test(char) || classes[char] !== undefined) continue;
    }
    if (!acts) {
      out += char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
      continue;
    }
    if (char === "[") {
      const end = /^\[\^?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\]/.exec(text.slice(at));
      if (!end) out += "\\[";
      else {
        out += end[0]
          .replace(/\[:(\w+):\]/g, (_, name: string) => posix[name] ?? "")
          .replace(/(?<!^)\[/g, "\\[");
        at += end[0].length - 1;
      }
    } else if (char === "{") {
      const end = /^\{(-?)(\d*)(,?)(\d*)\\?\}/.exec(text.slice(at));
      if (!end) throw new PatternError("E554: Syntax error in \\{...}");
      const [whole, lazy, low, comma, high] = end;
      const range = low === "" && high === "" ? "*" : `{${low || 0}${comma}${high}}`;
      out += range + (lazy ? "?" : "");
      at += whole.length - 1;
    } else if (char === "<") out += "\\b(?=\\w)";
    else if (char === ">") out += "\\b(?<=\\w)";
    else if (char === "=") out += "?";
    else if (char === "%" && text[at + 1] === "(") {
      out += "(?:";
      at++;
    } else if (char === "^") out += out === "" || /[(|]$/.test(out) ? "^" : "\\^";
    else if (char === "$") out += at === text.length - 1 || /^\\?[|)]/.test(text.slice(at + 1)) ? "$" : "\\$";
    else if (char === "*" && (out === "" || /[(|^]$/.test(out))) out += "\\*";
    else if (char === "~" || char === "&" || char === "@")
      out += `\\${char}`.replace("\\&", "&").replace("\\@", "@").replace("\\~", "~");
    else out += char;
  }
  out += ")".repeat(groups);
  try {
    return new RegExp(starts === "" ? out : `(?<=${starts})${out}`, `g${folds ? "i" : ""}`);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PatternError(
      /Unterminated group/.test(error.message) ? "E54: Unmatched \\(" : "E55: Unmatched \\)",
    );
  }
}

const posix: Record<string, string> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  lower: "a-z",
  upper: "A-Z",
  space: "\\s",
  punct: "!-\\/:-@\\[-`{-~",
  blank: " \\t",
  xdigit: "0-9A-Fa-f",
};

/** The replacement of `:s` for one match: & \1 \0 \n \r \t \u \U \l \L \e. */
export function vimReplacement(text: string, match: readonly (string | undefined)[]): string {
  let out = "";
  let once: "u" | "l" | undefined;
  let all: "U" | "L" | undefined;
  const put = (part: string) => {
    let shown = all === "U" ? part.toUpperCase() : all === "L" ? part.toLowerCase() : part;
    if (once && shown !== "") {
      shown = (once === "u" ? shown[0]!.toUpperCase() : shown[0]!.toLowerCase()) + shown.slice(1);
      once = undefined;
    }
    out += shown;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === "&") put(match[0] ?? "");
    else if (char !== "\\") put(char);
    else {
      const next = text[++at] ?? "\\";
      if (/\d/.test(next)) put(match[Number(next)] ?? "");
      else if (next === "r" || next === "n") put(next === "r" ? "\n" : "\0");
      else if (next === "t") put("\t");
      else if (next === "u" || next === "l") once = next;
      else if (next === "U" || next === "L") all = next;
      else if (next === "e" || next === "E") all = undefined;
      else put(next);
    }
  }
  return out;
}
