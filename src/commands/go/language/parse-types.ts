import type { Expression, Field, FunctionType, Place } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { unquote } from "./scan.ts";

const at = ({ line, column }: Place): Place => ({ line, column });

/** A type, or undefined where none begins. */
export function tryType(cursor: Cursor): Expression | undefined {
  const place = at(cursor.token);
  switch (cursor.token.kind) {
    case "name":
      return typeName(cursor);
    case "*":
      cursor.next();
      return { kind: "star", x: parseType(cursor), ...place };
    case "(": {
      cursor.next();
      const type = cursor.inside(() => parseType(cursor));
      cursor.expect(")");
      return type;
    }
    case "[":
      return arrayType(cursor);
    case "map": {
      cursor.next();
      cursor.expect("[");
      const key = cursor.inside(() => parseType(cursor));
      cursor.expect("]");
      return { kind: "maptype", key, element: parseType(cursor), ...place };
    }
    case "chan":
      cursor.next();
      cursor.take("<-");
      return { kind: "chantype", element: parseType(cursor), ...place };
    case "<-":
      cursor.next();
      cursor.expect("chan");
      return { kind: "chantype", element: parseType(cursor), ...place };
    case "func":
      cursor.next();
      return parseSignature(cursor, place);
    case "struct":
      return structType(cursor);
    case "interface":
      return interfaceType(cursor);
    default:
      return undefined;
  }
}

export const parseType = (cursor: Cursor): Expression => tryType(cursor) ?? cursor.fail(", expected type");

function typeName(cursor: Cursor): Expression {
  let type: Expression = cursor.name();
  const place = at(type);
  if (cursor.take(".")) type = { kind: "select", x: type, name: cursor.name().name, ...place };
  if (!cursor.is("[") || ["]", "int", "..."].includes(cursor.peek().kind)) return type;
  const mark = cursor.mark();
  cursor.next();
  const indices = typeList(cursor);
  // "buf [size]byte" is a name before an array's type.
  if (cursor.is("name", "*", "[", "map", "func", "struct", "interface", "chan")) {
    cursor.back(mark);
    return type;
  }
  type = { kind: "index", x: type, indices, ...place };
  return type;
}

/** Type arguments up to and with "]". */
function typeList(cursor: Cursor): Expression[] {
  return cursor.inside(() => {
    const types = [parseType(cursor)];
    while (cursor.take(",")) if (!cursor.is("]")) types.push(parseType(cursor));
    cursor.expect("]");
    return types;
  });
}

function arrayType(cursor: Cursor): Expression {
  const place = at(cursor.expect("["));
  let length: Expression | "..." | undefined;
  if (!cursor.is("]"))
    length = cursor.take("...") ? "..." : cursor.inside(() => cursor.rules.expression(cursor));
  cursor.expect("]");
  const element = parseType(cursor);
  return { kind: "arraytype", element, ...(length !== undefined && { length }), ...place };
}

/** "(a, b int) (string, error)". */
export function parseSignature(cursor: Cursor, place: Place): FunctionType {
  const { fields: params, variadic } = parseParameters(cursor);
  let results: readonly Field[] = [];
  if (cursor.is("(")) results = parseParameters(cursor).fields;
  else {
    const type = tryType(cursor);
    if (type) results = [{ type }];
  }
  return { kind: "functype", params, results, variadic, ...place };
}

/** "(a, b int, rest ...string)". */
export function parseParameters(cursor: Cursor): { fields: Field[]; variadic: boolean } {
  cursor.expect("(");
  let variadic = false;
  const entries: { first: Expression; type?: Expression }[] = [];
  const oneType = () => {
    if (cursor.take("...")) variadic = true;
    return parseType(cursor);
  };
  cursor.inside(() => {
    while (!cursor.is(")")) {
      const first = oneType();
      if (cursor.is(",", ")")) entries.push({ first });
      else entries.push({ first, type: oneType() });
      if (!cursor.take(",")) break;
    }
  });
  cursor.expect(")", ", expected )");
  if (!entries.some(({ type }) => type))
    return { fields: entries.map(({ first }) => ({ type: first })), variadic };
  const fields: Field[] = [];
  let type: Expression | undefined;
  for (const entry of entries.toReversed()) {
    type = entry.type ?? type;
    if (entry.first.kind === "name" && type) fields.unshift({ name: entry.first, type });
    else fields.unshift({ type: entry.first });
  }
  return { fields, variadic };
}

/** "[K comparable, V any]" behind a name; the cursor stands behind "[". */
export function parseTypeParameters(cursor: Cursor): Field[] {
  return cursor.inside(() => {
    const fields: Field[] = [];
    while (!cursor.is("]")) {
      const names = [cursor.name()];
      while (cursor.take(",")) names.push(cursor.name());
      const type = constraint(cursor);
      for (const name of names) fields.push({ name, type });
      if (!cursor.take(",")) break;
    }
    cursor.expect("]");
    return fields;
  });
}

/** "~int | ~string": only the first is kept, as nothing here judges by it. */
function constraint(cursor: Cursor): Expression {
  cursor.take("~");
  const type = parseType(cursor);
  while (cursor.take("|")) {
    cursor.take("~");
    parseType(cursor);
  }
  return type;
}

function structType(cursor: Cursor): Expression {
  const place = at(cursor.expect("struct"));
  cursor.expect("{");
  const fields: Field[] = [];
  while (!cursor.is("}", "end")) {
    const names = [];
    const embedded = cursor.is("*") || [".", ";", "}", "string"].includes(cursor.peek().kind);
    if (!embedded)
      do names.push(cursor.name(", expected field name or embedded type"));
      while (cursor.take(","));
    const type = parseType(cursor);
    const literal = cursor.take("string");
    const tag = literal && { tag: unquote(literal.text) };
    if (embedded) fields.push({ name: embeddedName(type), type, embedded: true, ...tag });
    for (const name of names) fields.push({ name, type, ...tag });
    if (!cursor.is("}")) cursor.expect(";", ", expected semicolon, newline, or } after struct field");
  }
  cursor.expect("}");
  return { kind: "structtype", fields, ...place };
}

function embeddedName(type: Expression) {
  const bare = type.kind === "star" ? type.x : type;
  const name = bare.kind === "name" || bare.kind === "select" ? bare.name : "";
  return { kind: "name" as const, name, line: type.line, column: type.column };
}

function interfaceType(cursor: Cursor): Expression {
  const place = at(cursor.expect("interface"));
  cursor.expect("{");
  const methods: Field[] = [];
  while (!cursor.is("}", "end")) {
    if (cursor.is("name") && cursor.peek().kind === "(") {
      const name = cursor.name();
      methods.push({ name, type: parseSignature(cursor, at(name)) });
    } else methods.push({ type: constraint(cursor), embedded: true });
    if (!cursor.is("}")) cursor.expect(";");
  }
  cursor.expect("}");
  return { kind: "interfacetype", methods, ...place };
}
