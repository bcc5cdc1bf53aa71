import { GitFatal } from "../errors.ts";
import { modulesOf, mustBeRegistered } from "./modules.ts";
import { setIn, unsetIn } from "./settings.ts";
import { quietly, scriptUsage, type Subcommand } from "./subcommand.ts";
import { syncModule } from "./sync.ts";

export const setBranch: Subcommand = {
  options: {
    ...quietly,
    default: { short: "d", help: "set the default tracking branch to master" },
    branch: { short: "b", value: "branch", help: "set the default tracking branch" },
  },
  async run(git, { options, operands: [path, ...more] }) {
    if (path === undefined || more.length > 0) throw scriptUsage();
    if (!options.default && options.branch === undefined)
      throw new GitFatal("--branch or --default required");
    if (options.default && options.branch !== undefined)
      throw new GitFatal("options '--branch' and '--default' cannot be used together");
    mustBeRegistered(git.repository, path);
    const file = git.repository.at(".gitmodules");
    if (options.default) unsetIn(git, file, `submodule.${path}.branch`);
    else setIn(git, file, `submodule.${path}.branch`, String(options.branch));
    return 0;
  },
};

export const setUrl: Subcommand = {
  options: quietly,
  async run(git, { options, operands: [path, url, ...more] }) {
    if (path === undefined || url === undefined || more.length > 0) throw scriptUsage();
    mustBeRegistered(git.repository, path);
    setIn(git, git.repository.at(".gitmodules"), `submodule.${path}.url`, url);
    for (const module of modulesOf(git, [path])) await syncModule(git, module, options.quiet === true);
    return 0;
  },
};
