import { checkedOutElsewhere } from "./linked.ts";
import type { Paint } from "../colours.ts";
import type { Git } from "../context.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { GitError } from "../errors.ts";
import { formatRef } from "../history/ref-format.ts";
import { tryCommit } from "../history/revision.ts";
import { isAncestor } from "../history/walk.ts";
import { subjectOf } from "./message.ts";
import { operationOf } from "./operation.ts";
import { detachedAt } from "./status-text.ts";
import { trackingOf } from "./status.ts";

export interface ListOptions {
  readonly remotes: boolean;
  readonly all: boolean;
  readonly verbose: number;
  readonly contains: string | undefined;
  readonly "no-contains": string | undefined;
  readonly merged: string | true | undefined;
  readonly "no-merged": string | true | undefined;
  readonly "points-at": string | undefined;
  readonly sort: string | undefined;
  readonly format: string | undefined;
  readonly "ignore-case"?: boolean;
  readonly paint: Paint;
}

interface Row {
  readonly shown: string;
  readonly name: string;
  readonly oid: string;
  readonly current: boolean;
  readonly remote: boolean;
  readonly target?: string;
}

/** What `git branch` prints. */
export function listBranches(git: Git, patterns: readonly string[], options: ListOptions): string {
  const { repository } = git;
  const { refs } = repository;
  const { paint } = options;
  let rows: Row[] = [];
  const head = refs.symbolic("HEAD");
  if (head === undefined && repository.head !== undefined && !options.remotes && patterns.length === 0) {
    const operation = operationOf(repository);
    const { words, at } = detachedAt(git);
    const shown =
      operation.kind === "rebase"
        ? `(no branch, rebasing ${operation.branch})`
        : operation.kind === "bisect"
          ? `(no branch, bisect started on ${(repository.state("BISECT_START") ?? "").trim()})`
          : at === ""
            ? "(no branch)"
            : `(${words}${at})`;
    rows.push({ shown, name: "HEAD", oid: repository.head, current: true, remote: false });
  }
  if (!options.remotes)
    for (const { name, oid } of refs.list("refs/heads/"))
      rows.push({ shown: name.slice(11), name, oid, current: name === head, remote: false });
  if (options.remotes || options.all)
    for (const { name, oid } of refs.list("refs/remotes/")) {
      const target = refs.symbolic(name);
      rows.push({
        shown: options.all ? name.slice(5) : name.slice(13),
        name,
        oid,
        current: false,
        remote: true,
        ...(target === undefined ? {} : { target: target.replace("refs/remotes/", "") }),
      });
    }
  if (patterns.length > 0)
    rows = rows.filter(({ name }) =>
      patterns.some((pattern) =>
        wildmatch(pattern, { ignoreCase: options["ignore-case"] === true }).test(
          name.replace(/^refs\/(heads|remotes)\//, ""),
        ),
      ),
    );
  rows = rows.filter((row) => chosen(git, row, options));
  if (options.sort !== undefined) sortRows(git, rows, options.sort);
  if (options.format !== undefined)
    return rows.map(({ name }) => `${formatRef(git, name, options.format!)}\n`).join("");
  const width = Math.max(0, ...rows.map(({ shown }) => shown.length));
  return rows
    .map(({ shown, name, oid, current, remote, target }) => {
      const elsewhere = !current && !remote && checkedOutElsewhere(repository, name.slice(11)) !== undefined;
      const colour = current ? "green" : remote ? "red" : elsewhere ? "cyan" : undefined;
      const mark = current ? "* " : elsewhere ? "+ " : "  ";
      if (options.verbose === 0)
        return `${mark}${paint(colour, shown)}${target === undefined ? "" : ` -> ${target}`}\n`;
      if (target !== undefined) return `${mark}${paint(colour, shown.padEnd(width))} -> ${target}\n`;
      const tracking = name.startsWith("refs/heads/") ? trackingOf(git, name.slice(11)) : undefined;
      const subject = subjectOf(repository.objects.commit(oid).message);
      return `${mark}${paint(colour, shown.padEnd(width))} ${repository.short(oid)} ${trackText(tracking, options, paint)}${subject}\n`;
    })
    .join("");
}

function trackText(tracking: ReturnType<typeof trackingOf>, { verbose }: ListOptions, paint: Paint): string {
  if (!tracking) return "";
  const { name, ahead, behind } = tracking;
  const counts =
    ahead === undefined
      ? "gone"
      : [ahead > 0 ? `ahead ${ahead}` : "", behind! > 0 ? `behind ${behind}` : ""].filter(Boolean).join(", ");
  if (verbose > 1) return `[${paint("blue", name)}${counts === "" ? "" : `: ${counts}`}] `;
  return counts === "" ? "" : `[${counts}] `;
}

function chosen(git: Git, { oid }: Row, options: ListOptions): boolean {
  const { repository } = git;
  const find = (text: string) => {
    const commit = tryCommit(repository, text);
    if (commit === undefined) throw new GitError(`error: malformed object name ${text}`, 129);
    return commit;
  };
  const { objects } = repository;
  if (options.contains !== undefined && !isAncestor(objects, find(options.contains), oid)) return false;
  if (options["no-contains"] !== undefined && isAncestor(objects, find(options["no-contains"]), oid))
    return false;
  const merged = options.merged === true ? "HEAD" : options.merged;
  if (merged !== undefined && !isAncestor(objects, oid, find(merged))) return false;
  const open = options["no-merged"] === true ? "HEAD" : options["no-merged"];
  if (open !== undefined && isAncestor(objects, oid, find(open))) return false;
  return options["points-at"] === undefined || find(options["points-at"]) === oid;
}

function sortRows(git: Git, rows: Row[], key: string): void {
  const down = key.startsWith("-");
  const field = down ? key.slice(1) : key;
  const { objects } = git.repository;
  const value = ({ oid, name }: Row) =>
    field === "committerdate" || field === "creatordate"
      ? objects.commit(oid).committer.time
      : field === "authordate"
        ? objects.commit(oid).author.time
        : name;
  rows.sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1) || (a.name < b.name ? -1 : 1);
  });
}
