import { BuiltinUsageError, readOptions } from "./builtins/builtin.ts";
import { exec } from "./builtins/exec.ts";
import { withAssignments } from "./assign.ts";
import type { AssignmentValue } from "./assign.ts";
import type { Context } from "./context.ts";
import { findProgram, LaunchError } from "./launch.ts";
import { Exit } from "./leaving.ts";
import type { SimpleCommand } from "./parse.ts";
import { RedirectError, redirectForGood } from "./redirect.ts";
import { launch } from "./run-words.ts";

/** `exec`: redirections stay; a program takes the shell's place, so the shell ends with it. */
export async function runExec(
  context: Context,
  node: SimpleCommand,
  words: readonly string[],
  values: readonly AssignmentValue[],
): Promise<number> {
  const args = words.slice(1);
  let options: ReadonlyMap<string, string>;
  let command: readonly string[];
  try {
    ({ options, operands: command } = readOptions(args, "cla:"));
  } catch (error) {
    if (!(error instanceof BuiltinUsageError)) throw error;
    await context.complain(`exec: ${error.message}`);
    await context.output(2).write(`exec: usage: exec ${exec.usage}\n`);
    return error.status;
  }
  try {
    await redirectForGood(context, node.redirects);
  } catch (error) {
    if (!(error instanceof RedirectError)) throw error;
    await context.complain(error.message);
    if (command.length === 0 || context.interactive) return 1;
    throw new Exit(1);
  }
  if (command.length === 0) return 0;
  const status = await withAssignments(context, values, async () => {
    try {
      findProgram(context.world.files, context.cwd, context.variables.get("PATH"), command[0]!);
    } catch (error) {
      if (!(error instanceof LaunchError)) throw error;
      const reason = error.message.endsWith("command not found") ? `${command[0]}: not found` : error.message;
      await context.complain(`exec: ${reason}`);
      return error.status;
    }
    // The program takes this shell's place: a shell among them is no deeper than this one.
    const level = Number(context.variables.get("SHLVL") ?? 1);
    if (Number.isInteger(level)) context.variables.set("SHLVL", String(level - 1));
    if (options.has("c")) context.variables.exportNothing();
    return launch(context, command);
  });
  if (context.interactive && status >= 126) return status;
  context.traps.delete("EXIT");
  throw new Exit(status);
}
