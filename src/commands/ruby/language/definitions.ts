import type { Cursor } from "./cursor.ts";
import { assignment, wholeExpression } from "./expressions.ts";
import { operand } from "./operand.ts";
import { parameters, rescued } from "./params.ts";
import type { Node, Param } from "./tree.ts";

const methodName =
  /(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:[?!]|=(?=\(|\s*\()|=(?= [a-z_]\w*\s*[\n;]))?|\[\]=?|[+\-!~]@|\*\*|<=>|===?|=~|!=|<<|>>|<=|>=|[+\-*/%<>!&|^~])/y;

/** After `def`. */
export function definition(c: Cursor, line: number): Node {
  c.blanks();
  let on: Node | undefined;
  const receiver = c.match(/(self|[A-Za-z_]\w*)\./y);
  if (receiver) {
    c.pos += receiver[0].length;
    on =
      receiver[1] === "self"
        ? { kind: "self", line }
        : /^[A-Z]/.test(receiver[1]!)
          ? { kind: "const", line, name: receiver[1]! }
          : { kind: "lvar", line, name: receiver[1]! };
  }
  const found = c.match(methodName);
  if (!found) return c.fail("expected a method's name after `def`");
  let name = found[0];
  c.pos += name.length;
  if (/^\w+$/.test(name) && c.char === "=" && c.src[c.pos + 1] === "(") {
    name += "=";
    c.pos++;
  }
  return c.scoped(true, () => {
    const { numbered } = c;
    c.numbered = 0;
    let params: Param[] = [];
    const saved = c.pos;
    c.blanks();
    if (c.take("(")) params = parameters(c, ")");
    else if (c.char !== "=" || c.at("==")) {
      c.pos = saved;
      params = parameters(c, "\n");
    }
    c.blanks();
    let body: Node;
    if (c.char === "=" && !c.at("==")) {
      c.pos++;
      c.gaps(false);
      body = assignment(c);
    } else body = rescued(c, "expected an `end` to close the `def` clause");
    c.numbered = numbered;
    return { kind: "def", line, name, on, params, body };
  });
}

function path(c: Cursor): Node {
  const { line } = c;
  const top = c.take("::");
  const word = () => {
    const found = c.match(/[A-Z]\w*/y);
    if (!found) return c.fail("unexpected constant path; class/module name must be CONSTANT");
    c.pos += found[0].length;
    return found[0];
  };
  let node: Node = { kind: "const", line, name: word(), ...(top && { top }) };
  while (c.take("::")) node = { kind: "const", line, scope: node, name: word() };
  return node;
}

/** After `class`. */
export function classDefinition(c: Cursor, line: number): Node {
  c.blanks();
  if (c.take("<<")) {
    c.blanks();
    const of = operand(c);
    return c.scoped(true, () => ({
      kind: "sclass",
      line,
      of,
      body: rescued(c, "expected an `end` to close the singleton class"),
    }));
  }
  const name = path(c);
  c.blanks();
  let parent: Node | undefined;
  if (c.take("<")) {
    c.blanks();
    parent = wholeExpression(c);
  }
  return c.scoped(true, () => ({
    kind: "class",
    line,
    name,
    parent,
    body: rescued(c, "expected an `end` to close the `class` clause"),
  }));
}

/** After `module`. */
export function moduleDefinition(c: Cursor, line: number): Node {
  c.blanks();
  const name = path(c);
  return c.scoped(true, () => ({
    kind: "module",
    line,
    name,
    body: rescued(c, "expected an `end` to close the `module` clause"),
  }));
}
