import { basename, resolve } from "../../../files/paths.ts";
import { CommandError, type Process } from "../../../shell/command.ts";
import { usageFailure } from "../base/failures.ts";
import { quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

/** One source and the place it goes to, as typed. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

interface Where {
  readonly "target-directory": string | undefined;
  readonly "no-target-directory": boolean;
}

export const whereOptions = {
  "target-directory": { short: "t", value: "DIRECTORY", help: "copy all SOURCE arguments into DIRECTORY" },
  "no-target-directory": { short: "T", help: "treat DEST as a normal file" },
  "strip-trailing-slashes": { help: "remove any trailing slashes from each SOURCE argument" },
} as const;

/** What goes where, for `cp`, `mv` and `ln`: the last operand is a folder to put things into, or the new name. */
export function destinations(
  process: Process,
  name: string,
  operands: readonly string[],
  { "target-directory": into, "no-target-directory": plain }: Where,
): Move[] {
  const isFolder = (path: string) => process.files.is("directory", fullPath(process, path));
  const inside = (folder: string, path: string): string =>
    `${folder.replace(/(?<=.)\/+$/, "")}/${basename(path.replace(/(?<=.)\/+$/, "")) || path}`;
  if (operands.length === 0) throw usageFailure(name, "missing file operand");
  if (into !== undefined) {
    if (plain)
      throw new CommandError("cannot combine --target-directory (-t) and --no-target-directory (-T)");
    if (!isFolder(into))
      throw new CommandError(`target directory ${quoteAlways(into)}: ${reasonFor(process, into)}`);
    return operands.map((from) => ({ from, to: inside(into, from) }));
  }
  const sources = operands.slice(0, -1);
  const last = operands.at(-1)!;
  if (sources.length === 0)
    throw usageFailure(name, `missing destination file operand after ${quoteAlways(last)}`);
  if (plain) {
    if (sources.length > 1) throw usageFailure(name, `extra operand ${quoteAlways(operands[2]!)}`);
    return [{ from: sources[0]!, to: last }];
  }
  if (isFolder(last)) return sources.map((from) => ({ from, to: inside(last, from) }));
  if (sources.length > 1) throw new CommandError(`target ${quoteAlways(last)}: ${reasonFor(process, last)}`);
  return [{ from: sources[0]!, to: last }];
}

const reasonFor = (process: Process, path: string): string =>
  process.files.exists(resolve(process.cwd, path)) ? "Not a directory" : "No such file or directory";
