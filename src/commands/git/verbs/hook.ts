import { resolve } from "../../../files/paths.ts";
import { parseArguments, UsageError } from "../../../shell/options.ts";
import { GitError, GitUsage } from "../errors.ts";
import { unknownWord, type Verb } from "../verb.ts";

const options = {
  "ignore-missing": { help: "silently ignore missing requested <hook-name>" },
  "to-stdin": { value: "path", help: "file to read into hooks' stdin" },
} as const;

export const hook: Verb = {
  verb: "hook",
  summary: "Run git hooks",
  usage: "git hook run [--ignore-missing] [--to-stdin=<path>] <hook-name> [-- <hook-args>]",
  options,
  async run(git, [action, ...words]) {
    if (action === undefined) throw new GitUsage("hook", "error: need a subcommand");
    if (action !== "run") throw unknownWord("hook", action);
    let args: ReturnType<typeof parseArguments<typeof options>>;
    try {
      args = parseArguments(options, words);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new GitUsage("hook", `error: unknown option \`${error.option.replace(/^--?/, "")}'`);
    }
    const [name, ...rest] = args.operands;
    if (name === undefined || (rest.length > 0 && args.afterDashes?.length !== rest.length))
      throw new GitUsage("hook run");
    const { repository, files } = git;
    const home = repository.bare ? repository.gitDir : repository.workTree;
    const folder = resolve(home, git.config.get("core.hookspath") ?? `${repository.commonDir}/hooks`);
    const path = `${folder}/${name}`;
    if (!files.is("file", path) || !files.may("execute", path)) {
      if (args.options["ignore-missing"]) return 0;
      throw new GitError(`error: cannot find a hook named ${name}`, 1);
    }
    return git.process.spawn([path, ...rest], { cwd: home, stdout: git.stderr, env: { GIT_DIR: ".git" } });
  },
};
