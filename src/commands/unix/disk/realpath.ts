import { discard } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { dirname, isWithin, resolve } from "../../../files/paths.ts";
import { defineCommand } from "../../../shell/command.ts";
import { eachPath, missingOperand } from "../base/failures.ts";
import { fullPath } from "../base/sources.ts";
import { relativePath } from "./relative-path.ts";

export const realpath = defineCommand({
  name: "realpath",
  summary: "print the resolved path",
  usage: "realpath [OPTION]... FILE...",
  options: {
    "canonicalize-existing": { short: "e", help: "all components of the path must exist" },
    "canonicalize-missing": { short: "m", help: "no path components need exist or be a directory" },
    quiet: { short: "q", help: "suppress most error messages" },
    "relative-to": { value: "DIR", help: "print the resolved path relative to DIR" },
    "relative-base": { value: "DIR", help: "print absolute paths unless paths below DIR" },
    strip: { short: "s", help: "don't expand symlinks" },
    "no-symlinks": { help: "don't expand symlinks", hidden: true },
    zero: { short: "z", help: "end each output line with NUL, not newline" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) throw missingOperand("realpath");
    const { files } = process;
    const real = (path: string): string => {
      const full = fullPath(process, path);
      if (path === "") throw new FileError("ENOENT", path);
      if (options.strip || options["no-symlinks"]) return resolve("/", full);
      if (files.exists(full)) return files.realpath(full);
      if (options["canonicalize-existing"]) throw new FileError("ENOENT", path);
      const clean = resolve("/", full);
      const above = dirname(clean);
      if (options["canonicalize-missing"] && !files.exists(above)) return clean;
      if (!files.is("directory", above))
        throw new FileError(files.exists(above) ? "ENOTDIR" : "ENOENT", path);
      return `${files.realpath(above).replace(/\/$/, "")}/${clean.slice(clean.lastIndexOf("/") + 1)}`;
    };
    const quiet = options.quiet ? { ...process, stderr: discard } : process;
    return eachPath(quiet, "realpath", operands, async (path) => {
      const found = real(path);
      const base = options["relative-base"] === undefined ? undefined : real(options["relative-base"]);
      const to = options["relative-to"] === undefined ? base : real(options["relative-to"]);
      const below = base === undefined || isWithin(base, found);
      const shown = to === undefined || !below ? found : relativePath(to, found);
      await process.stdout.write(`${shown}${options.zero ? "\0" : "\n"}`);
    });
  },
});
