import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { rangeOf, unknownArgument } from "../history/arguments.ts";
import { fullRef, tryRevision, upstreamOf } from "../history/revision.ts";
import type { Verb } from "../verb.ts";
import { shortRef } from "../worktree/status.ts";
import { lstatOf } from "../worktree/scan.ts";
import { parsePathspec } from "../worktree/pathspec.ts";

const usage =
  "git rev-parse --parseopt [<options>] -- [<args>...]\ngit rev-parse --sq-quote [<arg>...]\ngit rev-parse [<options>] [<arg>...]";

/** Its words are taken in their order, options and revisions mixed, so it reads them itself. */
export const revParse: Verb = {
  verb: "rev-parse",
  summary: "Pick out and massage parameters",
  usage,
  options: {},
  run,
};

async function run(git: Git, argv: readonly string[]): Promise<number> {
  const out: string[] = [];
  let [verify, quiet, abbrevRef, symbolic] = [false, false, false, false];
  let short: number | undefined;
  let shown = 0;
  const words = [...argv];
  const put = (text: string) => out.push(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const [name, value] =
      word.startsWith("--") && word.includes("=")
        ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]
        : [word, undefined];
    if (word === "--") {
      put("--");
      for (const rest of words.slice(i + 1)) put(rest);
      break;
    }
    if (name === "--verify") verify = true;
    else if (name === "--quiet" || name === "-q") quiet = true;
    else if (name === "--short") short = value === undefined ? git.repository.abbrev : Number(value);
    else if (name === "--abbrev-ref") abbrevRef = true;
    else if (name === "--symbolic-full-name" || name === "--symbolic") symbolic = true;
    else if (name === "--default") words.push(words[++i]!);
    else if (await folder(git, name, value, put)) continue;
    else if (word.startsWith("-") && !verify) put(word);
    else {
      shown++;
      try {
        revision(git, word, { verify, quiet, abbrevRef, symbolic, short }, put);
      } catch (error) {
        if (error instanceof GitError) await git.out(out.map((line) => `${line}\n`).join(""));
        throw error;
      }
    }
  }
  if (verify && shown !== 1) {
    if (quiet) return 1;
    throw new GitFatal("Needed a single revision");
  }
  await git.out(out.map((line) => `${line}\n`).join(""));
  return 0;
}

/** Questions about where things are; true when it was one. */
async function folder(
  git: Git,
  name: string,
  value: string | undefined,
  put: (text: string) => void,
): Promise<boolean> {
  const relative = (path: string) => (path === `${git.cwd}/.git` ? ".git" : path === git.cwd ? "." : path);
  switch (name) {
    case "--git-dir":
      put(relative(git.repository.gitDir));
      return true;
    case "--absolute-git-dir":
      put(git.repository.gitDir);
      return true;
    case "--git-common-dir":
      put(relative(git.repository.commonDir));
      return true;
    case "--git-path":
      put(`${relative(git.repository.gitDir)}/${value ?? ""}`);
      return true;
    case "--show-toplevel":
      put(git.repository.workTree);
      return true;
    case "--show-prefix":
      put(git.prefix);
      return true;
    case "--show-cdup":
      put(git.prefix === "" ? "" : "../".repeat(git.prefix.split("/").length - 1));
      return true;
    case "--is-inside-work-tree":
      put(
        String(
          !git.repository.bare &&
            git.repository.inside(git.cwd) !== undefined &&
            !git.cwd.startsWith(git.repository.gitDir),
        ),
      );
      return true;
    case "--is-inside-git-dir":
      put(String(git.cwd.startsWith(git.repository.gitDir)));
      return true;
    case "--is-bare-repository":
      put(String(git.repository.bare));
      return true;
    case "--is-shallow-repository":
      put(String(git.repository.objects.shallow.size > 0));
      return true;
    case "--show-object-format":
      put("sha1");
      return true;
    case "--all":
      for (const { oid } of git.repository.refs.list()) put(oid);
      return true;
    case "--branches":
      for (const { oid } of git.repository.refs.list("refs/heads/")) put(oid);
      return true;
    case "--tags":
      for (const { oid } of git.repository.refs.list("refs/tags/")) put(oid);
      return true;
    case "--remotes":
      for (const { oid } of git.repository.refs.list("refs/remotes/")) put(oid);
      return true;
    default:
      return false;
  }
}

interface Flags {
  readonly verify: boolean;
  readonly quiet: boolean;
  readonly abbrevRef: boolean;
  readonly symbolic: boolean;
  readonly short: number | undefined;
}

function revision(
  git: Git,
  word: string,
  { verify, quiet, abbrevRef, symbolic, short }: Flags,
  put: (text: string) => void,
): void {
  const { repository } = git;
  if (abbrevRef || symbolic) {
    const upstream = /^(.*)@\{(u|upstream)\}$/i.exec(word);
    const branch = upstream ? upstream[1] || repository.branch : undefined;
    if (upstream) tryRevision(repository, word);
    const full = upstream
      ? upstreamOf(repository, branch!)
      : word === "HEAD" || word === "@"
        ? (repository.refs.symbolic("HEAD") ?? "HEAD")
        : fullRef(repository, word);
    if (full !== undefined && repository.refs.resolve(full)) {
      put(abbrevRef ? shortRef(full) : full);
      return;
    }
  }
  const range = verify ? undefined : rangeOf(git, word);
  if (range && (range.exclude.length > 0 || range.include.length > 1)) {
    for (const oid of range.include) put(oid);
    for (const oid of range.exclude) put(`^${oid}`);
    return;
  }
  const oid = tryRevision(repository, word);
  if (oid !== undefined) {
    put(short === undefined ? oid : repository.short(oid, Math.max(4, short)));
    return;
  }
  if (verify) {
    if (quiet) throw new GitError("", 1);
    throw new GitFatal("Needed a single revision");
  }
  if (
    !/[~^@:]/.test(word) &&
    !repository.bare &&
    lstatOf(repository, parsePathspec(git, [word]).items[0]!.path)
  ) {
    put(word);
    return;
  }
  // The word is printed all the same, before the complaint.
  put(word);
  throw unknownArgument(word);
}
