import type { Commit, Person } from "../../../base/git/objects.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { shown } from "../diff/text.ts";
import { displayWidth } from "../diff/stat.ts";
import type { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { subjectOf } from "../worktree/message.ts";
import type { Origin } from "./trace.ts";

export interface BlameStyle {
  readonly long: boolean;
  readonly short: boolean;
  readonly email: boolean;
  readonly names: boolean;
  readonly numbers: boolean;
  readonly raw: boolean;
  readonly blankBoundary: boolean;
  readonly root: boolean;
  readonly annotate: boolean;
  readonly digits: number;
  readonly date: string;
}

export interface Blamed {
  readonly origins: ReadonlyMap<number, Origin>;
  readonly lines: readonly string[];
  /** What stands in the work tree and in no commit. */
  readonly pending: Pick<Commit, "author" | "committer" | "message">;
  readonly path: string;
}

const commitOf = (
  git: Git,
  { pending }: Blamed,
  oid: string,
): Pick<Commit, "author" | "committer" | "message"> =>
  oid === zeroOid ? pending : git.repository.objects.commit(oid);

/** The lines with their origins in columns. */
export function plainBlame(git: Git, blamed: Blamed, style: BlameStyle): string {
  const { origins, lines, path } = blamed;
  const rows = [...origins].sort(([a], [b]) => a - b);
  const who = (oid: string) => {
    const { author } = commitOf(git, blamed, oid);
    return style.email ? `<${author.email}>` : author.name;
  };
  const when = ({ time, zone }: Person) =>
    style.raw ? `${time} ${zone}` : formatDate({ time, zone }, style.date, git.now);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth));
  const names = widest(rows.map(([, { oid }]) => who(oid)));
  const dates = widest(rows.map(([, { oid }]) => when(commitOf(git, blamed, oid).author)));
  const withNames = style.names || rows.some(([, origin]) => origin.path !== path);
  const paths = widest(rows.map(([, origin]) => origin.path));
  const number = String(Math.max(0, ...rows.map(([line]) => line + 1))).length;
  const there = String(Math.max(0, ...rows.map(([, { line }]) => line))).length;
  const wide = Math.min(40, style.long ? 40 : style.digits + 1);
  let out = "";
  for (const [i, { oid, path: file, line, boundary }] of rows) {
    const { author } = commitOf(git, blamed, oid);
    const text = lines[i]!;
    const content = shown(text.endsWith("\n") ? text : `${text}\n`);
    if (style.annotate) {
      out += `${oid.slice(0, wide)}\t(${who(oid).padStart(10)}\t${when(author).padEnd(10)}\t${i + 1})${content}`;
      continue;
    }
    const bordered = boundary && !style.root;
    const id = bordered
      ? style.blankBoundary
        ? " ".repeat(wide)
        : `^${oid.slice(0, wide - 1)}`
      : oid.slice(0, wide);
    out += id;
    if (withNames) out += ` ${file.padEnd(paths)}`;
    if (style.numbers) out += ` ${String(line).padStart(there)}`;
    const count = String(i + 1).padStart(number);
    if (style.short) out += ` ${count}) ${content}`;
    else {
      const name = who(oid);
      out += ` (${name}${" ".repeat(names - displayWidth(name))} ${when(author).padEnd(dates)} ${count}) ${content}`;
    }
  }
  return out;
}

/** `--porcelain`, `--line-porcelain` and `--incremental`: a head for each line (or group), in fields. */
export function porcelainBlame(git: Git, blamed: Blamed, form: "porcelain" | "line" | "incremental"): string {
  const { origins, lines } = blamed;
  const rows = [...origins].sort(([a], [b]) => a - b);
  const told = new Set<string>();
  let out = "";
  for (const [at, [i, origin]] of rows.entries()) {
    const { oid, line, path } = origin;
    const before = rows[at - 1];
    const follows =
      before &&
      before[0] === i - 1 &&
      before[1].oid === oid &&
      before[1].path === path &&
      before[1].line === line - 1;
    let group = 1;
    for (let next = at + 1; next < rows.length; next++, group++) {
      const [j, other] = rows[next]!;
      if (j !== i + group || other.oid !== oid || other.path !== path || other.line !== line + group) break;
    }
    if (form === "incremental") {
      if (follows) continue;
      out += `${oid} ${line} ${i + 1} ${group}\n`;
    } else out += `${oid} ${line} ${i + 1}${follows ? "" : ` ${group}`}\n`;
    if (form === "line" || !told.has(oid)) out += headOf(git, blamed, origin);
    if (form === "incremental" || form === "line" || !told.has(oid)) out += `filename ${path}\n`;
    told.add(oid);
    if (form !== "incremental") out += `\t${shown(lines[i]!.replace(/\n$/, ""))}\n`;
  }
  return out;
}

function headOf(git: Git, blamed: Blamed, { oid, boundary, previous }: Origin): string {
  const { author, committer, message } = commitOf(git, blamed, oid);
  const person = (role: string, { name, email, time, zone }: Person) =>
    `${role} ${name}\n${role}-mail <${email}>\n${role}-time ${time}\n${role}-tz ${zone}\n`;
  return (
    person("author", author) +
    person("committer", committer) +
    `summary ${subjectOf(message)}\n` +
    (boundary ? "boundary\n" : "") +
    (previous ? `previous ${previous.oid} ${previous.path}\n` : "")
  );
}
