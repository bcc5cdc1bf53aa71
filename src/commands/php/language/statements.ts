import { arrayItems, expression } from "./expressions.ts";
import { classBody, functionNode } from "./definitions.ts";
import { Parser } from "./parser.ts";
import type { ClassNode, Node } from "./tree.ts";
import { attempt, forLoop, foreachLoop, imports, switchOf } from "./loops.ts";

/** A whole file. Throws PhpSyntaxError. */
export function parseFile(source: string): Node {
  const p = new Parser(source);
  const body: Node[] = [];
  while (p.token.kind !== "end") body.push(statement(p));
  return { kind: "block", line: 1, body };
}

export function block(p: Parser): Node {
  const { line } = p;
  p.expect("{");
  const body: Node[] = [];
  while (!p.is("}")) {
    if (p.token.kind === "end") p.fail();
    body.push(statement(p));
  }
  p.at++;
  return { kind: "block", line, body };
}

/** One statement, or with `:` the statements up to one of these words. */
export function body(p: Parser, ...ends: string[]): Node {
  if (!p.take(":")) return statement(p);
  const { line } = p;
  const found: Node[] = [];
  while (!ends.some((word) => p.is(word))) {
    if (p.token.kind === "end") p.fail();
    found.push(statement(p));
  }
  return { kind: "block", line, body: found };
}

export function end(p: Parser, word: string): void {
  if (p.take(word)) semicolon(p);
}

export function semicolon(p: Parser): void {
  if (p.token.kind === "html" || p.token.kind === "end") return;
  p.expect(";");
}

export function parenthesised(p: Parser): Node {
  p.expect("(");
  const value = expression(p);
  p.expect(")");
  return value;
}

export function statement(p: Parser): Node {
  const { token, line } = p;
  if (token.kind === "html") {
    p.at++;
    return { kind: "html", line, text: token.text };
  }
  if (token.kind === "op") {
    if (token.text === "{") return block(p);
    if (p.take(";")) return { kind: "block", line, body: [] };
    if (p.take("<?=")) return echo(p, line);
  }
  if (token.kind === "name" && p.peek(1).text !== "::") {
    const found = keyword(p, token.text.toLowerCase(), line);
    if (found) return found;
  }
  const value = expression(p);
  semicolon(p);
  return { kind: "expr", line, value };
}

function echo(p: Parser, line: number): Node {
  const values = [expression(p)];
  while (p.take(",")) values.push(expression(p));
  semicolon(p);
  return { kind: "echo", line, values };
}

function keyword(p: Parser, word: string, line: number): Node | undefined {
  const start = p.at;
  p.at++;
  switch (word) {
    case "echo":
      return echo(p, line);
    case "if":
      return conditional(p, line);
    case "while": {
      const test = parenthesised(p);
      const inner = body(p, "endwhile");
      end(p, "endwhile");
      return { kind: "while", line, test, body: inner, after: false };
    }
    case "do": {
      const inner = statement(p);
      p.expect("while");
      const test = parenthesised(p);
      semicolon(p);
      return { kind: "while", line, test, body: inner, after: true };
    }
    case "for":
      return forLoop(p, line);
    case "foreach":
      return foreachLoop(p, line);
    case "switch":
      return switchOf(p, line);
    case "return": {
      const value = p.is(";") || p.token.kind === "end" ? undefined : expression(p);
      semicolon(p);
      return { kind: "return", line, value };
    }
    case "break":
    case "continue": {
      const levels = p.token.kind === "int" ? Number(p.token.text) : 1;
      if (p.token.kind === "int") p.at++;
      semicolon(p);
      return { kind: word, line, levels };
    }
    case "function":
      if (p.is("(") || (p.is("&") && p.peek(1).text === "(")) break;
      p.take("&");
      return { kind: "function", line, fn: functionNode(p, qualified(p, p.name()), line) };
    case "abstract":
    case "final":
    case "readonly":
    case "class":
    case "interface":
    case "trait":
    case "enum": {
      if (word === "enum" && p.token.kind !== "name") break;
      let type: string = word;
      let isAbstract = word === "abstract";
      while (!["class", "interface", "trait", "enum"].includes(type)) {
        type = p.name().toLowerCase();
        isAbstract ||= type === "abstract";
      }
      return {
        kind: "class",
        line,
        cls: classBody(p, qualified(p, p.name()), type as ClassNode["type"], isAbstract, line),
      };
    }
    case "try":
      return attempt(p, line);
    case "namespace":
      if (p.is("\\")) break;
      p.namespace = p.token.kind === "name" ? p.name() : "";
      p.uses.clear();
      if (p.is("{")) return block(p);
      semicolon(p);
      return { kind: "block", line, body: [] };
    case "use":
      return imports(p, line);
    case "const": {
      const found: Node[] = [];
      do {
        const name = qualified(p, p.name());
        p.expect("=");
        found.push({ kind: "const", line, name, value: expression(p) });
      } while (p.take(","));
      semicolon(p);
      return { kind: "block", line, body: found };
    }
    case "global": {
      const names: string[] = [];
      do {
        names.push(p.token.text);
        p.at++;
      } while (p.take(","));
      semicolon(p);
      return { kind: "global", line, names };
    }
    case "static": {
      if (p.token.kind !== "var") break;
      const found: Node[] = [];
      do {
        const name = p.token.text;
        p.at++;
        const value = p.take("=") ? expression(p) : undefined;
        found.push({ kind: "static", line, name, value });
      } while (p.take(","));
      semicolon(p);
      return { kind: "block", line, body: found };
    }
    case "unset": {
      p.expect("(");
      const values = arrayItems(p, ")").map(({ value }) => value);
      semicolon(p);
      return { kind: "unset", line, values };
    }
    case "declare":
      parenthesised(p);
      semicolon(p);
      return { kind: "block", line, body: [] };
  }
  p.at = start;
  return undefined;
}

const qualified = (p: Parser, name: string): string =>
  p.namespace === "" ? name : `${p.namespace}\\${name}`;

function conditional(p: Parser, line: number): Node {
  const test = parenthesised(p);
  const isLong = p.is(":");
  const then = body(p, "elseif", "else", "endif");
  let otherwise: Node | undefined;
  const at = p.line;
  if (p.take("elseif")) otherwise = conditional(p, at);
  else if (p.is("else") && p.peek(1).kind === "name" && p.peek(1).text.toLowerCase() === "if" && !isLong) {
    p.at += 2;
    otherwise = conditional(p, at);
  } else {
    if (p.take("else")) otherwise = body(p, "endif");
    if (isLong) end(p, "endif");
  }
  return { kind: "if", line, test, yes: then, otherwise };
}
