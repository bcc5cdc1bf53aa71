import { type Cursor, isWordStart } from "./cursor.ts";
import { assignment } from "./expressions.ts";
import type { Node, Pair } from "./tree.ts";

const label = /([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*[?!]?):(?!:)/y;

/** `key:` or `"key":` here, taken; undefined when there is none. */
export function takeLabel(c: Cursor): string | undefined {
  const found = c.match(label);
  if (found) {
    c.pos += found[0].length;
    return found[1];
  }
  const text = c.match(/"([^"\\#\n]*)":(?!:)|'([^'\\\n]*)':(?!:)/y);
  if (!text) return undefined;
  c.pos += text[0].length;
  return text[1] ?? text[2];
}

/** `a, *b, key: 1, "x" => 2, **c, &d` up to what `isOver` says. Trailing pairs become one hash. */
export function argumentList(c: Cursor, isOver: () => boolean, multiline: boolean): Node[] {
  const found: Node[] = [];
  const pairs: Pair[] = [];
  let pairLine = c.line;
  const skip = () => (multiline ? c.gaps(false) : c.blanks());
  for (;;) {
    skip();
    if (isOver()) break;
    const { line } = c;
    if (c.at("**") && c.src[c.pos + 2] !== " ") {
      c.pos += 2;
      pairs.push({ spread: isOver() || c.at(",") ? { kind: "lvar", line, name: "**" } : assignment(c) });
    } else if (c.char === "*" && c.src[c.pos + 1] !== " ") {
      c.pos++;
      found.push({
        kind: "splat",
        line,
        value: isOver() || c.at(",") ? { kind: "lvar", line, name: "*" } : assignment(c),
      });
    } else if (c.char === "&" && c.src[c.pos + 1] !== "&" && c.src[c.pos + 1] !== ".") {
      c.pos++;
      skip();
      found.push({
        kind: "blockpass",
        line,
        value: isOver() || c.at(",") ? { kind: "lvar", line, name: "&" } : assignment(c),
      });
    } else if (c.at("...") && c.isLocal("...")) {
      c.pos += 3;
      found.push(
        { kind: "splat", line, value: { kind: "lvar", line, name: "*" } },
        { kind: "blockpass", line, value: { kind: "lvar", line, name: "&" } },
      );
    } else {
      const key = takeLabel(c);
      if (key !== undefined) {
        if (pairs.length === 0) pairLine = line;
        pairs.push({ key: { kind: "sym", line, name: key }, value: labelValue(c, key, isOver) });
      } else {
        const value = assignment(c);
        c.blanks();
        if (c.take("=>")) {
          c.gaps(false);
          if (pairs.length === 0) pairLine = line;
          pairs.push({ key: value, value: assignment(c) });
        } else found.push(value);
      }
    }
    skip();
    if (!c.take(",")) break;
    c.gaps(false);
  }
  skip();
  if (pairs.length > 0) {
    const at = found.findIndex((node) => node.kind === "blockpass");
    const hash: Node = { kind: "hash", line: pairLine, pairs, braces: false };
    if (at < 0) found.push(hash);
    else found.splice(at, 0, hash);
  }
  return found;
}

/** The value behind `key:`; `key:` alone means the variable or method of that name. */
function labelValue(c: Cursor, key: string, isOver: () => boolean): Node {
  const { line } = c;
  c.blanks();
  if (c.char === "," || c.char === "\n" || c.char === "" || isOver()) {
    if (c.char !== "\n" || !multilineValue(c))
      return c.isLocal(key)
        ? { kind: "lvar", line, name: key }
        : { kind: "call", line, name: key, args: [], bare: true, column: c.columnAt(c.pos) };
  }
  c.gaps(false);
  return assignment(c);
}

/** Does a value follow on the next line, rather than the next pair or the end? */
function multilineValue(c: Cursor): boolean {
  const saved = c.pos;
  c.gaps(false);
  const isPair = c.match(label) !== null || /[)}\],]/.test(c.char);
  c.pos = saved;
  return !isPair;
}

/** `(...)`, taken whole. */
export function parenthesised(c: Cursor): Node[] {
  c.expect("(");
  const args = c.enclosed(() => argumentList(c, () => c.char === ")", true));
  c.expect(")", "unexpected token; expected a `)` to close the arguments");
  return args;
}

const after = /^(?:if|unless|while|until|and|or|then|do|end|rescue|ensure|in|else|elsif|when)$/;

/** Could an argument without parentheses start here, behind a name and blanks? */
export function startsArgument(c: Cursor): boolean {
  const { char } = c;
  const next = c.src[c.pos + 1] ?? "";
  if (char === "" || char === "\n") return false;
  if (isWordStart(char)) {
    const found = c.match(/[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y)![0];
    const follows = c.src[c.pos + found.length];
    return !after.test(found) || (follows === ":" && c.src[c.pos + found.length + 1] !== ":");
  }
  if (/[\d"'`@$~]/.test(char)) return true;
  if (char === "(") return true;
  if (char === "[") return true;
  if (char === ":") return next !== " " && next !== "\n";
  if (char === "-") return next === ">" || (next !== " " && next !== "=" && next !== "\n");
  if (char === "!") return next !== "=" && next !== "~";
  if (char === "*") return next !== " " && next !== "=" && next !== "\n";
  if (char === "&") return next !== " " && next !== "&" && next !== "=" && next !== "." && next !== "\n";
  if (char === "<") return c.match(/<<[~-]?["'A-Z]/y) !== null;
  if (char === "%") return c.match(/%[wWiIqQr]?[([{<|!/]/y) !== null;
  if (char === "/") return next !== " " && next !== "=";
  if (char === "?") return c.match(/\?[^\s](?![\w])/y) !== null;
  if (char === ".") return c.at("...") && c.isLocal("...");
  return false;
}

/** Arguments without parentheses: their line's end is theirs. */
export function commandArguments(c: Cursor): Node[] {
  c.noDo++;
  try {
    return argumentList(
      c,
      () => c.char === "\n" || c.char === ";" || c.char === "}" || c.char === ")" || c.char === "]",
      false,
    );
  } finally {
    c.noDo--;
  }
}
