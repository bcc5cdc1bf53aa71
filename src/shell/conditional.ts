import { ArithmeticError, evaluate } from "./arithmetic.ts";
import { arrayNames, elementOf } from "./array-names.ts";
import type { Context } from "./context.ts";
import { expandPattern, expandText } from "./expand.ts";
import { Abandon } from "./leaving.ts";
import type { TestExpression, Word } from "./parse.ts";
import { matches, unquotePattern } from "./patterns.ts";
import { quoteTraced } from "./quote.ts";
import { soon, type Soon } from "./soon.ts";
import { testFile, testFiles } from "./test-file.ts";
import { trace } from "./trace.ts";

/** `[[ ... ]]` (Bash manual, 3.2.5.2). */
export function test(context: Context, expression: TestExpression, sign = ""): Soon<boolean> {
  switch (expression.type) {
    case "TestLogical":
      return logical(context, expression.operands, expression.operator === "&&", 0);
    case "TestNot": {
      const negated = expression.negations.length % 2 === 1;
      return soon(test(context, expression.operand, negated ? "! " : ""), (inner) =>
        negated ? !inner : inner,
      );
    }
    case "TestGroup":
      return test(context, expression.expression);
    case "TestUnary":
      return unary(context, expression.operator, expression.operand, sign);
    case "TestBinary":
      return compare(context, expression, sign);
    default: {
      const never: never = expression;
      throw new Error(`a test of no known kind: ${String(never)}`);
    }
  }
}

function logical(
  context: Context,
  operands: readonly TestExpression[],
  every: boolean,
  from: number,
): Soon<boolean> {
  if (from === operands.length) return every;
  return soon(test(context, operands[from]!), (holds) =>
    holds === every ? logical(context, operands, every, from + 1) : !every,
  );
}

function unary(context: Context, operator: string, operand: Word, sign: string): Soon<boolean> {
  return soon(expandText(context, operand), (text) =>
    soon(
      traceTest(context, () => `${sign}${operator} ${quoteTraced(text)}`),
      () => {
        if (operator === "-n") return text !== "";
        if (operator === "-z") return text === "";
        if (operator === "-v") return isSet(context, text);
        if (operator === "-R") return context.variables.find(text)?.reference === true;
        if (operator === "-o") return context.options.has(text);
        return testFile(context, operator, text);
      },
    ),
  );
}

/** Has the variable, or the array's element, a value? */
export function isSet(context: Context, text: string): boolean {
  const match = /^([A-Za-z_]\w*)\[([\s\S]*)\]$/.exec(text);
  if (!match) {
    if (/^\d+$/.test(text)) return Number(text) <= context.positional.length;
    return context.variables.get(text) !== undefined;
  }
  if (match[2] === "@" || match[2] === "*") return context.variables.elements(match[1]!).length > 0;
  return elementOf(context, match[1]!, match[2]!) !== undefined;
}

type Comparison = Extract<TestExpression, { type: "TestBinary" }>;

function compare(context: Context, node: Comparison, sign: string): Soon<boolean> {
  const { operator } = node;
  return soon(expandText(context, node.left), (left) => {
    if (/^[!=]?=~?$/.test(operator))
      return soon(expandPattern(context, node.right), (pattern) =>
        fits(context, operator, left, pattern, sign),
      );
    return soon(expandText(context, node.right), (right) =>
      soon(
        traceTest(context, () => `${sign}${quoteTraced(left)} ${operator} ${quoteTraced(right)}`),
        () => {
          if (operator === "<") return left < right;
          if (operator === ">") return left > right;
          if (/^-(nt|ot|ef)$/.test(operator)) return testFiles(context, operator, left, right);
          return compareNumbers(context, operator, left, right);
        },
      ),
    );
  });
}

function fits(
  context: Context,
  operator: string,
  left: string,
  pattern: string,
  sign: string,
): Soon<boolean> {
  if (operator === "=~") return matchRegExp(context, left, pattern, sign);
  const rules = { ignoreCase: context.shopt.has("nocasematch") };
  return soon(
    traceTest(context, () => `${sign}${quoteTraced(left)} ${operator} ${pattern}`),
    () => matches(pattern, left, rules) === (operator !== "!="),
  );
}

function compareNumbers(context: Context, operator: string, left: string, right: string): Soon<boolean> {
  try {
    const names = arrayNames(context);
    return numbersFit(operator, evaluate(left, names), evaluate(right, names));
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    return context.complain(`[[: ${error.message}`).then(() => false);
  }
}

export function numbersFit(operator: string, left: bigint, right: bigint): boolean {
  switch (operator) {
    case "-eq":
      return left === right;
    case "-ne":
      return left !== right;
    case "-lt":
      return left < right;
    case "-le":
      return left <= right;
    case "-gt":
      return left > right;
    case "-ge":
      return left >= right;
    default:
      throw new Abandon(`${operator}: conditional binary operator expected`, 2);
  }
}

const posixClasses: Record<string, string> = {
  alnum: "A-Za-z0-9",
  alpha: "A-Za-z",
  blank: " \\t",
  digit: "0-9",
  lower: "a-z",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  xdigit: "0-9A-Fa-f",
};

/** `=~`: an extended regular expression; what was quoted in it counts as it is. */
function matchRegExp(context: Context, left: string, pattern: string, sign: string): Soon<boolean> {
  return soon(
    traceTest(context, () => `${sign}${quoteTraced(left)} =~ ${unquotePattern(pattern)}`),
    () => matchSource(context, left, pattern),
  );
}

function matchSource(context: Context, left: string, pattern: string): boolean {
  const source = pattern.replace(/\[:(\w+):\]/g, (whole, name: string) => posixClasses[name] ?? whole);
  let found: RegExpExecArray | null;
  try {
    found = new RegExp(source, context.shopt.has("nocasematch") ? "is" : "s").exec(left);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Abandon("", 2);
  }
  context.variables.setArray("BASH_REMATCH", found ? [...found].map((part) => part ?? "") : []);
  return found !== null;
}

const traceTest = (context: Context, text: () => string): Soon<void> =>
  context.options.has("xtrace") ? trace(context, `[[ ${text()} ]]`) : undefined;
