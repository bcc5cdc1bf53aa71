import { parsePerson } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { fullRef } from "../history/revision.ts";
import { reflogEntries } from "../history/reflog-walk.ts";
import { prettyOptionsOf } from "../history/print-log.ts";
import { logOptions } from "../history/log-options.ts";
import { defineGitCommand } from "../verb.ts";

export const reflog = defineGitCommand({
  verb: "reflog",
  summary: "Manage reflog information",
  usage:
    "git reflog [show] [<log-options>] [<ref>]\ngit reflog expire [<options>]\ngit reflog delete [--rewrite] [--updateref]\n           [--dry-run | -n] [--verbose] <ref>@{<specifier>}...\ngit reflog exists <ref>",
  pager: true,
  numbers: true,
  options: logOptions,
  async run(git, { options, operands }) {
    const [first, ...rest] = operands;
    if (first === "exists") return git.repository.refs.logged(rest[0] ?? "HEAD") ? 0 : 1;
    if (first === "expire" || first === "delete")
      throw new GitError(`git: reflog ${first} is not simulated yet`, 1);
    if (git.repository.head === undefined && operands.length === 0)
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

/** `--all`: the logs of all refs, newest first; of equal times the order of their names is kept. */
function allEntries(git: Git, pretty: Parameters<typeof reflogEntries>[2]): string {
  const { refs } = git.repository;
  const names = [...refs.list().map(({ name }) => name), "HEAD"].filter(
    (name) => refs.logged(name) && (name === "HEAD" || fullRef(git.repository, name) !== undefined),
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
