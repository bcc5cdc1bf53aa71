import type { TestExpression, Word } from "./parse.ts";

/** The three expressions of `for ((...))` as written: the parser keeps only their trees. */
export function headOf(source: string, pos: number): string[] {
  const start = source.indexOf("((", pos) + 2;
  let depth = 0;
  let end = start;
  for (; end < source.length; end++) {
    if (source[end] === "(") depth++;
    else if (source[end] === ")" && depth-- === 0) break;
  }
  return source
    .slice(start, end)
    .split(";")
    .map((part) => part.trim());
}

export const joined = (words: readonly Word[]): string => words.map((word) => word.text).join(" ");

/** What stands between `[[` and `]]`. */
export function describeTest(expression: TestExpression): string {
  switch (expression.type) {
    case "TestUnary":
      return `${expression.operator} ${expression.operand.text}`;
    case "TestBinary":
      return `${expression.left.text} ${expression.operator} ${expression.right.text}`;
    case "TestLogical":
      return expression.operands.map(describeTest).join(` ${expression.operator} `);
    case "TestNot":
      return `${"! ".repeat(expression.negations.length)}${describeTest(expression.operand)}`;
    case "TestGroup":
      return `( ${describeTest(expression.expression)} )`;
    default:
      return expression satisfies never;
  }
}
