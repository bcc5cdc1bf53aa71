import { FileError } from "../../../files/errors.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import { defineCommand } from "../../../shell/command.ts";
import { complain, missingOperand } from "../base/failures.ts";
import { quoteFile } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

export const readlink = defineCommand({
  name: "readlink",
  summary: "print resolved symbolic links or canonical file names",
  usage: "readlink [OPTION]... FILE...",
  options: {
    canonicalize: { short: "f", help: "follow every symlink; all but the last component must exist" },
    "canonicalize-existing": { short: "e", help: "follow every symlink; all components must exist" },
    "canonicalize-missing": { short: "m", help: "follow every symlink, without requirements on existence" },
    "no-newline": { short: "n", help: "do not output the trailing delimiter" },
    quiet: { short: "q", help: "suppress most error messages" },
    silent: { short: "s", help: "suppress most error messages (default)" },
    verbose: { short: "v", help: "report error messages" },
    zero: { short: "z", help: "end each output line with NUL, not newline" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) throw missingOperand("readlink");
    const { files, stdout } = process;
    let status = 0;
    for (const path of operands) {
      const full = fullPath(process, path);
      try {
        let found: string;
        if (!options.canonicalize && !options["canonicalize-existing"] && !options["canonicalize-missing"])
          found = files.readlink(full);
        else if (files.exists(full)) found = files.realpath(full);
        else {
          const above = dirname(resolve("/", full));
          const missing =
            options["canonicalize-missing"] || (options.canonicalize && files.is("directory", above));
          if (!missing) throw new FileError("ENOENT", path);
          found = files.exists(above)
            ? `${files.realpath(above).replace(/\/$/, "")}${resolve("/", full).slice(above === "/" ? 0 : above.length)}`
            : resolve("/", full);
        }
        await stdout.write(
          `${found}${options["no-newline"] && operands.length === 1 ? "" : options.zero ? "\0" : "\n"}`,
        );
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        status = 1;
        if (options.verbose) await complain(process, "readlink", `${quoteFile(path)}: ${error.text}`);
      }
    }
    return status;
  },
});
