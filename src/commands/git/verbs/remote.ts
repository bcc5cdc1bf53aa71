import type { Git } from "../context.ts";
import { renameSection, setInConfig, unsetInConfig } from "../core/config-file.ts";
import { validRefName } from "../core/refs.ts";
import { GitError, GitFatal } from "../errors.ts";
import { addRemote, editConfig, fetchFrom, noSuchRemote, setBranches, setUrl } from "../remote/add-remote.ts";
import { findRemote, notRepository, remoteNames, rewriteUrl } from "../remote/remotes.ts";
import { showRemote } from "../remote/show.ts";
import { defineGitCommand, usageError } from "../verb.ts";

const definition = {
  usage: `git remote [-v | --verbose]
git remote add [-t <branch>] [-m <master>] [-f] [--tags | --no-tags] [--mirror=<fetch|push>] <name> <url>
git remote rename [--[no-]progress] <old> <new>
git remote remove <name>
git remote set-head <name> (-a | --auto | -d | --delete | <branch>)
git remote [-v | --verbose] show [-n] <name>
git remote prune [-n | --dry-run] <name>
git remote [-v | --verbose] update [-p | --prune] [(<group> | <remote>)...]
git remote set-branches [--add] <name> <branch>...
git remote get-url [--push] [--all] <name>
git remote set-url [--push] <name> <newurl> [<oldurl>]
git remote set-url --add <name> <newurl>
git remote set-url --delete <name> <url>`,
  options: { verbose: { short: "v", help: "be verbose; must be placed before a subcommand" } },
} as const;

export const remote = defineGitCommand({
  verb: "remote",
  summary: "Manage set of tracked repositories",
  ...definition,
  operandEndsOptions: true,
  async run(git, { options, operands }) {
    const [action, ...words] = operands;
    void git.repository; // there must be one
    if (action === undefined) {
      await list(git, options.verbose);
      return 0;
    }
    const known = actions[action];
    if (!known) throw usageError(definition, `error: unknown subcommand: \`${action}'`);
    return known(git, words, options.verbose);
  },
});

type Action = (git: Git, words: readonly string[], verbose?: boolean) => Promise<number>;

