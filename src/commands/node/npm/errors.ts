import type { Process } from "../../../shell/command.ts";

/** npm gives up: its lines on stderr, each after "npm error", and its exit status. */
export class NpmError extends Error {
  readonly lines: readonly string[];
  readonly status: number;

  constructor(lines: readonly string[], status = 1) {
    super(lines.join("\n"));
    this.name = "NpmError";
    this.lines = lines;
    this.status = status;
  }
}

export async function printError(process: Process, { lines }: NpmError): Promise<void> {
  const stamp = new Date(process.clock.now()).toISOString().replace(/[:.]/g, "_");
  const log = `${process.env.get("HOME") ?? "/"}/.npm/_logs/${stamp}-debug-0.log`;
  const all = [...lines, `A complete log of this run can be found in: ${log}`];
  await process.stderr.write(all.map((line) => `npm error${line === "" ? "" : ` ${line}`}\n`).join(""));
}
