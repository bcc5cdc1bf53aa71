import { argumentList, commandArguments, parenthesised, startsArgument } from "./arguments.ts";
import { type Cursor, isWordStart } from "./cursor.ts";
import { assignment, expression } from "./expressions.ts";
import {
  characterLiteral,
  heredocLiteral,
  numberLiteral,
  percentLiteral,
  quoted,
  regexLiteral,
  stringLiteral,
  symbolLiteral,
} from "./literals.ts";
import { keywordExpression, keywords } from "./keywords.ts";
import { block, parameters, rescued } from "./params.ts";
import { statements } from "./statements.ts";
import type { BlockNode, Node, Pair } from "./tree.ts";

/** A unary operator with its operand, or a primary with what is appended to it. */
export function operand(c: Cursor): Node {
  const { line, char } = c;
  const asked = c.match(/defined\?(\()?(?=[ (\w@$:])/y);
  if (asked) {
    c.pos += asked[0].length;
    c.gaps(false);
    const value = asked[1] ? c.enclosed(() => assignment(c)) : expression(c, 6);
    if (asked[1]) {
      c.gaps(false);
      c.expect(")");
    }
    const node: Node = { kind: "defined", line, value };
    return asked[1] ? postfix(c, node) : node;
  }
  const column = c.columnAt(c.pos);
  if (char === "!") {
    c.pos++;
    c.blanks();
    return { kind: "not", line, value: operand(c) };
  }
  if (char === "-" && /\d/.test(c.src[c.pos + 1] ?? "")) {
    c.pos++;
    const number = numberLiteral(c);
    const negative: Node =
      number.kind === "int"
        ? { ...number, value: -number.value }
        : number.kind === "float"
          ? { ...number, value: -number.value }
          : number;
    return postfix(c, negative);
  }
  if ((char === "-" && c.src[c.pos + 1] !== ">") || char === "+" || char === "~") {
    c.pos++;
    c.blanks();
    const on = expression(c, 12);
    return { kind: "call", line, on, name: char === "~" ? "~" : `${char}@`, args: [], column };
  }
  return postfix(c, primary(c));
}

function primary(c: Cursor): Node {
  const { line, char } = c;
  if (/\d/.test(char)) return numberLiteral(c);
  if (char === '"' || char === "'") return stringLiteral(c);
  if (char === "`") {
    c.pos++;
    return { kind: "xstr", line, parts: quoted(c, "`", "`", true) };
  }
  if (char === "%") {
    const found = percentLiteral(c);
    if (found) return found;
  }
  if (char === "/") {
    c.pos++;
    return regexLiteral(c, "/");
  }
  if (char === "<") {
    const found = heredocLiteral(c);
    if (found) return found;
  }
  if (char === "?") {
    const found = characterLiteral(c);
    if (found) return found;
  }
  if (c.at("::")) {
    c.pos += 2;
    return { kind: "const", line, top: true, name: takeName(c) };
  }
  if (char === ":") return symbolLiteral(c);
  if (c.at("->")) return lambda(c);
  if (char === "[") {
    c.pos++;
    const items = c.enclosed(() => argumentList(c, () => c.char === "]", true));
    c.expect("]", "expected a matching `]` to close the array");
    return { kind: "array", line, items };
  }
  if (char === "{") return hashLiteral(c);
  if (char === "(") return group(c);
  const variable = c.match(/(@@|@|\$)(?:[A-Za-z_]\w*|[0-9~!@&`'+*$?:"<>,./\\;_]|-\w)/y);
  if (variable && (variable[1] === "$" || /^@@?[A-Za-z_]/.test(variable[0]))) {
    c.pos += variable[0].length;
    const kind = variable[1] === "$" ? "gvar" : variable[1] === "@" ? "ivar" : "cvar";
    return { kind, line, name: variable[0] };
  }
  if (isWordStart(char)) return word(c);
  if (c.atEnd) return c.fail("unexpected end-of-input; expected an expression");
  return c.fail(`unexpected '${char === "\n" ? "end of line" : char}', expected an expression`);
}

function takeName(c: Cursor): string {
  const found = c.match(/[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*[?!]?/y);
  if (!found) return c.fail("expected a name");
  c.pos += found[0].length;
  return found[0];
}

function group(c: Cursor): Node {
  const { line } = c;
  c.pos++;
  const body = c.enclosed(() => statements(c, () => c.char === ")"));
  c.expect(")", "expected a matching `)`");
  return body.kind === "seq" && body.body.length === 0 ? { kind: "nil", line } : body;
}

function hashLiteral(c: Cursor): Node {
  const { line } = c;
  c.pos++;
  const args = c.enclosed(() => argumentList(c, () => c.char === "}", true));
  c.expect("}", "expected a `}` to close the hash literal");
  const pairs: Pair[] = args.flatMap((arg) =>
    arg.kind === "hash" ? [...arg.pairs] : c.fail("expected a `=>` between the hash key and value"),
  );
  return { kind: "hash", line, pairs, braces: true };
}

function lambda(c: Cursor): Node {
  const { line } = c;
  c.pos += 2;
  return c.scoped(false, () => {
    c.blanks();
    const params = c.take("(") ? parameters(c, ")") : parameters(c, "{");
    c.blanks();
    const { numbered } = c;
    c.numbered = 0;
    const braces = c.take("{");
    if (!braces) c.expectWord("do", "expected a lambda's `{` or `do`");
    const body = braces ? statements(c, () => c.char === "}") : rescued(c);
    if (braces) c.expect("}");
    const node: BlockNode = { line, params, body, numbered: params.length > 0 ? 0 : c.numbered };
    c.numbered = numbered;
    return { kind: "lambda", line, block: node };
  });
}

/** A keyword, a variable, a constant, or a call without a receiver. */
function word(c: Cursor): Node {
  const { line } = c;
  const start = c.pos;
  const column = c.columnAt(start);
  const found = c.match(/[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:[?!](?![=~])|[?!](?===|=~))?/y)!;
  const name = found[0];
  if (keywords.has(name)) return keywordExpression(c, name);
  c.pos += name.length;
  if (c.char === "(") {
    const args = parenthesised(c);
    return withBlock(c, { kind: "call", line, name, args, column });
  }
  if (c.isLocal(name)) return { kind: "lvar", line, name };
  if (/^_[1-9]$/.test(name) && c.scopes.length > 1) {
    c.numbered = Math.max(c.numbered, Number(name[1]));
    return { kind: "lvar", line, name };
  }
  if (name === "it" && c.scopes.length > 1 && !startsAfterBlank(c)) {
    c.numbered ||= -1;
    return { kind: "lvar", line, name };
  }
  const isConstant = /^[A-Z]/.test(name) && !/[?!]$/.test(name);
  if (startsAfterBlank(c) && !(isConstant && c.match(/\s+[A-Za-z_"':\d@]/y) === null)) {
    c.blanks();
    const args = commandArguments(c);
    return withBlock(c, { kind: "call", line, name, args, column });
  }
  if (isConstant) return { kind: "const", line, name };
  return withBlock(c, { kind: "call", line, name, args: [], bare: true, column });
}

function startsAfterBlank(c: Cursor): boolean {
  if (c.char !== " " && c.char !== "\t") return false;
  const saved = c.pos;
  c.blanks();
  const starts = startsArgument(c);
  c.pos = saved;
  return starts;
}

type CallNode = Extract<Node, { kind: "call" }>;

/** The call with the block that follows it, if one does. */
function withBlock(c: Cursor, node: CallNode): Node {
  const saved = c.pos;
  c.blanks();
  if (c.char === "{" || (c.noDo === 0 && c.atWord("do"))) {
    const { bare: _, ...rest } = node;
    return { ...rest, block: block(c) };
  }
  c.pos = saved;
  return node;
}

/** `.name(...)`, `&.name`, `::Name`, `[...]`, as many as there are. */
function postfix(c: Cursor, node: Node): Node {
  for (;;) {
    const saved = c.pos;
    if (c.char === "[") {
      node = index(c, node);
      continue;
    }
    if (c.at("::")) {
      node = scoped(c, node);
      continue;
    }
    c.blanks();
    if (c.char === "[" && c.pos > saved && node.kind === "lvar") {
      node = index(c, node);
      continue;
    }
    if (c.char === "\n") c.gaps(false);
    if (c.at("&.") || (c.char === "." && c.src[c.pos + 1] !== ".")) node = method(c, node);
    else {
      c.pos = saved;
      return node;
    }
  }
}

function index(c: Cursor, on: Node): Node {
  const { line } = c;
  const column = c.columnAt(c.pos);
  c.pos++;
  const args = c.enclosed(() => argumentList(c, () => c.char === "]", true));
  c.expect("]", "expected a matching `]`");
  return { kind: "call", line, on, name: "[]", args, column };
}

function scoped(c: Cursor, on: Node): Node {
  const { line } = c;
  c.pos += 2;
  const column = c.columnAt(c.pos);
  const name = takeName(c);
  if (/^[A-Z]/.test(name) && c.char !== "(") return { kind: "const", line, scope: on, name };
  const args = looseArguments(c);
  return withBlock(c, { kind: "call", line, on, name, args, column });
}

const methodName =
  /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:[?!](?!=(?!=|~)))?|\[\]=?|\*\*|<=>|===?|=~|<<|>>|<=|>=|[+\-*/%<>!&|^~]/y;

function method(c: Cursor, on: Node): Node {
  const safe = c.char === "&";
  c.pos += safe ? 2 : 1;
  c.gaps(false);
  const { line } = c;
  const column = c.columnAt(c.pos);
  if (c.char === "(")
    return withBlock(c, { kind: "call", line, on, name: "call", args: parenthesised(c), safe, column });
  const found = c.match(methodName);
  if (!found) return c.fail("unexpected token after a `.`; expected a method's name");
  const name = found[0];
  c.pos += name.length;
  if (c.char === "(")
    return withBlock(c, { kind: "call", line, on, name, args: parenthesised(c), safe, column });
  if (startsAfterBlank(c)) {
    c.blanks();
    return withBlock(c, { kind: "call", line, on, name, args: commandArguments(c), safe, column });
  }
  return withBlock(c, { kind: "call", line, on, name, args: [], safe, column });
}

/** Used by keywords that take arguments as a call does: yield, super, return. */
export function looseArguments(c: Cursor): Node[] {
  if (c.char === "(") return parenthesised(c);
  if (!startsAfterBlank(c)) return [];
  c.blanks();
  return commandArguments(c);
}
