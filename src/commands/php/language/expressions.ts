import type { Parser } from "./parser.ts";
import { template } from "./strings.ts";
import type { Arg, Item, Node } from "./tree.ts";
import { named } from "./named.ts";

/** How tightly binary operators bind; `right` ones group to the right. */
const levels: Readonly<Record<string, readonly [level: number, right?: true]>> = {
  or: [1],
  xor: [2],
  and: [3],
  "??": [7, true],
  "||": [8],
  "&&": [9],
  "|": [10],
  "^": [11],
  "&": [12],
  "==": [13],
  "!=": [13],
  "<>": [13],
  "===": [13],
  "!==": [13],
  "<=>": [13],
  "<": [14],
  "<=": [14],
  ">": [14],
  ">=": [14],
  ".": [15],
  "<<": [16],
  ">>": [16],
  "+": [17],
  "-": [17],
  "*": [18],
  "/": [18],
  "%": [18],
  instanceof: [20],
  "**": [21, true],
};

const assignments = new Set([
  "=",
  "+=",
  "-=",
  "*=",
  "/=",
  ".=",
  "%=",
  "**=",
  "??=",
  "&=",
  "|=",
  "^=",
  "<<=",
  ">>=",
]);

export function expression(p: Parser, least = 0): Node {
  let left = unary(p);
  for (;;) {
    const { token, line } = p;
    const op = token.kind === "op" ? token.text : token.kind === "name" ? token.text.toLowerCase() : "";
    if (token.kind === "op" && assignments.has(op)) {
      p.at++;
      const ref = op === "=" && p.take("&");
      const value = expression(p, 4);
      left = {
        kind: "assign",
        line,
        target: left,
        value,
        ...(op !== "=" && { op: op.slice(0, -1) }),
        ...(ref && { ref }),
      };
      continue;
    }
    if (op === "?" && token.kind === "op" && least <= 5) {
      p.at++;
      if (p.take(":")) left = { kind: "ternary", line, test: left, otherwise: expression(p, 6) };
      else {
        const then = expression(p, 4);
        p.expect(":");
        left = { kind: "ternary", line, test: left, yes: then, otherwise: expression(p, 6) };
      }
      continue;
    }
    const level = levels[op];
    if (
      !level ||
      level[0] < least ||
      (token.kind === "name" && !["or", "xor", "and", "instanceof"].includes(op))
    )
      return left;
    p.at++;
    if (op === "instanceof") {
      const of: Node = p.token.kind === "name" ? { kind: "name", line, name: p.resolve(p.name()) } : unary(p);
      left = { kind: "instanceof", line, value: left, of };
      continue;
    }
    const right = expression(p, level[1] ? level[0] : level[0] + 1);
    left = { kind: "binary", line, op, left, right };
  }
}

export function unary(p: Parser): Node {
  const { token, line } = p;
  if (token.kind === "cast") {
    p.at++;
    return { kind: "cast", line, to: token.text, value: unary(p) };
  }
  if (token.kind === "op")
    switch (token.text) {
      case "!":
        p.at++;
        return { kind: "unary", line, op: "!", value: expression(p, 19) };
      case "-":
      case "+":
      case "~":
        p.at++;
        return { kind: "unary", line, op: token.text, value: expression(p, 19) };
      case "@":
        p.at++;
        return { kind: "unary", line, op: "@", value: unary(p) };
      case "&":
        p.at++;
        return unary(p);
      case "++":
      case "--":
        p.at++;
        return { kind: "step", line, target: unary(p), by: token.text === "++" ? 1 : -1, before: true };
    }
  return postfix(p, primary(p));
}

/** `(...)` of a call. */
export function args(p: Parser): Arg[] {
  p.expect("(");
  const found: Arg[] = [];
  while (!p.is(")")) {
    const spread = p.take("...");
    if (spread && p.is(")")) {
      found.push({ value: { kind: "literal", line: p.line, value: null }, spread: false, name: "..." });
      break;
    }
    let name: string | undefined;
    if (p.token.kind === "name" && p.peek(1).text === ":" && p.peek(1).kind === "op") {
      name = p.name();
      p.at++;
    }
    found.push({ value: expression(p), spread, ...(name !== undefined && { name }) });
    if (!p.take(",")) break;
  }
  p.expect(")");
  return found;
}

