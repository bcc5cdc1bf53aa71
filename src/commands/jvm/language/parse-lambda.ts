import type { Cursor } from "./cursor.ts";
import { parseExpression } from "./parse-expressions.ts";
import { parseBlock } from "./parse-statements.ts";
import { parseParameters } from "./parse-types.ts";
import type { Expression, Modifiers, Parameter } from "./tree.ts";

const plain: Modifiers = { words: new Set(), annotations: [] };

/** Is "x ->" or "(...) ->" next? */
export function startsLambda(cursor: Cursor): boolean {
  if (cursor.token.kind === "name") return cursor.is("->", 1);
  if (!cursor.is("(")) return false;
  let depth = 0;
  for (let i = 0; ; i++) {
    const { kind } = cursor.ahead(i);
    if (kind === "end") return false;
    if (cursor.is("(", i)) depth++;
    else if (cursor.is(")", i) && --depth === 0) return cursor.is("->", i + 1);
    else if (cursor.is(";", i) || cursor.is("{", i)) return false;
  }
}

export function parseLambda(cursor: Cursor): Expression {
  const parameters = lambdaParameters(cursor);
  const { at } = cursor.accept("->");
  const body = cursor.is("{") ? parseBlock(cursor) : parseExpression(cursor);
  return { kind: "lambda", parameters, body, at };
}

function lambdaParameters(cursor: Cursor): Parameter[] {
  const bare = (): Parameter => {
    const { text, at } = cursor.name();
    return { name: text, modifiers: plain, variadic: false, at };
  };
  if (!cursor.is("(")) return [bare()];
  const typed = cursor.ahead(1).kind !== "name" || !(cursor.is(",", 2) || cursor.is(")", 2));
  if (typed) return parseParameters(cursor);
  cursor.accept("(");
  const parameters = [bare()];
  while (cursor.take(",")) parameters.push(bare());
  cursor.accept(")");
  return parameters;
}
