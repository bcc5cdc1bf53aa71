import type { Cursor } from "./cursor.ts";
import { parseExpression } from "./parse-expressions.ts";
import type { Annotation, Expression, Modifiers, Parameter, TypeRef } from "./tree.ts";

export const primitives: ReadonlySet<string> = new Set([
  "int", "long", "double", "float", "boolean", "char", "byte", "short", "void",
]); // prettier-ignore

/** A type with its arguments and dimensions: "Map<String, List<int[]>>[]". */
export function parseType(cursor: Cursor, dimensions = true): TypeRef {
  while (cursor.is("@") && !cursor.is("interface", 1)) parseAnnotation(cursor);
  const { token } = cursor;
  let args: readonly TypeRef[] = [];
  let name: string;
  if (token.kind === "keyword" && primitives.has(token.text)) name = cursor.next().text;
  else {
    name = cursor.name().text;
    if (cursor.is("<")) args = parseTypeArguments(cursor);
    while (cursor.is(".") && cursor.ahead(1).kind === "name") {
      cursor.next();
      name += `.${cursor.next().text}`;
      if (cursor.is("<")) args = parseTypeArguments(cursor);
    }
  }
  return { name, args, dims: dimensions ? parseDimensions(cursor) : 0, at: token.at };
}

/** As many "[]" as follow. */
export function parseDimensions(cursor: Cursor): number {
  let dims = 0;
  while (cursor.is("[") && cursor.is("]", 1)) {
    cursor.next();
    cursor.next();
    dims++;
  }
  return dims;
}

export function parseTypeArguments(cursor: Cursor): TypeRef[] {
  cursor.accept("<");
  const args: TypeRef[] = [];
  if (!cursor.is(">"))
    do {
      if (cursor.is("?")) {
        const { at } = cursor.next();
        if (cursor.take("extends") || cursor.take("super")) args.push(parseType(cursor));
        else args.push({ name: "?", args: [], dims: 0, at });
      } else args.push(parseType(cursor));
    } while (cursor.take(","));
  cursor.accept(">");
  return args;
}

/** "<T extends Comparable<T>, U>": the names alone. */
export function parseTypeParameters(cursor: Cursor): string[] {
  if (!cursor.take("<")) return [];
  const names: string[] = [];
  do {
    names.push(cursor.name().text);
    if (cursor.take("extends"))
      do parseType(cursor);
      while (cursor.take("&"));
  } while (cursor.take(","));
  cursor.accept(">");
  return names;
}

export function parseTypes(cursor: Cursor): TypeRef[] {
  const types: TypeRef[] = [];
  do types.push(parseType(cursor));
  while (cursor.take(","));
  return types;
}

const modifierWords: ReadonlySet<string> = new Set([
  "public", "protected", "private", "static", "abstract", "final", "native", "synchronized", "transient", "volatile",
  "strictfp", "default",
]); // prettier-ignore

export function parseModifiers(cursor: Cursor): Modifiers {
  const words = new Set<string>();
  const annotations: Annotation[] = [];
  for (;;) {
    const { kind, text } = cursor.token;
    if (cursor.is("@") && !cursor.is("interface", 1)) annotations.push(parseAnnotation(cursor));
    else if (kind === "keyword" && modifierWords.has(text) && !(text === "default" && cursor.is(":", 1))) {
      if (text === "synchronized" && cursor.is("(", 1)) break;
      words.add(cursor.next().text);
    } else if ((text === "sealed" || text === "non") && kind === "name" && isSealed(cursor)) {
      if (text === "non") {
        cursor.next();
        cursor.next();
      }
      words.add(cursor.next().text);
    } else break;
  }
  return { words, annotations };
}

const isSealed = (cursor: Cursor): boolean =>
  cursor.isWord("sealed")
    ? cursor.is("class", 1) || cursor.is("interface", 1) || cursor.is("abstract", 1) || cursor.is("public", 1)
    : cursor.is("-", 1) && cursor.isWord("sealed", 2);

function parseAnnotation(cursor: Cursor): Annotation {
  const { at } = cursor.accept("@");
  let name = cursor.name().text;
  while (cursor.take(".")) name += `.${cursor.name().text}`;
  const values: Record<string, Expression> = {};
  if (cursor.take("(")) {
    if (!cursor.is(")"))
      do {
        const named = cursor.token.kind === "name" && cursor.is("=", 1) && !cursor.is("=", 2);
        const key = named ? cursor.next().text : "value";
        if (named) cursor.accept("=");
        values[key] = annotationValue(cursor);
      } while (cursor.take(","));
    cursor.accept(")");
  }
  return { name, values, at };
}

function annotationValue(cursor: Cursor): Expression {
  const { at } = cursor.token;
  if (cursor.is("@")) {
    parseAnnotation(cursor);
    return { kind: "literal", type: "null", text: "null", at };
  }
  if (!cursor.take("{")) return parseExpression(cursor);
  const items: Expression[] = [];
  while (!cursor.is("}")) {
    items.push(annotationValue(cursor));
    if (!cursor.take(",")) break;
  }
  cursor.accept("}");
  return { kind: "array", items, at };
}

/** "(final String name, int... rest)". */
export function parseParameters(cursor: Cursor): Parameter[] {
  cursor.accept("(");
  const parameters: Parameter[] = [];
  if (!cursor.is(")"))
    do {
      const modifiers = parseModifiers(cursor);
      const type = parseType(cursor);
      const variadic = cursor.take("...");
      const { text, at } = cursor.name();
      const dims = type.dims + parseDimensions(cursor) + (variadic ? 1 : 0);
      parameters.push({ name: text, type: { ...type, dims }, modifiers, variadic, at });
    } while (cursor.take(","));
  if (!cursor.is(")")) throw cursor.expected("',', ')', or '['");
  cursor.accept(")");
  return parameters;
}
