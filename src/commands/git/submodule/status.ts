import { Collector } from "../../../base/streams.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { describe } from "../verbs/describe.ts";
import { isActive, isPopulated, type Module, modulesOf, mustBeRegistered, within } from "./modules.ts";
import { quietly, recursive, type Subcommand } from "./subcommand.ts";

export const status: Subcommand = {
  options: {
    ...quietly,
    ...recursive,
    cached: { help: "use commit stored in the index instead of the one stored in the submodule HEAD" },
  },
  async run(git, { options, operands }, above) {
    const show = async (outer: Git, module: Module): Promise<void> => {
      const { repository } = outer;
      const name = mustBeRegistered(repository, module.path);
      const line = (flag: string, oid: string, described = "") =>
        options.quiet ? Promise.resolve() : git.out(`${flag}${oid} ${module.shown}${described}\n`);
      if (module.unmerged) return line("U", zeroOid);
      if (!isActive(outer, name, module.path) || !isPopulated(repository, module.path))
        return line("-", module.oid);
      const there = within(outer, module.path);
      const head = there.repository.head ?? module.oid;
      const oid = options.cached ? module.oid : head;
      await line(head === module.oid ? " " : "+", oid, await described(outer, module.path, oid));
      if (options.recursive) for (const inner of modulesOf(there, [], module.shown)) await show(there, inner);
    };
    for (const module of modulesOf(git, operands, above)) await show(git, module);
    return 0;
  },
};

/** " (heads/main)": the first of git's ways to name a commit that has an answer. */
async function described(git: Git, path: string, oid: string): Promise<string> {
  for (const way of [[], ["--tags"], ["--contains"], ["--all", "--always"]]) {
    const out = new Collector();
    try {
      if ((await describe.run(within(git, path, out), [...way, oid])) === 0) return ` (${out.text.trim()})`;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
  return "";
}
