import { parseArguments, UsageError } from "../../../shell/options.ts";
import type { Git } from "../context.ts";
import { absorb } from "./absorb.ts";
import { add } from "./add.ts";
import { deinit } from "./deinit.ts";
import { foreach } from "./foreach.ts";
import { init } from "./init.ts";
import { setBranch, setUrl } from "./set.ts";
import { status } from "./status.ts";
import { scriptUsage, type Subcommand } from "./subcommand.ts";
import { summary } from "./summary.ts";
import { sync } from "./sync.ts";
import { update } from "./update.ts";

const subcommands: Readonly<Record<string, Subcommand>> = {
  absorbgitdirs: absorb,
  add,
  deinit,
  foreach,
  init,
  "set-branch": setBranch,
  "set-url": setUrl,
  status,
  summary,
  sync,
  update,
};

/** `git submodule [--quiet] [--cached] WORD ...`; `above` is the way to this repository from the one git began in. */
export async function runSubmodule(git: Git, argv: readonly string[], above?: string): Promise<number> {
  const words = [...argv];
  const passed: string[] = [];
  while (words[0] === "--quiet" || words[0] === "-q" || words[0] === "--cached") passed.push(words.shift()!);
  const name = words[0] === undefined ? "status" : words.shift()!;
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) throw scriptUsage();
  if (passed.includes("--cached") && name !== "status" && name !== "summary") throw scriptUsage();
  const { options, operandEndsOptions } = subcommand;
  const known = passed.filter((word) => word === "--cached" || Object.hasOwn(options, "quiet"));
  try {
    return await subcommand.run(
      git,
      parseArguments(options, [...known, ...words], { operandEndsOptions }),
      above,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw scriptUsage();
  }
}
