import type { Keys } from "../../../base/tty.ts";
import type { Process } from "../../../shell/command.ts";
import { PlainError } from "../errors.ts";
import { stripColours } from "./colours.ts";

/** How a question stands on the terminal while a line is typed at it. */
interface Look {
  asking(typed: string): string;
  answered(typed: string): string;
  /** Why this line is no answer; it is shown below the question. */
  refuse?(typed: string): string | undefined;
}

/** Can the process draw a question anew with each key? */
export const onTerminal = (process: Process): boolean =>
  process.stdin.isTTY && process.terminal !== undefined;

/** Reads a line at a question that is drawn anew with each key; undefined when it has not come within `ms`. */
export async function typeAt(process: Process, look: Look, ms?: number): Promise<string | undefined> {
  const { stdout } = process;
  let typed = "";
  let below = "";
  let shown = look.asking("");
  const erase = () => {
    const rows = Math.max(1, Math.ceil(stripColours(shown).length / Math.max(1, stdout.columns)));
    return `${below ? "\x1b[1B\x1b[2K\x1b[1A" : ""}${"\x1b[2K\x1b[1A".repeat(rows - 1)}\x1b[2K\x1b[G`;
  };
  const draw = async (text: string) => {
    const erased = erase();
    shown = text;
    const column = (stripColours(text).length % Math.max(1, stdout.columns)) + 1;
    await stdout.write(`${erased}${text}${below && `\n${below}\x1b[1A\x1b[${column}G`}`);
  };
  await stdout.write(shown);
  return withKeys(process, ms, async (next) => {
    for (;;) {
      const keys = await next();
      if (keys === undefined) {
        await stdout.write("\n");
        return undefined;
      }
      for (const key of keys.startsWith("\x1b") ? [keys] : keys) {
        if (key === "\x03" || key === "\x04") {
          await stdout.write("\n");
          const by = key === "\x03" ? "SIGINT" : "0 null";
          throw new PlainError(`User force closed the prompt with ${by}`, "ExitPromptError");
        }
        if (key === "\r" || key === "\n") {
          const refused = look.refuse?.(typed);
          if (refused === undefined) {
            const erased = erase();
            await stdout.write(`${erased}${look.answered(typed)}\n`);
            return typed;
          }
          if (!below) below = refused;
        } else {
          if (below) await stdout.write("\x1b[1B\x1b[2K\x1b[1A");
          below = "";
          if (key === "\x7f" || key === "\b") typed = [...typed].slice(0, -1).join("");
          else if (key === "\x15") typed = "";
          else if (key >= " " && !key.startsWith("\x1b")) typed += key;
        }
        await draw(look.asking(typed));
      }
    }
  });
}

/** One key as the terminal sends it; undefined when none comes within `ms`. */
export const pressedKey = (process: Process, ms: number): Promise<string | undefined> =>
  withKeys(process, ms, (next) => next());

/**
 * Takes the terminal raw for `work`, whose keys end (undefined) after `ms`. Nobody who sits before a question makes
 * the world's time pass: the time that counts is that of the background.
 */
async function withKeys<T>(
  process: Process,
  ms: number | undefined,
  work: (next: () => Promise<string | undefined>) => Promise<T>,
): Promise<T> {
  const { terminal, clock, signal } = process;
  if (!terminal) throw new PlainError("no terminal");
  const answered = new AbortController();
  const late = new AbortController();
  const waiting =
    ms === undefined
      ? undefined
      : clock.background
          .sleep(ms, AbortSignal.any([signal, answered.signal]))
          .then(() => late.abort(new Late()), swallowAbort(signal, answered.signal));
  const nextOf = (keys: Keys) => async () => {
    try {
      return await keys.next(AbortSignal.any([signal, late.signal]));
    } catch (error) {
      if (error instanceof Late) return undefined;
      throw error;
    }
  };
  try {
    return await terminal.raw({ signals: false }, (keys) => work(nextOf(keys)));
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
