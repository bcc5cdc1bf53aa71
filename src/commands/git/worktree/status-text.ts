import { byPath } from "../diff/changes.ts";
import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { type ColumnStyle, columns } from "../core/columns.ts";
import { quotePath } from "../core/quote.ts";
import type { Change } from "../diff/changes.ts";
import { listWidth } from "./column-style.ts";
import { operationText, operationOf } from "./operation.ts";
import { trackingOf, trackingText, type WorkStatus } from "./status.ts";

export interface LongOptions {
  /** Each line begins with "# " nowhere but in the template of a commit message. */
  readonly colour: boolean;
  /** Untracked files were not looked for. */
  readonly untrackedOff?: boolean;
  /** A commit is about to be made of it: other last words. */
  readonly forCommit?: boolean;
  /** `commit --amend` leaves its "no changes" out. */
  readonly amend?: boolean;
  /** Untracked and ignored files stand side by side. */
  readonly columns?: ColumnStyle["mode"];
}

const words: Record<string, string> = {
  A: "new file:",
  D: "deleted:",
  M: "modified:",
  R: "renamed:",
  C: "copied:",
  T: "typechange:",
};

const unmergedWords: Record<string, string> = {
  "1": "both deleted:",
  "2": "added by us:",
  "12": "deleted by them:",
  "3": "added by them:",
  "13": "deleted by us:",
  "23": "both added:",
  "123": "both modified:",
};

/** Which stages a path in conflict has: "123", "23". */
export const stagesOf = (git: Git, path: string): string =>
  ["1", "2", "3"].filter((stage) => git.repository.index.get(path, Number(stage))).join("");

export function longStatus(git: Git, status: WorkStatus, options: LongOptions): string {
  const { repository } = git;
  const paint = painter(options.colour);
  const hints = git.advice("statusHints");
  const note = (text: string) => (hints ? `  (${text})\n` : "");
  const name = (path: string) => quotePath(git.relative(path), git.config.bool("core.quotepath") !== false);
  const out: string[] = [];
  const { branch, head } = repository;
  const operation = operationOf(repository);

  if (branch !== undefined) out.push(`On branch ${branch}\n`);
  else if (operation.kind === "rebase")
    out.push(
      `${paint("red", `${operation.interactive ? "interactive " : ""}rebase in progress; onto `)}${repository.short(operation.onto)}\n`,
    );
  else {
    const { words: detached, at } = detachedAt(git);
    out.push(`${paint("red", detached)}${at}\n`);
  }
  const tracking = branch === undefined || head === undefined ? undefined : trackingOf(git, branch);
  if (tracking) out.push(`${trackingText(git, tracking)}\n`);
  const busy = operationText(git, operation, status);
  if (busy !== "") out.push(`${busy}\n`);
  if (head === undefined) out.push(`\n${options.forCommit ? "Initial commit" : "No commits yet"}\n\n`);

  const unmerged = status.unstaged.filter(({ status: kind }) => kind === "U");
  const staged = status.staged.filter(({ status: kind }) => kind !== "U");
  const changed = status.unstaged.filter(({ status: kind }) => kind !== "U");
  const line = (change: Change, colour: "green" | "red") => {
    const shown =
      change.status === "R" || change.status === "C"
        ? `${name(change.before!.path)} -> ${name(change.path)}`
        : name(change.path);
    return `\t${paint(colour, `${(words[change.status] ?? "unknown:").padEnd(12)}${shown}`)}${innerText(change)}\n`;
  };
  const concluding = operation.kind === "merge" || operation.kind === "cherry-pick";
  const unstageNote =
    head === undefined
      ? note('use "git rm --cached <file>..." to unstage')
      : note('use "git restore --staged <file>..." to unstage');
  if (staged.length > 0)
    out.push(
      `Changes to be committed:\n${concluding ? "" : unstageNote}${staged.map((change) => line(change, "green")).join("")}\n`,
    );
  if (unmerged.length > 0) {
    const kinds = unmerged.map(({ path }) => stagesOf(git, path));
    const bothGone = kinds.some((kind) => kind === "1");
    const gone = kinds.some((kind) => kind === "12" || kind === "13");
    const other = kinds.some((kind) => !["1", "12", "13"].includes(kind));
    const how =
      bothGone && !gone && !other
        ? 'use "git rm <file>..." to mark resolution'
        : !gone && !bothGone
          ? 'use "git add <file>..." to mark resolution'
          : 'use "git add/rm <file>..." as appropriate to mark resolution';
    out.push(
      `Unmerged paths:\n${concluding ? "" : unstageNote}${note(how)}${unmerged
        .map(({ path }, i) => `\t${paint("red", `${unmergedWords[kinds[i]!]!.padEnd(17)}${name(path)}`)}\n`)
        .join("")}\n`,
    );
  }
  if (changed.length > 0) {
    const hasDeleted = changed.some(({ status: kind }) => kind === "D");
    out.push(
      `Changes not staged for commit:\n${note(hasDeleted ? 'use "git add/rm <file>..." to update what will be committed' : 'use "git add <file>..." to update what will be committed')}${note('use "git restore <file>..." to discard changes in working directory')}${changed.some(({ inner }) => inner?.modified || inner?.untracked) ? note("commit or discard the untracked or modified content in submodules") : ""}${changed.map((change) => line(change, "red")).join("")}\n`,
    );
  }
  const others = (paths: readonly string[]) => {
    const names = paths.map((path) => paint("red", name(path)));
    if (!options.columns) return names.map((each) => `\t${each}\n`).join("");
    // A tab counts as eight columns of the screen.
    const style = { mode: options.columns, width: listWidth(git) - 7, indent: "\t", padding: 1 };
    return columns(names, style);
  };
  if (status.untracked.length > 0)
    out.push(
      `Untracked files:\n${note('use "git add <file>..." to include in what will be committed')}${others(status.untracked)}\n`,
    );
  if (status.ignored.length > 0)
    out.push(
      `Ignored files:\n${note('use "git add -f <file>..." to include in what will be committed')}${others(status.ignored)}\n`,
    );
  if (options.untrackedOff && staged.length > 0)
    out.push(`Untracked files not listed${hints ? " (use -u option to show untracked files)" : ""}\n`);
  if (staged.length === 0 || options.forCommit)
    out.push(
      lastWords(git, status, {
        ...options,
        changed: changed.length + unmerged.length,
        staged: staged.length,
      }),
    );
  return out.join("");
}

