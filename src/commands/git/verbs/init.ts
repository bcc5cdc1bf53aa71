import type { Git } from "../context.ts";
import { loadConfig } from "../core/config.ts";
import { createRepository } from "../core/new-repository.ts";
import { validRefName } from "../core/refs.ts";
import { GitFatal, hint } from "../errors.ts";
import { resolve } from "../../../files/paths.ts";
import { defineGitCommand } from "../verb.ts";

export const defaultBranchAdvice = (name: string): string =>
  hint(`Using '${name}' as the name for the initial branch. This default branch name
is subject to change. To configure the initial branch name to use in all
of your new repositories, which will suppress this warning, call:

\tgit config --global init.defaultBranch <name>

Names commonly chosen instead of 'master' are 'main', 'trunk' and
'development'. The just-created branch can be renamed via this command:

\tgit branch -m <name>`);

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
    template: { value: "template-directory", help: "directory from which templates will be used" },
    shared: {
      value: "permissions",
      optional: true,
      help: "specify that the git repository is to be shared amongst several users",
    },
    "separate-git-dir": { value: "gitdir", help: "separate git dir from working tree" },
    "object-format": { value: "hash", help: "specify the hash algorithm to use" },
    "initial-branch": { short: "b", value: "name", help: "override the name of the initial branch" },
  },
  async run(git, { options, operands }) {
    const { files } = git;
    const folder = resolve(git.cwd, operands[0] ?? ".");
    files.mkdir(folder, { parents: true });
    const separate = options["separate-git-dir"];
    if (separate !== undefined && options.bare)
      throw new GitFatal("options '--separate-git-dir' and '--bare' cannot be used together");
    const format = options["object-format"];
    if (format !== undefined && format !== "sha1" && format !== "sha256")
      throw new GitFatal(`unknown hash algorithm '${format}'`);
    const shared = options.shared === undefined ? undefined : sharedMode(options.shared);
    const gitDir = options.bare
      ? folder
      : separate === undefined
        ? resolve(folder, git.env.get("GIT_DIR") ?? ".git")
        : resolve(git.cwd, separate);
    if (separate !== undefined) separateFrom(git, folder, gitDir);
    const again = files.exists(`${gitDir}/HEAD`);
    const config = loadConfig({ files, env: git.env, overrides: git.globals.overrides });
    const set = options["initial-branch"] ?? config.get("init.defaultbranch");
    const branch = set ?? "master";
    if (!validRefName(branch)) throw new GitFatal(`invalid initial branch name: '${branch}'`);
    const template = options.template ?? config.get("init.templatedir");
    const templatePath = template === undefined || template === "" ? template : resolve(git.cwd, template);
    const found = templatePath === undefined || templatePath === "" || files.is("directory", templatePath);
    if (!found)
      await git.err(
        `warning: templates not found in ${template!.startsWith("/") ? template : `${git.cwd}/${template}`}\n`,
      );
    createRepository(git, gitDir, {
      bare: options.bare,
      branch,
      shared,
      objectFormat: format,
      template: found ? templatePath : "",
    });
    if (!again && set === undefined && !options.quiet) await git.err(`${defaultBranchAdvice(branch)}\n`);
    if (again && options["initial-branch"] !== undefined)
      await git.err(`warning: re-init: ignored --initial-branch=${options["initial-branch"]}\n`);
    if (!options.quiet)
      await git.out(
        `${again ? "Reinitialized existing" : "Initialized empty"}${shared === undefined ? "" : " shared"} Git repository in ${gitDir}/\n`,
      );
    return 0;
  },
});

/** What `core.sharedRepository` says for `--shared`, `--shared=all`, `--shared=0640`. */
function sharedMode(typed: string | true): string | undefined {
  if (typed === true || /^(group|true|1)$/.test(typed)) return "1";
  if (/^(umask|false|0)$/.test(typed)) return undefined;
  if (/^(all|world|everybody|2)$/.test(typed)) return "2";
  if (!/^0?[0-7]{3}$/.test(typed)) throw new GitFatal(`bad boolean config value '${typed}' for 'arg'`);
  if ((Number.parseInt(typed, 8) & 0o600) !== 0o600)
    throw new GitFatal(
      `problem with core.sharedRepository filemode value (0${typed.replace(/^0/, "")}).\nThe owner of files must always have read and write permissions.`,
    );
  return typed.padStart(4, "0");
}

/** The git folder lies elsewhere; one that is in the work tree already is moved there. */
function separateFrom({ files }: Git, folder: string, gitDir: string): void {
  if (files.is("directory", `${folder}/.git`) && !files.exists(gitDir))
    files.rename(`${folder}/.git`, gitDir);
  files.write(`${folder}/.git`, `gitdir: ${gitDir}\n`);
}
