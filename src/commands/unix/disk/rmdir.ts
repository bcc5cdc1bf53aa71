import { defineCommand } from "../../../shell/command.ts";
import { eachPath, missingOperand, reasonOf } from "../base/failures.ts";
import { quoteAlways } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

export const rmdir = defineCommand({
  name: "rmdir",
  summary: "remove empty directories",
  usage: "rmdir [OPTION]... DIRECTORY...",
  options: {
    "ignore-fail-on-non-empty": {
      help: "ignore each failure that is solely because a directory is non-empty",
    },
    parents: { short: "p", help: "remove DIRECTORY and its ancestors" },
    verbose: { short: "v", help: "output a diagnostic for every directory processed" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) throw missingOperand("rmdir");
    const { files, stdout } = process;
    return eachPath(
      process,
      "rmdir",
      operands,
      async (operand) => {
        let path = operand.replace(/(?<=.)\/+$/, "");
        for (;;) {
          if (options.verbose) await stdout.write(`rmdir: removing directory, ${quoteAlways(path)}\n`);
          try {
            files.rmdir(fullPath(process, path));
          } catch (error) {
            const reason = reasonOf(error);
            if (options["ignore-fail-on-non-empty"] && reason === "Directory not empty") return;
            throw error;
          }
          const cut = path.lastIndexOf("/");
          if (!options.parents || cut <= 0) return;
          path = path.slice(0, cut).replace(/\/+$/, "");
        }
      },
      { describe: (path, reason) => `failed to remove ${quoteAlways(path)}: ${reason}` },
    );
  },
});
