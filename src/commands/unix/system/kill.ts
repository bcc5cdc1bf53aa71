import type { SignalName } from "../../../base/signals.ts";
import { type Command, CommandError } from "../../../shell/command.ts";
import { signalNames, signalOf } from "./signal-words.ts";

/** /usr/bin/kill, which `xargs kill` and `sudo kill` meet; the shell has its own for jobs. */
export const kill: Command = {
  name: "kill",
  summary: "send a signal to a process",
  usage: "kill [options] <pid> [...]",
  async run(process, argv) {
    let signal: SignalName | "0" = "SIGTERM";
    const pids: string[] = [];
    for (let at = 0; at < argv.length; at++) {
      const word = argv[at]!;
      if (word === "-l" || word === "-L") {
        await process.stdout.write(`${signalNames.map((name) => name.slice(3)).join(" ")}\n`);
        return 0;
      }
      const named = /^-(?:s|-signal=?|n)?(.*)$/.exec(word);
      if (!named || pids.length > 0) {
        pids.push(word);
        continue;
      }
      const text = named[1] || argv[++at] || "";
      const found = signalOf(text);
      if (!found) throw new CommandError(`unknown signal name ${text}`);
      signal = found;
    }
    if (pids.length === 0) throw new CommandError("not enough arguments");
    let status = 0;
    for (const pid of pids) {
      const processes = process.inheritance?.processes;
      const reached = /^\d+$/.test(pid) && processes?.kill(Number(pid), signal === "0" ? undefined : signal);
      if (reached) continue;
      status = 1;
      await process.stderr.write(
        /^\d+$/.test(pid)
          ? `kill: (${pid}): No such process\n`
          : `kill: failed to parse argument: '${pid}'\n`,
      );
    }
    return status;
  },
};
