import { defineCommand } from "../../../shell/command.ts";
import { extraOperand } from "../base/failures.ts";
import { hostName } from "../base/host-name.ts";

const parts = [
  ["kernel-name", () => "Linux"],
  ["nodename", hostName],
  ["kernel-release", () => "6.1.0-40-amd64"],
  ["kernel-version", () => "#1 SMP PREEMPT_DYNAMIC Debian 6.1.153-1 (2025-09-20)"],
  ["machine", () => "x86_64"],
  ["processor", () => "unknown"],
  ["hardware-platform", () => "unknown"],
  ["operating-system", () => "GNU/Linux"],
] as const;

export const uname = defineCommand({
  name: "uname",
  summary: "print system information",
  usage: "uname [OPTION]...",
  options: {
    all: { short: "a", help: "print all information, except omit -p and -i if unknown" },
    "kernel-name": { short: "s", help: "print the kernel name" },
    nodename: { short: "n", help: "print the network node hostname" },
    "kernel-release": { short: "r", help: "print the kernel release" },
    "kernel-version": { short: "v", help: "print the kernel version" },
    machine: { short: "m", help: "print the machine hardware name" },
    processor: { short: "p", help: "print the processor type (non-portable)" },
    "hardware-platform": { short: "i", help: "print the hardware platform (non-portable)" },
    "operating-system": { short: "o", help: "print the operating system" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 0) throw extraOperand(process, "uname", operands[0]!);
    const asked = parts.filter(
      ([name, value]) => options[name] || (options.all && value(process) !== "unknown"),
    );
    const shown = asked.length > 0 ? asked : parts.slice(0, 1);
    await process.stdout.write(`${shown.map(([, value]) => value(process)).join(" ")}\n`);
    return 0;
  },
});
