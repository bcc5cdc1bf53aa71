import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { compilePattern, PatternError } from "../base/patterns.ts";
import { ownRow, processTable, type Row } from "./process-table.ts";
import { takeSignal } from "./signal-words.ts";

const options = {
  "list-name": { short: "l", help: "list PID and process name" },
  "list-full": { short: "a", help: "list PID and full command line" },
  count: { short: "c", help: "count of matching processes" },
  full: { short: "f", help: "use full process name to match" },
  "ignore-case": { short: "i", help: "match case insensitively" },
  newest: { short: "n", help: "select most recently started" },
  oldest: { short: "o", help: "select least recently started" },
  inverse: { short: "v", help: "negates the matching" },
  exact: { short: "x", help: "match exactly with the command name" },
  uid: { short: "u", value: "ID", help: "match by effective IDs" },
  echo: { short: "e", help: "display what is killed" },
} as const;

type Given = { readonly [K in Exclude<keyof typeof options, "uid">]: boolean };

/** Rows that a pattern picks, without the program that asks. Throws PatternError. */
function picked(process: Process, own: string, pattern: string, given: Given): Row[] {
  const all = processTable(process, own);
  const self = ownRow(all, own);
  const compiled = compilePattern(given.exact ? `^(${pattern})$` : pattern, {
    extended: true,
    ignoreCase: given["ignore-case"],
  });
  const rows = all.filter(
    (row) => row !== self && compiled.test(given.full ? row.command : row.name) !== given.inverse,
  );
  if (given.newest) return rows.slice(-1);
  return given.oldest ? rows.slice(0, 1) : rows;
}

const define = (
  name: "pgrep" | "pkill",
  summary: string,
  act: (process: Process, rows: readonly Row[], given: Given) => Promise<number>,
): Command =>
  defineCommand({
    name,
    summary,
    usage: `${name} [options] <pattern>`,
    usageStatus: 2,
    options,
    async run(process, { options: given, operands }) {
      const say = async (text: string) => {
        await process.stderr.write(`${name}: ${text}\nTry \`${name} --help' for more information.\n`);
        return 2;
      };
      if (operands.length > 1) return say("only one pattern can be provided");
      if (operands.length === 0 && given.uid === undefined) return say("no matching criteria specified");
      try {
        return await act(process, picked(process, name, operands[0] ?? "", given), given);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        await process.stderr.write(`${name}: ${error.message}\n`);
        return 2;
      }
    },
  });

/** 0 when a process fits, 1 when none does, 2 when the words are wrong. */
export const pgrep = define("pgrep", "look up processes by name", async ({ stdout }, rows, given) => {
  if (given.count) await stdout.write(`${rows.length}\n`);
  else
    for (const { pid, name, command } of rows)
      await stdout.write(
        `${pid}${given["list-full"] ? ` ${command}` : given["list-name"] ? ` ${name}` : ""}\n`,
      );
  return rows.length > 0 ? 0 : 1;
});

export const pkill: Command = {
  name: "pkill",
  summary: "signal processes by name",
  usage: "pkill [options] <pattern>",
  async run(process, argv) {
    const { signal, words } = takeSignal(argv);
    const command = define("pkill", "signal processes by name", async (_, rows, given) => {
      for (const { pid, name } of rows) {
        process.inheritance?.processes.kill(pid, signal === "0" ? undefined : signal);
        if (given.echo) await process.stdout.write(`${name} killed (pid ${pid})\n`);
      }
      return rows.length > 0 ? 0 : 1;
    });
    return command.run(process, words);
  },
};
