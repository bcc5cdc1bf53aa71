import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import { wildmatch } from "../core/wildmatch.ts";
import type { RevisionArguments } from "./arguments.ts";
import type { LogArguments } from "./log-options.ts";

/** A commit that a walk begins at, and the name it was given by. */
export interface Start {
  readonly oid: string;
  readonly name: string;
}

interface Given {
  readonly name: string;
  readonly value?: string;
}

/** The options that name refs, in their order; where that is not known, as if `--exclude` stood first. */
const orderOf = (options: LogArguments, given: readonly Given[] | undefined): readonly Given[] =>
  given ?? [
    ...options.exclude.map((value) => ({ name: "exclude", value })),
    ...(["all", "branches", "remotes", "tags"] as const)
      .filter((name) => options[name] !== undefined && options[name] !== false)
      .map((name) => ({ name, ...(typeof options[name] === "string" ? { value: options[name] } : {}) })),
    ...options.glob.map((value) => ({ name: "glob", value })),
  ];

const prefixes: Readonly<Record<string, string>> = {
  all: "refs/",
  branches: "refs/heads/",
  remotes: "refs/remotes/",
  tags: "refs/tags/",
  glob: "refs/",
};

/** The refs that `--all`, `--branches=...`, `--glob=...` and their like name; those behind `--not` are hidden. */
function refStarts(
  git: Git,
  options: LogArguments,
  given: readonly Given[] | undefined,
): { include: Start[]; exclude: Start[]; named: boolean } {
  const { repository } = git;
  const { objects, refs } = repository;
  const include: Start[] = [];
  const exclude: Start[] = [];
  let excluded: RegExp[] = [];
  let [negated, named] = [false, false];
  for (const { name, value } of orderOf(options, given)) {
    if (name === "not") negated = !negated;
    if (name === "exclude" && value !== undefined) excluded.push(wildmatch(value));
    const prefix = prefixes[name];
    if (prefix === undefined) continue;
    named = true;
    const below = name === "glob" ? (value ?? "").replace(/^refs\//, "") : value;
    const glob =
      below === undefined || below === ""
        ? undefined
        : wildmatch(/[*?[]/.test(below) ? below : `${below.replace(/\/$/, "")}/**`);
    const into = negated ? exclude : include;
    for (const { name: ref, oid } of refs.list(prefix)) {
      const short = ref.slice(prefix.length);
      const commit = objects.peel(oid, "commit");
      if (commit === undefined || (glob && !glob.test(short) && short !== below)) continue;
      if (excluded.some((each) => each.test(short) || each.test(ref))) continue;
      into.push({ oid: commit, name: ref });
    }
    if (name === "all" && repository.head !== undefined && !excluded.some((each) => each.test("HEAD")))
      into.push({ oid: repository.head, name: "HEAD" });
    excluded = [];
  }
  return { include, exclude, named };
}

/** Where a log begins, and what it leaves out: the revisions named, and the refs that options name. */
export function walkEnds(
  git: Git,
  args: RevisionArguments,
  options: LogArguments,
): { starts: Start[]; hidden: string[] } {
  const { repository } = git;
  const { objects } = repository;
  const starts: Start[] = [];
  const seen = new Set<string>();
  const add = ({ oid, name }: Start) => {
    const commit = objects.peel(oid, "commit");
    if (commit === undefined || seen.has(commit)) return;
    seen.add(commit);
    starts.push({ oid: commit, name });
  };
  for (const [i, oid] of args.include.entries()) add({ oid, name: args.names?.[i] ?? "" });
  const { include, exclude, named } = refStarts(git, options, args.given);
  for (const each of include) add(each);
  const hidden = [...args.exclude, ...exclude.map(({ oid }) => oid)]
    .map((oid) => objects.peel(oid, "commit"))
    .filter((oid) => oid !== undefined);
  if (args.words.length === 0 && !named && repository.head !== undefined)
    add({ oid: repository.head, name: "HEAD" });
  return { starts, hidden };
}

/** Only where a walk begins. */
export const startsOf = (git: Git, args: RevisionArguments, options: LogArguments): string[] =>
  walkEnds(git, args, options).starts.map(({ oid }) => oid);

/** Throws what git says of a repository without a commit when nothing is named. */
export function needStart(git: Git, args: RevisionArguments, options: LogArguments): void {
  const { repository } = git;
  const named =
    args.words.length > 0 ||
    options.all ||
    options.stdin ||
    options.glob.length > 0 ||
    options.branches !== undefined ||
    options.remotes !== undefined ||
    options.tags !== undefined;
  if (named || repository.head !== undefined) return;
  const { branch } = repository;
  throw new GitFatal(
    branch === undefined
      ? "bad default revision 'HEAD'"
      : `your current branch '${branch}' does not have any commits yet`,
  );
}
