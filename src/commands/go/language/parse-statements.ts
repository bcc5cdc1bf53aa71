import type { Assign, Block, Case, Expression, Place, Statement } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpression, parseExpressions } from "./parse-expressions.ts";
import { parseType } from "./parse-types.ts";

const at = ({ line, column }: Place): Place => ({ line, column });
const assignments = ["=", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&^="];

export function parseBlock(cursor: Cursor, where = ", expected {"): Block {
  const place = at(cursor.expect("{", where));
  const body = cursor.inside(() => parseStatements(cursor));
  const end = at(cursor.expect("}"));
  return { kind: "block", body, end, ...place };
}

function parseStatements(cursor: Cursor): Statement[] {
  const body: Statement[] = [];
  while (!cursor.is("}", "end", "case", "default")) {
    const statement = parseStatement(cursor);
    if (statement.kind !== "empty") body.push(statement);
    if (cursor.is("}", "case", "default")) break;
    cursor.expect(";", " at end of statement");
  }
  return body;
}

function parseStatement(cursor: Cursor): Statement {
  const { token } = cursor;
  const place = at(token);
  switch (token.kind) {
    case ";":
      return { kind: "empty", ...place };
    case "var":
    case "const":
    case "type":
      return cursor.rules.declaration(cursor);
    case "{":
      return parseBlock(cursor);
    case "if":
      return parseIf(cursor);
    case "for":
      return parseFor(cursor);
    case "switch":
      return parseSwitch(cursor);
    case "select":
      return parseSelect(cursor);
    case "go":
    case "defer":
      cursor.next();
      return { kind: token.kind, call: parseExpression(cursor), ...place };
    case "return":
      cursor.next();
      return { kind: "return", values: cursor.is(";", "}") ? [] : parseExpressions(cursor), ...place };
    case "break":
    case "continue":
    case "goto":
    case "fallthrough": {
      cursor.next();
      const label = cursor.take("name")?.text;
      return { kind: "branch", word: token.kind, ...(label && { label }), ...place };
    }
    default:
      if (token.kind === "name" && cursor.peek().kind === ":") {
        cursor.next();
        cursor.next();
        return { kind: "label", name: token.text, body: parseStatement(cursor), ...place };
      }
      return parseSimple(cursor);
  }
}

/** What may stand in the head of an if too: an expression, an assignment, x++, ch <- v. */
function parseSimple(cursor: Cursor): Statement {
  const left = parseExpressions(cursor);
  const [x] = left as [Expression];
  const place = at(x);
  if (cursor.is("++", "--")) return { kind: "step", x, op: cursor.next().kind as "++" | "--", ...place };
  if (cursor.take("<-")) return { kind: "send", channel: x, value: parseExpression(cursor), ...place };
  if (cursor.is(...assignments)) {
    const { kind: op, ...sign } = cursor.next();
    const where = op === ":=" ? place : at(sign);
    return { kind: "assign", left, op, right: parseExpressions(cursor), ...(op === ":=" ? where : place) };
  }
  return { kind: "expression", x, ...place };
}

function parseIf(cursor: Cursor): Statement {
  const place = at(cursor.expect("if"));
  const [init, condition] = cursor.head(() => parseHead(cursor, "if"));
  const yes = parseBlock(cursor, ", expected { after if clause");
  let otherwise: Statement | undefined;
  if (cursor.take("else")) {
    if (!cursor.is("if", "{")) cursor.fail(", expected if statement or block");
    otherwise = cursor.is("if") ? parseIf(cursor) : parseBlock(cursor);
  }
  if (condition?.kind !== "expression") return cursor.fail(", expected condition in if statement");
  return {
    kind: "if",
    condition: condition.x,
    yes,
    ...(init && { init }),
    ...(otherwise && { otherwise }),
    ...place,
  };
}

/** "init; tag", either of which may be missing. */
function parseHead(cursor: Cursor, word: string): [Statement | undefined, Statement | undefined] {
  if (cursor.is("{"))
    return word === "if" ? cursor.fail(", expected if statement condition") : [undefined, undefined];
  const first = cursor.is(";") ? undefined : parseSimple(cursor);
  if (!cursor.is(";")) return [undefined, first];
  if (cursor.token.newline && !cursor.is("{") && cursor.peek().kind === "{")
    cursor.fail(`, expected { after ${word} clause`);
  cursor.next();
  return [first, cursor.is("{") ? undefined : parseSimple(cursor)];
}

function parseFor(cursor: Cursor): Statement {
  const place = at(cursor.expect("for"));
  const head = cursor.head(() => parseForHead(cursor));
  const body = parseBlock(cursor, ", expected for loop condition");
  if ("x" in head) return { kind: "range", ...head, body, ...place };
  return { kind: "for", ...head, body, ...place };
}

interface RangeHead {
  left: readonly Expression[];
  define: boolean;
  x: Expression;
}
interface ForHead {
  init?: Statement;
  condition?: Expression;
  post?: Statement;
}

function parseForHead(cursor: Cursor): RangeHead | ForHead {
  if (cursor.is("{")) return {};
  if (cursor.take("range")) return { left: [], define: false, x: parseExpression(cursor) };
  let init: Statement | undefined;
  if (!cursor.is(";")) {
    const mark = cursor.mark();
    const left = parseExpressions(cursor);
    if (cursor.is(":=", "=") && cursor.peek().kind === "range") {
      const define = cursor.next().kind === ":=";
      cursor.next();
      return { left, define, x: parseExpression(cursor) };
    }
    cursor.back(mark);
    init = parseSimple(cursor);
  }
  if (cursor.is("{") && init?.kind === "expression") return { condition: init.x };
  cursor.expect(";", ", expected for loop condition");
  const condition = cursor.is(";") ? undefined : parseExpression(cursor);
  cursor.expect(";", ", expected { after for clause");
  const post = cursor.is("{") ? undefined : parseSimple(cursor);
  return { ...(init && { init }), ...(condition && { condition }), ...(post && { post }) };
}

function parseSwitch(cursor: Cursor): Statement {
  const place = at(cursor.expect("switch"));
  const [init, tag] = cursor.head(() => parseHead(cursor, "switch"));
  const cases = parseCases(cursor, () =>
    tag && typeGuard(tag) ? typeValues(cursor) : parseExpressions(cursor),
  );
  const guard = tag && typeGuard(tag);
  if (guard) return { kind: "typeswitch", ...guard, cases, ...(init && { init }), ...place };
  const value = tag?.kind === "expression" ? tag.x : undefined;
  return { kind: "switch", cases, ...(init && { init }), ...(value && { tag: value }), ...place };
}

const typeValues = (cursor: Cursor): Expression[] => {
  const types = [parseType(cursor)];
  while (cursor.take(",")) types.push(parseType(cursor));
  return types;
};

/** "x := y.(type)" or "y.(type)". */
function typeGuard(tag: Statement) {
  const guard = (x: Expression | undefined) => (x?.kind === "assert" && !x.type ? x.x : undefined);
  if (tag.kind === "expression") {
    const x = guard(tag.x);
    return x && { x };
  }
  const { left, right } = tag as Assign;
  const x = tag.kind === "assign" ? guard(right[0]) : undefined;
  return x && left[0]?.kind === "name" ? { x, bind: left[0] } : undefined;
}

function parseCases(cursor: Cursor, values: () => readonly Expression[]): Case[] {
  cursor.expect("{");
  const cases: Case[] = [];
  cursor.inside(() => {
    while (cursor.is("case", "default")) {
      const { kind, ...place } = cursor.next();
      const found = kind === "case" ? { values: values() } : {};
      cursor.expect(":");
      cases.push({ ...found, body: parseStatements(cursor), ...at(place) });
    }
  });
  cursor.expect("}", ", expected case or default or }");
  return cases;
}

function parseSelect(cursor: Cursor): Statement {
  const place = at(cursor.expect("select"));
  cursor.expect("{");
  const cases: Case[] = [];
  cursor.inside(() => {
    while (cursor.is("case", "default")) {
      const { kind, ...where } = cursor.next();
      const comm = kind === "case" ? { comm: parseSimple(cursor) } : {};
      cursor.expect(":");
      cases.push({ ...comm, body: parseStatements(cursor), ...at(where) });
    }
  });
  cursor.expect("}");
  return { kind: "select-comm", cases, ...place };
}
