import { FileError } from "../../../files/errors.ts";
import { CommandError, type Process } from "../../../shell/command.ts";
import { quote, quoteFile } from "./quoting.ts";

/** A mistake in the arguments, with GNU's pointer to the help. */
export const usageFailure = (name: string, message: string, status = 1): CommandError =>
  new CommandError(`${message}\nTry '${name} --help' for more information.`, status);

export const missingOperand = (name: string, status = 1): CommandError =>
  usageFailure(name, "missing operand", status);

export const extraOperand = (process: Process, name: string, operand: string, status = 1): CommandError =>
  usageFailure(name, `extra operand ${quote(process, operand)}`, status);

/** A word that is none of an option's; those that mean the same stand in one row. */
export const invalidArgument = (
  process: Process,
  name: string,
  option: string,
  value: string,
  valid: readonly (readonly string[])[],
  status = 1,
): CommandError => {
  const rows = valid.map((words) => `  - ${words.map((word) => quote(process, word)).join(", ")}`);
  return usageFailure(
    name,
    [
      `invalid argument ${quote(process, value)} for ${quote(process, option)}`,
      "Valid arguments are:",
      ...rows,
    ].join("\n"),
    status,
  );
};

/** Prints `NAME: MESSAGE` on stderr. */
export const complain = (process: Process, name: string, message: string): Promise<void> =>
  process.stderr.write(`${name}: ${message}\n`);

/**
 * Does `work` for each path. One that fails in the file system is reported as `NAME: PATH: REASON` (or in the words
 * of `describe`), and the rest go on. Answers `failed` when any did, otherwise 0.
 */
export async function eachPath(
  process: Process,
  name: string,
  paths: readonly string[],
  work: (path: string) => Promise<void> | void,
  {
    failed = 1,
    describe,
  }: { failed?: number; describe?: (path: string, reason: string, error: FileError) => string } = {},
): Promise<number> {
  let status = 0;
  for (const path of paths) {
    try {
      await work(path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      status = failed;
      const text = describe?.(path, error.text, error) ?? `${quoteFile(path)}: ${error.text}`;
      await complain(process, name, text);
    }
  }
  return status;
}

/** The reason of a failed file system call; anything else is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof FileError) return error.text;
  throw error;
}
