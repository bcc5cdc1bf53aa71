import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { lookUp } from "../core/trees.ts";
import { type Change, stagedChanges, unstagedChanges } from "../diff/changes.ts";
import { patchText } from "../diff/output.ts";
import { statsOf } from "../diff/stat.ts";
import { Ignores } from "../worktree/ignore.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf, scanWorkTree } from "../worktree/scan.ts";
import { stageFile } from "../worktree/stage.ts";
import { patchModes } from "./modes.ts";
import { pickHunks, putPicked } from "./pick.ts";

const menu = `*** Commands ***
  1: [s]tatus\t  2: [u]pdate\t  3: [r]evert\t  4: [a]dd untracked
  5: [p]atch\t  6: [d]iff\t  7: [q]uit\t  8: [h]elp
What now> `;

const help = `status        - show paths with changes
update        - add working tree state to the staged set of changes
revert        - revert staged set of changes back to the HEAD version
patch         - pick hunks and update selectively
diff          - view diff between HEAD and index
add untracked - add contents of untracked files to the staged set of changes
`;

const actions = ["status", "update", "revert", "add untracked", "patch", "diff", "quit", "help"];

interface Row {
  readonly path: string;
  readonly staged: string;
  readonly unstaged: string;
  readonly isStaged: boolean;
  readonly change?: Change;
}

/** `git add -i`: the menu, until it is left. */
export async function interactiveAdd(git: Git, paths: readonly string[]): Promise<number> {
  await status(git, paths);
  for (;;) {
    await git.out(menu);
    const line = await readLine(git.process.stdin);
    const typed = line === null ? "quit" : decode(line.bytes).trim();
    if (line === null) await git.out("\n");
    if (typed === "") continue;
    const action = /^\d$/.test(typed)
      ? actions[Number(typed) - 1]
      : actions.find((name) => name.startsWith(typed));
    if (action === undefined) await git.err(`Huh (${typed})?\n`);
    else if (action === "quit") {
      await git.out("Bye.\n");
      return 0;
    } else if (action === "help") await git.out(help);
    else if (action === "status") await status(git, paths);
    else await act(git, action, paths);
  }
}

function rowsOf(git: Git, paths: readonly string[]): Row[] {
  const { repository } = git;
  const pathspec = parsePathspec(git, paths);
  const tree = repository.head === undefined ? undefined : repository.objects.commit(repository.head).tree;
  const text = (change: Change | undefined, none: string) => {
    const stat = change && statsOf(repository, [change])[0];
    return !stat ? none : stat.binary ? "binary" : `+${stat.added}/-${stat.removed}`;
  };
  const staged = new Map(stagedChanges(repository, tree, pathspec).map((change) => [change.path, change]));
  const work = new Map(unstagedChanges(repository, pathspec).map((change) => [change.path, change]));
  return [...new Set([...staged.keys(), ...work.keys()])].sort().map((path) => ({
    path,
    staged: text(staged.get(path), "unchanged"),
    unstaged: text(work.get(path), "nothing"),
    isStaged: staged.has(path),
    ...(work.has(path) ? { change: work.get(path)! } : {}),
  }));
}

const table = (rows: readonly Row[], picked?: ReadonlySet<number>, names = (row: Row) => row.path): string =>
  rows.length === 0
    ? ""
    : `           staged     unstaged path\n${rows
        .map(
          (row, i) =>
            `${picked?.has(i) ? "*" : " "}${String(i + 1).padStart(2)}: ${row.staged.padStart(12)} ${row.unstaged.padStart(12)} ${names(row)}\n`,
        )
        .join("")}`;

const status = (git: Git, paths: readonly string[]): Promise<void> =>
  git.out(`${table(rowsOf(git, paths))}\n`);

