import { Cursor } from "./cursor.ts";
import { asTarget, assignment, rescueWith, wholeExpression } from "./expressions.ts";
import { operand } from "./operand.ts";
import type { Node } from "./tree.ts";

/** Statements up to where `isOver` says. */
export function statements(c: Cursor, isOver: () => boolean): Node {
  const { line } = c;
  const body: Node[] = [];
  for (;;) {
    c.gaps();
    if (isOver() || c.atEnd) break;
    body.push(statement(c));
    c.blanks();
    if (isOver() || c.atEnd) break;
    if (c.char !== "\n" && c.char !== ";")
      c.fail(`unexpected '${c.match(/\w+|[^\s\w]/y)?.[0] ?? c.char}', expecting end-of-input`);
  }
  return body.length === 1 ? body[0]! : { kind: "seq", line, body };
}

/** A whole program. Throws RubySyntaxError. */
export function parseProgram(source: string, firstLine = 1, scopes?: Set<string>[]): Node {
  const c = new Cursor(source, firstLine, scopes);
  if (c.at("#!")) c.pos = Math.max(source.indexOf("\n"), 0);
  if (c.at("=begin")) {
    c.pos = -1;
    c.newline();
  }
  return statements(c, () => false);
}

function statement(c: Cursor): Node {
  let node = many(c) ?? wholeExpression(c);
  node = multiple(c, node) ?? node;
  for (;;) {
    const saved = c.pos;
    c.blanks();
    const { line } = c;
    if (c.takeWord("if")) {
      c.gaps(false);
      node = { kind: "if", line: node.line, test: wholeExpression(c), yes: node };
    } else if (c.takeWord("unless")) {
      c.gaps(false);
      const test: Node = { kind: "not", line, value: wholeExpression(c) };
      node = { kind: "if", line: node.line, test, yes: node };
    } else if (c.atWord("while") || c.atWord("until")) {
      const until = c.atWord("until");
      c.pos += 5;
      c.blanks();
      const after = node.kind === "seq" || node.kind === "begin";
      node = { kind: "while", line, test: wholeExpression(c), body: node, until, after };
    } else if (c.takeWord("rescue")) {
      c.blanks();
      node = rescueWith(node, wholeExpression(c), line);
    } else {
      c.pos = saved;
      return node;
    }
  }
}

/** `*a, b = ...`: a list of targets that begins with a splat. */
function many(c: Cursor): Node | undefined {
  if (c.char !== "*" && c.char !== "(") return undefined;
  const saved = c.pos;
  const target = splatTarget(c);
  c.blanks();
  if (target && (c.at(",") || (c.at("=") && target.kind === "splat"))) {
    const found = multiple(c, target);
    if (found) return found;
  }
  c.pos = saved;
  return undefined;
}

function splatTarget(c: Cursor): Node | undefined {
  const { line } = c;
  if (c.take("*")) {
    c.blanks();
    if (/[,=)\n]/.test(c.char)) return { kind: "splat", line };
    const value = operand(c);
    const target = asTarget(c, value);
    return target && { kind: "splat", line, value: target };
  }
  if (c.char === "(" && c.match(/\(\s*\*?[a-z_@]\w*\s*,[^()]*\)\s*[,=]/y)) {
    c.pos++;
    const targets: Node[] = [];
    do {
      c.blanks();
      const one = splatTarget(c);
      if (!one) return undefined;
      targets.push(one);
      c.blanks();
    } while (c.take(","));
    c.expect(")");
    return { kind: "mlhs", line, targets };
  }
  if (c.char === "(") return undefined;
  return asTarget(c, operand(c));
}

/** `a, b = 1, 2`, and `a = 1, 2`, once the first of either has been read. */
function multiple(c: Cursor, first: Node): Node | undefined {
  const saved = c.pos;
  c.blanks();
  if (first.kind === "assign" && c.char === ",") {
    const items = [first.value, ...moreValues(c)];
    return { ...first, value: { kind: "array", line: first.line, items } };
  }
  if (first.kind === "assign" && first.value.kind === "splat") return first;
  const target = first.kind === "splat" || first.kind === "mlhs" ? first : asTargetQuietly(c, first);
  if (!target || (c.char !== "," && first.kind !== "splat")) {
    c.pos = saved;
    return undefined;
  }
  const targets = [target];
  while (c.take(",")) {
    c.gaps(false);
    if (c.char === "=") break;
    const next = splatTarget(c);
    if (!next) {
      c.pos = saved;
      return undefined;
    }
    targets.push(next);
    c.blanks();
  }
  if (c.char !== "=" || c.at("==")) {
    c.pos = saved;
    return undefined;
  }
  c.pos++;
  c.gaps(false);
  const values = [value(c), ...moreValues(c)];
  const whole: Node =
    values.length > 1 || values[0]!.kind === "splat"
      ? { kind: "array", line: first.line, items: values }
      : values[0]!;
  return { kind: "massign", line: first.line, targets, value: whole };
}

const asTargetQuietly = (c: Cursor, node: Node): Node | undefined =>
  c.char === "," ? asTarget(c, node) : undefined;

function value(c: Cursor): Node {
  const { line } = c;
  return c.take("*") ? { kind: "splat", line, value: assignment(c) } : assignment(c);
}

function moreValues(c: Cursor): Node[] {
  const values: Node[] = [];
  c.blanks();
  while (c.take(",")) {
    c.gaps(false);
    values.push(value(c));
    c.blanks();
  }
  return values;
}
