import type { Cursor } from "./cursor.ts";
import { parsePrimary } from "./parse-primary.ts";
import { parseLambda, startsLambda } from "./parse-lambda.ts";
import { parseModifiers, parseType, primitives } from "./parse-types.ts";
import type { Expression, TypeRef } from "./tree.ts";

const assignments = new Set(["=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>="]);

const strength: Readonly<Record<string, number>> = {
  "||": 1, "&&": 2, "|": 3, "^": 4, "&": 5, "==": 6, "!=": 6, "<": 7, ">": 7, "<=": 7, ">=": 7, instanceof: 7,
  "<<": 8, ">>": 8, ">>>": 8, "+": 9, "-": 9, "*": 10, "/": 10, "%": 10,
}; // prettier-ignore

/** The operator that is next: signs that begin with ">" stand as single tokens. */
function operatorAt(cursor: Cursor): { readonly sign: string; readonly tokens: number } {
  const { token } = cursor;
  if (token.kind === "keyword" && token.text === "instanceof") return { sign: "instanceof", tokens: 1 };
  if (token.kind !== "sign") return { sign: "", tokens: 0 };
  if (token.text !== ">") return { sign: token.text, tokens: 1 };
  let sign = ">";
  let count = 1;
  while (count < 4) {
    const next = cursor.ahead(count);
    if (next.at !== token.at + sign.length || next.kind !== "sign") break;
    if (next.text === ">" && count < 3) sign += ">";
    else if (next.text === "=") {
      sign += "=";
      count++;
      break;
    } else break;
    count++;
  }
  return { sign, tokens: count };
}

const skip = (cursor: Cursor, tokens: number) => {
  for (let i = 0; i < tokens; i++) cursor.next();
};

export function parseExpression(cursor: Cursor): Expression {
  if (startsLambda(cursor)) return parseLambda(cursor);
  const target = parseConditional(cursor);
  const { sign, tokens } = operatorAt(cursor);
  if (!assignments.has(sign)) return target;
  const { at } = cursor.token;
  skip(cursor, tokens);
  return { kind: "assign", sign, target, value: parseExpression(cursor), at };
}

function parseConditional(cursor: Cursor): Expression {
  const test = parseBinary(cursor, 0);
  if (!cursor.is("?")) return test;
  const { at } = cursor.next();
  const yes = parseExpression(cursor);
  cursor.accept(":");
  const no = startsLambda(cursor) ? parseLambda(cursor) : parseConditional(cursor);
  return { kind: "conditional", test, yes, no, at };
}

function parseBinary(cursor: Cursor, least: number): Expression {
  let left = parseUnary(cursor);
  for (;;) {
    const { sign, tokens } = operatorAt(cursor);
    const bound = strength[sign];
    if (bound === undefined || bound <= least) return left;
    const { at } = cursor.token;
    skip(cursor, tokens);
    if (sign === "instanceof") left = parseInstanceof(cursor, left, at);
    else left = { kind: "binary", sign, left, right: parseBinary(cursor, bound), at };
  }
}

function parseInstanceof(cursor: Cursor, value: Expression, at: number): Expression {
  parseModifiers(cursor);
  const type = parseType(cursor);
  const binding = cursor.token.kind === "name" ? cursor.next().text : undefined;
  return { kind: "instanceof", value, type, ...(binding !== undefined && { binding }), at };
}

export function parseUnary(cursor: Cursor): Expression {
  const { token } = cursor;
  if (token.kind === "sign") {
    if (token.text === "++" || token.text === "--") {
      cursor.next();
      return { kind: "step", sign: token.text, target: parseUnary(cursor), after: false, at: token.at };
    }
    if (["+", "-", "!", "~"].includes(token.text)) {
      cursor.next();
      return { kind: "unary", sign: token.text, operand: parseUnary(cursor), at: token.at };
    }
    if (token.text === "(") {
      const type = cursor.attempt(() => castType(cursor));
      if (type) {
        const value = startsLambda(cursor) ? parseLambda(cursor) : parseUnary(cursor);
        return { kind: "cast", type, value, at: token.at };
      }
    }
  }
  return parsePostfix(cursor, parsePrimary(cursor));
}

/** "(Type)" when what follows can only be its operand. */
function castType(cursor: Cursor): TypeRef | undefined {
  cursor.accept("(");
  const type = parseType(cursor);
  while (cursor.take("&")) parseType(cursor);
  cursor.accept(")");
  if (primitives.has(type.name) && type.dims === 0) return type;
  const { kind, text } = cursor.token;
  if (["name", "int", "long", "float", "double", "char", "string"].includes(kind)) return type;
  if (kind === "keyword")
    return ["this", "super", "new", "true", "false", "null", "switch"].includes(text) ? type : undefined;
  return text === "(" || text === "!" || text === "~" ? type : undefined;
}

function parsePostfix(cursor: Cursor, from: Expression): Expression {
  let value = from;
  while (cursor.is("++") || cursor.is("--")) {
    const { text, at } = cursor.next();
    value = { kind: "step", sign: text as "++" | "--", target: value, after: true, at };
  }
  return value;
}
