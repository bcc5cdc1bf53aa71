import { resolve } from "../../../files/paths.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { GitError, GitUsage } from "../errors.ts";
import { mergeText } from "../merge/text.ts";
import { defineGitCommand } from "../verb.ts";
import { looksBinary } from "../worktree/convert.ts";

export const mergeFile = defineGitCommand({
  verb: "merge-file",
  summary: "Run a three-way file merge",
  usage: "git merge-file [<options>] [-L <name1> [-L <orig> [-L <name2>]]] <file1> <orig-file> <file2>",
  options: {
    stdout: { short: "p", help: "send results to standard output" },
    diff3: { help: "use a diff3 based merge" },
    zdiff3: { help: "use a zealous diff3 based merge" },
    ours: { help: "for conflicts, use our version" },
    theirs: { help: "for conflicts, use their version" },
    union: { help: "for conflicts, use a union version" },
    "marker-size": { value: "n", help: "for conflicts, use this marker size" },
    quiet: { short: "q", help: "do not warn about conflicts" },
    L: { value: "name", many: true, help: "set labels for file1/orig-file/file2" },
  },
  async run(git, { options, operands, given }) {
    if (operands.length !== 3) throw new GitUsage("merge-file");
    if (options.L.length > 3) throw new GitUsage("merge-file", "error: too many labels on the command line");
    const contents = operands.map((typed) => {
      const path = resolve(git.cwd, typed);
      if (!git.files.is("file", path))
        throw new GitError(options.quiet ? "" : `error: Could not stat ${typed}`, 255);
      const data = git.files.read(path);
      if (looksBinary(data))
        throw new GitError(options.quiet ? "" : `error: Cannot merge binary files: ${typed}`, 255);
      return splitLines(data);
    });
    const [ours = [], base = [], theirs = []] = contents;
    const label = (i: number) => options.L[i] ?? operands[i]!;
    const config = git.place ? git.config.get("merge.conflictstyle") : undefined;
    const style = options.diff3 ? "diff3" : options.zdiff3 ? "zdiff3" : (config ?? "merge");
    const favour = given.findLast(({ name }) => /^(ours|theirs|union)$/.test(name))?.name;
    const merged = mergeText(
      base,
      ours,
      theirs,
      { ours: label(0), base: label(1), theirs: label(2) },
      { style, favour, rules: {}, markerSize: Number(options["marker-size"] ?? 7) },
    );
    const bytes = fromBinary(merged.lines.join(""));
    if (options.stdout) await git.stdout.write(bytes);
    else git.files.write(resolve(git.cwd, operands[0]!), bytes);
    return Math.min(merged.conflicts, 127);
  },
});
