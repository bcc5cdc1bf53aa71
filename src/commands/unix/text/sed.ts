import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { textOf } from "../base/byte-text.ts";
import { readFile } from "../base/sources.ts";
import { parseSed } from "./sed-parse.ts";
import { SedMachine } from "./sed-machine.ts";

export const sed = defineCommand({
  name: "sed",
  summary: "stream editor for filtering and transforming text",
  usage: "sed [OPTION]... {script-only-if-no-other-script} [input-file]...",
  options: {
    quiet: { short: "n", help: "suppress automatic printing of pattern space" },
    silent: { help: "same as --quiet", hidden: true },
    debug: { help: "annotate program execution", hidden: true },
    expression: {
      short: "e",
      value: "script",
      many: true,
      help: "add the script to the commands to be executed",
    },
    file: {
      short: "f",
      value: "script-file",
      many: true,
      help: "add the contents of script-file to the commands",
    },
    "regexp-extended": { short: "E", help: "use extended regular expressions in the script" },
    r: { help: "same as -E", hidden: true },
    "in-place": {
      short: "i",
      value: "SUFFIX",
      optional: true,
      help: "edit files in place (makes backup if SUFFIX supplied)",
    },
    separate: { short: "s", help: "consider files as separate rather than as a single stream" },
    unbuffered: { short: "u", help: "load minimal amounts of data and flush often" },
    "null-data": { short: "z", help: "separate lines by NUL characters" },
    posix: { help: "disable all GNU extensions", hidden: true },
  },
  async run(process, { options, operands, given }) {
    const parts: string[] = [];
    for (const { name, value = "" } of given)
      if (name === "expression") parts.push(value);
      else if (name === "file")
        try {
          parts.push(textOf(readFile(process, value)).replace(/\n$/, ""));
        } catch (error) {
          if (error instanceof FileError)
            throw new CommandError(`couldn't open file ${value}: ${error.text}`, 4);
          throw error;
        }
    let paths: readonly string[] = operands;
    if (parts.length === 0) {
      const [script, ...rest] = operands;
      if (script === undefined) {
        await process.stderr.write(
          "Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\n\nTry 'sed --help' for more information.\n",
        );
        return 1;
      }
      parts.push(script);
      paths = rest;
    }
    const inPlace = given.find(({ name }) => name === "in-place");
    const script = parts.join("\n");
    const { commands, quiet } = parseSed(script, { extended: options["regexp-extended"] || options.r });
    const machine = new SedMachine(process, commands, {
      quiet: quiet || options.quiet || options.silent,
      separate: options.separate || inPlace !== undefined,
      inPlace: inPlace ? (inPlace.value ?? "") : undefined,
      mark: options["null-data"] ? 0 : 10,
    });
    return machine.run(paths.length > 0 ? paths : ["-"]);
  },
});
