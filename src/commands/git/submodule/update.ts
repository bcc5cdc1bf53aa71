import type { Arguments } from "../../../shell/options.ts";
import { discard } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { verbs } from "../verbs.ts";
import { cloneModule } from "./clone-module.ts";
import { initModules } from "./init.ts";
import { isActive, isPopulated, type Module, modulesOf, mustBeRegistered, within } from "./modules.ts";
import { fullUrl } from "./settings.ts";
import { quietly, recursive, type Subcommand } from "./subcommand.ts";

const options = {
  ...quietly,
  ...recursive,
  init: { help: "initialize uninitialized submodules before update" },
  remote: { help: "use SHA-1 of submodule's remote tracking branch" },
  "no-fetch": { short: "N", help: "don't fetch new objects from the remote site" },
  force: { short: "f", help: "force checkout updates" },
  checkout: { help: "use the 'checkout' update strategy (default)" },
  merge: { help: "use the 'merge' update strategy" },
  rebase: { help: "use the 'rebase' update strategy" },
  depth: { value: "depth", help: "depth for shallow clones" },
  jobs: { short: "j", value: "n", help: "parallel jobs" },
  progress: { help: "force cloning progress" },
  "single-branch": { help: "clone only one branch, HEAD or --branch" },
  "recommend-shallow": { help: "whether the initial clone should follow the shallow recommendation" },
} as const;

type Given = Arguments<typeof options>["options"];

export const update: Subcommand = {
  options,
  async run(git, args, above) {
    const given = args.options as unknown as Given;
    const modules = modulesOf(git, args.operands, above);
    if (given.init) {
      const active = git.config.all("submodule.active").length > 0 && args.operands.length === 0;
      const wanted = active
        ? modules.filter(({ path }) => isActive(git, mustBeRegistered(git.repository, path), path))
        : modules;
      await initModules(git, wanted, given.quiet);
    }
    const cloned = new Set<string>();
    const wanted: Module[] = [];
    for (const module of modules) {
      const { path, shown } = module;
      const registered = mustBeRegistered(git.repository, path);
      if (!isActive(git, registered, path)) {
        if (args.operands.length > 0)
          await git.err(
            `Submodule path '${shown}' not initialized\nMaybe you want to use 'update --init'?\n`,
          );
        continue;
      }
      if (git.config.get(`submodule.${registered.name}.update`) === "none" && !strategyOf(given)) {
        await git.err(`Skipping submodule '${shown}'\n`);
        continue;
      }
      wanted.push(module);
      if (isPopulated(git.repository, path)) continue;
      await fetchFirst(git, module, given);
      cloned.add(path);
    }
    for (const module of wanted) {
      await bringTo(git, module, given, cloned.has(module.path));
      if (given.recursive) {
        const words = args.given.map(({ name, value }) =>
          value === undefined ? `--${name}` : `--${name}=${value}`,
        );
        const there = within(git, module.path);
        const { runSubmodule } = await import("./run.ts");
        await runSubmodule(there, ["update", ...words], module.shown);
      }
    }
    return 0;
  },
};

const strategyOf = (given: Given): string | undefined =>
  given.checkout ? "checkout" : given.merge ? "merge" : given.rebase ? "rebase" : undefined;

/** Clones a submodule; what does not work at once is tried once more, as git does. */
async function fetchFirst(git: Git, { path, shown }: Module, given: Given): Promise<void> {
  const { name, url: typed } = mustBeRegistered(git.repository, path);
  const url = git.config.get(`submodule.${name}.url`) ?? (await fullUrl(git, typed ?? ""));
  const cloneOptions = given.depth === undefined ? [] : [`--depth=${given.depth}`];
  const job = { name, path, url, quiet: given.quiet, options: cloneOptions };
  try {
    await cloneModule(git, job);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await git.err(`${error.text}\nFailed to clone '${shown}'. Retry scheduled\n`);
    try {
      await cloneModule(git, job);
    } catch (again) {
      if (!(again instanceof GitError)) throw again;
      throw new GitError(`${again.text}\nFailed to clone '${shown}' a second time, aborting`, 1);
    }
  }
}

/** Puts the submodule's HEAD where the index says, or where its branch is on the other side. */
async function bringTo(git: Git, module: Module, given: Given, fresh: boolean): Promise<void> {
  const { path, shown } = module;
  const { name, branch } = mustBeRegistered(git.repository, path);
  const set = git.config.get(`submodule.${name}.update`);
  const strategy = fresh ? "checkout" : (strategyOf(given) ?? set ?? "checkout");
  // What merge and rebase say is told; of the others nothing.
  const run = async (verb: string, ...words: string[]) =>
    (await verbs[verb]!()).run(
      within(git, path, /^(merge|rebase)$/.test(verb) && !given.quiet ? git.stdout : discard),
      words,
    );
  let { oid } = module;
  if (given.remote) {
    if (!given["no-fetch"]) await run("fetch", ...(given.quiet ? ["-q"] : []));
    const there = within(git, path).repository;
    const followed = git.config.get(`submodule.${name}.branch`) ?? branch;
    const ref =
      followed === undefined
        ? "refs/remotes/origin/HEAD"
        : `refs/remotes/origin/${followed === "." ? git.repository.branch : followed}`;
    const found = there.refs.resolve(ref);
    if (found === undefined)
      throw new GitFatal(
        `Unable to find ${ref.replace("refs/remotes/", "")} revision in submodule path '${shown}'`,
      );
    oid = found;
  }
  const before = within(git, path).repository;
  if (before.head === oid && !given.force && !fresh) return;
  if (!before.objects.has(oid) && !given["no-fetch"]) await run("fetch", "-q");
  if (!within(git, path).repository.objects.has(oid))
    throw new GitError(
      `fatal: remote error: upload-pack: not our ref ${oid}\nfatal: Fetched in submodule path '${shown}', but it did not contain ${oid}. Direct fetching of that commit failed.`,
      128,
    );
  const done = { checkout: "checked out", merge: "merged in", rebase: "rebased into" }[strategy];
  const failed = { checkout: "checkout", merge: "merge", rebase: "rebase" }[strategy] ?? "checkout";
  let status: number;
  try {
    if (strategy === "merge") status = await run("merge", oid);
    else if (strategy === "rebase") status = await run("rebase", oid);
    else status = await run("checkout", "-q", ...(given.force || fresh ? ["-f"] : []), oid);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await git.err(`${error.text}\n`);
    status = error.status;
  }
  if (status !== 0) throw new GitFatal(`Unable to ${failed} '${oid}' in submodule path '${shown}'`);
  if (!given.quiet) await git.out(`Submodule path '${shown}': ${done ?? "checked out"} '${oid}'\n`);
}
