import type { Output } from "../../../base/streams.ts";

const colours = { OKAY: "32", DONE: "36", WARN: "33", FAIL: "31" };

/** A line of node-foreman's own, coloured on a terminal: `[OKAY] Loaded ENV .env File as KEY=VALUE Format`. */
export async function say(output: Output, tag: keyof typeof colours, text: string): Promise<void> {
  const line = `[${tag}] ${text}`;
  await output.write(output.isTTY ? `\x1b[${colours[tag]}m${line}\x1b[0m\n` : `${line}\n`);
}
