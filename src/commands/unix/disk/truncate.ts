import { CommandError, defineCommand } from "../../../shell/command.ts";
import { eachPath, usageFailure } from "../base/failures.ts";
import { quote, quoteAlways } from "../base/quoting.ts";
import { parseSize } from "../base/sizes.ts";
import { fullPath } from "../base/sources.ts";

export const truncate = defineCommand({
  name: "truncate",
  summary: "shrink or extend the size of a file to the specified size",
  usage: "truncate OPTION... FILE...",
  options: {
    "no-create": { short: "c", help: "do not create any files" },
    reference: { short: "r", value: "RFILE", help: "base size on RFILE" },
    size: { short: "s", value: "SIZE", help: "set or adjust the file size by SIZE bytes" },
  },
  async run(process, { options, operands }) {
    const { files } = process;
    if (options.size === undefined && options.reference === undefined)
      throw usageFailure(
        "truncate",
        `you must specify either ${quote(process, "--size")} or ${quote(process, "--reference")}`,
      );
    if (operands.length === 0) throw usageFailure("truncate", "missing file operand");
    const [, sign = "", digits = "0"] = /^([-+<>/%]?)(.*)$/.exec(options.size ?? "+0")!;
    const amount = parseSize(digits);
    if (amount === undefined) throw new CommandError(`Invalid number: ${quote(process, options.size!)}`);
    const reference =
      options.reference === undefined ? undefined : files.stat(fullPath(process, options.reference)).size;
    const change = (old: number): number => {
      const from = reference ?? old;
      if (sign === "+") return from + amount;
      if (sign === "-") return Math.max(0, from - amount);
      if (sign === "<") return Math.min(from, amount);
      if (sign === ">") return Math.max(from, amount);
      if (sign === "/") return Math.floor(from / amount) * amount;
      return sign === "%" ? Math.ceil(from / amount) * amount : amount;
    };
    return eachPath(
      process,
      "truncate",
      operands,
      (path) => {
        const full = fullPath(process, path);
        if (!files.exists(full) && options["no-create"]) return;
        const old = files.exists(full) ? files.read(full) : new Uint8Array(0);
        const fresh = new Uint8Array(change(old.length));
        fresh.set(old.subarray(0, fresh.length));
        files.write(full, fresh);
      },
      { describe: (path, reason) => `cannot open ${quoteAlways(path)} for writing: ${reason}` },
    );
  },
});
