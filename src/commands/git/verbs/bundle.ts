import { concat, encode } from "../../../base/bytes.ts";
import { BadPack, parsePack } from "../../../base/git/pack.ts";
import { writePack } from "../../../base/git/pack-writer.ts";
import { resolve } from "../../../files/paths.ts";
import { parseArguments, UsageError } from "../../../shell/options.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { readRevisions, type RevisionArguments } from "../history/arguments.ts";
import { type LogArguments, logOptions } from "../history/log-options.ts";
import { fullRef } from "../history/revision.ts";
import { selectCommits } from "../history/select.ts";
import { lackingText, readBundle } from "../remote/bundle.ts";
import { missingObjects } from "../remote/reachable.ts";
import { subjectOf } from "../worktree/message.ts";
import { unknownWord, type Verb } from "../verb.ts";

const actions: Readonly<Record<string, (git: Git, file: string, words: Words) => Promise<number>>> = {
  create,
  verify,
  "list-heads": async (git, file, { operands }) => {
    await git.out(headsText(readBundle(git, file).refs, operands));
    return 0;
  },
  unbundle,
};

const options = {
  ...logOptions,
  progress: { help: "show progress meter" },
  "all-progress": { help: "show progress meter during object writing phase" },
  "all-progress-implied": { help: "similar to --all-progress when progress meter is shown" },
  version: { value: "n", help: "specify bundle format version" },
} as const;

type Words = ReturnType<typeof parseArguments<typeof options>>;

export const bundle: Verb = {
  verb: "bundle",
  summary: "Move objects and refs by archive",
  usage: "git bundle create <file> <git-rev-list-args>",
  options,
  async run(git, [action, ...rest]) {
    if (action === undefined) throw new GitUsage("bundle", "error: need a subcommand");
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!run) throw unknownWord("bundle", action);
    if (action !== "list-heads") void git.repository;
    let words: Words;
    try {
      words = parseArguments(
        options,
        rest.map((word) => (/^-\d+$/.test(word) ? `-n${word.slice(1)}` : word)),
      );
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new GitUsage(`bundle ${action}`, `error: unknown option \`${error.option.replace(/^--?/, "")}'`);
    }
    const [file, ...operands] = words.operands;
    if (file === undefined) throw new GitUsage(`bundle ${action}`, "fatal: need a <file> argument\n");
    return run(git, file, { ...words, operands });
  },
};

const headsText = (refs: ReadonlyMap<string, string>, wanted: readonly string[]): string =>
  [...refs]
    .filter(([name]) => wanted.length === 0 || wanted.includes(name))
    .map(([name, oid]) => `${oid} ${name}\n`)
    .join("");

async function create(
  git: Git,
  file: string,
  { operands, options: given, afterDashes }: Words,
): Promise<number> {
  const { repository } = git;
  const { objects } = repository;
  const args = readRevisions(git, operands, afterDashes);
  const refs = refsOf(git, args, given);
  const commits = [...refs.values()]
    .map((oid) => objects.peel(oid, "commit"))
    .filter((oid) => oid !== undefined);
  const picked = new Set<string>();
  const wanted: RevisionArguments = { ...args, include: commits };
  const max = Number(given.n ?? given["max-count"] ?? Infinity);
  if (commits.length > 0)
    for (const { oid, shown } of selectCommits(git, wanted, given)) {
      if (picked.size >= max) break;
      if (shown) picked.add(oid);
    }
  for (const [name, oid] of [...refs]) {
    const commit = objects.peel(oid, "commit");
    if (commit !== undefined && !picked.has(commit)) refs.delete(name);
  }
  if (refs.size === 0) throw new GitFatal("Refusing to create empty bundle.");
  const needs = new Set<string>();
  for (const oid of picked)
    for (const parent of objects.commit(oid).parents) if (!picked.has(parent)) needs.add(parent);
  const pack = writePack(missingObjects(objects, [...refs.values()], [...needs]).values());
  const header = [
    "# v2 git bundle\n",
    ...[...needs].map((oid) => `-${oid} ${subjectOf(objects.commit(oid).message)}\n`),
    headsText(refs, []),
    "\n",
  ].join("");
  const bytes = concat([encode(header), pack]);
  if (file === "-") await git.stdout.write(bytes);
  else git.files.write(resolve(git.cwd, file), bytes);
  return 0;
}

/** The refs a bundle is to have: those named by the words, and those the options stand for. */
function refsOf(git: Git, { words }: RevisionArguments, given: LogArguments): Map<string, string> {
  const { refs, head } = git.repository;
  const found = new Map<string, string>();
  for (const word of words) {
    if (word.startsWith("^")) continue;
    const name = word.replace(/^.*\.\.\.?/, "");
    const full = name === "" || name === "@" ? "HEAD" : fullRef(git.repository, name);
    const oid = full === undefined ? undefined : refs.resolve(full);
    if (full !== undefined && oid !== undefined) found.set(full, oid);
  }
  const add = (prefix: string) => {
    for (const { name, oid } of refs.list(prefix)) found.set(name, oid);
  };
  if (given.all) add("refs/");
  if (given.branches !== undefined) add("refs/heads/");
  if (given.tags !== undefined) add("refs/tags/");
  if (given.remotes !== undefined) add("refs/remotes/");
  if (given.all && head !== undefined) found.set("HEAD", head);
  return found;
}

async function verify(git: Git, file: string, { options: given }: Words): Promise<number> {
  const { refs, needs } = readBundle(git, file);
  const lacking = lackingText(git.repository, needs);
  if (lacking !== "") {
    await git.err(lacking);
    return 1;
  }
  if (!given.quiet) {
    const these = (verb: string, n: number) =>
      `The bundle ${verb} ${n === 1 ? "this ref" : `these ${n} refs`}:\n`;
    await git.out(
      these("contains", refs.size) +
        headsText(refs, []) +
        (needs.length === 0
          ? "The bundle records a complete history.\n"
          : these("requires", needs.length) + needs.map((oid) => `${oid} \n`).join("")) +
        "The bundle uses this hash algorithm: sha1\n",
    );
  }
  await git.err(`${file} is okay\n`);
  return 0;
}

async function unbundle(git: Git, file: string, { operands }: Words): Promise<number> {
  const { refs, needs, pack } = readBundle(git, file);
  const { objects } = git.repository;
  const lacking = lackingText(git.repository, needs);
  if (lacking !== "") throw new GitError(lacking.replace(/\n$/, ""), 1);
  try {
    for (const { oid, type, data } of parsePack(pack, (base) => objects.find(base)))
      objects.add(oid, type, data);
  } catch (error) {
    if (error instanceof BadPack) throw new GitError(`fatal: ${error.message}\nerror: index-pack died`, 1);
    throw error;
  }
  await git.out(headsText(refs, operands));
  return 0;
}
