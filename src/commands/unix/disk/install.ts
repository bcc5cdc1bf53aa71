import { CommandError, defineCommand } from "../../../shell/command.ts";
import { eachPath } from "../base/failures.ts";
import { parseMode } from "../base/modes.ts";
import { quote, quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";
import { copy } from "./copy.ts";
import { destinations } from "./destination.ts";

/** Copies with a mode, and makes folders with -d. */
export const install = defineCommand({
  name: "install",
  summary: "copy files and set attributes",
  usage: "install [OPTION]... SOURCE... DEST",
  options: {
    directory: { short: "d", help: "treat all arguments as directory names; create all components" },
    D: { help: "create all leading components of DEST" },
    mode: { short: "m", value: "MODE", help: "set permission mode (as in chmod), instead of rwxr-xr-x" },
    "preserve-timestamps": { short: "p", help: "apply access/modification times of SOURCE files" },
    "target-directory": { short: "t", value: "DIRECTORY", help: "copy all SOURCE arguments into DIRECTORY" },
    "no-target-directory": { short: "T", help: "treat DEST as a normal file" },
    verbose: { short: "v", help: "print the name of each created file or directory" },
  },
  async run(process, { options, operands }) {
    const { files } = process;
    const change = options.mode === undefined ? undefined : parseMode(options.mode);
    if (options.mode !== undefined && !change)
      throw new CommandError(`invalid mode ${quote(process, options.mode)}`);
    const mode = change ? change(0, false) : 0o755;
    if (options.directory && operands.length > 0)
      return eachPath(process, "install", operands, async (path) => {
        const full = fullPath(process, path);
        const isNew = !files.exists(full);
        files.mkdir(full.replace(/(?<=.)\/$/, ""), { parents: true });
        files.chmod(full, mode);
        if (isNew && options.verbose)
          await process.stdout.write(`install: creating directory ${quoteAlways(path)}\n`);
      });
    if (options.D && operands.length > 1) {
      const target = fullPath(process, operands.at(-1)!);
      files.mkdir(target.slice(0, target.lastIndexOf("/")) || "/", { parents: true });
    }
    let status = 0;
    for (const move of destinations(process, "install", operands, options)) {
      const target = fullPath(process, move.to);
      if (files.is("file", target)) files.unlink(target);
      const done = await copy(process, move, {
        name: "install",
        recursive: false,
        preserve: options["preserve-timestamps"],
        links: "follow",
        existing: "replace",
        force: true,
        update: false,
        verbose: options.verbose,
        how: "copy",
        setAside: undefined,
      });
      if (done) files.chmod(target, mode);
      else status = 1;
    }
    return status;
  },
});
