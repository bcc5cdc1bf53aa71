import type { Arguments, Options } from "../../../shell/options.ts";
import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { usage } from "../usages/submodule.ts";

/** One word behind `git submodule`. `above` is the way to this repository, when it is a submodule itself. */
export interface Subcommand {
  readonly options: Options;
  /** The first operand ends the options: the words of a command follow. */
  readonly operandEndsOptions?: boolean;
  run(git: Git, args: Arguments, above?: string): Promise<number>;
}

/** git-submodule is a shell script, whose usage is an error like others. */
export const scriptUsage = (): GitError => new GitError(usage.replace(/\n$/, ""), 1);

/** The options of every subcommand that looks at submodules below submodules. */
export const recursive = { recursive: { help: "traverse submodules recursively" } } as const;
export const quietly = { quiet: { short: "q", help: "print only error messages" } } as const;
