import type { Repository } from "../core/repository.ts";
import { attributesOf } from "../worktree/attributes.ts";
import { posixExpression } from "../core/patterns.ts";
import { shown } from "./text.ts";

/** What names the function a line begins: its text for the head of a hunk, undefined for any other line. */
export type Heading = (line: string) => string | undefined;

const headingBytes = 80;

const cut = (text: string): string => shown(text.slice(0, headingBytes).trimEnd()).replace(/\ufffd+$/, "");

/** A line that begins with a letter, "_" or "$". */
export const plainHeading: Heading = (line) => (/^[A-Za-z_$]/.test(line) ? cut(line) : undefined);

/** Kinds of files that gitattributes(5) knows by name: where a function or a section begins. */
const builtIn: Record<string, RegExp> = {
  python: /^[ \t]*((?:class|(?:async[ \t]+)?def)[ \t].*)$/,
  ruby: /^[ \t]*((?:class|module|def)[ \t].*)$/,
  golang: /^[ \t]*(func[ \t]*.*(?:\{[ \t]*)?|type[ \t].*(?:struct|interface)[ \t]*(?:\{[ \t]*)?)$/,
  html: /^[ \t]*(<[Hh][1-6](?:[ \t].*)?>.*)$/,
  markdown: /^ {0,3}(#{1,6}[ \t].*)/,
  rust: /^[\t ]*((?:pub(?:\([^)]+\))?[\t ]+)?(?:(?:async|const|unsafe|extern(?:[\t ]+"[^"]+"))[\t ]+)?(?:struct|enum|union|mod|trait|fn|impl|macro_rules!)[< \t]+[^;]*)$/,
};

/** How the functions of a file are found: `diff=KIND` in .gitattributes, and `diff.KIND.xfuncname` in the config. */
export function headingOf(repository: Repository, path: string): Heading {
  const kind = attributesOf(repository, path).get("diff");
  if (typeof kind !== "string") return plainHeading;
  const { config } = repository;
  const extended = config.get(`diff.${kind}.xfuncname`);
  const basic = config.get(`diff.${kind}.funcname`);
  const rules = (extended ?? basic)?.split("\n").map((rule) => ({
    not: rule.startsWith("!"),
    expression: posixExpression(rule.replace(/^!/, ""), extended === undefined ? "basic" : "extended"),
  }));
  const own = builtIn[kind];
  if (!rules && !own) return plainHeading;
  return (line) => {
    const text = line.replace(/\n$/, "");
    for (const { not, expression } of rules ?? [{ not: false, expression: own! }]) {
      const match = expression.exec(text);
      if (match) return not ? undefined : cut(match[1] ?? match[0]);
    }
    return undefined;
  };
}
