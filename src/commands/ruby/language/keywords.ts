import type { Cursor } from "./cursor.ts";
import { definition, classDefinition, moduleDefinition } from "./definitions.ts";
import { ternary, wholeExpression } from "./expressions.ts";
import { symbolLiteral } from "./literals.ts";
import { looseArguments } from "./operand.ts";
import { block, rescued } from "./params.ts";
import { pattern } from "./patterns.ts";
import { statements } from "./statements.ts";
import type { In, Node, When } from "./tree.ts";

export const keywords: ReadonlySet<string> = new Set(
  "if unless while until for case begin def class module nil true false self yield super return break next redo retry alias undef not defined? and or then do end else elsif when in ensure rescue __FILE__ __LINE__ __dir__ __method__ BEGIN END".split(
    " ",
  ),
);

/** What begins with a keyword; the cursor stands on it. */
export function keywordExpression(c: Cursor, name: string): Node {
  const { line } = c;
  c.pos += name.length;
  switch (name) {
    case "nil":
    case "true":
    case "false":
    case "self":
    case "redo":
    case "retry":
      return { kind: name, line };
    case "__FILE__":
    case "__dir__":
    case "__method__":
      return { kind: "call", line, name, args: [], column: 0 };
    case "__LINE__":
      return { kind: "int", line, value: BigInt(line) };
    case "if":
    case "unless":
      return conditional(c, name, line);
    case "while":
    case "until":
      return loop(c, name === "until", line);
    case "for":
      return forLoop(c, line);
    case "case":
      return caseOf(c, line);
    case "begin":
      return { kind: "seq", line, body: [rescued(c, "expected an `end` to close the `begin` clause")] };
    case "def":
      return definition(c, line);
    case "class":
      return classDefinition(c, line);
    case "module":
      return moduleDefinition(c, line);
    case "yield":
      return { kind: "yield", line, args: looseArguments(c) };
    case "super":
      return superCall(c, line);
    case "return":
    case "break":
    case "next":
      return jump(c, name, line);
    case "alias": {
      c.blanks();
      const to = methodWord(c);
      c.blanks();
      return { kind: "alias", line, to, from: methodWord(c) };
    }
    case "undef":
      c.blanks();
      return { kind: "undef", line, name: methodWord(c) };
    case "not":
      c.blanks();
      return { kind: "not", line, value: ternary(c) };
    default:
      c.pos -= name.length;
      return c.fail(`unexpected '${name}', ignoring it`);
  }
}

function methodWord(c: Cursor): string {
  if (c.char === ":") {
    const symbol = symbolLiteral(c);
    return symbol.kind === "sym" ? symbol.name : "";
  }
  const found = c.match(/\$?\w+[?!=]?|[^\s\w]+/y);
  if (!found) return c.fail("expected a method's name");
  c.pos += found[0].length;
  return found[0];
}

function superCall(c: Cursor, line: number): Node {
  const hasParens = c.char === "(";
  const args = looseArguments(c);
  const saved = c.pos;
  c.blanks();
  const own = c.char === "{" || (c.noDo === 0 && c.atWord("do")) ? block(c) : undefined;
  if (!own) c.pos = saved;
  if (!hasParens && args.length === 0 && !own) return { kind: "zsuper", line };
  return { kind: "super", line, args, ...(own && { block: own }) };
}

function jump(c: Cursor, kind: "return" | "break" | "next", line: number): Node {
  const saved = c.pos;
  c.blanks();
  const isBare =
    /[\n;})\]]/.test(c.char) ||
    c.atEnd ||
    ["if", "unless", "while", "until", "end"].some((word) => c.atWord(word));
  c.pos = saved;
  if (isBare) return { kind, line };
  c.blanks();
  const one = (): Node => {
    const at = c.line;
    return c.take("*") ? { kind: "splat", line: at, value: ternary(c) } : wholeExpression(c);
  };
  const values = [one()];
  while (c.take(",")) {
    c.gaps(false);
    values.push(one());
  }
  return {
    kind,
    line,
    value:
      values.length > 1 || values[0]!.kind === "splat" ? { kind: "array", line, items: values } : values[0],
  };
}

