/** Names of the keys that terminals send as sequences. */
const sequences: Record<string, string> = {
  "\x1b[A": "up",
  "\x1b[B": "down",
  "\x1b[C": "right",
  "\x1b[D": "left",
  "\x1bOA": "up",
  "\x1bOB": "down",
  "\x1bOC": "right",
  "\x1bOD": "left",
  "\x1b[H": "home",
  "\x1b[F": "end",
  "\x1bOH": "home",
  "\x1bOF": "end",
  "\x1b[1~": "home",
  "\x1b[4~": "end",
  "\x1b[5~": "page up",
  "\x1b[6~": "page down",
  "\x1b[3~": "delete",
  "\x1b[2~": "insert",
  "\x1b[1;5C": "ctrl right",
  "\x1b[1;5D": "ctrl left",
  "\x1b[1;5H": "ctrl home",
  "\x1b[1;5F": "ctrl end",
  "\x7f": "backspace",
  "\b": "backspace",
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\x1b": "escape",
};

/** "up", "ctrl x", "alt u", "enter"; a text that was typed or pasted is itself. */
export function keyName(key: string): string {
  const known = sequences[key];
  if (known) return known;
  if (key.length === 1 && key < " ")
    return `ctrl ${String.fromCharCode(key.charCodeAt(0) + 64).toLowerCase()}`;
  if (key.length === 2 && key[0] === "\x1b") return `alt ${key[1]!.toLowerCase()}`;
  return key.startsWith("\x1b") && key.length < 12 ? "unknown" : key;
}

/** Is this text to be put into a buffer, not a key with a meaning? */
export const isText = (key: string): boolean =>
  key.length > 0 && (key.length > 1 ? !key.startsWith("\x1b") : key >= " " && key !== "\x7f");

/** A paste as it goes into a text. */
export const pasted = (key: string): string => key.replace(/\r\n?/g, "\n");
