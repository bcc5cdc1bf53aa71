import { FileError } from "../../../files/errors.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { readAll } from "../../../base/streams.ts";
import { fullPath, openSource } from "../base/sources.ts";
import { Pager } from "./pager.ts";

const definePager = (name: string, summary: string): Command =>
  defineCommand({
    name,
    summary,
    usage: `${name} [OPTION]... [FILE]...`,
    options: {
      "LINE-NUMBERS": { short: "N", help: "show line numbers" },
      "RAW-CONTROL-CHARS": { short: "R", help: "output colour sequences as they are" },
      "quit-if-one-screen": { short: "F", help: "exit if the whole text fits on one screen" },
      "no-init": { short: "X", help: "don't clear the screen at the end" },
      "chop-long-lines": { short: "S", help: "chop long lines" },
      "ignore-case": { short: "i", help: "ignore case in searches" },
      e: { help: "exit at the end of the text" },
    },
    async run(process, { options, operands }) {
      const { stdout, terminal, signal } = process;
      if (operands.length === 0 && process.stdin.isTTY) {
        await process.stderr.write(
          name === "less"
            ? 'Missing filename ("less --help" for help)\n'
            : "more: bad usage\nTry 'more --help' for more information.\n",
        );
        return 1;
      }
      const texts: string[] = [];
      let status = 0;
      for (const path of operands.length > 0 ? operands : ["-"]) {
        const text = await read(process, path);
        if (text === undefined) status = 1;
        else texts.push(text);
      }
      const text = texts.join("");
      if (!stdout.isTTY || !terminal) {
        await stdout.write(bytesOf(text));
        return status;
      }
      if (texts.length === 0) return status;
      const rows = text.replace(/\n$/, "").split("\n");
      if ((name === "more" || options["quit-if-one-screen"]) && rows.length < terminal.rows) {
        await stdout.write(bytesOf(text));
        return status;
      }
      const pager = new Pager(terminal, rows, {
        name: operands.length === 1 ? operands[0]! : "",
        numbers: options["LINE-NUMBERS"],
        chop: options["chop-long-lines"],
        ignoreCase: options["ignore-case"],
        ends: name === "more" || options.e,
      });
      return terminal.raw({ signals: false, suspends: true }, (keys) =>
        pager.run(() => keys.next(signal), signal),
      );
    },
  });

async function read(process: Process, path: string): Promise<string | undefined> {
  if (path !== "-" && process.files.is("directory", fullPath(process, path))) {
    await process.stderr.write(`${path} is a directory\n`);
    return undefined;
  }
  try {
    return textOf(await readAll(openSource(process, path)));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await process.stderr.write(`${path}: ${error.text}\n`);
    return undefined;
  }
}

export const less = definePager("less", "view a text a screen at a time");
export const more = definePager("more", "view a text a screen at a time, forwards");
