import { CommandError, defineCommand } from "../../../shell/command.ts";
import { eachPath } from "../base/failures.ts";
import { openSource } from "../base/sources.ts";
import { readAll } from "../../../base/streams.ts";

export const strings = defineCommand({
  name: "strings",
  summary: "print the sequences of printable characters in files",
  usage: "strings [option(s)] [file(s)]",
  options: {
    bytes: { short: "n", value: "NUMBER", help: "print any sequence of at least NUMBER bytes (default 4)" },
    radix: { short: "t", value: "{o,d,x}", help: "print the location of the string in base 8, 10 or 16" },
    all: { short: "a", help: "scan the entire file" },
  },
  async run(process, { options, operands }) {
    const least = Number(options.bytes ?? 4);
    if (Number.isNaN(least)) throw new CommandError(`invalid integer argument ${options.bytes}`);
    const base = { o: 8, d: 10, x: 16 }[options.radix ?? ""];
    const place = (at: number) => (base ? `${at.toString(base).padStart(7)} ` : "");
    return eachPath(
      process,
      "strings",
      operands.length > 0 ? operands : ["-"],
      async (path) => {
        const text = [...(await readAll(openSource(process, path)))]
          .map((byte) => String.fromCharCode(byte))
          .join("");
        for (const { 0: run, index } of text.matchAll(/[\t -~]+/g))
          if (run.length >= least) await process.stdout.write(`${place(index)}${run}\n`);
      },
      {
        describe: (path, reason) =>
          reason.startsWith("No such") ? `'${path}': No such file` : `${path}: ${reason}`,
      },
    );
  },
});
