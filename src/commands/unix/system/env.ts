import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { findPrograms, whyNot } from "../base/programs.ts";
import { quoteAlways, quote } from "../base/quoting.ts";
import { fullPath } from "../base/sources.ts";

export const env = defineCommand({
  name: "env",
  summary: "run a program in a modified environment",
  usage: "env [OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]",
  usageStatus: 125,
  rules: { operandEndsOptions: true },
  options: {
    "ignore-environment": { short: "i", help: "start with an empty environment" },
    null: { short: "0", help: "end each output line with NUL, not newline" },
    unset: { short: "u", value: "NAME", many: true, help: "remove variable from the environment" },
    chdir: { short: "C", value: "DIR", help: "change working directory to DIR" },
    "split-string": { short: "S", value: "S", help: "process and split S into separate arguments" },
  },
  async run(process, { options, operands }) {
    let words = [...splitWords(options["split-string"] ?? ""), ...operands];
    const empty = options["ignore-environment"] || words[0] === "-";
    if (words[0] === "-") words = words.slice(1);
    const changes: Record<string, string | undefined> = {};
    if (empty) for (const name of process.env.keys()) changes[name] = undefined;
    for (const name of options.unset ?? []) changes[name] = undefined;
    while (words[0]?.includes("=")) {
      const [, name, value] = /^([^=]*)=(.*)$/s.exec(words.shift()!)!;
      if (name !== "") changes[name!] = value;
    }
    const cwd = options.chdir === undefined ? undefined : fullPath(process, options.chdir);
    if (cwd !== undefined && !process.files.is("directory", cwd))
      throw new CommandError(
        `cannot change directory to ${quoteAlways(options.chdir!)}: No such file or directory`,
        125,
      );
    const variables = new Map(process.env);
    for (const [name, value] of Object.entries(changes))
      if (value === undefined) variables.delete(name);
      else variables.set(name, value);
    if (options.null && words.length > 0)
      throw new CommandError(
        "cannot specify --null (-0) with command\nTry 'env --help' for more information.",
        125,
      );
    if (words.length === 0) {
      const end = options.null ? "\0" : "\n";
      await process.stdout.write(
        bytesOf([...variables].map(([name, value]) => `${name}=${value}${end}`).join("")),
      );
      return 0;
    }
    const trouble = whyNot({ ...process, env: variables }, words[0]!);
    if (trouble) {
      // A script's first line is one word to the kernel; it gives env's path as its name, and the script after it.
      const who = words[1] !== undefined && /\s/.test(words[0]!) ? "/usr/bin/env" : "env";
      await process.stderr.write(`${who}: ${quote(process, words[0]!)}: ${trouble.reason}\n`);
      if (/\s/.test(words[0]!))
        await process.stderr.write(`${who}: use -[v]S to pass options in shebang lines\n`);
      return trouble.status;
    }
    const [program, ...args] = words;
    const found = variables.has("PATH")
      ? program!
      : findPrograms({ ...process, env: variables }, program!)[0]!;
    return process.spawn([found, ...args], { env: changes, ...(cwd === undefined ? {} : { cwd }) });
  },
});

/** The words of -S: quotes hold them together, a backslash takes the next sign as it is. */
function splitWords(text: string): string[] {
  const words = text.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? [];
  return words.map((word) =>
    word.replace(
      /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
      (_, double?: string, single?: string, one?: string) =>
        double === undefined ? (single ?? one!) : double.replace(/\\(.)/g, "$1"),
    ),
  );
}
