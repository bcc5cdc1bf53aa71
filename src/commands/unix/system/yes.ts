import { defineCommand } from "../../../shell/command.ts";
import { encode } from "../../../base/bytes.ts";
import { breathe } from "../base/sources.ts";

export const yes = defineCommand({
  name: "yes",
  summary: "output a string repeatedly until killed",
  usage: "yes [STRING]...",
  options: {},
  async run(process, { operands }) {
    const line = `${operands.length > 0 ? operands.join(" ") : "y"}\n`;
    const block = encode(line.repeat(Math.max(1, Math.floor(8192 / line.length))));
    for (let count = 1; ; count++) {
      await process.stdout.write(block);
      if (count % 16 === 0) await breathe(process);
    }
  },
});
