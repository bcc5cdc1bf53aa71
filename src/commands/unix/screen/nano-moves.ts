import type { TextBuffer } from "./text-buffer.ts";

/** What the keys that only move the cursor do; `page` is how many rows a page has. */
export const nanoMoves = (buffer: TextBuffer, page: number): Readonly<Record<string, () => void>> => ({
  up: () => buffer.vertical(-1),
  "ctrl p": () => buffer.vertical(-1),
  down: () => buffer.vertical(1),
  "ctrl n": () => buffer.vertical(1),
  left: () => buffer.left(),
  "ctrl b": () => buffer.left(),
  right: () => buffer.right(),
  "ctrl f": () => buffer.right(),
  home: () => buffer.goTo(buffer.row, 0),
  "ctrl a": () => buffer.goTo(buffer.row, 0),
  end: () => buffer.goTo(buffer.row, Infinity),
  "ctrl e": () => buffer.goTo(buffer.row, Infinity),
  "page up": () => buffer.vertical(-page),
  "ctrl y": () => buffer.vertical(-page),
  "page down": () => buffer.vertical(page),
  "ctrl v": () => buffer.vertical(page),
  "ctrl right": () => buffer.wordRight(),
  "ctrl left": () => buffer.wordLeft(),
  "ctrl home": () => buffer.goTo(0, 0),
  "alt \\": () => buffer.goTo(0, 0),
  "ctrl end": () => buffer.goTo(Infinity, Infinity),
  "alt /": () => buffer.goTo(Infinity, Infinity),
});

/** What ^C says of the cursor. */
export function nanoLocation({ lines, row, column, line, text }: TextBuffer): string {
  const before = lines.slice(0, row).reduce((sum, each) => sum + each.length + 1, 0) + column;
  const percent = (part: number, whole: number) => (whole > 0 ? Math.floor((part / whole) * 100) : 0);
  return `line ${row + 1}/${lines.length} (${percent(row + 1, lines.length)}%), col ${column + 1}/${line.length + 1} (${percent(column + 1, line.length + 1)}%), char ${before}/${text.length} (${percent(before, text.length)}%)`;
}