async function act(git: Git, action: string, paths: readonly string[]): Promise<void> {
  const { repository } = git;
  if (action === "add untracked") return addUntracked(git, paths);
  const all = rowsOf(git, paths);
  const rows =
    action === "update" || action === "patch"
      ? all.filter(({ change }) => change)
      : all.filter(({ isStaged }) => isStaged);
  const title = { update: "Update", revert: "Revert", patch: "Patch update", diff: "Review diff" }[action]!;
  const chosen =
    rows.length === 0 ? [] : await select(git, rows, title, (picked, names) => table(rows, picked, names));
  const plural = `${chosen.length} path${chosen.length === 1 ? "" : "s"}`;
  const tree = repository.head === undefined ? undefined : repository.objects.commit(repository.head).tree;
  if (action === "patch") {
    if (chosen.length > 0)
      putPicked(
        git,
        await pickHunks(
          git,
          chosen.map(({ change }) => change!),
          patchModes.stage,
        ),
        patchModes.stage,
      );
    return;
  }
  if (action === "diff") {
    const wanted = new Set(chosen.map(({ path }) => path));
    const changes = stagedChanges(repository, tree).filter(({ path }) => wanted.has(path));
    await git.out(`${patchText(git, changes, { colour: git.colour("diff") })}\n`);
    return;
  }
  for (const { path } of chosen) {
    if (action === "update") {
      const stat = lstatOf(repository, path);
      if (stat) stageFile(repository, path, stat);
      else repository.index.remove(path);
    } else {
      const blob = tree === undefined ? undefined : lookUp(repository.objects, tree, path);
      if (blob) repository.index.set(entryOf(path, blob.oid, blob.mode));
      else repository.index.remove(path);
    }
  }
  if (chosen.length > 0) repository.writeIndex();
  await git.out(chosen.length > 0 ? `${action === "update" ? "updated" : "reverted"} ${plural}\n\n` : "\n");
}

async function addUntracked(git: Git, paths: readonly string[]): Promise<void> {
  const { repository } = git;
  const scan = scanWorkTree(repository, {
    ignores: new Ignores(repository, git.env),
    pathspec: parsePathspec(git, paths),
    untracked: "all",
  });
  const rows = scan.untracked.map((path) => ({ path }));
  if (rows.length === 0) {
    await git.out("No untracked files.\n\n");
    return;
  }
  const list = (picked: ReadonlySet<number>, names: (row: { path: string }) => string) =>
    rows
      .map((row, i) => `${picked.has(i) ? "*" : " "}${String(i + 1).padStart(2)}: ${names(row)}\n`)
      .join("");
  const chosen = await select(git, rows, "Add untracked", list);
  for (const { path } of chosen) stageFile(repository, path, lstatOf(repository, path)!);
  if (chosen.length > 0) repository.writeIndex();
  await git.out(
    chosen.length > 0 ? `added ${chosen.length} path${chosen.length === 1 ? "" : "s"}\n\n` : "\n",
  );
}

/** Numbers, ranges, "*", or beginnings of names, until an empty line. */
async function select<R extends { readonly path: string }>(
  git: Git,
  rows: readonly R[],
  title: string,
  list: (picked: ReadonlySet<number>, names: (row: { path: string }) => string) => string,
): Promise<R[]> {
  const picked = new Set<number>();
  const unique = ({ path }: { path: string }) => {
    for (let n = 1; n <= path.length; n++)
      if (rows.filter((row) => row.path.startsWith(path.slice(0, n))).length === 1)
        return `[${path.slice(0, n)}]${path.slice(n)}`;
    return path;
  };
  for (;;) {
    await git.out(`${list(picked, unique)}${title}>> `);
    const line = await readLine(git.process.stdin);
    const typed = line === null ? "" : decode(line.bytes).trim();
    if (line === null) await git.out("\n");
    if (typed === "") break;
    for (const word of typed.split(/[\s,]+/)) {
      const off = word.startsWith("-");
      const text = off ? word.slice(1) : word;
      const match = /^(\d+)(?:(-)(\d*))?$/.exec(text);
      const found = rows.findIndex(({ path }) => path.startsWith(text));
      const [from, to] =
        text === "*"
          ? [1, rows.length]
          : match
            ? [Number(match[1]), match[2] ? Number(match[3] || rows.length) : Number(match[1])]
            : [found + 1, found + 1];
      if (from < 1 || to > rows.length) await git.err(`Huh (${word})?\n`);
      else
        for (let i = from; i <= to; i++)
          if (off) picked.delete(i - 1);
          else picked.add(i - 1);
    }
  }
  return rows.filter((_row, i) => picked.has(i));
}
