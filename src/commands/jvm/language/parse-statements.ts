import type { Cursor } from "./cursor.ts";
import { isTypeAhead, parseTypeDeclaration } from "./parse-declarations.ts";
import { parseExpression } from "./parse-expressions.ts";
import { parseArrayItems } from "./parse-primary.ts";
import { parseDimensions, parseModifiers, parseType } from "./parse-types.ts";
import type { Case, Catch, Expression, Local, Statement, TypeRef } from "./tree.ts";

export function parseBlock(cursor: Cursor): Statement {
  const { at } = cursor.accept("{");
  const body: Statement[] = [];
  while (!cursor.is("}")) {
    if (cursor.token.kind === "end") throw cursor.fail("");
    body.push(parseStatement(cursor));
  }
  cursor.next();
  return { kind: "block", body, at };
}

export function parseStatement(cursor: Cursor): Statement {
  const { kind, text, at } = cursor.token;
  if (kind === "sign") {
    if (text === "{") return parseBlock(cursor);
    if (text === ";") {
      cursor.next();
      return { kind: "empty", at };
    }
  }
  if (kind === "keyword") {
    const found = keywordStatements[text]?.(cursor, at);
    if (found) return found;
    if (["case", "default"].includes(text) && !cursor.is("default", 0)) throw cursor.fail(`orphaned ${text}`);
  }
  if (kind === "name") {
    if (cursor.is(":", 1)) {
      cursor.next();
      cursor.next();
      return { kind: "labelled", label: text, body: parseStatement(cursor), at };
    }
    if (text === "yield" && !["=", ".", "(", "++", "--"].some((sign) => cursor.is(sign, 1))) {
      cursor.next();
      const value = parseExpression(cursor);
      cursor.accept(";");
      return { kind: "yield", value, at };
    }
  }
  if (isTypeAhead(cursor)) return { kind: "localClass", declared: parseTypeDeclaration(cursor), at };
  const local = parseLocal(cursor);
  if (local) {
    cursor.accept(";");
    return local;
  }
  const expression = parseExpression(cursor);
  if (!["assign", "step", "call", "new"].includes(expression.kind))
    throw cursor.fail("not a statement", expression.at);
  cursor.accept(";");
  return { kind: "expression", expression, at };
}

/** "final var x = 1, y" without its semicolon; undefined when no variable is declared here. */
export function parseLocal(cursor: Cursor): (Statement & { kind: "local" }) | undefined {
  const { at } = cursor.token;
  const type = cursor.attempt(() => {
    parseModifiers(cursor);
    const found = parseType(cursor);
    return cursor.token.kind === "name" && !cursor.is("->", 1) ? found : undefined;
  });
  if (!type) return undefined;
  return { kind: "local", locals: parseDeclarators(cursor, type), at };
}

export function parseDeclarators(cursor: Cursor, type: TypeRef): Local[] {
  const locals: Local[] = [];
  do {
    const { text, at } = cursor.name();
    const full = { ...type, dims: type.dims + parseDimensions(cursor) };
    const value = cursor.take("=")
      ? cursor.is("{")
        ? parseArrayItems(cursor)
        : parseExpression(cursor)
      : undefined;
    locals.push({ name: text, type: full, ...(value && { value }), at });
  } while (cursor.take(","));
  return locals;
}

function parenthesized(cursor: Cursor): Expression {
  cursor.accept("(");
  const value = parseExpression(cursor);
  cursor.accept(")");
  return value;
}

type Reader = (cursor: Cursor, at: number) => Statement | undefined;

const keywordStatements: Readonly<Record<string, Reader>> = {
  if(cursor, at) {
    cursor.next();
    const test = parenthesized(cursor);
    const yes = parseStatement(cursor);
    const no = cursor.take("else") ? parseStatement(cursor) : undefined;
    return { kind: "if", test, yes, ...(no && { no }), at };
  },
  else(cursor) {
    throw cursor.fail("illegal start of expression");
  },
  while(cursor, at) {
    cursor.next();
    return { kind: "while", test: parenthesized(cursor), body: parseStatement(cursor), at };
  },
  do(cursor, at) {
    cursor.next();
    const body = parseStatement(cursor);
    cursor.accept("while");
    const test = parenthesized(cursor);
    cursor.accept(";");
    return { kind: "do", test, body, at };
  },
  for: parseFor,
  return(cursor, at) {
    cursor.next();
    const value = cursor.is(";") ? undefined : parseExpression(cursor);
    cursor.accept(";");
    return { kind: "return", ...(value && { value }), at };
  },
  throw(cursor, at) {
    cursor.next();
    const value = parseExpression(cursor);
    cursor.accept(";");
    return { kind: "throw", value, at };
  },
  break: parseJump,
  continue: parseJump,
  switch(cursor, at) {
    cursor.next();
    return { kind: "switchStatement", ...parseSwitch(cursor), at };
  },
  try: parseTry,
  synchronized(cursor, at) {
    if (!cursor.is("(", 1)) return undefined;
    cursor.next();
    parenthesized(cursor);
    return { kind: "synchronized", body: parseBlock(cursor), at };
  },
  assert(cursor, at) {
    cursor.next();
    const test = parseExpression(cursor);
    if (cursor.take(":")) parseExpression(cursor);
    cursor.accept(";");
    return { kind: "assert", test, at };
  },
};

