import { classBody, parameters } from "./definitions.ts";
import type { Parser } from "./parser.ts";
import { block } from "./statements.ts";
import type { Node } from "./tree.ts";
import { args, arrayItems, expression, member, unary } from "./expressions.ts";

export function named(p: Parser): Node {
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
