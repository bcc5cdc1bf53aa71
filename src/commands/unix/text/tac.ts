import { readText } from "../../../base/streams.ts";
import { defineCommand } from "../../../shell/command.ts";
import { eachPath } from "../base/failures.ts";
import { quoteAlways } from "../base/quoting.ts";
import { openSource } from "../base/sources.ts";

export const tac = defineCommand({
  name: "tac",
  summary: "concatenate and print files in reverse",
  usage: "tac [OPTION]... [FILE]...",
  options: {
    separator: { short: "s", value: "STRING", help: "use STRING as the separator instead of newline" },
  },
  async run(process, { options, operands }) {
    const separator = options.separator ?? "\n";
    return eachPath(
      process,
      "tac",
      operands.length > 0 ? operands : ["-"],
      async (path) => {
        const text = await readText(openSource(process, path));
        const parts = text.split(separator);
        const last = parts.pop()!;
        const records = parts.map((part) => part + separator);
        if (last !== "") records.push(last);
        await process.stdout.write(records.reverse().join(""));
      },
      {
        describe: (path, reason) =>
          reason === "Is a directory"
            ? `${path}: read error: ${reason}`
            : `failed to open ${quoteAlways(path)} for reading: ${reason}`,
      },
    );
  },
});
