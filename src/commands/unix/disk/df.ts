import { defineCommand } from "../../../shell/command.ts";
import { eachPath } from "../base/failures.ts";
import { humanSize } from "../base/sizes.ts";
import { fullPath } from "../base/sources.ts";

/** The simulated disk: 20 GiB, of which the system takes a fixed part. */
const total = 20_511_312;
const used = 6_247_904;
const free = total - used - 1_054_000; // what is kept for root

export const df = defineCommand({
  name: "df",
  summary: "report file system space usage",
  usage: "df [OPTION]... [FILE]...",
  options: {
    all: { short: "a", help: "include pseudo, duplicate, inaccessible file systems" },
    "human-readable": { short: "h", help: "print sizes in powers of 1024 (e.g., 1023M)" },
    k: { help: "like --block-size=1K" },
    "print-type": { short: "T", help: "print file system type" },
  },
  async run(process, { options, operands }) {
    const status = await eachPath(
      process,
      "df",
      operands,
      (path) => void process.files.stat(fullPath(process, path)),
    );
    if (status !== 0) return status;
    const size = (kibibytes: number) =>
      options["human-readable"] ? humanSize(kibibytes * 1024) : String(kibibytes);
    const heads = options["human-readable"]
      ? ["Size", "Used", "Avail", "Use%"]
      : ["1K-blocks", "Used", "Available", "Use%"];
    const values = [size(total), size(used), size(free), `${Math.ceil((used / (used + free)) * 100)}%`];
    const widths = heads.map((head, i) => Math.max(head.length, values[i]!.length, i < 3 ? 5 : 4));
    const row = (first: string, type: string, cells: readonly string[], last: string) =>
      `${first.padEnd(14)} ${options["print-type"] ? `${type.padEnd(4)} ` : ""}${cells.map((cell, i) => cell.padStart(widths[i]!)).join(" ")} ${last}\n`;
    await process.stdout.write(
      row("Filesystem", "Type", heads, "Mounted on") + row("/dev/sda1", "ext4", values, "/"),
    );
    return 0;
  },
});
