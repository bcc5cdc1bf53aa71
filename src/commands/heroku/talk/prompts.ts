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

/**
 * One key as the terminal sends it; undefined when none comes within `ms`. Nobody who sits before a question makes
 * the world's time pass: the time that counts is that of the background.
 */
export async function pressedKey(process: Process, ms: number): Promise<string | undefined> {
  const { terminal, clock, signal } = process;
  if (!terminal) throw new PlainError("no terminal");
  const answered = new AbortController();
  const late = new AbortController();
  const waiting = clock.background
    .sleep(ms, AbortSignal.any([signal, answered.signal]))
    .then(() => late.abort(new Late()), swallowAbort(signal, answered.signal));
  try {
    return await terminal.raw({ signals: false }, (keys) =>
      keys.next(AbortSignal.any([signal, late.signal])),
    );
  } catch (error) {
    if (error instanceof Late) return undefined;
    throw error;
  } finally {
    answered.abort(new Late());
    await waiting;
  }
}

/** Nobody pressed a key in time. */
class Late extends Error {}

/** A sleep that ends with one of these signals was given up on purpose. */
const swallowAbort =
  (...signals: readonly AbortSignal[]) =>
  (error: unknown) => {
    if (!signals.some(({ aborted }) => aborted)) throw error;
  };

async function typedLine(process: Process, hidden = false): Promise<string | undefined> {
  if (hidden && process.stdin.isTTY && process.terminal)
    return (await process.terminal.readHidden(process.signal)) ?? undefined;
  const line = await readLine(process.stdin);
  return line ? decode(line.bytes) : undefined;
}
