import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { unescape } from "../base/escapes.ts";
import { quoteFile } from "../base/quoting.ts";
import { allLines, eachLine } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const paste = defineCommand({
  name: "paste",
  summary: "merge lines of files",
  usage: "paste [OPTION]... [FILE]...",
  options: {
    delimiters: { short: "d", value: "LIST", help: "reuse characters from LIST instead of TABs" },
    serial: { short: "s", help: "paste one file at a time instead of in parallel" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
  },
  async run(process, { options, operands }) {
    const marks = [...unescape(options.delimiters ?? "\t", "\\nnn").text].map((mark) =>
      mark === "\0" ? "" : mark,
    );
    const joint = (i: number) => marks[i % marks.length] ?? "";
    const mark = options["zero-terminated"] ? 0 : 10;
    const end = String.fromCharCode(mark);
    const paths = operands.length > 0 ? operands : ["-"];
    const open = (path: string) => {
      try {
        return openSource(process, path);
      } catch (error) {
        if (error instanceof FileError) throw new CommandError(`${quoteFile(path)}: ${error.text}`);
        throw error;
      }
    };
    const write = (parts: readonly string[]) =>
      process.stdout.write(
        bytesOf(parts.reduce((text, part, i) => text + (i > 0 ? joint(i - 1) : "") + part, "") + end),
      );
    if (options.serial) {
      for (const path of paths) await write(await allLines(open(path), mark));
      return 0;
    }
    // "-" given twice reads its lines in turn.
    const stdin = eachLine(process.stdin, mark);
    const readers = paths.map((path) => (path === "-" ? stdin : eachLine(open(path), mark)));
    for (;;) {
      const parts: string[] = [];
      let left = false;
      for (const reader of readers) {
        const { done, value } = await reader.next();
        if (!done) left = true;
        parts.push(done ? "" : value.text);
      }
      if (!left) return 0;
      await write(parts);
    }
  },
});
