import { defineCommand } from "../../../shell/command.ts";
import { missingOperand } from "../base/failures.ts";

export const dirname = defineCommand({
  name: "dirname",
  summary: "strip last component from file name",
  usage: "dirname [OPTION] NAME...",
  options: { zero: { short: "z", help: "end each output line with NUL, not newline" } },
  async run({ stdout }, { options, operands }) {
    if (operands.length === 0) throw missingOperand("dirname");
    for (const path of operands) {
      const trimmed = path.replace(/(?<=.)\/+$/, "");
      const cut = trimmed.lastIndexOf("/");
      const folder = cut < 0 ? "." : trimmed.slice(0, cut).replace(/\/+$/, "") || "/";
      await stdout.write(`${folder}${options.zero ? "\0" : "\n"}`);
    }
    return 0;
  },
});
