import { CommandError, defineCommand } from "../../../shell/command.ts";
import { whyNot } from "../base/programs.ts";
import { quote } from "../base/quoting.ts";

/** Runs a program; nothing here competes for the processor, so its niceness changes nothing. */
export const nice = defineCommand({
  name: "nice",
  summary: "run a program with modified scheduling priority",
  usage: "nice [OPTION] [COMMAND [ARG]...]",
  usageStatus: 125,
  rules: { operandEndsOptions: true },
  options: { adjustment: { short: "n", value: "N", help: "add integer N to the niceness (default 10)" } },
  async run(process, { options, operands }) {
    const [name] = operands;
    const { adjustment } = options;
    if (adjustment !== undefined && !/^[-+]?\d+$/.test(adjustment))
      throw new CommandError(`invalid adjustment ${quote(process, adjustment)}`, 125);
    if (name === undefined) {
      if (adjustment !== undefined)
        throw new CommandError(
          "a command must be given with an adjustment\nTry 'nice --help' for more information.",
          125,
        );
      await process.stdout.write("0\n");
      return 0;
    }
    if (Number(adjustment) < 0) await process.stderr.write("nice: cannot set niceness: Permission denied\n");
    const trouble = whyNot(process, name);
    if (!trouble) return process.spawn(operands);
    await process.stderr.write(`nice: ${quote(process, name)}: ${trouble.reason}\n`);
    return trouble.status;
  },
});
