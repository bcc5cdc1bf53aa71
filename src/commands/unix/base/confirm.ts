import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";

/** Asks on stderr and reads a line; only an answer that begins with y is a yes. */
export async function confirm(process: Process, question: string): Promise<boolean> {
  await process.stderr.write(`${question} `);
  const line = await readLine(process.stdin);
  return line !== null && /^[yY]/.test(decode(line.bytes));
}
