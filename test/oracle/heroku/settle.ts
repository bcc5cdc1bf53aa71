/**
 * What is left on the screen at the end, colours included: a spinner that draws its line anew many times leaves it
 * once. Knows the movements the CLI uses: carriage return, newline, up, first column, erase below, erase line.
 */
export function settle(text: string): string {
  const rows = [""];
  let row = 0;
  for (const [token] of text.matchAll(/\x1b\[[\d;?]*[A-Za-z]|\r\n|[\s\S]/g)) {
    const move = /^\x1b\[([\d;?]*)([A-Za-z])$/.exec(token);
    if (token === "\n" || token === "\r\n") {
      row++;
      rows[row] ??= "";
    } else if (token === "\r" || move?.[2] === "G") continue;
    else if (move?.[2] === "A") row = Math.max(0, row - Number(move[1] || 1));
    else if (move?.[2] === "B") rows[(row += Number(move[1] || 1))] ??= "";
    else if (move?.[2] === "C" || move?.[2] === "D") continue;
    else if (move?.[2] === "J") {
      rows.length = row + 1;
      rows[row] = "";
    } else if (move?.[2] === "K") rows[row] = "";
    // Showing and hiding the cursor leaves nothing.
    else if (move?.[2] === "h" || move?.[2] === "l") continue;
    else rows[row] += token;
  }
  return rows.join("\n").replaceAll("\x04", "").replaceAll("^D\b\b", "");
}
