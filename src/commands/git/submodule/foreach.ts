import { GitFatal } from "../errors.ts";
import { isPopulated, modulesOf, mustBeRegistered, within } from "./modules.ts";
import { quietly, recursive, type Subcommand } from "./subcommand.ts";

export const foreach: Subcommand = {
  options: { ...quietly, ...recursive },
  operandEndsOptions: true,
  async run(git, { options, operands }, above) {
    const [command = "", ...rest] = operands;
    for (const { path, oid, shown } of modulesOf(git, [], above)) {
      const { name } = mustBeRegistered(git.repository, path);
      if (!isPopulated(git.repository, path)) continue;
      if (!options.quiet) await git.out(`Entering '${shown}'\n`);
      const there = within(git, path);
      const env = {
        name,
        sm_path: path,
        displaypath: shown,
        sha1: oid,
        toplevel: git.repository.workTree,
        path: undefined as string | undefined,
      };
      const status = await git.process.spawn(
        rest.length > 0
          ? ["sh", "-c", `${command} "$@"`, command, ...rest]
          : ["sh", "-c", `path='${path}'; ${command}`],
        { cwd: there.cwd, ...(rest.length > 0 ? {} : { env }), stdout: git.stdout },
      );
      if (status !== 0) throw new GitFatal(`run_command returned non-zero status for ${shown}\n.`);
      if (options.recursive) {
        const { runSubmodule } = await import("./run.ts");
        const words = ["foreach", "--recursive", ...(options.quiet ? ["--quiet"] : []), ...operands];
        await runSubmodule(there, words, shown);
      }
    }
    return 0;
  },
};
