import { openHereDocument, parseUnit } from "./parse.ts";

/** Does the text end in the middle of something that more lines can complete? */
export function isIncomplete(source: string): boolean {
  if (/(^|[^\\])(\\\\)*\\\n?$/.test(source) && !/(^|\n)[^\n]*'[^']*$/.test(source)) return true;
  if (/\$\{\s*$/.test(source)) return true;
  const unit = parseUnit(source);
  // An empty group that is still open is not wrong yet.
  const first = unit.errors.find(({ message }) => !message.startsWith("expected command in"));
  if (!first && unit.errors.length > 0) return false;
  if (!first) return openHereDocument(unit) !== undefined;
  if (first.message.startsWith("unterminated")) return true;
  if (!first.message.startsWith("expected") || first.message === "expected redirect target") return false;
  return source.slice(first.pos).trim() === "" && !/(^|\s)(for|function|select|case)\s*$/.test(source);
}
