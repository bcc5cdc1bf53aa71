import type { Git } from "../context.ts";
import { gitDirOf } from "../worktree/gitlink.ts";
import { isActive, type Module, modulesOf, mustBeRegistered, within } from "./modules.ts";
import { fullUrl, setIn, setOwn } from "./settings.ts";
import { quietly, recursive, type Subcommand } from "./subcommand.ts";

export const sync: Subcommand = {
  options: { ...quietly, ...recursive },
  async run(git, { options, operands }, above) {
    for (const module of modulesOf(git, operands, above)) {
      const populated = await syncModule(git, module, options.quiet === true);
      if (!populated || !options.recursive) continue;
      const { runSubmodule } = await import("./run.ts");
      const words = ["sync", "--recursive", ...(options.quiet ? ["--quiet"] : [])];
      await runSubmodule(within(git, module.path), words, module.shown);
    }
    return 0;
  },
};

/** Where the submodule is fetched from is taken over from `.gitmodules` anew. True when it is checked out. */
export async function syncModule(git: Git, { path, shown }: Module, quiet: boolean): Promise<boolean> {
  const module = mustBeRegistered(git.repository, path);
  if (!isActive(git, module, path)) return false;
  const url = await fullUrl(git, module.url ?? "", true);
  if (!quiet) await git.out(`Synchronizing submodule url for '${shown}'\n`);
  setOwn(git, `submodule.${module.name}.url`, url);
  const gitDir = gitDirOf(git.files, git.repository.at(path));
  if (gitDir !== undefined) setIn(git, `${gitDir}/config`, "remote.origin.url", url);
  return gitDir !== undefined;
}
