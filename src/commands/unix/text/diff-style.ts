import { CommandError } from "../../../shell/command.ts";
import type { Change } from "../base/line-diff.ts";
import { contextDiff, edDiff, rcsDiff } from "./diff-context.ts";
import { normalDiff, type Side, unifiedDiff } from "./diff-format.ts";
import type { DiffOptions } from "./diff-options.ts";
import { sideBySide } from "./diff-sides.ts";

/** How two files that differ are shown. */
export interface Style {
  readonly name: "normal" | "unified" | "context" | "ed" | "rcs" | "sides";
  show(a: Side, b: Side, changes: readonly Change[], labels: readonly [string, string]): string;
}

/** diff names itself before its hint too. */
export const mistake = (message: string): CommandError =>
  new CommandError(`${message}\ndiff: Try 'diff --help' for more information.`, 2);

function count(text: string | undefined, what: string, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw mistake(`invalid ${what} '${text}'`);
  return Number(text);
}

/** The one style that the options name. Throws CommandError when they name two. */
export function styleOf(given: DiffOptions): Style {
  const lines = (text: string | undefined) => count(text, "context length", 3);
  const width = count(given.width, "width", 130);
  const styles: Record<Style["name"], [asked: boolean, show: Style["show"]]> = {
    unified: [
      given.u || given.unified !== undefined,
      (a, b, changes, [from, to]) =>
        `--- ${from}\n+++ ${to}\n${unifiedDiff(a, b, changes, lines(given.unified))}`,
    ],
    context: [
      given.c || given.context !== undefined,
      (a, b, changes, [from, to]) =>
        `*** ${from}\n--- ${to}\n${contextDiff(a, b, changes, lines(given.context))}`,
    ],
    ed: [given.ed, (_, b, changes) => edDiff(b, changes)],
    rcs: [given.rcs, (_, b, changes) => rcsDiff(b, changes)],
    sides: [
      given["side-by-side"],
      (a, b, changes) =>
        sideBySide(a, b, changes, {
          width,
          suppressCommon: given["suppress-common-lines"],
          leftColumn: given["left-column"],
        }),
    ],
    normal: [
      given.normal,
      (a, b, changes) => {
        const text = normalDiff(a, b, changes);
        return given["initial-tab"] ? text.replace(/^([<>]) /gm, "$1\t") : text;
      },
    ],
  };
  lines(given.unified ?? given.context);
  const asked = Object.entries(styles).filter(([, [wanted]]) => wanted);
  if (asked.length > 1) throw mistake("conflicting output style options");
  const [name, [, show]] = asked[0] ?? (["normal", styles.normal] as const);
  return { name: name as Style["name"], show };
}

const bold = (line: string): string => `\x1b[1m${line}\x1b[0m`;
const cyan = (line: string): string => `\x1b[36m${line}\x1b[0m`;
const red = (line: string): string => `\x1b[31m${line}\x1b[0m`;
const green = (line: string): string => `\x1b[32m${line}\x1b[0m`;

/** The colours of a diff, line by line. */
export function paintDiff(style: Style["name"], text: string): string {
  let side = red;
  const paint = (line: string, i: number): string => {
    if (style === "normal")
      return /^\d/.test(line)
        ? cyan(line)
        : line.startsWith("<")
          ? red(line)
          : line.startsWith(">")
            ? green(line)
            : line;
    if (style === "unified")
      return i < 2
        ? bold(line)
        : line.startsWith("@@")
          ? cyan(line)
          : line.startsWith("-")
            ? red(line)
            : line.startsWith("+")
              ? green(line)
              : line;
    if (style !== "context" || /^\*{15}$/.test(line)) return line;
    if (i < 2) return bold(line);
    const range = /^(\*\*\*|---) [\d,]+ (?:\*{4}|-{4})$/.exec(line);
    if (!range) return side(line);
    side = range[1] === "***" ? red : green;
    return cyan(line);
  };
  return text.replace(/\n$/, "").split("\n").map(paint).join("\n").concat("\n");
}
