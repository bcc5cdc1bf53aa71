import { FileError } from "../../../files/errors.ts";
import { isWithin, resolve } from "../../../files/paths.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { confirm } from "../base/confirm.ts";
import { complain, reasonOf } from "../base/failures.ts";
import { quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";
import { backupOptions, backups, type SetAside } from "./backup.ts";
import { destinations, type Move, whereOptions } from "./destination.ts";

interface Rules {
  readonly existing: "replace" | "ask" | "keep";
  readonly update: boolean;
  readonly verbose: boolean;
  readonly setAside: SetAside | undefined;
}

export const mv = defineCommand({
  name: "mv",
  summary: "move (rename) files",
  usage: "mv [OPTION]... SOURCE... DEST",
  options: {
    force: { short: "f", help: "do not prompt before overwriting" },
    interactive: { short: "i", help: "prompt before overwrite" },
    "no-clobber": { short: "n", help: "do not overwrite an existing file" },
    update: { short: "u", help: "move only when the SOURCE file is newer than the destination file" },
    verbose: { short: "v", help: "explain what is being done" },
    ...backupOptions,
    ...whereOptions,
  },
  async run(process, { options, operands, given }) {
    const moves = destinations(process, "mv", operands, options);
    const last = given.findLast(({ name }) => ["force", "interactive", "no-clobber"].includes(name))?.name;
    const existing = last === "interactive" ? "ask" : last === "no-clobber" ? "keep" : "replace";
    const setAside = backups(process, "mv", options);
    const rules = { existing, update: options.update, verbose: options.verbose, setAside } as const;
    let status = 0;
    for (const move of moves) if (!(await moveOne(process, move, rules))) status = 1;
    return status;
  },
});

async function moveOne(process: Process, { from, to }: Move, rules: Rules): Promise<boolean> {
  const { files } = process;
  const [source, target] = [fullPath(process, from), fullPath(process, to)];
  const fail = async (message: string) => {
    await complain(process, "mv", message);
    return false;
  };
  let stat;
  try {
    stat = files.lstat(source);
  } catch (error) {
    return fail(`cannot stat ${quoteAlways(from)}: ${reasonOf(error)}`);
  }
  const clean = target.replace(/(?<=.)\/$/, "");
  const there = files.exists(clean) || files.is("symlink", clean) ? files.lstat(clean) : undefined;
  if (there && there.ino === stat.ino)
    return fail(`${quoteAlways(from)} and ${quoteAlways(to)} are the same file`);
  if (stat.kind === "directory" && isWithin(resolve("/", source), clean))
    return fail(`cannot move ${quoteAlways(from)} to a subdirectory of itself, ${quoteAlways(to)}`);
  if (there) {
    if (rules.update && there.mtime >= stat.mtime) return true;
    if (rules.existing === "keep") return true;
    if (rules.existing === "ask" && !(await confirm(process, `mv: overwrite ${quoteAlways(to)}?`)))
      return true;
    if (there.kind === "directory" && stat.kind !== "directory")
      return fail(`cannot overwrite directory ${quoteAlways(to)} with non-directory`);
    if (there.kind !== "directory" && stat.kind === "directory")
      return fail(`cannot overwrite non-directory ${quoteAlways(to)} with directory ${quoteAlways(from)}`);
  } else if (target.endsWith("/") && stat.kind !== "directory")
    return fail(`cannot move ${quoteAlways(from)} to ${quoteAlways(to)}: Not a directory`);
  let saved = "";
  try {
    if (there && rules.setAside)
      saved = ` (backup: ${quoteAlways(to + rules.setAside(clean).slice(clean.length))})`;
    files.rename(source.replace(/(?<=.)\/$/, ""), clean);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return fail(`cannot move ${quoteAlways(from)} to ${quoteAlways(to)}: ${error.text}`);
  }
  if (rules.verbose)
    await process.stdout.write(`renamed ${quoteAlways(from)} -> ${quoteAlways(to)}${saved}\n`);
  return true;
}
