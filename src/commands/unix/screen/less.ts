import { inputOf, readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { fullPath, readFile } from "../base/sources.ts";
import { enterScreen, leaveScreen } from "./draw.ts";
import { Pager } from "./pager.ts";
import type { PagerText } from "./pager-screen.ts";

const definePager = (name: "less" | "more", summary: string): Command =>
  defineCommand({
    name,
    summary,
    usage: `${name} [OPTION]... [FILE]...`,
    options: {
      "LINE-NUMBERS": { short: "N", help: "show line numbers" },
      "line-numbers": { short: "n", help: "don't use line numbers" },
      "RAW-CONTROL-CHARS": { short: "R", help: "output colour sequences as they are" },
      "raw-control-chars": { short: "r", help: "output all control characters as they are" },
      "quit-if-one-screen": { short: "F", help: "exit if the whole text fits on one screen" },
      "no-init": { short: "X", help: "don't clear the screen at the end" },
      "chop-long-lines": { short: "S", help: "chop long lines" },
      "ignore-case": { short: "i", help: "ignore case in searches" },
      "IGNORE-CASE": { short: "I", help: "ignore case in searches, capitals or not" },
      "quit-at-eof": { short: "e", help: "exit at the end of the text" },
      "QUIT-AT-EOF": { short: "E", help: "exit the first time the end is seen" },
      "squeeze-blank-lines": { short: "s", help: "squeeze several blank lines into one" },
      quiet: { short: "q", help: "no bell" },
      "LONG-PROMPT": { short: "M", help: "say more in the prompt" },
      "long-prompt": { short: "m", help: "say more in the prompt" },
      "quit-on-intr": { short: "K", help: "exit on Ctrl-C" },
      pattern: { short: "p", value: "PATTERN", help: "start at the first line that fits" },
      tabs: { short: "x", value: "N", help: "set tab stops" },
    },
    async run(process, { options, operands: words }) {
      const { stdout, terminal, signal } = process;
      const commands = words.filter((word) => /^\+./.test(word)).map((word) => word.slice(1));
      const operands = words.filter((word) => !/^\+./.test(word));
      if (operands.length === 0 && process.stdin.isTTY) {
        await process.stderr.write(
          name === "less"
            ? 'Missing filename ("less --help" for help)\n'
            : "more: bad usage\nTry 'more --help' for more information.\n",
        );
        return 1;
      }
      const squeeze = (text: string) =>
        options["squeeze-blank-lines"] ? text.replace(/\n{3,}/g, "\n\n") : text;
      const given =
        operands.length === 0 || operands.includes("-") ? squeeze(textOf(await readAll(process.stdin))) : "";
      const open = (path: string): PagerText => ({
        name: path,
        read: () => squeezed(read(process, path), squeeze),
      });
      const texts = (operands.length > 0 ? operands : ["-"]).map((path) =>
        path === "-" ? { name: "", read: () => given } : open(path),
      );
      if (!stdout.isTTY || !terminal) return copyOut(process, name, texts);
      const found = texts.map((text) => text.read());
      const good = texts.filter((_, i) => typeof found[i] === "string");
      for (const each of found) if (typeof each !== "string") await process.stderr.write(`${each.trouble}\n`);
      if (good.length === 0) return 1;
      const all = found.filter((each) => typeof each === "string").join("");
      // LESS is how git and others tell their wishes, such as FRX.
      const wishes = process.env.get("LESS") ?? "";
      const one = name === "more" || options["quit-if-one-screen"] || /F/.test(wishes);
      if (one && good.length === 1 && all.replace(/\n$/, "").split("\n").length < terminal.rows) {
        await stdout.write(bytesOf(all));
        return 0;
      }
      const host = {
        texts: good,
        open,
        sleep: (ms: number) => process.clock.sleep(ms, signal),
        async run(argv: readonly string[]) {
          const output = terminal.output(signal);
          await output.write(leaveScreen);
          await process.spawn(argv, {
            stdin: argv[0] === "vi" ? process.stdin : inputOf(),
            stdout: output,
            stderr: output,
          });
          await output.write(enterScreen);
        },
      };
      const pager = new Pager(terminal, host, {
        numbers: options["LINE-NUMBERS"] || /N/.test(wishes),
        chop: options["chop-long-lines"] || /S/.test(wishes),
        raw:
          name === "more" ||
          options["RAW-CONTROL-CHARS"] ||
          options["raw-control-chars"] ||
          /[Rr]/.test(wishes),
        ignoreCase: options["ignore-case"] || options["IGNORE-CASE"] || /[iI]/.test(wishes),
        ends: name === "more" || options["quit-at-eof"] || options["QUIT-AT-EOF"],
        stays: options["no-init"] || /X/.test(wishes),
      });
      const start = options.pattern === undefined ? commands : [`/${options.pattern}`, ...commands];
      return terminal.raw({ signals: false, suspends: true }, (keys) =>
        pager.run(() => keys.next(signal), signal, start),
      );
    },
  });

const squeezed = (found: ReturnType<PagerText["read"]>, squeeze: (text: string) => string) =>
  typeof found === "string" ? squeeze(found) : found;

function read(process: Process, path: string): ReturnType<PagerText["read"]> {
  if (process.files.is("directory", fullPath(process, path))) return { trouble: `${path} is a directory` };
  try {
    return textOf(readFile(process, path));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { trouble: `${path}: ${error.text}` };
  }
}

/** Without a terminal they are `cat`: less tells its troubles on stdout too, and more puts a title above each file. */
async function copyOut(
  process: Process,
  name: "less" | "more",
  texts: readonly PagerText[],
): Promise<number> {
  for (const text of texts) {
    const found = text.read();
    if (name === "less")
      await process.stdout.write(bytesOf(typeof found === "string" ? found : `${found.trouble}\n`));
    else if (typeof found !== "string") {
      if (found.trouble.endsWith("is a directory"))
        await process.stdout.write(`\n*** ${text.name}: directory ***\n\n`);
      else await process.stderr.write(`more: cannot open ${found.trouble}\n`);
    } else {
      const title = text.name === "" ? "" : `::::::::::::::\n${text.name}\n::::::::::::::\n`;
      await process.stdout.write(bytesOf(title + found));
    }
  }
  return 0;
}

export const less = definePager("less", "view a text a screen at a time");
export const more = definePager("more", "view a text a screen at a time, forwards");
