import { CommandError, defineCommand, type Command } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { batches } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

const command = defineCommand({
  name: "fold",
  summary: "wrap each input line to fit in specified width",
  usage: "fold [OPTION]... [FILE]...",
  options: {
    bytes: { short: "b", help: "count bytes rather than columns" },
    spaces: { short: "s", help: "break at spaces" },
    width: { short: "w", value: "WIDTH", help: "use WIDTH columns instead of 80" },
  },
  async run(process, { options, operands }) {
    const width = Number(options.width ?? 80);
    if (!(width > 0)) throw new CommandError(`invalid number of columns: ${quote(process, options.width!)}`);
    const wrap = (line: string): string => {
      let rest = line;
      let out = "";
      while (rest.length > width) {
        const blank = options.spaces ? rest.slice(0, width).lastIndexOf(" ") : -1;
        const cut = blank >= 0 ? blank + 1 : width;
        out += `${rest.slice(0, cut)}\n`;
        rest = rest.slice(cut);
      }
      return out + rest;
    };
    return eachPath(process, "fold", operands.length > 0 ? operands : ["-"], async (path) => {
      for await (const { lines, ended } of batches(openSource(process, path)))
        await process.stdout.write(bytesOf(lines.map(wrap).join("\n") + (ended ? "\n" : "")));
    });
  },
});

/** `fold -40` is an old way of -w 40. */
export const fold: Command = {
  ...command,
  run: (process, argv) =>
    command.run(
      process,
      argv.map((word) => word.replace(/^-([bs]*)(\d+)$/, "-$1w$2")),
    ),
};
