import type { Git } from "../context.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { GitError, GitFatal } from "../errors.ts";
import { branchTable, namesFromTips } from "../history/branch-table.ts";
import { tryCommit } from "../history/revision.ts";
import { isAncestor, mergeBases } from "../history/walk.ts";
import { defineGitCommand } from "../verb.ts";
import { subjectOf } from "../worktree/message.ts";

const most = 26; // as many as git has bits for

type Tip = readonly [name: string, oid: string];

export const showBranch = defineGitCommand({
  verb: "show-branch",
  summary: "Show branches and their commits",
  usage: "git show-branch [<options>] [(<rev> | <glob>)...]",
  options: {
    all: { short: "a", help: "show remote-tracking and local branches" },
    remotes: { short: "r", help: "show remote-tracking branches" },
    color: { value: "when", optional: true, help: "color '*!+-' corresponding to the branch" },
    "no-color": { help: "no colors", hidden: true },
    more: { value: "n", optional: true, help: "show <n> more commits after the common ancestor" },
    list: { help: "synonym to more=-1" },
    "no-name": { help: "suppress naming strings" },
    current: { help: "include the current branch" },
    "sha1-name": { help: "name commits with their object names" },
    "merge-base": { help: "show possible merge bases" },
    independent: { help: "show refs unreachable from any other ref" },
    "topo-order": { help: "show commits in topological order" },
    topics: { help: "show only commits not on the first branch" },
    sparse: { help: "show merges reachable from only one tip" },
    "date-order": { help: "topologically sort, maintaining date order where possible" },
    reflog: {
      short: "g",
      value: "n[,base]",
      optional: true,
      help: "show <n> most recent ref-log entries starting at base",
    },
  },
  async run(git, { options, operands }) {
    if (options.reflog !== undefined) throw new GitError("git: show-branch --reflog is not simulated yet", 1);
    const { repository } = git;
    const { objects } = repository;
    const tips = tipsOf(git, operands, options);
    if (options.current && repository.branch !== undefined && repository.head !== undefined)
      if (!tips.some(([name]) => name === repository.branch)) tips.push([repository.branch, repository.head]);
    if (tips.length === 0) throw new GitError("No revs to be shown.", 0);
    if (options["merge-base"]) {
      const bases = tips
        .slice(1)
        .reduce(
          (found, [, oid]) => [...new Set(found.flatMap((each) => mergeBases(objects, each, oid)))],
          [tips[0]![1]],
        );
      await git.out(bases.map((oid) => `${oid}\n`).join(""));
      return bases.length > 0 ? 0 : 1;
    }
    if (options.independent) {
      const free = tips.filter(
        ([, oid]) => !tips.some(([, other]) => other !== oid && isAncestor(objects, oid, other)),
      );
      await git.out([...new Set(free.map(([, oid]) => oid))].map((oid) => `${oid}\n`).join(""));
      return 0;
    }
    const extra = options.list ? -1 : Number(options.more === true ? 1 : (options.more ?? 0));
    const headAt = tips.findIndex(([name, oid]) => name === repository.branch && oid === repository.head);
    await git.out(
      headings(git, tips, headAt, extra < 0) +
        (extra < 0 ? "" : rows(git, tips, headAt, { ...options, extra })),
    );
    return 0;
  },
});

function tipsOf(
  git: Git,
  operands: readonly string[],
  { all, remotes }: { readonly all: boolean; readonly remotes: boolean },
): Tip[] {
  const { refs, objects } = git.repository;
  const commitsBelow = (prefix: string): Tip[] =>
    refs.list(prefix).flatMap(({ name, oid }) => {
      const commit = objects.peel(oid, "commit");
      return commit === undefined ? [] : [[name.replace(/^refs\/(heads|remotes)\//, ""), commit] as const];
    });
  if (operands.length === 0) {
    const own = remotes && !all ? [] : commitsBelow("refs/heads/");
    return [...own, ...(all || remotes ? commitsBelow("refs/remotes/") : [])].slice(0, most);
  }
  return operands.flatMap((word): Tip[] => {
    const oid = tryCommit(git.repository, word);
    if (oid !== undefined) return [[word.replace(/^refs\/(heads|tags|remotes)\//, ""), oid]];
    if (!/[*?[]/.test(word)) throw new GitFatal(`bad sha1 reference ${word}`);
    // A pattern is compared with as many parts at the end of a name as it has itself.
    const parts = word.split("/").length;
    const fitting = refs
      .list("refs/")
      .filter(({ name }) => wildmatch(word).test(name.split("/").slice(-parts).join("/")))
      .flatMap(({ name, oid }): Tip[] => {
        const commit = objects.peel(oid, "commit");
        return commit === undefined ? [] : [[name.replace(/^refs\/(heads\/)?/, ""), commit]];
      });
    if (fitting.length === 0) throw new GitError(`error: no matching refs with ${word}`, 1);
    return fitting;
  });
}

function headings(git: Git, tips: readonly Tip[], headAt: number, list: boolean): string {
  const subject = (oid: string) => subjectOf(git.repository.objects.commit(oid).message);
  if (tips.length === 1 && !list) return `[${tips[0]![0]}] ${subject(tips[0]![1])}\n`;
  const lines = tips.map(([name, oid], i) => {
    const mark = list ? (i === headAt ? "*" : " ") : `${" ".repeat(i)}${i === headAt ? "*" : "!"}`;
    return `${mark} [${name}] ${subject(oid)}\n`;
  });
  return lines.join("") + (list ? "" : `${"-".repeat(tips.length)}\n`);
}

interface RowOptions {
  readonly extra: number;
  readonly sparse: boolean;
  readonly topics: boolean;
  readonly "no-name": boolean;
  readonly "sha1-name": boolean;
}

/** A line for each commit: a column for each tip that reaches it, its name, its subject. */
function rows(git: Git, tips: readonly Tip[], headAt: number, options: RowOptions): string {
  if (tips.length === 1 && options.extra === 0) return "";
  const { objects } = git.repository;
  const { commits, reach } = branchTable(
    objects,
    tips.map(([, oid]) => oid),
    options.extra,
  );
  const names = namesFromTips(objects, tips, commits);
  const all = 2 ** tips.length - 1;
  let out = "";
  let met = false;
  let rest = options.extra;
  for (const oid of commits) {
    const bits = reach.get(oid)!;
    const { parents, message } = objects.commit(oid);
    const isMerge = parents.length > 1;
    met ||= bits === all;
    const single = (bits & (bits - 1)) === 0;
    const hidden =
      tips.length > 1 &&
      ((options.topics && bits !== all && (bits & 1) !== 0) ||
        (!options.sparse && isMerge && single && !tips.some(([, tip]) => tip === oid)));
    if (hidden) continue;
    if (tips.length > 1)
      out += `${tips.map((_, i) => ((bits & (1 << i)) === 0 ? " " : isMerge ? "-" : i === headAt ? "*" : "+")).join("")} `;
    const name = options["sha1-name"]
      ? git.repository.short(oid)
      : (names.get(oid) ?? git.repository.short(oid));
    out += `${options["no-name"] ? "" : `[${name}] `}${subjectOf(message)}\n`;
    if (met && --rest < 0) break;
  }
  return out;
}
