import { modeText } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import { GitError } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { Ignores } from "../worktree/ignore.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { scanWorkTree, stateOf } from "../worktree/scan.ts";

export const lsFiles = defineGitCommand({
  verb: "ls-files",
  summary: "Show information about files in the index and the working tree",
  usage: "git ls-files [<options>] [<file>...]",
  options: {
    z: { help: "separate paths with the NUL character" },
    t: { help: "identify the file status with tags" },
    v: { help: "use lowercase letters for 'assume unchanged' files" },
    cached: { short: "c", help: "show cached files in the output (default)" },
    deleted: { short: "d", help: "show deleted files in the output" },
    modified: { short: "m", help: "show modified files in the output" },
    others: { short: "o", help: "show other files in the output" },
    ignored: { short: "i", help: "show ignored files in the output" },
    stage: { short: "s", help: "show staged contents' object name in the output" },
    unmerged: { short: "u", help: "show unmerged files in the output" },
    directory: { help: "show 'other' directories' names only" },
    "exclude-standard": { help: "add the standard git exclusions" },
    "full-name": { help: "make the output relative to the project top directory" },
    "error-unmatch": { help: "if any <file> is not in the index, treat this as an error" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    if (options.others || options.deleted || options.modified) repository.needWorkTree();
    const pathspec = parsePathspec(git, operands.length > 0 ? operands : git.prefix === "" ? [] : ["."]);
    const end = options.z ? "\0" : "\n";
    const name = (path: string) => {
      const shown = options["full-name"] ? path : git.relative(path);
      return options.z ? shown : quotePath(shown, git.config.bool("core.quotepath") !== false);
    };
    const rows: string[] = [];
    if (options.others) {
      const ignores = new Ignores(repository, git.env);
      const none = { ...ignores, ignored: () => false, rule: () => undefined } as unknown as Ignores;
      const scan = scanWorkTree(repository, {
        ignores: options["exclude-standard"] ? ignores : none,
        pathspec,
        untracked: options.directory ? "normal" : "all",
        wantIgnored: options.ignored,
      });
      rows.push(
        ...(options.ignored ? scan.ignored : scan.untracked).map(
          (path) => `${options.t ? "? " : ""}${name(path)}${end}`,
        ),
      );
    }
    const wantsIndex =
      options.cached ||
      options.stage ||
      options.unmerged ||
      options.deleted ||
      options.modified ||
      !options.others;
    if (wantsIndex)
      for (const entry of repository.index.entries) {
        if (!pathspec.matches(entry.path)) continue;
        const state = options.deleted || options.modified ? stateOf(repository, entry).kind : "same";
        if (options.unmerged && entry.stage === 0) continue;
        const tag = (letter: string) => {
          const shown = entry.skipWorktree ? "S" : letter;
          return options.v
            ? `${entry.assumeUnchanged ? shown.toLowerCase() : shown} `
            : options.t
              ? `${shown} `
              : "";
        };
        const line =
          options.stage || options.unmerged ? `${modeText(entry.mode)} ${entry.oid} ${entry.stage}\t` : "";
        if (options.deleted || options.modified) {
          if (options.deleted && state === "deleted") rows.push(`${tag("R")}${name(entry.path)}${end}`);
          if (options.modified && state !== "same") rows.push(`${tag("C")}${name(entry.path)}${end}`);
        } else rows.push(`${tag(entry.stage > 0 ? "M" : "H")}${line}${name(entry.path)}${end}`);
      }
    if (options["error-unmatch"] && pathspec.unused.length > 0)
      throw new GitError(
        `${pathspec.unused.map((typed) => `error: pathspec '${typed}' did not match any file(s) known to git`).join("\n")}\nDid you forget to 'git add'?`,
        1,
      );
    await git.out(rows.join(""));
    return 0;
  },
});
