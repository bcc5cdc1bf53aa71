import type { Cursor } from "./cursor.ts";
import { parseExpression } from "./parse-expressions.ts";
import { parseArguments, parseArrayItems } from "./parse-primary.ts";
import { parseBlock, parseDeclarators } from "./parse-statements.ts";
import {
  parseDimensions,
  parseModifiers,
  parseParameters,
  parseType,
  parseTypeParameters,
  parseTypes,
} from "./parse-types.ts";
import type { EnumConstant, Member, Method, Modifiers, Parameter, TypeDeclaration, TypeRef } from "./tree.ts";

const forms = { class: "class", interface: "interface", enum: "enum" } as const;

/** Does a class, interface, enum or record begin here, behind its modifiers? */
export const isTypeAhead = (cursor: Cursor): boolean =>
  cursor.look(() => {
    parseModifiers(cursor);
    return formAt(cursor) !== undefined;
  });

function formAt(cursor: Cursor): TypeDeclaration["form"] | undefined {
  const { kind, text } = cursor.token;
  if (kind === "keyword" && text in forms) return forms[text as keyof typeof forms];
  if (cursor.is("@") && cursor.is("interface", 1)) return "annotation";
  if (cursor.isWord("record") && cursor.ahead(1).kind === "name" && (cursor.is("(", 2) || cursor.is("<", 2)))
    return "record";
  return undefined;
}

export function parseTypeDeclaration(cursor: Cursor): TypeDeclaration {
  const from = cursor.token.at;
  const modifiers = parseModifiers(cursor);
  const form = formAt(cursor);
  if (!form) throw cursor.fail("class, interface, enum, or record expected");
  if (form === "annotation") cursor.next();
  // javac points at the word "class".
  const { at } = cursor.next();
  const name = cursor.name().text;
  const typeParameters = parseTypeParameters(cursor);
  const components = form === "record" ? parseParameters(cursor) : [];
  const parents = cursor.take("extends") ? parseTypes(cursor) : [];
  const interfaces = cursor.take("implements") ? parseTypes(cursor) : [];
  if (cursor.isWord("permits")) {
    cursor.next();
    parseTypes(cursor);
  }
  const constants: EnumConstant[] = [];
  const members = parseMembers(cursor, name, form === "enum" ? constants : undefined);
  return {
    kind: "type",
    form,
    name,
    modifiers,
    typeParameters,
    extends: parents,
    implements: interfaces,
    constants,
    components,
    members,
    at,
    from,
  };
}

/** "{ ... }" of a class called `name`. */
export function parseMembers(cursor: Cursor, name: string, constants?: EnumConstant[]): Member[] {
  cursor.accept("{");
  if (constants) parseConstants(cursor, constants);
  const members: Member[] = [];
  while (!cursor.is("}")) {
    if (cursor.token.kind === "end") throw cursor.fail("");
    if (cursor.take(";")) continue;
    members.push(parseMember(cursor, name));
  }
  cursor.next();
  return members;
}

function parseConstants(cursor: Cursor, constants: EnumConstant[]): void {
  while (cursor.token.kind === "name" || cursor.is("@")) {
    parseModifiers(cursor);
    const { text, at } = cursor.name();
    const args = cursor.is("(") ? parseArguments(cursor) : [];
    const body = cursor.is("{") ? parseMembers(cursor, text) : undefined;
    constants.push({ name: text, args, at, ...(body && { body }) });
    if (!cursor.take(",")) break;
  }
  if (!cursor.is("}")) cursor.accept(";");
}

function parseMember(cursor: Cursor, className: string): Member {
  if (cursor.is("{") || (cursor.is("static") && cursor.is("{", 1))) {
    const isStatic = cursor.take("static");
    return { kind: "initializer", isStatic, body: parseBlock(cursor) };
  }
  if (isTypeAhead(cursor)) return parseTypeDeclaration(cursor);
  const modifiers = parseModifiers(cursor);
  const typeParameters = parseTypeParameters(cursor);
  const { kind, text, at } = cursor.token;
  if (kind === "name" && (cursor.is("(", 1) || cursor.is("{", 1))) {
    if (text !== className)
      throw cursor.is("(", 1)
        ? cursor.fail("invalid method declaration; return type required")
        : cursor.fail("<identifier> expected");
    cursor.next();
    // A record's compact constructor has no parameters of its own.
    const parameters = cursor.is("(") ? parseParameters(cursor) : [];
    return parseMethod(cursor, { modifiers, name: text, parameters, typeParameters, at });
  }
  if (
    kind === "keyword" &&
    !["int", "long", "double", "float", "boolean", "char", "byte", "short", "void"].includes(text)
  )
    throw cursor.fail("illegal start of type");
  if (kind === "sign" || kind === "string") throw cursor.fail("illegal start of type");
  const result = parseType(cursor);
  if (cursor.token.kind !== "name") throw cursor.expected("<identifier>");
  if (cursor.is("(", 1)) {
    const { text: name, at: place } = cursor.name();
    const parameters = parseParameters(cursor);
    const dims = result.dims + parseDimensions(cursor);
    return parseMethod(cursor, {
      modifiers,
      name,
      result: { ...result, dims },
      parameters,
      typeParameters,
      at: place,
    });
  }
  const locals = parseDeclarators(cursor, result);
  cursor.accept(";");
  return { kind: "field", modifiers, locals };
}

interface Head {
  readonly modifiers: Modifiers;
  readonly name: string;
  readonly result?: TypeRef;
  readonly typeParameters: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly at: number;
}

function parseMethod(cursor: Cursor, head: Head): Method {
  const throws = cursor.take("throws") ? parseTypes(cursor) : [];
  if (cursor.take("default")) {
    // The value of an annotation's element.
    if (cursor.is("{")) parseArrayItems(cursor);
    else parseExpression(cursor);
  }
  if (cursor.is("{")) {
    const body = parseBlock(cursor);
    return { kind: "method", ...head, throws, body, end: cursor.last.at };
  }
  if (!cursor.is(";")) throw cursor.expected("'{' or ';'");
  return { kind: "method", ...head, throws, end: cursor.next().at };
}
