import { defineCommand } from "../../../shell/command.ts";
import { extraOperand, missingOperand } from "../base/failures.ts";

export const basename = defineCommand({
  name: "basename",
  summary: "strip directory and suffix from filenames",
  usage: "basename NAME [SUFFIX]",
  rules: { operandEndsOptions: true },
  options: {
    multiple: { short: "a", help: "support multiple arguments and treat each as a NAME" },
    suffix: { short: "s", value: "SUFFIX", help: "remove a trailing SUFFIX; implies -a" },
    zero: { short: "z", help: "end each output line with NUL, not newline" },
  },
  async run(process, { options, operands }) {
    const { stdout } = process;
    if (operands.length === 0) throw missingOperand("basename");
    const many = options.multiple || options.suffix !== undefined;
    if (!many && operands.length > 2) throw extraOperand(process, "basename", operands[2]!);
    const suffix = options.suffix ?? (many ? "" : (operands[1] ?? ""));
    for (const path of many ? operands : operands.slice(0, 1)) {
      const trimmed = path.replace(/\/+$/, "");
      let name = trimmed === "" && path !== "" ? "/" : trimmed.slice(trimmed.lastIndexOf("/") + 1);
      if (suffix !== "" && name !== suffix && name.endsWith(suffix)) name = name.slice(0, -suffix.length);
      await stdout.write(`${name}${options.zero ? "\0" : "\n"}`);
    }
    return 0;
  },
});
