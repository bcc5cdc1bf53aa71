import { defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";

export const printenv = defineCommand({
  name: "printenv",
  summary: "print all or part of environment",
  usage: "printenv [OPTION]... [VARIABLE]...",
  usageStatus: 2,
  options: { null: { short: "0", help: "end each output line with NUL, not newline" } },
  async run({ env, stdout }, { options, operands }) {
    const end = options.null ? "\0" : "\n";
    const rows =
      operands.length > 0
        ? operands.map((name) => env.get(name)).filter((value) => value !== undefined)
        : [...env].map(([name, value]) => `${name}=${value}`);
    await stdout.write(bytesOf(rows.map((row) => row + end).join("")));
    return operands.some((name) => !env.has(name)) ? 1 : 0;
  },
});
