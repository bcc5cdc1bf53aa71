import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, defineCommand } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { fullPath, readFile } from "../base/sources.ts";

const converter = (name: string, summary: string, kind: string, convert: (text: string) => string): Command =>
  defineCommand({
    name,
    summary,
    usage: `${name} [options] [file ...]`,
    options: {
      quiet: { short: "q", help: "suppress all warnings and messages" },
      newfile: { short: "n", help: "write to a new file: INFILE OUTFILE" },
      keepdate: { short: "k", help: "keep output file date" },
    },
    async run(process, { options, operands }) {
      if (operands.length === 0) {
        await process.stdout.write(bytesOf(convert(textOf(await readAll(process.stdin)))));
        return 0;
      }
      let status = 0;
      const pairs = options.newfile
        ? [[operands[0]!, operands[1] ?? operands[0]!]]
        : operands.map((path) => [path, path]);
      for (const [from, to] of pairs as [string, string][])
        try {
          const before = readFile(process, from);
          const { mtime } = process.files.stat(fullPath(process, from));
          process.files.write(fullPath(process, to), bytesOf(convert(textOf(before))));
          if (options.keepdate) process.files.utimes(fullPath(process, to), mtime);
          if (!options.quiet)
            await process.stderr.write(`${name}: converting file ${from} to ${kind} format...\n`);
        } catch (error) {
          if (!(error instanceof FileError)) throw error;
          status = 2;
          const folder = error.code === "EISDIR";
          await process.stderr.write(
            `${name}: ${folder ? `Skipping ${from}, not a regular file.` : `${from}: ${error.text}\n${name}: Skipping ${from}, not a regular file.`}\n`,
          );
        }
      return status;
    },
  });

export const dos2unix = converter("dos2unix", "DOS to Unix text file format converter", "Unix", (text) =>
  text.replaceAll("\r\n", "\n"),
);
export const unix2dos = converter("unix2dos", "Unix to DOS text file format converter", "DOS", (text) =>
  text.replace(/\r?\n/g, "\r\n"),
);
