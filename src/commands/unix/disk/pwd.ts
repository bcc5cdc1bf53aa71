import { defineCommand } from "../../../shell/command.ts";
import { complain } from "../base/failures.ts";

/** /usr/bin/pwd: the real place, unless -L asks for the one in $PWD. */
export const pwd = defineCommand({
  name: "pwd",
  summary: "print name of current/working directory",
  usage: "pwd [OPTION]...",
  options: {
    logical: { short: "L", help: "use PWD from environment, even if it contains symlinks" },
    physical: { short: "P", help: "avoid all symlinks" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 0) await complain(process, "pwd", "ignoring non-option arguments");
    const { files, cwd, env, stdout } = process;
    const logical = env.get("PWD");
    const usable =
      options.logical &&
      logical !== undefined &&
      files.exists(logical) &&
      files.realpath(logical) === files.realpath(cwd);
    await stdout.write(`${usable ? logical : files.realpath(cwd)}\n`);
    return 0;
  },
});
