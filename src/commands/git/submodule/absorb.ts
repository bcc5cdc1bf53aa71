import type { Git } from "../context.ts";
import { isGitDir } from "../core/repository.ts";
import { homeOf, modulesOf, registeredAt } from "./modules.ts";
import { tie } from "./settings.ts";
import type { Subcommand } from "./subcommand.ts";

export const absorb: Subcommand = {
  options: {},
  async run(git, { operands }) {
    for (const { path } of modulesOf(git, operands)) await absorbModule(git, path);
    return 0;
  },
};

/** A submodule whose repository lies in its own folder gets it moved to `.git/modules`. */
export async function absorbModule(git: Git, path: string): Promise<void> {
  const { repository, files } = git;
  const folder = repository.at(path);
  const old = `${folder}/.git`;
  if (!isGitDir(files, old) || !files.is("directory", old)) return;
  const home = homeOf(repository, registeredAt(repository, path)?.name ?? path);
  await git.err(`Migrating git directory of '${path}' from\n'${old}' to\n'${home}'\n`);
  files.mkdir(home.slice(0, home.lastIndexOf("/")), { parents: true });
  files.rename(old, home);
  tie(git, folder, home);
}
