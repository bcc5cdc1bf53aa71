import type { Command } from "../../../shell/command.ts";
import { ownRow, processTable } from "./process-table.ts";
import { signalNames, takeSignal } from "./signal-words.ts";

/** Kills by the exact name of the program. */
export const killall: Command = {
  name: "killall",
  summary: "kill processes by name",
  usage: "killall [OPTION]... [--] NAME...",
  async run(process, argv) {
    const { signal, words } = takeSignal(argv);
    if (words.includes("-l") || words.includes("--list")) {
      await process.stdout.write(`${signalNames.map((name) => name.slice(3)).join(" ")}\n`);
      return 0;
    }
    const names = words.filter((word) => !word.startsWith("-"));
    const flags = words.filter((word) => word.startsWith("-")).join("");
    if (names.length === 0) {
      await process.stderr.write("Usage: killall [OPTION]... [--] NAME...\n       killall -l, --list\n");
      return 1;
    }
    const all = processTable(process, "killall");
    const self = ownRow(all, "killall");
    let status = 0;
    for (const name of names) {
      const rows = all.filter((row) => row !== self && row.name === name);
      if (rows.length === 0) {
        status = 1;
        if (!/q/.test(flags)) await process.stderr.write(`${name}: no process found\n`);
      }
      for (const { pid } of rows) {
        process.inheritance?.processes.kill(pid, signal === "0" ? undefined : signal);
      }
    }
    return status;
  },
};
