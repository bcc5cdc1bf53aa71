import { decode, encode } from "../base/bytes.ts";
import type { Input } from "../base/streams.ts";
import type { Keys, Tty } from "../base/tty.ts";

/** What `read -n 1` has left of a key that sends several bytes, such as an arrow: the next one reads it. */
const leftovers = new WeakMap<Tty, Uint8Array>();

/** Reads a terminal key by key, without waiting for Enter: `read -n 1`, `read -d x`. Shows what is typed unless hidden. */
export function readKeys<T>(
  terminal: Tty,
  signal: AbortSignal,
  hidden: boolean,
  work: (input: Input) => Promise<T>,
): Promise<T> {
  return terminal.raw({ signals: true }, (keys) => work(keyInput(terminal, keys, signal, hidden)));
}

function keyInput(terminal: Tty, keys: Keys, signal: AbortSignal, hidden: boolean): Input {
  return {
    isTTY: true,
    async read() {
      const left = leftovers.get(terminal);
      leftovers.delete(terminal);
      if (left) return left;
      const key = (await keys.next(signal)).replaceAll("\r", "\n");
      if (!hidden) await terminal.output(signal).write(shown(key));
      return encode(key);
    },
    unread(bytes) {
      if (bytes.length > 0) leftovers.set(terminal, bytes);
    },
  };
}

/** Control characters are echoed as ^X. */
const shown = (key: string): string =>
  [...decode(encode(key))]
    .map((char) => (char < " " && char !== "\n" ? `^${String.fromCharCode(char.charCodeAt(0) + 64)}` : char))
    .join("");
