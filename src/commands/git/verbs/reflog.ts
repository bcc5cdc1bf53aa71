import { parsePerson } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { fullRef } from "../history/revision.ts";
import { reflogEntries } from "../history/reflog-walk.ts";
import { prettyOptionsOf } from "../history/print-log.ts";
import { logOptions } from "../history/log-options.ts";
import { linkedTrees } from "../worktree/linked.ts";
import { defineGitCommand } from "../verb.ts";

export const reflog = defineGitCommand({
  verb: "reflog",
  summary: "Manage reflog information",
  usage:
    "git reflog [show] [<log-options>] [<ref>]\ngit reflog expire [<options>]\ngit reflog delete [--rewrite] [--updateref]\n           [--dry-run | -n] [--verbose] <ref>@{<specifier>}...\ngit reflog exists <ref>",
  pager: true,
  unknown: (option) => new GitFatal(`unrecognized argument: ${option}`),
  numbers: true,
  options: {
    ...logOptions,
    expire: { value: "time", help: "prune entries older than the specified time" },
    "dry-run": { help: "do not prune" },
    verbose: { help: "say what is done" },
  },
  async run(git, { options, operands }, argv) {
    const [first, ...rest] = operands;
    if (first === "exists") return git.repository.refs.logged(rest[0] ?? "HEAD") ? 0 : 1;
    if (first === "expire") return expireLogs(git, rest, options.all, argv);
    if (first === "delete") return deleteEntries(git, rest);
    if (git.repository.head === undefined && operands.length === 0 && !options.all)
      throw new GitError(
        `fatal: your current branch '${git.repository.branch}' does not have any commits yet`,
        128,
      );
    const pretty = { ...prettyOptionsOf(git, options) };
    const isDefault = options.pretty === undefined && options.format === undefined;
    const shown = isDefault ? { ...pretty, format: "oneline", abbreviate: true } : pretty;
    const max = Number(options.n ?? options["max-count"] ?? Infinity);
    const names = first === "show" ? rest : operands;
    if (options.all) {
      await git.out(allEntries(git, shown));
      return 0;
    }
    await git.out(reflogEntries(git, names[0] ?? "HEAD", shown, max));
    return 0;
  },
});

/** `expire`: what is older goes; without a date, after ninety days. */
async function expireLogs(
  git: Git,
  typed: readonly string[],
  all: boolean,
  argv: readonly string[],
): Promise<number> {
  const { refs } = git.repository;
  const value = argv.find((word) => word.startsWith("--expire="))?.slice(9);
  const limit =
    value === "now" || value === "all" ? Infinity : value === "never" ? 0 : git.now - 90 * 24 * 3600;
  const names = all
    ? ["HEAD", ...refs.list().map(({ name }) => name)]
    : typed.map((name) => fullRef(git.repository, name) ?? name);
  for (const name of names)
    if (refs.logged(name))
      refs.writeLog(
        name,
        refs.log(name).filter(({ who }) => parsePerson(who).time >= limit),
      );
  return 0;
}

/** `delete main@{2}` */
async function deleteEntries(git: Git, typed: readonly string[]): Promise<number> {
  const { refs } = git.repository;
  if (typed.length === 0) throw new GitError("error: no reflog specified to delete", 255);
  for (const text of typed) {
    const match = /^(.*)@\{(\d+)\}$/.exec(text);
    const name = match && (match[1] === "" ? "HEAD" : fullRef(git.repository, match[1]!));
    if (!match || !name) throw new GitError(`error: not a reflog: ${text}`, 255);
    const lines = refs.log(name);
    lines.splice(lines.length - 1 - Number(match[2]), 1);
    refs.writeLog(name, lines);
  }
  return 0;
}

/** `--all`: the logs of all refs, newest first; of equal times the order of their names is kept. */
function allEntries(git: Git, pretty: Parameters<typeof reflogEntries>[2]): string {
  const { refs } = git.repository;
  const { gitDir } = git.repository;
  const others = linkedTrees(git.repository)
    .filter((tree) => tree.gitDir !== gitDir)
    .map(({ main, gitDir: folder }) =>
      main ? "main-worktree/HEAD" : `worktrees/${folder.slice(folder.lastIndexOf("/") + 1)}/HEAD`,
    );
  const names = [...refs.list().map(({ name }) => name), "HEAD", ...others].filter((name) =>
    refs.logged(name),
  );
  const rows: { time: number; order: number; text: string }[] = [];
  for (const [order, name] of names.entries()) {
    const lines = refs.log(name).toReversed();
    const texts = reflogEntries(git, name, pretty, Infinity).split("\n").values();
    for (const { who, after } of lines)
      if (!/^0+$/.test(after))
        rows.push({ time: parsePerson(who).time, order, text: texts.next().value ?? "" });
  }
  return rows
    .toSorted((a, b) => b.time - a.time || a.order - b.order)
    .map(({ text }) => `${text}\n`)
    .join("");
}
