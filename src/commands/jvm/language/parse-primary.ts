import type { Cursor } from "./cursor.ts";
import { parseMembers } from "./parse-declarations.ts";
import { parseExpression } from "./parse-expressions.ts";
import { parseSwitch } from "./parse-statements.ts";
import { parseDimensions, parseType, parseTypeArguments, primitives } from "./parse-types.ts";
import type { Expression, TypeRef } from "./tree.ts";

/** A name, literal, call, field, array element: what binds more tightly than any operator. */
export function parsePrimary(cursor: Cursor): Expression {
  let value = parseAtom(cursor);
  for (;;) {
    if (cursor.is(".")) {
      const { at } = cursor.next();
      if (cursor.is("<")) parseTypeArguments(cursor);
      if (cursor.is("new")) value = { ...parseNew(cursor), outer: value };
      else if (cursor.is("class")) {
        cursor.next();
        value = { kind: "class", type: typeOf(value), at };
      } else if (cursor.is("this")) {
        cursor.next();
        value = { kind: "this", at };
      } else if (cursor.is("super")) {
        cursor.next();
        value = { kind: "super", at };
      } else {
        const { text } = cursor.name();
        value = cursor.is("(")
          ? { kind: "call", object: value, name: text, args: parseArguments(cursor), at }
          : { kind: "field", object: value, name: text, at };
      }
    } else if (cursor.is("[")) {
      const { at } = cursor.next();
      const index = parseExpression(cursor);
      cursor.accept("]");
      value = { kind: "index", object: value, index, at };
    } else if (cursor.is("::")) value = parseReference(cursor, value);
    else return value;
  }
}

function parseReference(cursor: Cursor, target: Expression): Expression {
  const { at } = cursor.accept("::");
  const name = cursor.take("new") ? "new" : cursor.name().text;
  return { kind: "reference", target, name, at };
}

const typeOf = (value: Expression): TypeRef => ({ name: dotted(value), args: [], dims: 0, at: value.at });

/** "java.util.List" of fields of names; empty for anything else. */
export function dotted(value: Expression): string {
  if (value.kind === "name") return value.name;
  if (value.kind !== "field") return "";
  const before = dotted(value.object);
  return before && `${before}.${value.name}`;
}

export function parseArguments(cursor: Cursor): Expression[] {
  cursor.accept("(");
  const args: Expression[] = [];
  if (!cursor.is(")"))
    do args.push(parseExpression(cursor));
    while (cursor.take(","));
  if (!cursor.is(")")) throw cursor.expected("')' or ','");
  cursor.next();
  return args;
}

function parseAtom(cursor: Cursor): Expression {
  const { kind, text, at } = cursor.token;
  if (kind === "name") {
    const type = cursor.attempt(() => genericReference(cursor));
    if (type) return type;
    cursor.next();
    return cursor.is("(")
      ? { kind: "call", name: text, args: parseArguments(cursor), at }
      : { kind: "name", name: text, at };
  }
  if (kind === "int" || kind === "long" || kind === "float" || kind === "double" || kind === "char") {
    cursor.next();
    return { kind: "literal", type: kind, text, at };
  }
  if (kind === "string") {
    cursor.next();
    return { kind: "literal", type: "string", text, at };
  }
  if (kind === "sign" && text === "(") {
    cursor.next();
    const value = parseExpression(cursor);
    cursor.accept(")");
    return value;
  }
  if (kind === "keyword") {
    const found = parseKeyword(cursor, text, at);
    if (found) return found;
  }
  throw cursor.fail("illegal start of expression");
}

/** "List<String>::new", "int[]::new", "String[].class". */
function genericReference(cursor: Cursor): Expression | undefined {
  const type = parseType(cursor);
  if (type.args.length === 0 && type.dims === 0) return undefined;
  if (cursor.is("::"))
    return parseReference(cursor, {
      kind: "name",
      name: type.dims > 0 ? `${type.name}[]` : type.name,
      at: type.at,
    });
  if (!cursor.is(".") || !cursor.is("class", 1)) return undefined;
  cursor.next();
  cursor.next();
  return { kind: "class", type, at: type.at };
}

function parseKeyword(cursor: Cursor, text: string, at: number): Expression | undefined {
  if (text === "true" || text === "false" || text === "null") {
    cursor.next();
    return { kind: "literal", type: text === "null" ? "null" : "boolean", text, at };
  }
  if (text === "this" || text === "super") {
    cursor.next();
    if (cursor.is("(")) return { kind: "call", name: text, args: parseArguments(cursor), at };
    return { kind: text, at };
  }
  if (text === "new") return parseNew(cursor);
  if (text === "switch") {
    cursor.next();
    const { subject, cases } = parseSwitch(cursor);
    return { kind: "switch", subject, cases, at };
  }
  if (primitives.has(text)) {
    const reference = cursor.attempt(() => genericReference(cursor));
    if (reference) return reference;
    if (cursor.is(".", 1) && cursor.is("class", 2)) {
      const type = parseType(cursor);
      cursor.next();
      cursor.next();
      return { kind: "class", type, at };
    }
  }
  return undefined;
}

function parseNew(cursor: Cursor): Extract<Expression, { kind: "new" | "newArray" }> {
  const { at } = cursor.accept("new");
  const type = parseType(cursor, false);
  if (cursor.is("[")) {
    const sizes: Expression[] = [];
    let dims = parseDimensions(cursor);
    if (dims > 0) {
      const items = parseArrayItems(cursor);
      return { kind: "newArray", type: { ...type, dims }, sizes, items, at };
    }
    while (cursor.is("[") && !cursor.is("]", 1)) {
      cursor.next();
      sizes.push(parseExpression(cursor));
      cursor.accept("]");
    }
    dims = sizes.length + parseDimensions(cursor);
    return { kind: "newArray", type: { ...type, dims }, sizes, at };
  }
  if (!cursor.is("(")) throw cursor.expected("'(' or '['");
  const args = parseArguments(cursor);
  const body = cursor.is("{") ? parseMembers(cursor, type.name) : undefined;
  return { kind: "new", type, args, ...(body && { body }), at };
}

/** "{1, 2, 3}" where an array is begun. */
export function parseArrayItems(cursor: Cursor): Expression {
  const { at } = cursor.accept("{");
  const items: Expression[] = [];
  while (!cursor.is("}")) {
    items.push(cursor.is("{") ? parseArrayItems(cursor) : parseExpression(cursor));
    if (!cursor.take(",")) break;
  }
  cursor.accept("}");
  return { kind: "array", items, at };
}
