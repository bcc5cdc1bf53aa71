import type { Report } from "../../../base/postgres/messages.ts";
import { spaces, widthOf } from "./width.ts";

/** An error or a notice as psql shows it: message, the line with its caret, detail, hint. `at` stands before it all. */
export function describeReport(report: Report, sql: string, at = ""): string {
  const lines = [`${at}${report["S"]}:  ${report["M"]}`];
  if (report["P"]) lines.push(...caret(sql, Number(report["P"])));
  else if (report["p"] && report["q"]) lines.push(...caret(report["q"], Number(report["p"])));
  if (report["D"]) lines.push(`DETAIL:  ${report["D"]}`);
  if (report["H"]) lines.push(`HINT:  ${report["H"]}`);
  if (report["p"] && report["q"]) lines.push(`QUERY:  ${report["q"]}`);
  if (report["W"] && report["S"] === "ERROR") lines.push(`CONTEXT:  ${report["W"]}`);
  return `${lines.join("\n")}\n`;
}

/** So much of a long line is shown around the place. */
const room = 60;

function caret(sql: string, position: number): string[] {
  const characters = [...sql];
  const before = characters.slice(0, position - 1).join("");
  const number = before.split("\n").length;
  const start = before.lastIndexOf("\n") + 1;
  const line = (sql.slice(start).split("\n")[0] ?? "").replaceAll("\t", " ");
  const place = [...before.slice(start)].length;
  const shown = [...line];
  let from = 0;
  let to = shown.length;
  if (to > room + 1) {
    // As libpq: the place stands in the window, which dots end where the line goes on.
    if (place > room - 10) {
      from = Math.min(place - (room - 10), shown.length - room);
      from = Math.max(0, from);
    }
    to = Math.min(shown.length, from + room);
  }
  const head = `LINE ${number}: ${from > 0 ? "..." : ""}`;
  const text = `${head}${shown.slice(from, to).join("")}${to < shown.length ? "..." : ""}`;
  return [text, `${spaces(head.length + widthOf(shown.slice(from, place).join("")))}^`];
}
