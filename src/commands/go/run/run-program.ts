import type { Process } from "../../../shell/command.ts";
import type { GoProgram } from "../tool/program.ts";
import { serveHonestly } from "./honest.ts";
import { NotSimulated } from "./not-simulated.ts";

/** Runs a built program to its end. Answers with its exit status. */
export async function runProgram(
  process: Process,
  program: GoProgram,
  argv: readonly string[],
): Promise<number> {
  return serveHonestly(process, program, new NotSimulated(`${argv[0]}: running Go`));
}
