import { GitFatal } from "../errors.ts";

/** What a line must hold: patterns joined by --and, --or, --not and brackets. */
export type Expression =
  | { readonly kind: "pattern"; readonly pattern: RegExp }
  | { readonly kind: "not"; readonly inner: Expression }
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] };

export type Token = RegExp | "and" | "or" | "not" | "(" | ")";

/** git-grep(1): --and binds closer than --or, and patterns side by side are alternatives. */
export function parseExpression(tokens: readonly Token[]): Expression {
  let at = 0;
  const primary = (): Expression => {
    const token = tokens[at++];
    if (token === "not") return { kind: "not", inner: primary() };
    if (token === "(") {
      const inner = either();
      if (tokens[at++] !== ")") throw new GitFatal("unmatched ( for expression group");
      return inner;
    }
    if (token instanceof RegExp) return { kind: "pattern", pattern: token };
    throw new GitFatal(
      token === undefined ? "not a pattern expression" : `--${token} not followed by pattern expression`,
    );
  };
  const both = (): Expression => {
    const parts = [primary()];
    while (tokens[at] === "and") {
      at++;
      parts.push(primary());
    }
    return parts.length === 1 ? parts[0]! : { kind: "and", parts };
  };
  const either = (): Expression => {
    const parts = [both()];
    while (at < tokens.length && tokens[at] !== ")") {
      if (tokens[at] === "or") at++;
      parts.push(both());
    }
    return parts.length === 1 ? parts[0]! : { kind: "or", parts };
  };
  const whole = either();
  if (at < tokens.length) throw new GitFatal("incomplete pattern expression: )");
  return whole;
}

export function holds(expression: Expression, line: string): boolean {
  if (expression.kind === "pattern") {
    expression.pattern.lastIndex = 0;
    return expression.pattern.test(line);
  }
  if (expression.kind === "not") return !holds(expression.inner, line);
  return expression.kind === "and"
    ? expression.parts.every((part) => holds(part, line))
    : expression.parts.some((part) => holds(part, line));
}

/** The patterns whose matches are shown; what is negated has none. */
export function patternsIn(expression: Expression): RegExp[] {
  if (expression.kind === "pattern") return [expression.pattern];
  return expression.kind === "not" ? [] : expression.parts.flatMap(patternsIn);
}
