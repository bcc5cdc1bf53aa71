import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import { isActive, type Module, modulesOf, mustBeRegistered } from "./modules.ts";
import { fullUrl, setOwn } from "./settings.ts";
import { quietly, type Subcommand } from "./subcommand.ts";

export const init: Subcommand = {
  options: quietly,
  async run(git, { options, operands }, above) {
    await initModules(git, modulesOf(git, operands, above), options.quiet === true);
    return 0;
  },
};

/** Takes over from `.gitmodules` into this clone's own config where the submodules are to be fetched from. */
export async function initModules(git: Git, modules: readonly Module[], quiet: boolean): Promise<void> {
  for (const { path, shown } of modules) {
    const module = mustBeRegistered(git.repository, path);
    const { name, url: typed, update } = module;
    if (!isActive(git, module, path)) setOwn(git, `submodule.${name}.active`, "true");
    if (git.config.get(`submodule.${name}.url`) === undefined) {
      if (typed === undefined)
        throw new GitFatal(`No url found for submodule path '${shown}' in .gitmodules`);
      const url = await fullUrl(git, typed);
      setOwn(git, `submodule.${name}.url`, url);
      if (!quiet) await git.err(`Submodule '${name}' (${url}) registered for path '${shown}'\n`);
    }
    if (update !== undefined && git.config.get(`submodule.${name}.update`) === undefined)
      setOwn(git, `submodule.${name}.update`, update.startsWith("!") ? "none" : update);
    git.forgetConfig();
  }
}
