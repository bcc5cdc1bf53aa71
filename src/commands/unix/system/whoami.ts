import { defineCommand } from "../../../shell/command.ts";
import { extraOperand } from "../base/failures.ts";
import { userName } from "../base/users.ts";

export const whoami = defineCommand({
  name: "whoami",
  summary: "print effective user name",
  usage: "whoami [OPTION]...",
  options: {},
  async run(process, { operands }) {
    if (operands.length > 0) throw extraOperand(process, "whoami", operands[0]!);
    await process.stdout.write(`${userName(process, process.files.uid)}\n`);
    return 0;
  },
});
