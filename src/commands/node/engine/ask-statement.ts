import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import { isOpenStatement } from "./statement.ts";

/** What was typed at Node's prompt: null at the end of the input. */
export type Typed = { readonly text: string | null } | { readonly interrupted: true };

/** Prompts for a whole statement: edited and with a history on a terminal, else read line by line. */
export async function askStatement(process: Process, version: string, history: string[]): Promise<Typed> {
  const continuation = Number.parseInt(version, 10) >= 24 ? "| " : "... "; // since multiline history, Node 24
  const incomplete = (text: string) =>
    text.trim() !== "" && !/(?:^|\n)\s*\.[a-z]+[^\n]*$/.test(text) && isOpenStatement(text);
  const lines = process.stdin.isTTY ? process.terminal?.lines : undefined;
  if (!lines) return { text: await readStatement(process, continuation, incomplete) };
  const answer = await lines.readLine({
    prompt: "> ",
    continuation,
    history,
    incomplete,
    complete: async () => ({ start: 0, items: [] }),
    signal: process.signal,
  });
  if (answer.kind === "end") return { text: null };
  if (answer.kind === "interrupted") return { interrupted: true };
  if (answer.text.trim() !== "" && history.at(-1) !== answer.text) history.push(answer.text);
  return { text: answer.text };
}

async function readStatement(
  process: Process,
  continuation: string,
  incomplete: (text: string) => boolean,
): Promise<string | null> {
  for (let text = ""; ;) {
    await process.stdout.write(text === "" ? "> " : continuation);
    const line = await readLine(process.stdin);
    if (!line) return null;
    text += (text === "" ? "" : "\n") + decode(line.bytes);
    if (!incomplete(text)) return text;
  }
}
