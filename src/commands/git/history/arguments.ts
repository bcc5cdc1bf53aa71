import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import { parsePathspec, type Pathspec } from "../worktree/pathspec.ts";
import { lstatOf } from "../worktree/scan.ts";
import { badRevision, tryRevision } from "./revision.ts";
import { mergeBases } from "./walk.ts";

export interface Range {
  /** Objects named, peeled to commits where that is wanted by the caller. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** "a...b" was given: its two ends. */
  readonly symmetric?: readonly [string, string];
  /** The words that were revisions. */
  readonly words: readonly string[];
}

export interface RevisionArguments extends Range {
  /** The word by which each of `include` was named. */
  readonly names?: readonly string[];
  /** The options in their order, for those whose order counts. */
  readonly given?: readonly { readonly name: string; readonly value?: string }[];
  readonly paths: readonly string[];
  readonly pathspec: Pathspec;
}

/** "main..topic", "^main", "main...topic", "v1^!": what one word adds to a range; undefined when it is no revision. */
export function rangeOf(git: Git, word: string): Range | undefined {
  const { repository } = git;
  const find = (text: string) => {
    const oid = tryRevision(repository, text === "" ? "HEAD" : text);
    return oid !== undefined && repository.objects.has(oid) ? oid : undefined;
  };
  const commit = (text: string) => {
    const oid = find(text);
    return oid === undefined ? undefined : (repository.objects.peel(oid, "commit") ?? oid);
  };
  const dots = /^(.*?)(\.\.\.?)(.*)$/.exec(word);
  if (dots && !(dots[1] === "" && dots[3] === "")) {
    const [a, b] = [commit(dots[1]!), commit(dots[3]!)];
    if (a === undefined || b === undefined) return undefined;
    if (dots[2] === "..") return { include: [b], exclude: [a], words: [word] };
    return {
      include: [a, b],
      exclude: mergeBases(repository.objects, a, b),
      symmetric: [a, b],
      words: [word],
    };
  }
  if (word.endsWith("^!") || word.endsWith("^@")) {
    const oid = commit(word.slice(0, -2));
    if (oid === undefined) return undefined;
    const { parents } = repository.objects.commit(oid);
    return word.endsWith("^!")
      ? { include: [oid], exclude: parents, words: [word] }
      : { include: parents, exclude: [], words: [word] };
  }
  if (word.startsWith("^")) {
    const oid = commit(word.slice(1));
    return oid === undefined ? undefined : { include: [], exclude: [oid], words: [word] };
  }
  const oid = find(word);
  return oid === undefined ? undefined : { include: [oid], exclude: [], words: [word] };
}

/** Parts operands into revisions and paths as git does; what is both or neither is an error. */
export function readRevisions(
  git: Git,
  operands: readonly string[],
  afterDashes: readonly string[] | undefined,
  order: {
    /** All words as typed: what stands behind a `--not` is left out. */
    readonly argv?: readonly string[];
    readonly given?: RevisionArguments["given"];
  } = {},
): RevisionArguments {
  const before =
    afterDashes === undefined ? operands : operands.slice(0, operands.length - afterDashes.length);
  const include: string[] = [];
  const exclude: string[] = [];
  const words: string[] = [];
  let symmetric: Range["symmetric"];
  const names: string[] = [];
  const negated = behindNot(before, order.argv ?? []);
  const paths: string[] = [];
  const isPath = (word: string) => {
    if (git.repository.bare) return false;
    if (/[*?[]/.test(word) || word.startsWith(":")) return true;
    const path = parsePathspec(git, [word]).items[0]!.path;
    return path === "" || lstatOf(git.repository, path) !== undefined;
  };
  for (const [i, word] of before.entries()) {
    const range = paths.length > 0 ? undefined : rangeOf(git, word);
    if (range) {
      if (afterDashes === undefined && !word.includes("..") && !word.startsWith(":") && isPathLike(git, word))
        throw new GitFatal(`ambiguous argument '${word}': both revision and filename\n${useDashes}`);
      const turned = negated.has(i);
      (turned ? exclude : include).push(...range.include);
      (turned ? include : exclude).push(...range.exclude);
      names.push(
        ...(turned ? range.exclude : range.include).map(() => word.replace(/^.*\.\./, "") || "HEAD"),
      );
      symmetric = range.symmetric ?? symmetric;
      words.push(word);
      continue;
    }
    if (afterDashes !== undefined) throw badRevision(word);
    const lost = lostPath(git, word);
    if (lost !== undefined) throw new GitFatal(lost);
    if (!isPath(word)) {
      if (i > 0 && paths.length > 0)
        throw new GitFatal(
          `${word}: no such path in the working tree.\nUse 'git <command> -- <path>...' to specify paths that do not exist locally.`,
        );
      throw unknownArgument(word);
    }
    paths.push(word);
  }
  paths.push(...(afterDashes ?? []));
  const pathspec = parsePathspec(git, paths);
  return { include, exclude, symmetric, words, paths, pathspec, names, given: order.given };
}

/** Which of the operands stand behind `--not`, which the next `--not` ends. */
function behindNot(operands: readonly string[], argv: readonly string[]): Set<number> {
  const found = new Set<number>();
  let negated = false;
  let next = 0;
  for (const word of argv) {
    if (word === "--") break;
    if (word === "--not") negated = !negated;
    else if (word === operands[next]) {
      if (negated) found.add(next);
      next++;
    }
  }
  return found;
}

/** "HEAD:nope" names a commit that has no such file. */
function lostPath(git: Git, word: string): string | undefined {
  const match = /^([^:]+):(.+)$/.exec(word);
  if (!match || tryRevision(git.repository, match[1]!) === undefined) return undefined;
  const there = !git.repository.bare && lstatOf(git.repository, match[2]!) !== undefined;
  return there
    ? `path '${match[2]}' exists on disk, but not in '${match[1]}'`
    : `path '${match[2]}' does not exist in '${match[1]}'`;
}

const useDashes = `Use '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'`;

export const unknownArgument = (word: string): GitFatal =>
  new GitFatal(
    `ambiguous argument '${word}': unknown revision or path not in the working tree.\n${useDashes}`,
  );

function isPathLike(git: Git, word: string): boolean {
  if (git.repository.bare || word.startsWith("^") || /[~^@:]/.test(word)) return false;
  const path = git.repository.inside(`${git.cwd}/${word}`);
  return (
    path !== undefined && !word.includes("..") && word !== "." && lstatOf(git.repository, path) !== undefined
  );
}