export function member(p: Parser): string | Node {
  const { token } = p;
  if (token.kind === "name") return p.name();
  if (token.kind === "var") {
    p.at++;
    return { kind: "var", line: token.line, name: token.text };
  }
  p.expect("{");
  const name = expression(p);
  p.expect("}");
  return name;
}

function postfix(p: Parser, start: Node): Node {
  let node = start;
  for (;;) {
    const { token, line } = p;
    if (token.kind !== "op") return node;
    if (token.text === "[") {
      p.at++;
      const at = p.is("]") ? undefined : expression(p);
      p.expect("]");
      node = { kind: "index", line, of: node, at };
    } else if (token.text === "->" || token.text === "?->") {
      p.at++;
      const safe = token.text === "?->";
      const name = member(p);
      node = p.is("(")
        ? { kind: "mcall", line, of: node, name, args: args(p), safe }
        : { kind: "prop", line, of: node, name, safe };
    } else if (token.text === "::") {
      p.at++;
      if (p.token.kind === "var") {
        const name = p.token.text;
        p.at++;
        node = p.is("(")
          ? { kind: "scall", line, of: node, name: { kind: "var", line, name }, args: args(p) }
          : { kind: "sprop", line, of: node, name };
      } else {
        const name = p.is("{") ? member(p) : p.name();
        node =
          p.is("(") || typeof name !== "string"
            ? { kind: "scall", line, of: node, name, args: args(p) }
            : { kind: "cconst", line, of: node, name };
      }
    } else if (token.text === "(") node = { kind: "call", line, of: node, args: args(p) };
    else if (token.text === "++" || token.text === "--") {
      p.at++;
      node = { kind: "step", line, target: node, by: token.text === "++" ? 1 : -1, before: false };
    } else return node;
  }
}

export function arrayItems(p: Parser, close: string): Item[] {
  const items: Item[] = [];
  while (!p.is(close)) {
    if (p.is(",")) {
      p.at++;
      items.push({ value: { kind: "literal", line: p.line, value: null }, ref: false, spread: false });
      continue;
    }
    const spread = p.take("...");
    const ref = p.take("&");
    let value = expression(p);
    let key: Node | undefined;
    let isRef = ref;
    if (p.take("=>")) {
      key = value;
      isRef = p.take("&");
      value = expression(p);
    }
    items.push({ value, ref: isRef, spread, ...(key && { key }) });
    if (!p.take(",")) break;
  }
  p.expect(close);
  return items;
}

function primary(p: Parser): Node {
  const { token, line } = p;
  switch (token.kind) {
    case "var":
      p.at++;
      return { kind: "var", line, name: token.text };
    case "int":
      p.at++;
      return { kind: "literal", line, value: integer(token.text) };
    case "float":
      p.at++;
      return { kind: "literal", line, value: Number(token.text) };
    case "string":
      p.at++;
      return { kind: "literal", line, value: token.text };
    case "template":
      p.at++;
      return template(token.text.slice(1), line, token.text.startsWith("h"));
    case "name":
      return named(p);
    case "op":
      if (p.take("(")) {
        const value = expression(p);
        p.expect(")");
        return value;
      }
      if (p.take("[")) return { kind: "array", line, items: arrayItems(p, "]") };
      if (p.take("$")) {
        if (p.take("{")) {
          const name = expression(p);
          p.expect("}");
          return { kind: "var", line, name };
        }
        return { kind: "var", line, name: primary(p) };
      }
      return p.fail();
    default:
      return p.fail();
  }
}

function integer(text: string): bigint | number {
  const value = /^0\d/.test(text) ? BigInt(`0o${text.slice(1)}`) : BigInt(text.toLowerCase());
  return value > 9223372036854775807n ? Number(value) : value;
}