function condition(c: Cursor): Node {
  c.blanks();
  c.noDo++;
  try {
    return wholeExpression(c);
  } finally {
    c.noDo--;
  }
}

function conditional(c: Cursor, name: "if" | "unless", line: number): Node {
  const test = condition(c);
  c.gaps();
  c.takeWord("then");
  const stops = () => c.atWord("else") || c.atWord("elsif") || c.atWord("end");
  const then = statements(c, stops);
  let otherwise: Node | undefined;
  const at = c.line;
  if (c.takeWord("elsif")) otherwise = conditional(c, "if", at);
  else {
    if (c.takeWord("else")) otherwise = statements(c, stops);
    c.expectWord("end", `expected an \`end\` to close the \`${name}\` clause`);
  }
  return name === "if"
    ? { kind: "if", line, test, yes: then, otherwise }
    : { kind: "if", line, test: { kind: "not", line, value: test }, yes: then, otherwise };
}

function loop(c: Cursor, until: boolean, line: number): Node {
  const test = condition(c);
  c.gaps();
  c.takeWord("do");
  const body = statements(c, () => c.atWord("end"));
  c.expectWord("end", `expected an \`end\` to close the \`${until ? "until" : "while"}\` statement`);
  return { kind: "while", line, test, body, until, after: false };
}

function forLoop(c: Cursor, line: number): Node {
  const targets: Node[] = [];
  do {
    c.blanks();
    const found = c.match(/[a-z_]\w*/y);
    if (!found) c.fail("expected a variable after `for`");
    c.pos += found![0].length;
    c.declare(found![0]);
    targets.push({ kind: "lvar", line, name: found![0] });
    c.blanks();
  } while (c.take(","));
  c.expectWord("in", "expected an `in` after the variable of a `for`");
  const list = condition(c);
  c.gaps();
  c.takeWord("do");
  const body = statements(c, () => c.atWord("end"));
  c.expectWord("end", "expected an `end` to close the `for` loop");
  return {
    kind: "for",
    line,
    target: targets.length > 1 ? { kind: "mlhs", line, targets } : targets[0]!,
    list,
    body,
  };
}

function caseOf(c: Cursor, line: number): Node {
  c.blanks();
  const subject = c.char === "\n" || c.char === ";" ? undefined : wholeExpression(c);
  c.gaps();
  const stops = () => ["when", "in", "else", "end"].some((word) => c.atWord(word));
  const whens: When[] = [];
  const ins: In[] = [];
  for (;;) {
    if (c.takeWord("when")) {
      const tests: Node[] = [];
      do {
        c.gaps(false);
        const at = c.line;
        tests.push(c.take("*") ? { kind: "splat", line: at, value: ternary(c) } : ternary(c));
        c.blanks();
      } while (c.take(","));
      c.gaps();
      c.takeWord("then");
      whens.push({ tests, body: statements(c, stops) });
    } else if (c.takeWord("in")) {
      c.blanks();
      const found = pattern(c);
      c.blanks();
      const at = c.line;
      let guard: Node | undefined;
      if (c.takeWord("if")) guard = condition(c);
      else if (c.takeWord("unless")) guard = { kind: "not", line: at, value: condition(c) };
      c.gaps();
      c.takeWord("then");
      ins.push({ pattern: found, guard, body: statements(c, stops) });
    } else break;
  }
  const otherwise = c.takeWord("else") ? statements(c, () => c.atWord("end")) : undefined;
  c.expectWord("end", "expected an `end` to close the `case` clause");
  if (ins.length > 0) return { kind: "casein", line, subject: subject!, ins, otherwise };
  return { kind: "case", line, subject, whens, otherwise };
}
