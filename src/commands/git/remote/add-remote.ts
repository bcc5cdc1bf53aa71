import { parseArguments, UsageError } from "../../../shell/options.ts";
import type { Git } from "../context.ts";
import { setInConfig, unsetInConfig } from "../core/config-file.ts";
import { validRefName } from "../core/refs.ts";
import { GitError, GitFatal } from "../errors.ts";
import { usages } from "../usages/subcommands/remote.ts";
import { fetchRefs } from "./fetch-refs.ts";
import { findRemote, remoteNames } from "./remotes.ts";

/** Rewrites this repository's config. */
export const editConfig = (git: Git, change: (text: string, path: string) => string): void => {
  const path = `${git.repository.commonDir}/config`;
  git.files.write(path, change(git.files.text(path), path));
  git.forgetConfig();
};

export const noSuchRemote = (name: string, colon = ""): GitError =>
  new GitError(`error: No such remote${colon} '${name}'`, 2);

/** An error's own line end follows. */
const usage = usages["add"]!.slice(0, -1);

const options = {
  fetch: { short: "f", help: "fetch the remote branches" },
  tags: { help: "import all tags and associated objects when fetching" },
  "no-tags": { help: "do not fetch any tag at all" },
  track: { short: "t", value: "branch", many: true, help: "branch(es) to track" },
  master: { short: "m", value: "branch", help: "master branch" },
  mirror: { value: "(push|fetch)", optional: true, help: "set up remote as a mirror" },
} as const;

/** `git remote add` */
export async function addRemote(git: Git, words: readonly string[]): Promise<number> {
  const { options: given, operands } = read(words);
  if (operands.length !== 2) throw new GitError(usage, 129);
  const [name, url] = operands as [string, string];
  const { mirror } = given;
  if (typeof mirror === "string" && mirror !== "push" && mirror !== "fetch")
    throw new GitError(`error: unknown --mirror argument: ${mirror}`, 129);
  if (mirror === true)
    await git.err(
      "warning: --mirror is dangerous and deprecated; please\n\t use --mirror=fetch or --mirror=push instead\n",
    );
  if (mirror !== undefined && given.master !== undefined)
    throw new GitFatal("specifying a master branch makes no sense with --mirror");
  if (mirror === "push" && given.track.length > 0)
    throw new GitFatal("specifying branches to track makes sense only with fetch mirrors");
  if (remoteNames(git.config).includes(name)) throw new GitError(`error: remote ${name} already exists.`, 3);
  if (!validRefName(name) || name.startsWith("-")) throw new GitFatal(`'${name}' is not a valid remote name`);
  editConfig(git, (text, path) => {
    let out = setInConfig(text, `remote.${name}.url`, url, path);
    const add = (key: string, value: string) =>
      (out = setInConfig(out, `remote.${name}.${key}`, value, path, true));
    if (mirror !== "push")
      for (const branch of given.track.length > 0 ? given.track : ["*"])
        add("fetch", mirror === undefined ? trackSpec(name, branch) : mirrorSpec(branch));
    if (mirror === true || mirror === "push") add("mirror", "true");
    if (given.tags || given["no-tags"]) add("tagOpt", given["no-tags"] ? "--no-tags" : "--tags");
    return out;
  });
  if (given.fetch) {
    await git.out(`Updating ${name}\n`);
    try {
      await fetchFrom(git, name, { action: `fetch ${name}`, prune: false });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      throw new GitError(`${error.text}\nerror: Could not fetch ${name}`, 1);
    }
  }
  if (given.master !== undefined)
    git.repository.refs.point(`refs/remotes/${name}/HEAD`, `refs/remotes/${name}/${given.master}`);
  return 0;
}

function read(words: readonly string[]) {
  try {
    return parseArguments(options, words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const long = error.option.startsWith("--");
    const name = error.option.replace(/^--?/, "");
    if (error.problem === "missing value")
      throw new GitError(`error: ${long ? "option" : "switch"} \`${name}' requires a value`, 129);
    throw new GitError(`error: unknown ${long ? `option \`${name}'` : `switch \`${name}'`}\n${usage}`, 129);
  }
}

export const trackSpec = (name: string, branch: string): string =>
  `+refs/heads/${branch}:refs/remotes/${name}/${branch}`;

const mirrorSpec = (branch: string): string =>
  branch === "*" ? "+refs/*:refs/*" : `+refs/heads/${branch}:refs/heads/${branch}`;

/** Fetches what a remote is set to fetch, with git's table on stderr. */
export const fetchFrom = (git: Git, name: string, { action, prune }: { action: string; prune: boolean }) =>
  fetchRefs(git, findRemote(git, name), [], {
    tags: "auto",
    prune,
    force: false,
    quiet: false,
    verbose: false,
    dryRun: false,
    append: false,
    progress: git.stderr.isTTY,
    action,
  });

/** `git remote set-branches`: which branches are fetched from now on. */
export async function setBranches(git: Git, words: readonly string[]): Promise<number> {
  const add = words.includes("--add");
  const [name, ...branches] = words.filter((word) => word !== "--add");
  if (name === undefined)
    throw new GitError(
      "error: no remote specified\nusage: git remote set-branches <name> <branch>...\n   or: git remote set-branches --add <name> <branch>...\n\n    --add                 add branch\n",
      129,
    );
  if (!remoteNames(git.config).includes(name)) throw noSuchRemote(name);
  editConfig(git, (text, path) => {
    const key = `remote.${name}.fetch`;
    let out = add ? text : unsetInConfig(text, key, path, () => true);
    for (const branch of branches) out = setInConfig(out, key, trackSpec(name, branch), path, true);
    return out;
  });
  return 0;
}

/** `git remote set-url`, with `--push`, `--add` and `--delete`. */
export async function setUrl(
  git: Git,
  flags: ReadonlySet<string>,
  names: readonly string[],
): Promise<number> {
  const [name, url, old] = names as [string, string, string | undefined];
  if (!remoteNames(git.config).includes(name)) throw noSuchRemote(name);
  const push = flags.has("--push");
  const key = `remote.${name}.${push ? "pushurl" : "url"}`;
  const urls = git.config.all(key);
  if (flags.has("--delete")) {
    const pattern = new RegExp(url);
    if (!urls.some((each) => pattern.test(each))) throw new GitFatal(`could not unset '${key}'`);
    if (!push && urls.every((each) => pattern.test(each)))
      throw new GitFatal("Will not delete all non-push URLs");
    editConfig(git, (text, path) => unsetInConfig(text, key, path, (value) => pattern.test(value)));
    return 0;
  }
  if (old !== undefined && !urls.some((each) => new RegExp(old).test(each)))
    throw new GitFatal(`No such URL found: ${old}`);
  editConfig(git, (text, path) => {
    const base =
      old === undefined ? text : unsetInConfig(text, key, path, (value) => new RegExp(old).test(value));
    return setInConfig(base, key, url, path, flags.has("--add") || old !== undefined);
  });
  return 0;
}
