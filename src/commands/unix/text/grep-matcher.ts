import { compilePattern } from "../base/patterns.ts";
import type { GrepOptions } from "./grep-options.ts";
import { perlPattern } from "./perl-pattern.ts";

/** Finds the parts of a line that match; an empty list when none does. */
export interface Matcher {
  test(line: string): boolean;
  parts(line: string): readonly { readonly start: number; readonly end: number }[];
}

/** `kind` is the name of the last option that says what patterns are. Throws PatternError. */
export function matcherOf(
  patterns: readonly string[],
  kind: string | undefined,
  options: GrepOptions,
): Matcher {
  const ignoreCase = (options["ignore-case"] || options.y) && !options["no-ignore-case"];
  const expressions = patterns.map((pattern) => {
    const expression = sourceOf(pattern, kind, ignoreCase);
    if (options["line-regexp"]) return new RegExp(`^(?:${expression.source})$`, expression.flags);
    if (options["word-regexp"]) {
      const letter = expression.unicode ? "[A-Za-z0-9_\\p{L}]" : "\\w";
      return new RegExp(`(?<!${letter})(?:${expression.source})(?!${letter})`, expression.flags);
    }
    return expression;
  });
  return {
    test: (line) =>
      expressions.some((expression) => {
        expression.lastIndex = 0;
        return expression.test(line);
      }),
    parts(line) {
      const found: { start: number; end: number }[] = [];
      let from = 0;
      while (from <= line.length) {
        let best: { start: number; end: number } | undefined;
        for (const expression of expressions) {
          expression.lastIndex = from;
          const match = expression.exec(line);
          if (!match) continue;
          const part = { start: match.index, end: match.index + match[0].length };
          // Of the patterns that begin first the longest wins.
          if (!best || part.start < best.start || (part.start === best.start && part.end > best.end))
            best = part;
        }
        if (!best) break;
        if (best.end > best.start) found.push(best);
        from = Math.max(best.end, best.start + 1);
      }
      return found;
    },
  };
}

function sourceOf(pattern: string, kind: string | undefined, ignoreCase: boolean): RegExp {
  if (kind === "fixed-strings")
    return new RegExp(pattern.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), ignoreCase ? "giu" : "gu");
  if (kind === "perl-regexp") return perlPattern(pattern, ignoreCase);
  return compilePattern(pattern, { extended: kind === "extended-regexp", ignoreCase, flags: "g" });
}
