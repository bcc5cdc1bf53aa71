import type { Cursor } from "./cursor.ts";
import { expression, ternary } from "./expressions.ts";
import { statements } from "./statements.ts";
import type { BlockNode, Node, Param } from "./tree.ts";

const word = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;

function name(c: Cursor): string {
  const found = c.match(word);
  if (!found) return c.fail("expected a parameter name");
  c.pos += found[0].length;
  c.declare(found[0]);
  return found[0];
}

/** Parameters up to `close`, which is taken; "\n" ends those of a `def` without parentheses. */
export function parameters(c: Cursor, close: ")" | "|" | "\n" | "{"): Param[] {
  const found: Param[] = [];
  let isAfterRest = false;
  const isOver = () =>
    close === "\n"
      ? c.char === "\n" || c.char === ";" || c.atEnd
      : close === "{"
        ? c.char === "{" || c.atWord("do")
        : c.char === close;
  for (;;) {
    if (close === "\n" || close === "{") c.blanks();
    else c.gaps(false);
    if (c.char === ";" && close === "|") {
      // block-local variables
      while (!c.at("|")) c.pos++;
    }
    if (isOver()) break;
    const start = c.pos;
    if (c.take("**")) {
      const given = c.match(word);
      if (c.takeWord("nil")) found.push({ kind: "keyrest", name: "" });
      else found.push({ kind: "keyrest", name: given ? name(c) : "**" });
    } else if (c.take("*")) {
      found.push({ kind: "rest", name: c.match(word) ? name(c) : "*" });
      isAfterRest = true;
    } else if (c.take("&")) found.push({ kind: "block", name: c.match(word) ? name(c) : "&" });
    else if (c.take("...")) {
      found.push({ kind: "rest", name: "*" }, { kind: "block", name: "&" });
      c.scopes.at(-1)!.add("...");
    } else if (c.take("(")) found.push({ kind: "destructured", name: "", parts: parameters(c, ")") });
    else {
      const own = name(c);
      if (c.char === ":" && c.src[c.pos + 1] !== ":") {
        c.pos++;
        c.blanks();
        if (c.at(",") || c.at("\n") || isOver()) found.push({ kind: "keyreq", name: own });
        else found.push({ kind: "key", name: own, value: ternary(c) });
      } else {
        c.blanks();
        if (c.char === "=" && c.src[c.pos + 1] !== "=") {
          c.pos++;
          c.gaps(false);
          found.push({ kind: "opt", name: own, value: close === "|" ? ternaryBeforeBar(c) : ternary(c) });
        } else found.push({ kind: isAfterRest ? "post" : "req", name: own });
      }
    }
    c.blanks();
    if (c.take(",")) continue;
    c.blanks();
    if (close === ")" || close === "|") c.gaps(false);
    if (c.char === ";" && close === "|") continue;
    if (!isOver()) {
      c.pos = Math.max(start, c.pos);
      c.fail("unexpected token in the parameters");
    }
  }
  if (close === ")" || close === "|") c.pos++;
  return found;
}

/** A default inside `|a = 1|`: what stands before the closing bar. */
function ternaryBeforeBar(c: Cursor): Node {
  c.scopes.at(-1)!.add("|bar");
  try {
    return expression(c, 7);
  } finally {
    c.scopes.at(-1)!.delete("|bar");
  }
}

/** `{ |x| ... }` or `do |x| ... end`; the cursor stands on its first mark. */
export function block(c: Cursor): BlockNode {
  const { line } = c;
  const braces = c.take("{");
  if (!braces) c.pos += 2;
  const { numbered } = c;
  c.numbered = 0;
  try {
    return c.scoped(false, () => {
      c.gaps();
      const params = c.take("|") ? parameters(c, "|") : [];
      const body = braces ? statements(c, () => c.char === "}") : rescued(c);
      if (braces) c.expect("}", "expected a block beginning with `{` to end with `}`");
      return { line, params, body, numbered: params.length > 0 ? 0 : c.numbered };
    });
  } finally {
    c.numbered = numbered;
  }
}

/** Statements with `rescue`, `else` and `ensure` below them, up to `end`, which is taken. */
export function rescued(c: Cursor, what = "expected an `end` to close the `do` block"): Node {
  const { line } = c;
  const stops = () => ["rescue", "else", "ensure", "end"].some((keyword) => c.atWord(keyword));
  const body = statements(c, stops);
  const rescues = [];
  let otherwise: Node | undefined;
  let ensure: Node | undefined;
  for (;;) {
    const at = c.line;
    if (c.takeWord("rescue")) {
      const classes: Node[] = [];
      let into: Node | undefined;
      c.blanks();
      while (!c.atWord("then") && c.char !== "\n" && c.char !== ";" && !c.at("=>")) {
        if (c.char === "*") {
          c.pos++;
          classes.push({ kind: "splat", line: at, value: ternary(c) });
        } else classes.push(ternary(c));
        c.blanks();
        if (!c.take(",")) break;
        c.gaps(false);
      }
      c.blanks();
      if (c.take("=>")) {
        c.blanks();
        into = ternary(c);
        if (into.kind === "call") {
          c.declare(into.name);
          into = { kind: "lvar", line: at, name: into.name };
        }
      }
      c.blanks();
      c.takeWord("then");
      rescues.push({ line: at, classes, name: into, body: statements(c, stops) });
    } else if (c.takeWord("else")) otherwise = statements(c, stops);
    else if (c.takeWord("ensure")) ensure = statements(c, stops);
    else {
      c.expectWord("end", what);
      break;
    }
  }
  if (rescues.length === 0 && !ensure && !otherwise) return body;
  return { kind: "begin", line, body, rescues, otherwise, ensure };
}
