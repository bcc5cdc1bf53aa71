import { classBody, parameters } from "./definitions.ts";
import type { Parser } from "./parser.ts";
import { block } from "./statements.ts";
import { template } from "./strings.ts";
import type { Arg, Item, Node } from "./tree.ts";

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
        left = { kind: "ternary", line, test: left, then, otherwise: expression(p, 6) };
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

function unary(p: Parser): Node {
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

function member(p: Parser): string | Node {
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

function named(p: Parser): Node {
  const { token, line } = p;
  const word = token.text.toLowerCase();
  const next = p.peek(1);
  if (next.text === "::" && next.kind === "op" && !["new"].includes(word)) {
    p.at++;
    return { kind: "name", line, name: p.resolve(token.text) };
  }
  p.at++;
  switch (word) {
    case "true":
    case "false":
      return { kind: "literal", line, value: word === "true" };
    case "null":
      return { kind: "literal", line, value: null };
    case "array":
    case "list":
      if (!p.is("(")) break;
      p.at++;
      return { kind: "array", line, items: arrayItems(p, ")") };
    case "new":
      return creation(p, line);
    case "clone":
      return {
        kind: "call",
        line,
        of: { kind: "name", line, name: "__clone" },
        args: [{ value: unary(p), spread: false }],
      };
    case "print":
      return { kind: "print", line, value: expression(p, 4) };
    case "throw":
      return { kind: "throw", line, value: expression(p, 0) };
    case "yield":
      return { kind: "yield", line };
    case "exit":
    case "die": {
      let value: Node | undefined;
      if (p.take("(")) {
        if (!p.is(")")) value = expression(p);
        p.expect(")");
      }
      return { kind: "exit", line, value };
    }
    case "include":
    case "include_once":
    case "require":
    case "require_once":
      return {
        kind: "include",
        line,
        value: expression(p, 4),
        once: word.endsWith("once"),
        required: word.startsWith("require"),
      };
    case "isset": {
      p.expect("(");
      const values = [expression(p)];
      while (p.take(",")) if (!p.is(")")) values.push(expression(p));
      p.expect(")");
      return { kind: "isset", line, values };
    }
    case "empty": {
      p.expect("(");
      const value = expression(p);
      p.expect(")");
      return { kind: "empty", line, value };
    }
    case "static":
      if (p.is("function") || p.is("fn")) return named(p);
      return { kind: "name", line, name: "static" };
    case "function":
      return closure(p, line);
    case "fn": {
      p.take("&");
      const params = parameters(p);
      const returns = p.take(":") ? p.type() : undefined;
      p.expect("=>");
      const body: Node = { kind: "return", line, value: expression(p, 4) };
      return {
        kind: "closure",
        line,
        fn: { name: "{closure}", params, body, line, returns },
        uses: [],
        arrow: true,
      };
    }
    case "match":
      if (p.is("(")) return match(p, line);
  }
  if (p.is("(")) return { kind: "name", line, name: functionName(p, token.text) };
  return { kind: "name", line, name: constantName(p, token.text) };
}

/** A function's name: with its namespace before it, where it has one, for the evaluator to try first. */
const functionName = (p: Parser, name: string): string =>
  name.includes("\\")
    ? p.resolve(name)
    : (p.functionUses.get(name.toLowerCase()) ?? (p.namespace === "" ? name : `${p.namespace}\\${name}`));

const constantName = (p: Parser, name: string): string => (name.includes("\\") ? p.resolve(name) : name);

function closure(p: Parser, line: number): Node {
  p.take("&");
  const params = parameters(p);
  const uses: { name: string; ref: boolean }[] = [];
  if (p.take("use")) {
    p.expect("(");
    while (!p.is(")")) {
      const ref = p.take("&");
      uses.push({ name: p.token.text, ref });
      p.at++;
      if (!p.take(",")) break;
    }
    p.expect(")");
  }
  const returns = p.take(":") ? p.type() : undefined;
  return {
    kind: "closure",
    line,
    fn: { name: "{closure}", params, body: block(p), line, returns },
    uses,
    arrow: false,
  };
}

function creation(p: Parser, line: number): Node {
  if (p.is("class")) {
    p.at++;
    const given = p.is("(") ? args(p) : [];
    return { kind: "new", line, of: classBody(p, "class@anonymous", "class", false, line), args: given };
  }
  let of: Node;
  if (p.token.kind === "name") of = { kind: "name", line, name: p.resolve(p.name()) };
  else if (p.take("(")) {
    of = expression(p);
    p.expect(")");
  } else {
    of = { kind: "var", line, name: p.token.text };
    if (p.token.kind !== "var") p.fail();
    p.at++;
    while (p.is("->") || p.is("[") || p.is("::")) {
      if (p.take("[")) {
        of = { kind: "index", line, of, at: expression(p) };
        p.expect("]");
      } else if (p.take("->")) of = { kind: "prop", line, of, name: member(p), safe: false };
      else {
        p.at++;
        of = { kind: "sprop", line, of, name: p.token.text };
        p.at++;
      }
    }
  }
  return { kind: "new", line, of, args: p.is("(") ? args(p) : [] };
}

function match(p: Parser, line: number): Node {
  p.expect("(");
  const subject = expression(p);
  p.expect(")");
  p.expect("{");
  const arms: { tests?: Node[]; value: Node }[] = [];
  while (!p.is("}")) {
    let tests: Node[] | undefined;
    if (p.is("default") && (p.peek(1).text === "=>" || p.peek(1).text === ",")) {
      p.at++;
      p.take(",");
    } else {
      tests = [];
      while (!p.is("=>")) {
        tests.push(expression(p));
        if (!p.take(",")) break;
      }
    }
    p.expect("=>");
    arms.push({ value: expression(p), ...(tests && { tests }) });
    if (!p.take(",")) break;
  }
  p.expect("}");
  return { kind: "match", line, subject, arms };
}
