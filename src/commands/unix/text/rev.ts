import { defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath } from "../base/failures.ts";
import { batches } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const rev = defineCommand({
  name: "rev",
  summary: "reverse lines characterwise",
  usage: "rev [options] [file ...]",
  options: {},
  async run(process, { operands }) {
    return eachPath(
      process,
      "rev",
      operands.length > 0 ? operands : ["-"],
      async (path) => {
        for await (const { lines, ended } of batches(openSource(process, path)))
          await process.stdout.write(
            bytesOf(lines.map((line) => [...line].reverse().join("")).join("\n") + (ended ? "\n" : "")),
          );
      },
      { describe: (path, reason) => `cannot open ${path}: ${reason}` },
    );
  },
});
