import type { Commit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { formatDate } from "../core/dates.ts";
import { GitFatal } from "../errors.ts";
import { bodyOf, subjectOf } from "../worktree/message.ts";
import { emailText } from "../mail/email.ts";
import { type Decorations, decorationText } from "./decorate.ts";
import { type Notes, openNotes } from "./notes.ts";

export interface PrettyOptions {
  /** "medium", "oneline", "short", "full", "fuller", "reference", "raw", "email", or "format:..." / "tformat:..." */
  readonly format: string;
  readonly date: string;
  readonly colour: boolean;
  /** Ids are shortened in the heads of commits. */
  readonly abbreviate: boolean;
  readonly decorations?: Decorations;
  /** Shown in front of the id: "<" and ">" of `--left-right`. */
  readonly mark?: string;
  /** Notes are shown below the message. */
  readonly notes?: Notes | undefined;
}

/** Tabs of a message are shown as blanks, to every eighth column. */
const expandTabs = (line: string): string => {
  let out = "";
  for (const char of line) out += char === "\t" ? " ".repeat(8 - (out.length % 8)) : char;
  return out;
};

const indent = (text: string): string =>
  text
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => `    ${expandTabs(line)}`)
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
  const id = options.abbreviate ? repository.short(oid) : oid;
  const names = options.decorations ? decorationText(options.decorations, oid, colour) : "";
  const mark = options.mark ?? "";
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
    return `${lines.join("\n")}\n\n${indent(commit.message)}`;
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

const colourCodes: Record<string, string> = {
  reset: "",
  normal: "",
  bold: "1",
  dim: "2",
  ul: "4",
  reverse: "7",
  black: "30",
  red: "31",
  green: "32",
  yellow: "33",
  blue: "34",
  magenta: "35",
  cyan: "36",
  white: "37",
};

function colourSequence(words: string): string {
  const codes = words.split(/[ ,]+/).filter((word) => word !== "auto" && word !== "always");
  return `\x1b[${codes
    .map((word) => colourCodes[word] ?? "")
    .filter(Boolean)
    .join(";")}m`;
}

/** The placeholders of "PRETTY FORMATS" in git-log(1). */
function expandFormat(git: Git, oid: string, commit: Commit, format: string, options: PrettyOptions): string {
  const { repository } = git;
  const { author, committer, message } = commit;
  const plain = (people: Commit["author"], letter: string): string | undefined => {
    switch (letter) {
      case "n":
      case "N":
        return people.name;
      case "e":
      case "E":
        return people.email;
      case "l":
      case "L":
        return people.email.split("@")[0]!;
      case "d":
        return formatDate(people, options.date, git.now);
      case "D":
        return formatDate(people, "rfc", git.now);
      case "r":
        return formatDate(people, "relative", git.now);
      case "t":
        return String(people.time);
      case "i":
        return formatDate(people, "iso", git.now);
      case "I":
        return formatDate(people, "iso-strict", git.now);
      case "s":
        return formatDate(people, "short", git.now);
      case "h":
        return formatDate(people, "human", git.now);
      default:
        return undefined;
    }
  };
  const names = () => (options.decorations ? decorationText(options.decorations, oid, options.colour) : "");
  let width: { kind: string; columns: number } | undefined;
  const fit = (text: string): string => {
    if (!width) return text;
    const { kind, columns } = width;
    width = undefined;
    const gap = Math.max(0, columns - [...text].length);
    if (kind === "<") return text + " ".repeat(gap);
    if (kind === ">") return " ".repeat(gap) + text;
    return " ".repeat(gap >> 1) + text + " ".repeat(gap - (gap >> 1));
  };
  const one = (token: string): string | undefined => {
    if (token === "H") return oid;
    if (token === "h") return repository.short(oid);
    if (token === "T") return commit.tree;
    if (token === "t") return repository.short(commit.tree);
    if (token === "P") return commit.parents.join(" ");
    if (token === "p") return commit.parents.map((parent) => repository.short(parent)).join(" ");
    if (token === "s") return subjectOf(message);
    if (token === "f")
      return subjectOf(message)
        .replaceAll(/[^A-Za-z0-9._]+/g, "-")
        .replaceAll(/^-|[-.]+$/g, "");
    if (token === "b") return bodyOf(message);
    if (token === "B") return message;
    if (token === "N") return (options.notes ?? openNotes(git, [])).plain(oid);
    if (token === "d") return names() === "" ? "" : ` ${names()}`;
    if (token === "D") return names().replace(/^\(|\)$/g, "");
    if (token === "m") return options.mark === "" || options.mark === undefined ? ">" : options.mark;
    if (token === "G?") return "N";
    if (token.startsWith("a")) return plain(author, token[1]!);
    if (token.startsWith("c")) return plain(committer, token[1]!);
    return undefined;
  };
  return format.replaceAll(
    /%(?:(C)(?:\(([^)]*)\)|(red|green|blue|reset))|([<>]|><)\((\d+)[^)]*\)|x([0-9a-fA-F]{2})|([+\- ]?)(G\?|[ac][a-zA-Z]|[A-Za-z])|%|n)/g,
    (
      whole,
      isColour?: string,
      inner?: string,
      word?: string,
      kind?: string,
      columns?: string,
      hex?: string,
      prefix?: string,
      token?: string,
    ) => {
      if (whole === "%%") return "%";
      if (isColour) {
        const wanted = (inner ?? word)!;
        return options.colour || wanted.startsWith("always") ? colourSequence(wanted) : "";
      }
      if (kind) {
        width = { kind, columns: Number(columns) };
        return "";
      }
      if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
      if (token === "n") return "\n";
      const value = token === undefined ? undefined : one(token);
      if (value === undefined) return whole;
      const text = fit(value);
      if (prefix === "+") return text === "" ? "" : `\n${text}`;
      if (prefix === " ") return text === "" ? "" : ` ${text}`;
      return text;
    },
  );
}
