import { basename, resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { modes } from "../core/modes.ts";
import { stagedChanges, treeChanges, unstagedChanges, workAgainst, contentOf } from "../diff/changes.ts";
import { GitError, GitExit } from "../errors.ts";
import { readRevisions } from "../history/arguments.ts";
import { defineGitCommand } from "../verb.ts";
import { lstatOf } from "../worktree/scan.ts";
import { stageFile } from "../worktree/stage.ts";

/** What is said when nobody chose a tool: git would try those that a terminal without a screen may have. */
const notConfigured = (kind: "merge" | "diff", tools: string): string => `
This message is displayed because '${kind}.tool' is not configured.
See 'git ${kind}tool --tool-help' or 'git help config' for more details.
'git ${kind}tool' will now attempt to use one of the following tools:
${tools}
`;

const toolOptions = {
  tool: { short: "t", value: "tool", help: "use the specified tool" },
  "no-prompt": { short: "y", help: "do not prompt before launching" },
  prompt: { help: "prompt before launching" },
  gui: { short: "g", help: "use the gui tool" },
} as const;

/** The command of `mergetool.NAME.cmd`. Throws when there is none: the tools themselves are not here. */
function commandOf(git: Git, kind: "mergetool" | "difftool", tool: string): string {
  const command = git.config.get(`${kind}.${tool}.cmd`) ?? git.config.get(`mergetool.${tool}.cmd`);
  if (command === undefined) throw new GitError(`Unknown merge tool ${tool}`, 1);
  return command;
}

export const mergetool = defineGitCommand({
  verb: "mergetool",
  summary: "Run merge conflict resolution tools to resolve merge conflicts",
  usage:
    "git mergetool [--tool=tool] [--tool-help] [-y|--no-prompt|--prompt] [-g|--gui|--no-gui] [-O<orderfile>] [file to merge] ...",
  options: toolOptions,
  async run(git, { options, operands }) {
    const { repository, files } = git;
    const paths = repository.index.unmerged.filter(
      (path) =>
        operands.length === 0 ||
        operands.some((typed) => repository.inside(resolve(git.cwd, typed)) === path),
    );
    const tool = options.tool ?? git.config.get("merge.tool");
    if (tool === undefined) await git.err(notConfigured("merge", "tortoisemerge emerge vimdiff nvimdiff"));
    if (paths.length === 0) {
      await git.out("No files need merging\n");
      return 0;
    }
    if (tool === undefined) throw new GitError("No known merge tool is available.", 1);
    const command = commandOf(git, "mergetool", tool);
    await git.out(`Merging:\n${paths.map((path) => `${path}\n`).join("")}`);
    for (const path of paths) {
      const sides = { BASE: 1, LOCAL: 2, REMOTE: 3 };
      const env: Record<string, string> = { MERGED: path };
      const dot = path.lastIndexOf(".") > path.lastIndexOf("/") ? path.lastIndexOf(".") : path.length;
      for (const [name, stage] of Object.entries(sides)) {
        const entry = repository.index.get(path, stage);
        env[name] = `./${path.slice(0, dot)}_${name}_1${path.slice(dot)}`;
        if (entry && entry.mode !== modes.submodule)
          files.write(resolve(repository.workTree, env[name]), repository.objects.get(entry.oid).data);
      }
      const kinds = ["1", "2", "3"].filter((stage) => repository.index.get(path, Number(stage)));
      const how = (stage: string) =>
        kinds.includes("1") ? (kinds.includes(stage) ? "modified file" : "deleted") : "created file";
      await git.out(
        `\nNormal merge conflict for '${path}':\n  {local}: ${how("2")}\n  {remote}: ${how("3")}\n`,
      );
      const status = await git.process.spawn(["bash", "-c", command], { cwd: repository.workTree, env });
      for (const name of Object.keys(sides)) files.remove(resolve(repository.workTree, env[name]!));
      if (status !== 0 && git.config.bool(`mergetool.${tool}.trustexitcode`)) {
        await git.err(`merge of ${path} failed\n`);
        throw new GitExit(1);
      }
      const stat = lstatOf(repository, path);
      if (git.config.bool("mergetool.keepbackup") !== false && stat)
        files.write(`${repository.at(path)}.orig`, files.read(repository.at(path)));
      if (stat) stageFile(repository, path, stat);
      repository.writeIndex();
    }
    return 0;
  },
});

export const difftool = defineGitCommand({
  verb: "difftool",
  summary: "Show changes using common diff tools",
  usage: "git difftool [<options>] [<commit> [<commit>]] [--] [<path>...]",
  unknown: (option) => new GitError(`error: invalid option: ${option}`, 255),
  options: {
    ...toolOptions,
    cached: { help: "compare with the index" },
    staged: { help: "compare with the index" },
    extcmd: { short: "x", value: "command", help: "specify a custom command for viewing diffs" },
    "trust-exit-code": {
      help: "make 'git-difftool' exit when an invoked diff tool returns a non-zero exit code",
    },
  },
  async run(git, { options, operands, afterDashes }) {
    const { repository, files } = git;
    const { include, exclude, pathspec } = readRevisions(git, operands, afterDashes);
    const tree = (oid: string) => repository.objects.peel(oid, "tree");
    const [a, b] = [...exclude, ...include];
    const changes = (
      a !== undefined && b !== undefined
        ? treeChanges(repository, tree(a), tree(b), pathspec)
        : options.cached || options.staged
          ? stagedChanges(repository, tree(a ?? repository.head ?? ""), pathspec)
          : a === undefined
            ? unstagedChanges(repository, pathspec)
            : workAgainst(repository, tree(a), pathspec)
    ).filter(({ status }) => status !== "U");
    if (changes.length === 0) return 0;
    const tool = options.tool ?? git.config.get("diff.tool") ?? git.config.get("merge.tool");
    const external = options.extcmd;
    if (tool === undefined && external === undefined)
      await git.err(notConfigured("diff", "kompare emerge vimdiff nvimdiff"));
    if (tool === undefined && external === undefined)
      throw new GitError("No known diff tool is available.", 1);
    const command =
      external === undefined ? commandOf(git, "difftool", tool!) : `${external} "$LOCAL" "$REMOTE"`;
    for (const [i, change] of changes.entries()) {
      if (!options["no-prompt"]) {
        const shown = external ?? tool!;
        await git.out(`\nViewing (${i + 1}/${changes.length}): '${change.path}'\nLaunch '${shown}' [Y/n]? `);
        const { readLine } = await import("../../../base/streams.ts");
        const line = await readLine(git.process.stdin);
        if (line === null || /^n/i.test(new TextDecoder().decode(line.bytes))) continue;
      }
      const folder = `/tmp/git-blob-${git.process.random.hex(6)}`;
      const put = (side: typeof change.before) => {
        if (!side) return "/dev/null";
        if (side.work) return change.path;
        const own = `${folder}${side === change.before ? "a" : "b"}`;
        files.mkdir(own, { parents: true });
        const path = `${own}/${basename(change.path)}`;
        files.write(path, contentOf(repository, side));
        return path;
      };
      const env = {
        LOCAL: put(change.before),
        REMOTE: put(change.after),
        MERGED: change.path,
        BASE: change.path,
      };
      const status = await git.process.spawn(["bash", "-c", command], { cwd: repository.workTree, env });
      for (const side of ["a", "b"]) files.remove(folder + side);
      if (status !== 0 && options["trust-exit-code"]) return status;
    }
    return 0;
  },
});
