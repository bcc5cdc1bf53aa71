import type { Git } from "../context.ts";
import { loadConfig } from "../core/config.ts";
import { setInConfig } from "../core/config-file.ts";
import { validRefName } from "../core/refs.ts";
import { GitFatal, hint } from "../errors.ts";
import { resolve } from "../../../files/paths.ts";
import { defineGitCommand } from "../verb.ts";

const excludeText = `# git ls-files --others --exclude-from=.git/info/exclude
# Lines that start with '#' are comments.
# For a project mostly in C, the following would be a good set of
# exclude patterns (uncomment them if you want to use them):
# *.[oa]
# *~
`;

export const defaultBranchAdvice = (name: string): string =>
  hint(`Using '${name}' as the name for the initial branch. This default branch name
is subject to change. To configure the initial branch name to use in all
of your new repositories, which will suppress this warning, call:

\tgit config --global init.defaultBranch <name>

Names commonly chosen instead of 'master' are 'main', 'trunk' and
'development'. The just-created branch can be renamed via this command:

\tgit branch -m <name>`);

/** Lays out a new .git folder, or completes one that is there. */
export function createRepository(
  git: Git,
  gitDir: string,
  options: { bare?: boolean; branch: string },
): void {
  const { files } = git;
  files.mkdir(gitDir, { parents: true });
  const fresh = !files.exists(`${gitDir}/HEAD`);
  for (const folder of [
    "branches",
    "hooks",
    "info",
    "objects/info",
    "objects/pack",
    "refs/heads",
    "refs/tags",
  ])
    files.mkdir(`${gitDir}/${folder}`, { parents: true });
  if (!files.exists(`${gitDir}/description`))
    files.write(
      `${gitDir}/description`,
      "Unnamed repository; edit this file 'description' to name the repository.\n",
    );
  if (!files.exists(`${gitDir}/info/exclude`)) files.write(`${gitDir}/info/exclude`, excludeText);
  if (fresh) files.write(`${gitDir}/HEAD`, `ref: refs/heads/${options.branch}\n`);
  const path = `${gitDir}/config`;
  let text = files.exists(path) ? files.text(path) : "";
  const set = (key: string, value: string) => (text = setInConfig(text, key, value, path));
  set("core.repositoryformatversion", "0");
  set("core.filemode", "true");
  set("core.bare", String(options.bare ?? false));
  if (!options.bare) set("core.logallrefupdates", "true");
  files.write(path, text);
}

export const init = defineGitCommand({
  verb: "init",
  summary: "Create an empty Git repository or reinitialize an existing one",
  usage: `git init [-q | --quiet] [--bare] [--template=<template-directory>]
                [--separate-git-dir <git-dir>] [--object-format=<format>]
                [-b <branch-name> | --initial-branch=<branch-name>]
                [--shared[=<permissions>]] [<directory>]`,
  options: {
    bare: { help: "create a bare repository" },
    quiet: { short: "q", help: "be quiet" },
    "initial-branch": { short: "b", value: "name", help: "override the name of the initial branch" },
  },
  async run(git, { options, operands }) {
    const { files } = git;
    const folder = resolve(git.cwd, operands[0] ?? ".");
    files.mkdir(folder, { parents: true });
    const gitDir = options.bare ? folder : resolve(folder, git.env.get("GIT_DIR") ?? ".git");
    const again = files.exists(`${gitDir}/HEAD`);
    const config = loadConfig({ files, env: git.env, overrides: git.globals.overrides });
    const set = options["initial-branch"] ?? config.get("init.defaultbranch");
    const branch = set ?? "master";
    if (!validRefName(branch)) throw new GitFatal(`invalid initial branch name: '${branch}'`);
    createRepository(git, gitDir, { bare: options.bare, branch });
    if (!again && set === undefined && !options.quiet) await git.err(`${defaultBranchAdvice(branch)}\n`);
    if (again && options["initial-branch"] !== undefined)
      await git.err(`warning: re-init: ignored --initial-branch=${options["initial-branch"]}\n`);
    if (!options.quiet)
      await git.out(
        `${again ? "Reinitialized existing" : "Initialized empty"} Git repository in ${gitDir}/\n`,
      );
    return 0;
  },
});
