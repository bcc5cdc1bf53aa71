import type { Git } from "../context.ts";
import { type ColumnStyle, columns } from "../core/columns.ts";
import { GitError, GitFatal } from "../errors.ts";

/** `--column`, as every verb that lists names has it. */
export const columnOption = {
  column: { value: "style", optional: true, help: "list in columns" },
  "no-column": { help: "not in columns", hidden: true },
} as const;

interface Asked {
  readonly column: string | true | undefined;
  readonly "no-column": boolean;
}

/** How a list is laid out: what the option says, else `column.SLOT`, else `column.ui`; undefined for one a line. */
export function columnMode(git: Git, slot: string, asked: Asked): ColumnStyle["mode"] | undefined {
  const set = git.config.get(`column.${slot}`) ?? git.config.get("column.ui");
  let when = asked.column === undefined ? "never" : "always";
  let mode: ColumnStyle["mode"] = "column";
  const read = (text: string, bad: (word: string) => GitError) => {
    for (const word of text.split(/[ ,]+/).filter(Boolean)) {
      if (/^(always|never|auto)$/.test(word)) when = word;
      else if (word === "column" || word === "row" || word === "plain") {
        mode = word;
        if (when === "never" && asked.column === undefined) when = "always";
      } else if (!/^(no)?dense$/.test(word)) throw bad(word);
    }
  };
  if (set !== undefined)
    read(set, (word) => new GitFatal(`bad config variable 'column.${slot}': unsupported option '${word}'`));
  if (typeof asked.column === "string")
    read(asked.column, (word) => new GitError(`error: unsupported option '${word}'`, 129));
  if (asked["no-column"] || when === "never") return undefined;
  return when === "auto" && !git.stdout.isTTY ? undefined : mode;
}

/** The lines of a list side by side, so many blanks apart. */
export function listInColumns(git: Git, text: string, mode: ColumnStyle["mode"], padding: number): string {
  const items = text.split("\n").slice(0, -1);
  return columns(items, { mode, width: listWidth(git), padding });
}

export const listWidth = (git: Git): number =>
  (git.stdout.isTTY ? git.stdout.columns : Number(git.env.get("COLUMNS") ?? 80) || 80) - 1;