function parseJump(cursor: Cursor, at: number): Statement {
  const kind = cursor.next().text as "break" | "continue";
  const label = cursor.token.kind === "name" ? cursor.next().text : undefined;
  cursor.accept(";");
  return { kind, ...(label !== undefined && { label }), at };
}

function parseFor(cursor: Cursor, at: number): Statement {
  cursor.next();
  cursor.accept("(");
  const begin: Statement[] = [];
  if (!cursor.is(";")) {
    const local = parseLocal(cursor);
    if (local) {
      const [first] = local.locals;
      if (local.locals.length === 1 && !first!.value && cursor.take(":")) {
        const items = parseExpression(cursor);
        cursor.accept(")");
        return { kind: "each", local: first!, items, body: parseStatement(cursor), at };
      }
      begin.push(local);
    } else
      do {
        const expression = parseExpression(cursor);
        begin.push({ kind: "expression", expression, at: expression.at });
      } while (cursor.take(","));
  }
  cursor.accept(";");
  const test = cursor.is(";") ? undefined : parseExpression(cursor);
  cursor.accept(";");
  const step: Expression[] = [];
  if (!cursor.is(")"))
    do step.push(parseExpression(cursor));
    while (cursor.take(","));
  cursor.accept(")");
  return { kind: "for", begin, ...(test && { test }), step, body: parseStatement(cursor), at };
}

function parseTry(cursor: Cursor, at: number): Statement {
  cursor.next();
  const resources: Statement[] = [];
  if (cursor.take("(")) {
    while (!cursor.is(")")) {
      const local = parseLocal(cursor);
      if (local) resources.push(local);
      else {
        const expression = parseExpression(cursor);
        resources.push({ kind: "expression", expression, at: expression.at });
      }
      if (!cursor.take(";")) break;
    }
    cursor.accept(")");
  }
  const body = parseBlock(cursor);
  const catches: Catch[] = [];
  while (cursor.take("catch")) {
    cursor.accept("(");
    parseModifiers(cursor);
    const types = [parseType(cursor)];
    while (cursor.take("|")) types.push(parseType(cursor));
    const name = cursor.name().text;
    cursor.accept(")");
    catches.push({ types, name, body: parseBlock(cursor) });
  }
  const last = cursor.take("finally") ? parseBlock(cursor) : undefined;
  if (catches.length === 0 && !last && resources.length === 0)
    throw cursor.fail("'try' without 'catch', 'finally' or resource declarations", at);
  return { kind: "try", resources, body, catches, ...(last && { last }), at };
}

/** "(subject) { case ... }", after the word switch. */
export function parseSwitch(cursor: Cursor): { subject: Expression; cases: Case[] } {
  const subject = parenthesized(cursor);
  cursor.accept("{");
  const cases: Case[] = [];
  while (!cursor.is("}")) cases.push(parseCase(cursor));
  cursor.next();
  return { subject, cases };
}

function parseCase(cursor: Cursor): Case {
  const labels: Expression[] = [];
  let isDefault = false;
  let pattern: Case["pattern"];
  if (cursor.take("default")) isDefault = true;
  else {
    if (!cursor.is("case")) throw cursor.fail("case, default, or '}' expected");
    cursor.next();
    do {
      if (cursor.take("default")) isDefault = true;
      else {
        pattern = cursor.attempt(() => {
          const type = parseType(cursor);
          const name = cursor.name().text;
          return { type, name };
        });
        if (!pattern) labels.push(parseCaseLabel(cursor));
      }
    } while (cursor.take(","));
  }
  const arrow = cursor.take("->");
  if (!arrow && !cursor.take(":")) throw cursor.expected("':' or '->'");
  return { labels, isDefault, arrow, body: caseBody(cursor, arrow), ...(pattern && { pattern }) };
}

/** A label is never a lambda: "case A -> 1". */
function parseCaseLabel(cursor: Cursor): Expression {
  const { kind, text, at } = cursor.token;
  if (kind === "name" && cursor.is("->", 1)) {
    cursor.next();
    return { kind: "name", name: text, at };
  }
  return parseExpression(cursor);
}

function caseBody(cursor: Cursor, arrow: boolean): Statement[] {
  if (arrow) {
    if (cursor.is("{") || cursor.is("throw")) return [parseStatement(cursor)];
    const value = parseExpression(cursor);
    cursor.accept(";");
    return [{ kind: "yield", value, at: value.at }];
  }
  const body: Statement[] = [];
  while (!cursor.is("case") && !cursor.is("default") && !cursor.is("}")) body.push(parseStatement(cursor));
  return body;
}
