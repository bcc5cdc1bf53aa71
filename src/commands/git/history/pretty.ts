import type { Commit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { formatDate } from "../core/dates.ts";
import { GitFatal } from "../errors.ts";
import { subjectOf } from "../worktree/message.ts";
import { emailText } from "../mail/email.ts";
import { type Decorations, decorationText } from "./decorate.ts";
import { expandFormat } from "./format.ts";
import { type Notes } from "./notes.ts";

export interface PrettyOptions {
  /** "medium", "oneline", "short", "full", "fuller", "reference", "raw", "email", or "format:..." / "tformat:..." */
  readonly format: string;
  readonly date: string;
  readonly colour: boolean;
  /** Ids are shortened in the heads of commits. */
  readonly abbreviate: boolean;
  readonly decorations?: Decorations;
  /** Shown in front of the id: "<" and ">" of `--left-right`, "-" of `--boundary`. */
  readonly mark?: string | undefined;
  /** Shown behind the id: parents or children. */
  readonly related?: readonly string[] | undefined;
  /** By which ref a commit was reached (`--source`, `%S`). */
  readonly source?: ((oid: string) => string) | undefined;
  /** `--source` was asked for. */
  readonly showSource?: boolean;
  /** Letters of a short id, if not as many as usual. */
  readonly abbrev?: number | undefined;
  /** Columns of a tab in the message; 0 leaves tabs as they are. */
  readonly tabs?: number | undefined;
  /** Where in a reflog the commit stands. */
  readonly reflog?: ReflogPlace | undefined;
  /** Notes are shown below the message. */
  readonly notes?: Notes | undefined;
}

export interface ReflogPlace {
  /** "HEAD@{0}" */
  readonly selector: string;
  readonly message: string;
  readonly who: { readonly name: string; readonly email: string };
}

/** Tabs of a message are shown as blanks, to every eighth column. */
const expandTabs = (line: string, tabs: number): string => {
  if (tabs === 0) return line;
  let out = "";
  for (const char of line) out += char === "\t" ? " ".repeat(tabs - (out.length % tabs)) : char;
  return out;
};

const indented = (text: string, tabs: number): string =>
  text
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => `    ${expandTabs(line, tabs)}`)
    .join("\n");

export const isUserFormat = (format: string): boolean => /^t?format:|%/.test(format);

/** A format of one's own ends each commit with a newline ("tformat:"), or only parts them ("format:"). */
export const isTerminated = (format: string): boolean => !format.startsWith("format:");

/** A commit's head, message and notes in one of git's formats, without a newline at its end. */
export function prettyCommit(git: Git, oid: string, commit: Commit, options: PrettyOptions): string {
  const text = headAndMessage(git, oid, commit, options);
  const { notes, format } = options;
  if (!notes || isUserFormat(format) || /^(reference|email|mboxrd)$/.test(format)) return text;
  const below = notes.below(oid);
  if (below === "") return text;
  return format === "oneline" ? text + below : `${text}\n${below.replace(/\n$/, "")}`;
}

function headAndMessage(git: Git, oid: string, commit: Commit, options: PrettyOptions): string {
  const { format, colour, date } = options;
  const paint = painter(colour);
  const { repository } = git;
  const short = (each: string) => (options.abbreviate ? repository.short(each, options.abbrev) : each);
  const source = options.showSource ? `\t${options.source?.(oid) ?? ""}` : "";
  const id = [short(oid) + source, ...(options.related ?? []).map(short)].join(" ");
  const indent = (text: string, tabs = options.tabs ?? 8) => indented(text, tabs);
  const names = options.decorations ? decorationText(options.decorations, oid, colour) : "";
  const mark = options.mark === undefined ? "" : `${options.mark} `;
  if (format === "oneline")
    return `${mark}${paint("yellow", id)}${names === "" ? "" : ` ${names}`} ${subjectOf(commit.message)}`;
  if (format === "reference")
    return `${repository.short(oid)} (${subjectOf(commit.message)}, ${formatDate(commit.author, date === "default" ? "short" : date, git.now)})`;
  if (isUserFormat(format)) return expandFormat(git, oid, commit, format.replace(/^t?format:/, ""), options);
  const head = colour
    ? `${paint("yellow", `commit ${mark}${id}`)}${names === "" ? "" : ` ${names}`}`
    : `commit ${mark}${id}${names === "" ? "" : ` ${names}`}`;
  if (format === "email" || format === "mboxrd") return emailText(oid, commit, "[PATCH] ");
  const lines = [head];
  const who = ({ name, email }: { name: string; email: string }) => `${name} <${email}>`;
  const merge =
    commit.parents.length > 1
      ? [`Merge: ${commit.parents.map((parent) => repository.short(parent)).join(" ")}`]
      : [];
  if (format === "raw") {
    const person = ({ name, email, time, zone }: Commit["author"]) => `${name} <${email}> ${time} ${zone}`;
    lines.push(
      `tree ${commit.tree}`,
      ...commit.parents.map((parent) => `parent ${parent}`),
      `author ${person(commit.author)}`,
      `committer ${person(commit.committer)}`,
    );
    return `${lines.join("\n")}\n\n${indent(commit.message, options.tabs ?? 0)}`;
  }
  lines.push(...merge);
  if (format === "short")
    return `${[...lines, `Author: ${who(commit.author)}`].join("\n")}\n\n${indent(subjectOf(commit.message))}`;
  if (format === "full") lines.push(`Author: ${who(commit.author)}`, `Commit: ${who(commit.committer)}`);
  else if (format === "fuller")
    lines.push(
      `Author:     ${who(commit.author)}`,
      `AuthorDate: ${formatDate(commit.author, date, git.now)}`,
      `Commit:     ${who(commit.committer)}`,
      `CommitDate: ${formatDate(commit.committer, date, git.now)}`,
    );
  else if (format === "medium")
    lines.push(`Author: ${who(commit.author)}`, `Date:   ${formatDate(commit.author, date, git.now)}`);
  else throw new GitFatal(`invalid --pretty format: ${format}`);
  const message = commit.message.replace(/^\n+/, "");
  return `${lines.join("\n")}\n${message.trim() === "" ? "" : `\n${indent(message)}`}`;
}
