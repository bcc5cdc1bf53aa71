import { defineCommand } from "../../../shell/command.ts";
import { backupOptions, backups } from "./backup.ts";
import { copy } from "./copy.ts";
import { destinations, whereOptions } from "./destination.ts";

export const cp = defineCommand({
  name: "cp",
  summary: "copy files and directories",
  usage: "cp [OPTION]... SOURCE... DEST",
  options: {
    archive: { short: "a", help: "same as -dR --preserve=all" },
    d: { help: "same as --no-dereference --preserve=links" },
    force: { short: "f", help: "if an existing destination file cannot be opened, remove it and try again" },
    interactive: { short: "i", help: "prompt before overwrite (overrides a previous -n option)" },
    H: { help: "follow command-line symbolic links in SOURCE" },
    dereference: { short: "L", help: "always follow symbolic links in SOURCE" },
    "no-clobber": { short: "n", help: "do not overwrite an existing file (overrides a previous -i option)" },
    "no-dereference": { short: "P", help: "never follow symbolic links in SOURCE" },
    p: { help: "same as --preserve=mode,ownership,timestamps" },
    preserve: { value: "ATTR_LIST", optional: true, help: "preserve the specified attributes" },
    recursive: { short: "R", help: "copy directories recursively" },
    r: { help: "same as -R" },
    update: { short: "u", help: "copy only when the SOURCE file is newer than the destination file" },
    verbose: { short: "v", help: "explain what is being done" },
    link: { short: "l", help: "hard link files instead of copying" },
    "symbolic-link": { short: "s", help: "make symbolic links instead of copying" },
    parents: { help: "use full source file name under DIRECTORY" },
    "one-file-system": { short: "x", help: "stay on this file system" },
    reflink: { value: "WHEN", optional: true, help: "control clone/CoW copies" },
    "attributes-only": { help: "don't copy the file data, just the attributes" },
    ...backupOptions,
    ...whereOptions,
  },
  async run(process, { options, operands, given }) {
    const moves = destinations(process, "cp", operands, options);
    const last = (...names: string[]) => given.findLast(({ name }) => names.includes(name))?.name;
    const recursive = options.recursive || options.r || options.archive;
    const linkRule = last("dereference", "no-dereference", "H", "archive", "d");
    const clobber = last("interactive", "no-clobber");
    const links =
      linkRule === "dereference"
        ? "follow"
        : linkRule === "H"
          ? "operands"
          : linkRule || recursive
            ? "keep"
            : "follow";
    const setAside = backups(process, "cp", options);
    let status = 0;
    for (const move of moves) {
      const done = await copy(process, move, {
        name: "cp",
        recursive,
        preserve: options.archive || options.p || options.preserve !== undefined,
        links,
        existing: clobber === "interactive" ? "ask" : clobber ? "keep" : "replace",
        force: options.force,
        update: options.update,
        verbose: options.verbose,
        how: options.link ? "link" : options["symbolic-link"] ? "symlink" : "copy",
        setAside,
      });
      if (!done) status = 1;
    }
    return status;
  },
});
