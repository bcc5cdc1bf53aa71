import type { Declaration, Expression, Function, Import, Name, Place, SourceFile, Spec } from "./ast.ts";
import { Cursor, type Rules } from "./cursor.ts";
import { parseExpression, parseExpressions } from "./parse-expressions.ts";
import { parseBlock } from "./parse-statements.ts";
import { parseParameters, parseSignature, parseType, parseTypeParameters, tryType } from "./parse-types.ts";
import { GoSyntaxError, unquote } from "./scan.ts";

const at = ({ line, column }: Place): Place => ({ line, column });

/** Parses a source file. Throws GoSyntaxError at its first mistake. */
export function parseGo(source: string): SourceFile {
  const cursor = new Cursor(source, rules);
  const { name, imports } = readHeader(cursor);
  const declarations: (Function | Declaration)[] = [];
  while (!cursor.is("end")) {
    if (cursor.take(";")) continue;
    if (cursor.is("import")) cursor.fail(", imports must appear before other declarations");
    if (cursor.is("func")) declarations.push(parseFunction(cursor));
    else if (cursor.is("var", "const", "type")) declarations.push(parseDeclaration(cursor));
    else
      throw new GoSyntaxError("syntax error: non-declaration statement outside function body", cursor.token);
    if (!cursor.is("end")) cursor.expect(";", " after top level declaration");
  }
  return { package: name, imports, declarations };
}

const rules: Rules = { expression: parseExpression, block: parseBlock, declaration: parseDeclaration };

/** The package's name and imports of a source whose rest may be broken. Throws GoSyntaxError when these are. */
export const parseHeader = (source: string) => readHeader(new Cursor(source, rules));

/** "package NAME" and the imports, which end where anything else begins. */
function readHeader(cursor: Cursor): { name: Name; imports: Import[] } {
  if (!cursor.take("package")) cursor.fail(", expected package clause");
  const name = cursor.name();
  cursor.expect(";", " after package clause");
  const imports: Import[] = [];
  while (cursor.take("import")) {
    grouped(cursor, () => imports.push(parseImport(cursor)));
    cursor.expect(";", " after top level declaration");
  }
  return { name, imports };
}

function grouped(cursor: Cursor, one: (index: number) => void): void {
  if (!cursor.take("(")) {
    one(0);
    return;
  }
  for (let index = 0; !cursor.is(")", "end"); index++) {
    one(index);
    if (!cursor.is(")")) cursor.expect(";", ", expected semicolon, newline, or )");
  }
  cursor.expect(")");
}

function parseImport(cursor: Cursor): Import {
  const as = cursor.is("name") ? cursor.next().text : cursor.take(".")?.text;
  const { text, ...place } = cursor.expect("string", ", expected import path");
  return { path: unquote(text), ...(as !== undefined && { as }), ...at(place) };
}

function parseFunction(cursor: Cursor): Function {
  const place = at(cursor.expect("func"));
  let receiver: Function["receiver"];
  if (cursor.is("(")) [receiver] = parseParameters(cursor).fields;
  const name = cursor.name(", expected name or (");
  const typeParams = cursor.is("[") ? (cursor.next(), parseTypeParameters(cursor)) : [];
  const type = parseSignature(cursor, place);
  if (cursor.token.newline && cursor.peek().kind === "{")
    throw new GoSyntaxError("syntax error: unexpected semicolon or newline before {", cursor.peek());
  const body = cursor.is("{") ? parseBlock(cursor) : undefined;
  return {
    kind: "function",
    name,
    typeParams,
    type,
    ...(receiver && { receiver }),
    ...(body && { body }),
    ...place,
  };
}

/** A var, const or type declaration, at the top level or in a function. */
export function parseDeclaration(cursor: Cursor): Declaration {
  const { kind, ...place } = cursor.next();
  const what = kind as Declaration["what"];
  const specs: Spec[] = [];
  grouped(cursor, (index) =>
    specs.push(what === "type" ? typeSpec(cursor) : valueSpec(cursor, specs, index)),
  );
  return { kind: "declare", what, specs, ...at(place) };
}

function typeSpec(cursor: Cursor): Spec {
  const name = cursor.name();
  const base = { names: [name], values: [], iota: 0, ...at(name) };
  if (cursor.is("[") && cursor.peek().kind === "name" && !["]", ".", "*"].includes(cursor.peek(2).kind)) {
    cursor.next();
    const typeParams = parseTypeParameters(cursor);
    return { ...base, typeParams, type: parseType(cursor) };
  }
  const alias = cursor.take("=") !== undefined;
  return { ...base, alias, type: parseType(cursor) };
}

/** A constant without a value repeats the last one's. */
function valueSpec(cursor: Cursor, before: readonly Spec[], iota: number): Spec {
  const names = [cursor.name()];
  while (cursor.take(",")) names.push(cursor.name());
  let type = cursor.is("=") ? undefined : tryType(cursor);
  let values: readonly Expression[] = cursor.take("=") ? parseExpressions(cursor) : [];
  const last = before.at(-1);
  if (values.length === 0 && type === undefined && last) ({ type, values } = last);
  return { names, values, iota, ...(type && { type }), ...at(names[0]!) };
}
