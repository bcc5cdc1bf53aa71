import type { Cursor } from "./cursor.ts";
import { operand } from "./operand.ts";
import { pattern } from "./patterns.ts";
import type { Node } from "./tree.ts";

/** Binary operators by how tightly they bind; the later the tighter. */
const levels: Readonly<Record<string, number>> = {
  "..": 1,
  "...": 1,
  "||": 2,
  "&&": 3,
  "<=>": 5,
  "==": 5,
  "===": 5,
  "!=": 5,
  "=~": 5,
  "!~": 5,
  "<": 6,
  "<=": 6,
  ">": 6,
  ">=": 6,
  "|": 7,
  "^": 7,
  "&": 8,
  "<<": 9,
  ">>": 9,
  "+": 10,
  "-": 10,
  "*": 11,
  "/": 11,
  "%": 11,
  "**": 13,
};

const operator = /\.\.\.?|\|\||&&|<=>|===|==|=~|!=|!~|<<|>>|<=|>=|\*\*|[<>|^&+\-*/%]/y;

/** The binary operator here; undefined for an assignment's, and where there is none. */
function operatorHere(c: Cursor): string | undefined {
  const found = c.match(operator)?.[0];
  if (found === undefined) return undefined;
  const next = c.src[c.pos + found.length] ?? "";
  if (next === "=" && /^(?:\|\||&&|<<|>>|\*\*|[|^&+\-*/%])$/.test(found)) return undefined;
  if (found === "&" && next === ".") return undefined;
  if (found === "|" && c.scopes.at(-1)!.has("|bar")) return undefined;
  return found;
}

/** Binary operators of at least this level. */
export function expression(c: Cursor, least = 1): Node {
  let left = least <= 1 && c.match(/\.\.\.?/y) ? beginless(c) : operand(c);
  for (;;) {
    const saved = c.pos;
    c.blanks();
    const op = operatorHere(c);
    const level = op === undefined ? 0 : levels[op]!;
    if (op === undefined || level < least) {
      c.pos = saved;
      return left;
    }
    const { line } = c;
    const column = c.columnAt(c.pos);
    c.pos += op.length;
    if (op === ".." || op === "...") {
      c.blanks();
      const isOpen = /[)\]\n;,}]/.test(c.char) || c.atEnd || c.atWord("then");
      const high = isOpen ? undefined : expression(c, 2);
      left = { kind: "range", line, low: left, high, exclusive: op === "..." };
      continue;
    }
    c.gaps(false);
    const right =
      op === "&&" || op === "||" ? logical(c, level) : expression(c, op === "**" ? level : level + 1);
    if (op === "&&") left = { kind: "and", line, left, right };
    else if (op === "||") left = { kind: "or", line, left, right };
    else if (op === "!=") left = { kind: "not", line, value: call(left, "==", right, line, column) };
    else if (op === "!~") left = { kind: "not", line, value: call(left, "=~", right, line, column) };
    else left = call(left, op, right, line, column);
  }
}

/** Behind && and || an assignment may stand: `a || b = 1`. */
function logical(c: Cursor, level: number): Node {
  const saved = c.pos;
  const right = expression(c, level + 1);
  c.blanks();
  if (c.char === "=" && !/^=[=~>]/.test(c.src.slice(c.pos, c.pos + 2))) {
    c.pos = saved;
    return assignment(c);
  }
  return right;
}

function beginless(c: Cursor): Node {
  const { line } = c;
  const exclusive = c.at("...");
  c.pos += exclusive ? 3 : 2;
  return { kind: "range", line, high: expression(c, 2), exclusive };
}

const call = (on: Node, name: string, arg: Node, line: number, column: number): Node => ({
  kind: "call",
  line,
  on,
  name,
  args: [arg],
  column,
});

/** `a ? b : c` and what binds tighter. */
export function ternary(c: Cursor): Node {
  const test = expression(c);
  const saved = c.pos;
  c.blanks();
  if (c.char !== "?") {
    c.pos = saved;
    return test;
  }
  const { line } = c;
  c.pos++;
  c.gaps(false);
  const then = c.enclosed(() => assignment(c));
  c.gaps(false);
  c.expect(":", "expected a `:` after the true expression of a ternary operator");
  c.gaps(false);
  return { kind: "if", line, test, yes: then, otherwise: assignment(c) };
}

const assigning = /(\|\||&&|<<|>>|\*\*|[+\-*/%|&^])?=(?![=~>])/y;

/** The node as something that can be assigned to; undefined when it cannot. */
export function asTarget(c: Cursor, node: Node): Node | undefined {
  switch (node.kind) {
    case "lvar":
    case "ivar":
    case "gvar":
    case "cvar":
    case "const":
      return node;
    case "call":
      if (node.bare) {
        c.declare(node.name);
        return { kind: "lvar", line: node.line, name: node.name };
      }
      if (node.on && !node.block && (node.name === "[]" || node.args.length === 0)) return node;
      return undefined;
    default:
      return undefined;
  }
}

/** An expression that may be an assignment; no `and`, no modifiers. */
export function assignment(c: Cursor): Node {
  const start = c.pos;
  if (c.takeWord("not")) {
    c.blanks();
    return { kind: "not", line: c.lineAt(start), value: assignment(c) };
  }
  const left = ternary(c);
  const saved = c.pos;
  c.blanks();
  const op = c.match(assigning);
  if (op) {
    const target = asTarget(c, left);
    if (target) {
      const { line } = left;
      c.pos += op[0].length;
      c.gaps(false);
      const value = rightSide(c);
      return op[1] === undefined
        ? { kind: "assign", line, target, value }
        : { kind: "opassign", line, target, op: op[1], value };
    }
  }
  c.pos = saved;
  return left;
}

function rightSide(c: Cursor): Node {
  const { line: at } = c;
  if (c.take("*")) return { kind: "splat", line: at, value: assignment(c) };
  const value = assignment(c);
  const saved = c.pos;
  c.blanks();
  if (c.takeWord("rescue")) {
    const { line } = c;
    c.blanks();
    return rescueWith(value, assignment(c), line);
  }
  c.pos = saved;
  return value;
}

export const rescueWith = (body: Node, instead: Node, line: number): Node => ({
  kind: "begin",
  line,
  body,
  rescues: [{ line, classes: [], body: instead }],
});

/** With `not`, `and`, `or`, and `value in pattern`. */
export function wholeExpression(c: Cursor): Node {
  let left = assignment(c);
  for (;;) {
    const saved = c.pos;
    c.blanks();
    const { line } = c;
    if (c.takeWord("and")) {
      c.gaps(false);
      left = { kind: "and", line, left, right: assignment(c) };
    } else if (c.takeWord("or")) {
      c.gaps(false);
      left = { kind: "or", line, left, right: assignment(c) };
    } else if (c.noDo === 0 && c.takeWord("in")) {
      c.blanks();
      const yes: Node = { kind: "true", line };
      left = {
        kind: "casein",
        line,
        subject: left,
        ins: [{ pattern: pattern(c), body: yes }],
        otherwise: { kind: "false", line },
      };
    } else if (c.take("=>")) {
      c.blanks();
      left = {
        kind: "casein",
        line,
        subject: left,
        ins: [{ pattern: pattern(c), body: { kind: "nil", line } }],
      };
    } else {
      c.pos = saved;
      return left;
    }
  }
}
