import { candidates, type Kind } from "../clean/candidates.ts";
import { quotePath } from "../core/quote.ts";
import { GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { Ignores } from "../worktree/ignore.ts";
import { parsePathspec } from "../worktree/pathspec.ts";

export const clean = defineGitCommand({
  verb: "clean",
  summary: "Remove untracked files from the working tree",
  usage: "git clean [-d] [-f] [-i] [-n] [-q] [-e <pattern>] [-x | -X] [--] [<pathspec>...]",
  options: {
    quiet: { short: "q", help: "do not print names of files removed" },
    "dry-run": { short: "n", help: "dry run" },
    force: { short: "f", help: "force" },
    interactive: { short: "i", help: "interactive cleaning" },
    d: { help: "remove whole directories" },
    exclude: { short: "e", value: "pattern", many: true, help: "add <pattern> to ignore rules" },
    x: { help: "remove ignored files, too" },
    X: { help: "remove only ignored files" },
  },
  async run(git, { options, operands, given }) {
    const { repository } = git;
    repository.needWorkTree();
    const set = git.config.bool("clean.requireforce");
    if (set !== false && !options.force && !options["dry-run"] && !options.interactive)
      throw new GitFatal(
        `clean.requireForce ${set === undefined ? "defaults to true" : "set to true"} and neither -i, -n, nor -f given; refusing to clean`,
      );
    if (options.x && options.X) throw new GitFatal("options '-x' and '-X' cannot be used together");
    const kind: Kind = options.X
      ? "ignored"
      : options.x && options.exclude.length === 0
        ? "all"
        : "untracked";
    const { paths, skipped } = candidates(git, {
      kind,
      ignores: new Ignores(repository, git.env, { extra: options.exclude, standard: !options.x }),
      pathspec: parsePathspec(git, operands.length > 0 || git.prefix === "" ? operands : ["."]),
      folders: options.d,
      nested: given.filter(({ name }) => name === "force").length > 1,
    });
    const say = async (text: string) => {
      if (!options.quiet || options["dry-run"]) await git.out(text);
    };
    for (const path of skipped)
      await say(
        `${options["dry-run"] ? "Would skip" : "Skipping"} repository ${quotePath(git.relative(path))}\n`,
      );
    let going: readonly string[] = paths;
    if (options.interactive && paths.length > 0) {
      const { choose } = await import("../clean/interactive.ts");
      going = await choose(git, paths);
    }
    const verb = options["dry-run"] ? "Would remove" : "Removing";
    for (const path of going) {
      const here = git.prefix !== "" && path.endsWith("/") && git.prefix.startsWith(path);
      if (here) {
        // The folder one stands in stays; what is in it goes.
        await say(
          `${options["dry-run"] ? "Would refuse" : "Refusing"} to remove current working directory\n`,
        );
        for (const { name } of git.files.list(git.cwd)) {
          await say(`${verb} ./${quotePath(name)}\n`);
          if (!options["dry-run"]) git.files.remove(`${git.cwd}/${name}`);
        }
        continue;
      }
      await say(`${verb} ${quotePath(git.relative(path))}\n`);
      if (!options["dry-run"]) git.files.remove(repository.at(path.replace(/\/$/, "")));
    }
    return 0;
  },
});
