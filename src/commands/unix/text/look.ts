import { FileError } from "../../../files/errors.ts";
import { defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { allLines } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

/** Lines of a sorted file that begin with a word. 1 when none does. */
export const look = defineCommand({
  name: "look",
  summary: "display lines beginning with a given string",
  usage: "look [options] <string> [<file>...]",
  options: {
    alternative: { short: "a", help: "use the alternative dictionary" },
    alphanum: { short: "d", help: "compare only blanks and alphanumeric characters" },
    "ignore-case": { short: "f", help: "ignore case differences when comparing" },
    terminate: { short: "t", value: "char", help: "define the string-termination character" },
  },
  async run(process, { options, operands }) {
    const [text, path = "/usr/share/dict/words"] = operands;
    if (text === undefined) {
      await process.stderr.write("look: bad usage\nTry 'look --help' for more information.\n");
      return 1;
    }
    const inDictionary = operands.length < 2;
    const key = (line: string): string => {
      const bare = options.alphanum || inDictionary ? line.replace(/[^\p{L}\p{N} \t]/gu, "") : line;
      return options["ignore-case"] || inDictionary ? bare.toLowerCase() : bare;
    };
    const cut = options.terminate === undefined ? -1 : text.indexOf(options.terminate);
    const wanted = key(cut < 0 ? text : text.slice(0, cut + 1));
    try {
      const found = (await allLines(openSource(process, path))).filter((line) =>
        key(line).startsWith(wanted),
      );
      await process.stdout.write(bytesOf(found.map((line) => `${line}\n`).join("")));
      return found.length > 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await process.stderr.write(`look: ${path}: ${error.text}\n`);
      return 1;
    }
  },
});
