import type { Composite, Element, Expression, Place } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseSignature, parseType, tryType } from "./parse-types.ts";

const precedence: Readonly<Record<string, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "|": 4,
  "^": 4,
  "*": 5,
  "/": 5,
  "%": 5,
  "<<": 5,
  ">>": 5,
  "&": 5,
  "&^": 5,
};

const at = ({ line, column }: Place): Place => ({ line, column });

export function parseExpression(cursor: Cursor, least = 1): Expression {
  let x = unary(cursor);
  for (;;) {
    const level = precedence[cursor.token.kind] ?? 0;
    if (level < least) return x;
    const { kind: op } = cursor.next();
    x = { kind: "binary", op, x, y: parseExpression(cursor, level + 1), ...at(x) };
  }
}

export function parseExpressions(cursor: Cursor): Expression[] {
  const list = [parseExpression(cursor)];
  while (cursor.take(",")) list.push(parseExpression(cursor));
  return list;
}

function unary(cursor: Cursor): Expression {
  const place = at(cursor.token);
  if (cursor.is("+", "-", "!", "^", "&", "<-")) {
    if (cursor.is("<-") && cursor.peek().kind === "chan") return primary(cursor);
    const { kind: op } = cursor.next();
    return { kind: "unary", op, x: unary(cursor), ...place };
  }
  if (cursor.take("*")) return { kind: "star", x: unary(cursor), ...place };
  return primary(cursor);
}

function operand(cursor: Cursor): Expression {
  const { token } = cursor;
  const place = at(token);
  switch (token.kind) {
    case "int":
    case "float":
    case "string":
    case "char":
      cursor.next();
      return { kind: "literal", type: token.kind, text: token.text, ...place };
    case "name":
      return cursor.name();
    case "(": {
      cursor.next();
      const x = cursor.inside(() => tryTypeOrExpression(cursor));
      cursor.expect(")");
      return { kind: "paren", x, ...place };
    }
    case "func": {
      cursor.next();
      const type = parseSignature(cursor, place);
      if (!cursor.is("{")) return type;
      return { kind: "func", type, body: cursor.inside(() => cursor.rules.block(cursor)), ...place };
    }
    default:
      return tryType(cursor) ?? cursor.fail(", expected expression");
  }
}

/** In parentheses stands an expression or, before a conversion, a type such as *T. */
const tryTypeOrExpression = (cursor: Cursor): Expression =>
  cursor.is("[", "map", "chan", "struct", "interface") ? primary(cursor) : parseExpression(cursor);

function primary(cursor: Cursor): Expression {
  let x = operand(cursor);
  for (;;) {
    const place = at(x);
    if (cursor.take(".")) {
      if (cursor.take("(")) {
        if (cursor.take("type")) x = { kind: "assert", x, ...place };
        else x = { kind: "assert", x, type: cursor.inside(() => parseType(cursor)), ...place };
        cursor.expect(")");
      } else {
        const { name } = cursor.name(", expected name or (");
        x = { kind: "select", x, name, ...place };
      }
    } else if (cursor.is("[")) x = indexOrSlice(cursor, x);
    else if (cursor.is("(")) x = call(cursor, x);
    else if (cursor.is("{") && canBeLiteral(x, cursor)) x = composite(cursor, x);
    else return x;
  }
}

function canBeLiteral(x: Expression, cursor: Cursor): boolean {
  if (x.kind === "arraytype" || x.kind === "maptype" || x.kind === "structtype") return true;
  const named =
    x.kind === "name" ||
    (x.kind === "select" && x.x.kind === "name") ||
    (x.kind === "index" && x.x.kind === "name");
  return named && cursor.depth >= 0;
}

function indexOrSlice(cursor: Cursor, x: Expression): Expression {
  const place = at(x);
  cursor.expect("[");
  return cursor.inside(() => {
    const bounds: (Expression | undefined)[] = [];
    if (!cursor.is(":")) {
      const indices = [tryTypeOrExpression(cursor)];
      while (cursor.take(",")) if (!cursor.is("]")) indices.push(parseType(cursor));
      if (cursor.take("]")) return { kind: "index", x, indices, ...place };
      bounds.push(indices[0]);
    } else bounds.push(undefined);
    while (cursor.take(":")) bounds.push(cursor.is(":", "]") ? undefined : parseExpression(cursor));
    cursor.expect("]");
    return { kind: "slice", x, bounds, ...place };
  });
}

function call(cursor: Cursor, fn: Expression): Expression {
  cursor.expect("(");
  const args: Expression[] = [];
  let spread = false;
  cursor.inside(() => {
    while (!cursor.is(")")) {
      args.push(tryTypeOrExpression(cursor));
      if (cursor.take("...")) spread = true;
      if (!cursor.take(",")) break;
    }
  });
  cursor.expect(")", " in argument list; possibly missing comma or )");
  return { kind: "call", fn, args, spread, ...at(fn) };
}

function composite(cursor: Cursor, type?: Expression): Composite {
  const place = at(type ?? cursor.token);
  cursor.expect("{");
  const elements: Element[] = [];
  cursor.inside(() => {
    while (!cursor.is("}")) {
      const value = elementValue(cursor);
      elements.push(cursor.take(":") ? { key: value, value: elementValue(cursor) } : { value });
      if (!cursor.take(",")) break;
    }
  });
  cursor.expect("}", " in composite literal; possibly missing comma or }");
  return { kind: "composite", elements, ...(type && { type }), ...place };
}

const elementValue = (cursor: Cursor): Expression =>
  cursor.is("{") ? composite(cursor) : parseExpression(cursor);