/** " (new commits, modified content)" behind a submodule. */
function innerText({ inner }: Change): string {
  if (!inner) return "";
  const parts = [
    inner.commits ? "new commits" : "",
    inner.modified ? "modified content" : "",
    inner.untracked ? "untracked content" : "",
  ].filter(Boolean);
  return ` (${parts.join(", ")})`;
}

/** What is wrong with committing this, in git's words; "" when there is something staged. */
function lastWords(
  git: Git,
  status: WorkStatus,
  { amend, untrackedOff, changed, staged }: LongOptions & { changed: number; staged: number },
): string {
  if (staged > 0) return "";
  const hints = git.advice("statusHints");
  const say = (text: string, advice: string) => `${text}${hints ? ` (${advice})` : ""}\n`;
  if (amend) return "No changes\n";
  if (changed > 0)
    return hints
      ? 'no changes added to commit (use "git add" and/or "git commit -a")\n'
      : "no changes added to commit\n";
  if (status.untracked.length > 0)
    return say("nothing added to commit but untracked files present", 'use "git add" to track');
  if (git.repository.head === undefined)
    return say("nothing to commit", 'create/copy files and use "git add" to track');
  if (untrackedOff) return say("nothing to commit", "use -u to show untracked files");
  return "nothing to commit, working tree clean\n";
}

/** "HEAD detached at 1a2b3c4", or "from" when it has moved on since. */
export function detachedAt(git: Git): { words: string; at: string } {
  const { repository } = git;
  const { head } = repository;
  const last = repository.refs
    .log("HEAD")
    .findLast(({ message }) => message.startsWith("checkout: moving from "));
  if (!last || head === undefined) return { words: "Not currently on any branch.", at: "" };
  const to = last.message.replace(/^checkout: moving from \S+ to /, "");
  const isId = /^[0-9a-f]{7,40}$/.test(to) && last.after.startsWith(to);
  const named =
    isId ||
    !repository.refs
      .list()
      .some(
        ({ name, oid }) =>
          (name === `refs/tags/${to}` || name === `refs/remotes/${to}` || name === `refs/heads/${to}`) &&
          repository.objects.peel(oid) === last.after,
      );
  const at = named ? repository.short(last.after) : to;
  return { words: last.after === head ? "HEAD detached at " : "HEAD detached from ", at };
}

/** The two letters of `git status -s` for each path, with what came of it. */
export function shortStatus(
  git: Git,
  status: WorkStatus,
  porcelain = true,
): { code: string; path: string; from?: string }[] {
  const rows = new Map<string, { code: string; path: string; from?: string }>();
  for (const { status: kind, path, before } of status.staged)
    if (kind !== "U")
      rows.set(path, {
        code: `${kind} `,
        path,
        ...(kind === "R" || kind === "C" ? { from: before!.path } : {}),
      });
  const unmergedCodes: Record<string, string> = {
    "1": "DD",
    "2": "AU",
    "12": "UD",
    "3": "UA",
    "13": "DU",
    "23": "AA",
    "123": "UU",
  };
  for (const { status: kind, path, before, inner } of status.unstaged) {
    if (kind === "U") rows.set(path, { code: unmergedCodes[stagesOf(git, path)]!, path });
    else {
      const intent = kind === "A" && !before;
      const row = rows.get(path);
      const letter = intent ? "A" : porcelain || !inner || inner.commits ? kind : inner.modified ? "m" : "?";
      rows.set(path, { ...row, path, code: `${row?.code[0] ?? " "}${letter}` });
    }
  }
  return [...rows.values()].sort(byPath);
}
