import { discard } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { renameSection } from "../core/config-file.ts";
import { GitError, GitFatal } from "../errors.ts";
import { rm } from "../verbs/rm.ts";
import { homeOf, type Module, modulesOf, mustBeRegistered, within } from "./modules.ts";
import { unsetIn } from "./settings.ts";
import { quietly, scriptUsage, type Subcommand } from "./subcommand.ts";

export const deinit: Subcommand = {
  options: {
    ...quietly,
    force: { short: "f", help: "remove submodule working trees even if they contain local changes" },
    all: { help: "unregister all submodules" },
  },
  async run(git, { options, operands }) {
    if (options.all && operands.length > 0) {
      await git.err("error: pathspec and --all are incompatible\n");
      throw scriptUsage();
    }
    if (!options.all && operands.length === 0)
      throw new GitFatal("Use '--all' if you really want to deinitialize all submodules");
    for (const module of modulesOf(git, operands))
      await leave(git, module, { force: options.force === true, quiet: options.quiet === true });
    return 0;
  },
};

async function leave(
  git: Git,
  { path, shown }: Module,
  { force, quiet }: { force: boolean; quiet: boolean },
): Promise<void> {
  const { repository, files } = git;
  const { name, url } = mustBeRegistered(repository, path);
  const folder = repository.at(path);
  if (files.is("directory", folder)) {
    if (!force) await checkClean(git, path, shown);
    files.remove(folder);
    const config = `${homeOf(repository, name)}/config`;
    const set = files.is("file", config) && files.text(config).includes("worktree = ");
    if (set) unsetIn(git, config, "core.worktree");
    else await git.err(`warning: Could not unset core.worktree setting in submodule '${shown}'\n`);
    if (!quiet) await git.out(`Cleared directory '${shown}'\n`);
  }
  files.mkdir(folder, { parents: true });
  const path_ = `${repository.commonDir}/config`;
  const left = renameSection(files.text(path_), `submodule.${name}`, undefined, path_);
  if (left === undefined) return;
  files.write(path_, left);
  git.forgetConfig();
  if (!quiet) await git.out(`Submodule '${name}' (${url ?? ""}) unregistered for path '${shown}'\n`);
}

/** What `git rm` would not take away is not taken away here. */
async function checkClean(git: Git, path: string, shown: string): Promise<void> {
  try {
    await rm.run(within(git, ".", discard), ["-qn", "--", path]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await git.err(`${error.text}\n`);
    throw new GitFatal(
      `Submodule work tree '${shown}' contains local modifications; use '-f' to discard them`,
    );
  }
}
