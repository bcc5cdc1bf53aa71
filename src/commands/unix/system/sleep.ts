import { CommandError, defineCommand } from "../../../shell/command.ts";
import { missingOperand } from "../base/failures.ts";
import { parseDuration } from "../base/durations.ts";
import { quote } from "../base/quoting.ts";

export const sleep = defineCommand({
  name: "sleep",
  summary: "delay for a specified amount of time",
  usage: "sleep NUMBER[SUFFIX]...",
  options: {},
  async run(process, { operands }) {
    if (operands.length === 0) throw missingOperand("sleep");
    const times = operands.map(parseDuration);
    const wrong = operands.filter((_, i) => times[i] === undefined);
    if (wrong.length > 0)
      throw new CommandError(
        `${wrong.map((word) => `invalid time interval ${quote(process, word)}`).join("\nsleep: ")}\nTry 'sleep --help' for more information.`,
      );
    await process.clock.sleep(
      times.reduce<number>((sum, ms) => sum + ms!, 0),
      process.signal,
    );
    return 0;
  },
});
