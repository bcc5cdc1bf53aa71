import { defineCommand } from "../../../shell/command.ts";
import { complain } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";

const largest = 2 ** 53;

export const factor = defineCommand({
  name: "factor",
  summary: "factor numbers",
  usage: "factor [NUMBER]...",
  options: {},
  async run(process, { operands }) {
    const words =
      operands.length > 0
        ? operands
        : (await allLines(process.stdin)).flatMap((line) => line.split(/\s+/).filter(Boolean));
    let status = 0;
    for (const word of words) {
      if (!/^\+?\d+$/.test(word) || Number(word) > largest) {
        status = 1;
        await complain(
          process,
          "factor",
          /^\d+$/.test(word)
            ? `${quote(process, word)} is too large to be simulated`
            : `${quote(process, word)} is not a valid positive integer`,
        );
        continue;
      }
      await process.stdout.write(`${[`${Number(word)}:`, ...factorsOf(Number(word))].join(" ")}\n`);
    }
    return status;
  },
});

function factorsOf(number: number): number[] {
  const factors: number[] = [];
  let rest = number;
  for (let divisor = 2; divisor * divisor <= rest; divisor += divisor === 2 ? 1 : 2)
    while (rest % divisor === 0) {
      factors.push(divisor);
      rest /= divisor;
    }
  return rest > 1 ? [...factors, rest] : factors;
}
