import { decode } from "../base/bytes.ts";
import { abortable, Killed } from "../base/signals.ts";
import { BrokenPipe, type Input, type Output } from "../base/streams.ts";
import type { Streams } from "../shell/shell.ts";
import { createTerminal } from "../terminal/terminal.ts";

/**
 * A terminal on one of Heroku's computers, as `heroku run` gives it: `keys` is its keyboard, `screen` its screen.
 * Answers with the streams of the process on it, which Ctrl-C ends unless a shell there takes it.
 */
export function openTerminal(
  size: { readonly columns: number; readonly rows: number },
  keys: Input,
  screen: Output,
  process: AbortController,
): Streams {
  const { signal } = process;
  const terminal = createTerminal({ ...size, write: (text) => void show(screen, text) });
  const { tty } = terminal;
  terminal.onInterrupt.on((name) => process.abort(new Killed(name)));
  void type(keys, (text) => terminal.input(text), signal);
  const stdout = tty.output(signal);
  return { stdin: tty.input(signal), stdout, stderr: stdout, terminal: tty, signal };
}

async function show(screen: Output, text: string): Promise<void> {
  try {
    await screen.write(text);
  } catch (error) {
    // The machine is off: nobody sees its screen.
    if (!(error instanceof Killed || error instanceof BrokenPipe)) throw error;
  }
}

/** Types what comes until it ends, which is Ctrl-D, or the process is killed. */
async function type(keys: Input, press: (text: string) => void, signal: AbortSignal): Promise<void> {
  try {
    for (;;) {
      const data = await abortable(keys.read(), signal);
      press(data ? decode(data) : "\x04");
      if (!data) return;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
