// console.table
const { inspect } = require("internal/inspect");

module.exports = (rows) => {
  if (rows === null || typeof rows !== "object") return inspect(rows);
  const columns = [];
  let values = false;
  const list = Object.entries(rows).map(([index, row]) => {
    const cells = new Map();
    if (row !== null && typeof row === "object")
      for (const [key, value] of Object.entries(row)) {
        if (!columns.includes(key)) columns.push(key);
        cells.set(key, inspect(value, { depth: 0 }));
      }
    else {
      values = true;
      cells.set("Values", inspect(row));
    }
    return [index, cells];
  });
  const head = ["(index)", ...columns, ...(values ? ["Values"] : [])];
  const body = list.map(([index, cells]) => [index, ...head.slice(1).map((key) => cells.get(key) ?? "")]);
  const widths = head.map((title, i) => Math.max(title.length, ...body.map((row) => row[i].length)) + 2);
  const line = (left, middle, right) => left + widths.map((width) => "─".repeat(width)).join(middle) + right;
  const show = (row) => `│${row.map((cell, i) => ` ${cell}`.padEnd(widths[i])).join("│")}│`;
  return [line("┌", "┬", "┐"), show(head), line("├", "┼", "┤"), ...body.map(show), line("└", "┴", "┘")].join(
    "\n",
  );
};
