import { defineCommand } from "../../../shell/command.ts";

/** KiB of the laptop: a machine of 8 GB that is little used. */
const rows = {
  "Mem:": [8_048_576, 1_482_304, 4_716_032, 36_864, 1_850_240, 6_264_832],
  "Swap:": [2_097_148, 0, 2_097_148],
} as const;
const titles = ["total", "used", "free", "shared", "buff/cache", "available"];

export const free = defineCommand({
  name: "free",
  summary: "Display amount of free and used memory in the system",
  usage: "free [options]",
  options: {
    bytes: { short: "b", help: "show output in bytes" },
    kibi: { short: "k", help: "show output in kibibytes" },
    mebi: { short: "m", help: "show output in mebibytes" },
    gibi: { short: "g", help: "show output in gibibytes" },
    human: { short: "h", help: "show human-readable output" },
    total: { short: "t", help: "show total for RAM + swap" },
  },
  async run({ stdout }, { options }) {
    const shown = (kib: number): string => {
      if (options.human) return human(kib);
      if (options.bytes) return String(kib * 1024);
      return String(Math.floor(kib / (options.gibi ? 1024 ** 2 : options.mebi ? 1024 : 1)));
    };
    const line = (label: string, cells: readonly string[]) =>
      `${label.padEnd(8)}${cells.map((cell) => cell.padStart(12)).join("")}`;
    const memory = rows["Mem:"];
    const swap = rows["Swap:"];
    const lines: [string, readonly number[]][] = Object.entries(rows);
    if (options.total) lines.push(["Total:", swap.map((each, i) => each + memory[i]!)]);
    const text = lines.map(([label, cells]) => `${line(label, cells.map(shown))}\n`).join("");
    await stdout.write(`${line("", titles)}\n${text}`);
    return 0;
  },
});

/** "1.4Gi", "23Gi", "0B". */
function human(kib: number): string {
  if (kib === 0) return "0B";
  let value = kib;
  let unit = 0;
  while (value >= 1024) {
    value /= 1024;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.floor(value)}${["Ki", "Mi", "Gi", "Ti"][unit]}`;
}