function split(words: readonly string[], known: readonly string[]): { flags: Set<string>; names: string[] } {
  const flags = new Set<string>();
  const names: string[] = [];
  for (const word of words) {
    if (!word.startsWith("-")) names.push(word);
    else if (known.includes(word)) flags.add(word);
    else
      throw new GitError(
        `error: unknown ${word.startsWith("--") ? `option \`${word.slice(2)}'` : `switch \`${word.slice(1, 2)}'`}\nusage: ${definition.usage.split("\n")[1]}\n`,
        129,
      );
  }
  return { flags, names };
}

function need(names: readonly string[], least: number, most: number, form: string): void {
  if (names.length < least || names.length > most) throw new GitError(`usage: ${form}\n`, 129);
}

async function list(git: Git, verbose = false): Promise<void> {
  const lines = remoteNames(git.config)
    .sort()
    .map((name) => {
      if (!verbose) return `${name}\n`;
      const found = findRemote(git, name);
      return `${name}\t${found.url} (fetch)\n${found.pushUrls.map((url) => `${name}\t${url} (push)\n`).join("")}`;
    });
  await git.out(lines.join(""));
}

const actions: Record<string, Action> = {
  add: addRemote,
  "set-branches": setBranches,
  async remove(git, words) {
    const { names } = split(words, []);
    need(names, 1, 1, "git remote remove <name>");
    const [name] = names as [string];
    if (!remoteNames(git.config).includes(name)) throw noSuchRemote(name, ":");
    const branches = git.config
      .names("branch")
      .filter((branch) => git.config.get(`branch.${branch}.remote`) === name);
    editConfig(git, (text, path) => {
      let out = renameSection(text, `remote.${name}`, undefined, path) ?? text;
      for (const branch of branches)
        for (const key of ["remote", "merge"])
          out = unsetInConfig(out, `branch.${branch}.${key}`, path, () => true);
      return out;
    });
    for (const { name: ref } of git.repository.refs.list(`refs/remotes/${name}/`))
      git.repository.refs.delete(ref);
    git.repository.refs.delete(`refs/remotes/${name}/HEAD`);
    return 0;
  },
  rm: (git, words) => actions.remove!(git, words),
  async rename(git, words) {
    const { names } = split(words, ["--progress", "--no-progress"]);
    need(names, 2, 2, "git remote rename [--[no-]progress] <old> <new>");
    const [from, to] = names as [string, string];
    if (!remoteNames(git.config).includes(from)) throw noSuchRemote(from, ":");
    if (remoteNames(git.config).includes(to)) throw new GitError(`error: remote ${to} already exists.`, 3);
    if (!validRefName(to)) throw new GitFatal(`'${to}' is not a valid remote name`);
    const branches = git.config
      .names("branch")
      .filter((branch) => git.config.get(`branch.${branch}.remote`) === from);
    editConfig(git, (text, path) => {
      let out = renameSection(text, `remote.${from}`, `remote.${to}`, path)!;
      out = setInConfig(out, `remote.${to}.fetch`, `+refs/heads/*:refs/remotes/${to}/*`, path);
      for (const branch of branches) out = setInConfig(out, `branch.${branch}.remote`, to, path);
      return out;
    });
    const { refs } = git.repository;
    for (const { name } of refs.list(`refs/remotes/${from}/`)) {
      const moved = name.replace(`refs/remotes/${from}/`, `refs/remotes/${to}/`);
      const target = refs.symbolic(name);
      if (target === undefined)
        refs.rename(name, moved, git.repository.because(`remote: renamed ${name} to ${moved}`));
      else {
        refs.delete(name);
        refs.point(
          moved,
          target.replace(`refs/remotes/${from}/`, `refs/remotes/${to}/`),
          git.repository.because(`remote: renamed ${name} to ${moved}`),
        );
      }
    }
    return 0;
  },
  async "get-url"(git, words) {
    const { flags, names } = split(words, ["--push", "--all"]);
    need(names, 1, 1, "git remote get-url [--push] [--all] <name>");
    const [name] = names as [string];
    if (!remoteNames(git.config).includes(name)) throw noSuchRemote(name);
    const found = findRemote(git, name);
    const urls = flags.has("--push")
      ? found.pushUrls
      : git.config.all(`remote.${name}.url`).map((url) => rewriteUrl(git.config, url));
    await git.out((flags.has("--all") ? urls : urls.slice(0, 1)).map((url) => `${url}\n`).join(""));
    return 0;
  },
  async "set-url"(git, words) {
    const { flags, names } = split(words, ["--push", "--add", "--delete"]);
    need(names, 2, 3, "git remote set-url [--push] <name> <newurl> [<oldurl>]");
    return setUrl(git, flags, names);
  },
  async show(git, words, verbose) {
    const { flags, names } = split(words, ["-n"]);
    if (names.length === 0) await list(git, verbose);
    for (const name of names) await git.out(await showRemote(git, name, flags.has("-n")));
    return 0;
  },
  async prune(git, words) {
    const { flags, names } = split(words, ["-n", "--dry-run"]);
    if (names.length === 0)
      throw new GitError(
        "usage: git remote prune [<options>] <name>\n\n    -n, --dry-run         dry run\n",
        129,
      );
    const dry = flags.size > 0;
    for (const name of names) {
      if (!remoteNames(git.config).includes(name)) throw notRepository(name);
      const found = findRemote(git, name);
      const gone = await (await import("../remote/show.ts")).staleBranches(git, found);
      if (gone.length === 0) continue;
      await git.out(`Pruning ${name}\nURL: ${found.url}\n`);
      for (const ref of gone) {
        if (!dry) git.repository.refs.delete(ref);
        await git.out(` * [${dry ? "would prune" : "pruned"}] ${ref.replace("refs/remotes/", "")}\n`);
      }
    }
    return 0;
  },
  async update(git, words) {
    const { flags, names } = split(words, ["-p", "--prune", "-v", "--verbose"]);
    const known = remoteNames(git.config);
    const chosen = names.flatMap((name) => {
      const group = git.config.get(`remotes.${name}`)?.split(/\s+/);
      if (!group && !known.includes(name)) throw new GitFatal(`no such remote or remote group: ${name}`);
      return group ?? [name];
    });
    let failed = 0;
    for (const name of names.length > 0 ? chosen : known) {
      await git.out(`Fetching ${name}\n`);
      const prune = flags.has("-p") || flags.has("--prune");
      try {
        await fetchFrom(git, name, { action: "remote update", prune });
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        await git.err(`${error.text}\nerror: could not fetch ${name}\n`);
        failed = 1;
      }
    }
    return failed;
  },
  async "set-head"(git, words) {
    const { flags, names } = split(words, ["-a", "--auto", "-d", "--delete"]);
    const [name, branch] = names;
    if (name === undefined)
      throw new GitError("usage: git remote set-head <name> (-a | --auto | -d | --delete | <branch>)\n", 129);
    const { refs } = git.repository;
    if (flags.has("-d") || flags.has("--delete")) refs.delete(`refs/remotes/${name}/HEAD`);
    else {
      const target =
        branch ?? (await (await import("../remote/show.ts")).remoteHead(git, findRemote(git, name)));
      if (target === undefined) throw new GitError("error: Cannot determine remote HEAD", 1);
      if (!refs.resolve(`refs/remotes/${name}/${target}`))
        throw new GitError(`error: Not a valid ref: refs/remotes/${name}/${target}`, 1);
      refs.point(
        `refs/remotes/${name}/HEAD`,
        `refs/remotes/${name}/${target}`,
        git.repository.because("remote set-head"),
      );
      if (branch === undefined) await git.out(`${name}/HEAD set to ${target}\n`);
    }
    return 0;
  },
};
