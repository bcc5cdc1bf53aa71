import { FileError } from "../../../files/errors.ts";
import { dirname } from "../../../files/paths.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { eachPath, missingOperand } from "../base/failures.ts";
import { parseMode } from "../base/modes.ts";
import { quoteAlways, quote } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

export const mkdir = defineCommand({
  name: "mkdir",
  summary: "make directories",
  usage: "mkdir [OPTION]... DIRECTORY...",
  options: {
    mode: { short: "m", value: "MODE", help: "set file mode (as in chmod), not a=rwx - umask" },
    parents: { short: "p", help: "no error if existing, make parent directories as needed" },
    verbose: { short: "v", help: "print a message for each created directory" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) throw missingOperand("mkdir");
    const change = options.mode === undefined ? undefined : parseMode(options.mode);
    if (options.mode !== undefined && !change)
      throw new CommandError(`invalid mode ${quote(process, options.mode)}`);
    const mode = change?.(0o777, true); // without -m the umask decides
    return eachPath(
      process,
      "mkdir",
      operands,
      async (path) => {
        if (options.parents) await makeParents(process, path, mode, options.verbose);
        else {
          process.files.mkdir(clean(fullPath(process, path)), { mode });
          if (options.verbose) await say(process, path);
        }
      },
      {
        describe: (path, reason, error) =>
          `cannot create directory ${quote(process, options.parents ? error.path : path)}: ${reason}`,
      },
    );
  },
});

const clean = (path: string): string => path.replace(/(?<=.)\/$/, "");

const say = (process: Process, path: string): Promise<void> =>
  process.stdout.write(`mkdir: created directory ${quoteAlways(path)}\n`);

/** Folders on the way get the usual mode, whatever -m says. Throws FileError with the path as typed. */
async function makeParents(
  process: Process,
  path: string,
  mode: number | undefined,
  verbose: boolean,
  onTheWay = false,
): Promise<void> {
  const { files } = process;
  const full = clean(fullPath(process, path));
  if (files.is("directory", full)) return;
  if (files.exists(full)) throw new FileError(onTheWay ? "ENOTDIR" : "EEXIST", path);
  const trimmed = path.replace(/\/+$/, "");
  const above = trimmed.includes("/") ? dirname(trimmed) : "";
  if (above !== "") await makeParents(process, above, undefined, verbose, true);
  try {
    files.mkdir(full, { mode });
  } catch (error) {
    throw error instanceof FileError ? new FileError(error.code, path) : error;
  }
  if (verbose) await say(process, path);
}
