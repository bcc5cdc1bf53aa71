import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { textOf } from "../base/byte-text.ts";
import { extraOperand } from "../base/failures.ts";
import { quoteFile } from "../base/quoting.ts";
import { readFile } from "../base/sources.ts";
import { databaseColours, endings, kindColours } from "./colour-database.ts";

/** The words of a database file for the kinds of LS_COLORS. */
const words: Record<string, string> = {
  NORMAL: "no",
  FILE: "fi",
  RESET: "rs",
  DIR: "di",
  LINK: "ln",
  MULTIHARDLINK: "mh",
  FIFO: "pi",
  SOCK: "so",
  DOOR: "do",
  BLK: "bd",
  CHR: "cd",
  ORPHAN: "or",
  MISSING: "mi",
  SETUID: "su",
  SETGID: "sg",
  CAPABILITY: "ca",
  STICKY_OTHER_WRITABLE: "tw",
  OTHER_WRITABLE: "ow",
  STICKY: "st",
  EXEC: "ex",
};

export const dircolors = defineCommand({
  name: "dircolors",
  summary: "color setup for ls",
  usage: "dircolors [OPTION]... [FILE]",
  options: {
    sh: { short: "b", help: "output Bourne shell code to set LS_COLORS" },
    "bourne-shell": { help: "the same", hidden: true },
    csh: { short: "c", help: "output C shell code to set LS_COLORS" },
    "c-shell": { help: "the same", hidden: true },
    "print-database": { short: "p", help: "output defaults" },
    "print-ls-colors": { help: "output fully escaped colors for display" },
  },
  async run(process, { options, operands }) {
    const { stdout } = process;
    if (options["print-database"]) {
      await stdout.write(database());
      return 0;
    }
    if (operands.length > 1) throw extraOperand(process, "dircolors", operands[1]!);
    const shell = process.env.get("SHELL");
    const named = Object.values(options).some(Boolean);
    if (!shell && !named)
      throw new CommandError("no SHELL environment variable, and no shell type option given");
    const colours = operands[0] === undefined ? builtIn(process) : readDatabase(read(operands[0]));
    if (options["print-ls-colors"])
      await stdout.write(
        colours
          .split(":")
          .filter(Boolean)
          .map((part) => `\x1b[${part.split("=")[1]}m${part.replace("=", "\t")}\x1b[0m\n`)
          .join(""),
      );
    else if (options.csh || options["c-shell"] || (!named && shell?.endsWith("csh")))
      await stdout.write(`setenv LS_COLORS '${colours}'\n`);
    else await stdout.write(`LS_COLORS='${colours}';\nexport LS_COLORS\n`);
    return 0;

    function read(path: string): string {
      try {
        return textOf(readFile(process, path));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        throw new CommandError(`${quoteFile(path)}: ${error.text}`);
      }
    }
  },
});

/** The built-in database is for terminals that it knows to have colours. */
const builtIn = ({ env }: Process): string =>
  /^(?:ansi|.*color.*|.*direct.*|con\d+x\d+|cons25|console|cygwin|gnome|konsole|linux|putty|rxvt|screen|st|terminator|tmux|vt100|xterm)/.test(
    env.get("TERM") ?? "",
  )
    ? databaseColours()
    : "";

function database(): string {
  const word = (code: string) => Object.keys(words).find((name) => words[name] === code)!;
  return [
    "# The colours of ls, as `dircolors FILE` reads them: a kind of file or the end of a name, then its codes.",
    ...kindColours.map(([code, colour]) => `${word(code)} ${colour}`),
    ...endings.flatMap(([colour, names]) =>
      names.split(" ").map((name) => `${name === "~" || name === "#" ? "*" : ""}${name} ${colour}`),
    ),
    "",
  ].join("\n");
}

/** A database as text: `DIR 01;34`, `.gz 01;31`, `*~ 00;90`; lines about TERM choose nothing here. */
function readDatabase(text: string): string {
  let colours = "";
  for (const line of text.split("\n")) {
    const [name = "", colour] = line
      .replace(/(?:^|\s)#.*$/, "")
      .trim()
      .split(/\s+/);
    if (colour === undefined || /^(?:TERM|COLORTERM)$/.test(name)) continue;
    const code = words[name.toUpperCase()] ?? (name.startsWith(".") ? `*${name}` : name);
    colours += `${code}=${colour}:`;
  }
  return colours;
}
