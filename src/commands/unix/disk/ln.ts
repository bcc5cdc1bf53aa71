import { resolve } from "../../../files/paths.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { confirm } from "../base/confirm.ts";
import { complain, reasonOf } from "../base/failures.ts";
import { quoteAlways, quoteFile } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";
import { destinations, type Move, whereOptions } from "./destination.ts";
import { relativePath } from "./relative-path.ts";

export const ln = defineCommand({
  name: "ln",
  summary: "make links between files",
  usage: "ln [OPTION]... TARGET LINK_NAME",
  options: {
    force: { short: "f", help: "remove existing destination files" },
    interactive: { short: "i", help: "prompt whether to remove destinations" },
    "no-dereference": {
      short: "n",
      help: "treat LINK_NAME as a normal file if it is a symbolic link to a directory",
    },
    relative: { short: "r", help: "with -s, create links relative to link location" },
    symbolic: { short: "s", help: "make symbolic links instead of hard links" },
    verbose: { short: "v", help: "print name of each linked file" },
    "target-directory": whereOptions["target-directory"],
    "no-target-directory": whereOptions["no-target-directory"],
  },
  async run(process, { options, operands }) {
    const { files } = process;
    const asFile =
      options["no-dereference"] &&
      operands.length === 2 &&
      files.is("symlink", resolve(process.cwd, operands[1]!));
    const moves: Move[] =
      operands.length === 1 && options["target-directory"] === undefined
        ? [{ from: operands[0]!, to: operands[0]!.replace(/\/+$/, "").split("/").at(-1)! }]
        : destinations(process, "ln", operands, {
            ...options,
            "no-target-directory": options["no-target-directory"] || asFile,
          });
    let status = 0;
    const kind = options.symbolic ? "symbolic" : "hard";
    for (const { from, to } of moves) {
      const link = fullPath(process, to).replace(/(?<=.)\/$/, "");
      try {
        const there = files.exists(link) || files.is("symlink", link);
        if (!options.symbolic) {
          const source = fullPath(process, from);
          try {
            files.lstat(source);
          } catch (error) {
            throw new CommandError(`failed to access ${quoteAlways(from)}: ${reasonOf(error)}`);
          }
          if (files.is("directory", source))
            throw new CommandError(`${quoteFile(from)}: hard link not allowed for directory`);
        }
        if (there) {
          if (files.is("directory", link) && !files.is("symlink", link))
            throw new CommandError(`${quoteFile(to)}: cannot overwrite directory`);
          if (options.interactive && !(await confirm(process, `ln: replace ${quoteAlways(to)}?`))) continue;
          if (options.force || options.interactive) files.unlink(link);
        }
        const target = options.relative
          ? relativePath(resolve(link, ".."), resolve(process.cwd, from))
          : from;
        try {
          if (options.symbolic) files.symlink(target, link);
          else files.link(fullPath(process, from), link);
        } catch (error) {
          const arrow = options.symbolic || there ? "" : ` => ${quoteAlways(from)}`;
          throw new CommandError(
            `failed to create ${kind} link ${quoteAlways(to)}${arrow}: ${reasonOf(error)}`,
          );
        }
        if (options.verbose)
          await process.stdout.write(
            `${quoteAlways(to)} ${options.symbolic ? "->" : "=>"} ${quoteAlways(target)}\n`,
          );
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        status = 1;
        await complain(process, "ln", error.message);
      }
    }
    return status;
  },
});
