import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import { PlainError } from "../errors.ts";
import type { Talk } from "./talk.ts";

interface PromptOptions {
  readonly fallback?: string | undefined;
  /** Shows nothing of what is typed. */
  readonly hidden?: boolean;
  /** Which stream the question goes to; stdout unless told otherwise. */
  readonly to?: "stdout" | "stderr";
}

/** Asks `? MESSAGE ` for one line. Throws when there is nobody to answer. */
export async function prompt(
  process: Process,
  talk: Talk,
  message: string,
  { fallback, hidden, to = "stdout" }: PromptOptions = {},
): Promise<string> {
  const { colour } = talk;
  const suggestion = fallback ? ` (${fallback})` : "";
  await process[to].write(`${colour.plain("34", "?")} ${colour.bold(message)}${suggestion} `);
  const typed = await typedLine(process, hidden);
  if (typed === undefined) throw new PlainError("User force closed the prompt with 0 null");
  return typed === "" ? (fallback ?? "") : typed;
}

/** `MESSAGE (y/N)`: what Enter alone means is in capitals. */
export async function confirm(
  process: Process,
  talk: Talk,
  message: string,
  fallback: boolean,
): Promise<boolean> {
  const { colour } = talk;
  await process.stdout.write(
    `${colour.plain("34", "?")} ${colour.bold(message)} (${fallback ? "Y/n" : "y/N"}) `,
  );
  const typed = await typedLine(process);
  if (typed === undefined || typed === "") return fallback;
  return /^y/i.test(typed);
}

/** One key as the terminal sends it. */
export async function pressedKey(process: Process): Promise<string> {
  const { terminal } = process;
  if (!terminal) throw new PlainError("no terminal");
  return terminal.raw({ signals: false }, (keys) => keys.next(process.signal));
}

async function typedLine(process: Process, hidden = false): Promise<string | undefined> {
  if (hidden && process.stdin.isTTY && process.terminal)
    return (await process.terminal.readHidden(process.signal)) ?? undefined;
  const line = await readLine(process.stdin);
  return line ? decode(line.bytes) : undefined;
}
