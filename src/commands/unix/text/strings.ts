import { defineCommand } from "../../../shell/command.ts";
import { eachPath } from "../base/failures.ts";
import { openSource } from "../base/sources.ts";
import { readAll } from "../../../base/streams.ts";

export const strings = defineCommand({
  name: "strings",
  summary: "print the sequences of printable characters in files",
  usage: "strings [option(s)] [file(s)]",
  options: {
    bytes: { short: "n", value: "NUMBER", help: "print any sequence of at least NUMBER bytes (default 4)" },
    all: { short: "a", help: "scan the entire file" },
  },
  run(process, { options, operands }) {
    const least = Number(options.bytes ?? 4);
    return eachPath(
      process,
      "strings",
      operands.length > 0 ? operands : ["-"],
      async (path) => {
        const text = [...(await readAll(openSource(process, path)))]
          .map((byte) => String.fromCharCode(byte))
          .join("");
        for (const [run] of text.matchAll(/[\t -~]+/g))
          if (run.length >= least) await process.stdout.write(`${run}\n`);
      },
      {
        describe: (path, reason) =>
          reason.startsWith("No such") ? `'${path}': No such file` : `${path}: ${reason}`,
      },
    );
  },
});
