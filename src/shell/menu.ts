/** The menu of `select`: as many columns as fit side by side, each read downwards; a single row becomes a column. */
export function menuOf(items: readonly string[], width: number): string {
  const digits = String(items.length).length;
  const column = Math.max(...items.map((item) => item.length)) + digits + ") ".length + 2;
  const most = Math.max(1, Math.floor(width / column));
  const atLeast = Math.ceil(items.length / most);
  const rows = atLeast === 1 ? items.length : atLeast;
  let menu = "";
  for (let row = 0; row < rows; row++) {
    for (let at = row, left = 0; at < items.length; at += rows, left += column) {
      // The numbers of the first column need no more room than its last one.
      const room = at === row ? String(rows).length : digits;
      const text = `${String(at + 1).padStart(room)}) ${items[at]}`;
      menu += text;
      if (at + rows < items.length) menu += blanks(left + text.length, left + column);
    }
    menu += "\n";
  }
  return menu;
}

/** Tabs and blanks from one column of the screen to another. */
function blanks(from: number, to: number): string {
  let text = "";
  while (from < to) {
    const stop = Math.floor(from / 8) * 8 + 8;
    text += stop <= to ? "\t" : " ";
    from = stop <= to ? stop : from + 1;
  }
  return text;
}
