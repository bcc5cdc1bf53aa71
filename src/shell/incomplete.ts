import { openHereDocument, parseUnit, type Unit } from "./parse.ts";
import { conditionalMistake } from "./conditional-error.ts";
import { isQuoted } from "./quote.ts";

/** Does the text end in the middle of something that more lines can complete? */
export function isIncomplete(source: string): boolean {
  if (/(^|[^\\])(\\\\)*\\\n?$/.test(source) && !/(^|\n)[^\n]*'[^']*$/.test(source)) return true;
  if (/\$\{\s*$/.test(source) || /(^|[^\\'])\$\[[^\]'"]*$/.test(source)) return true;
  const unit = parseUnit(source);
  if (endsInCondition(unit)) return false;
  // An empty group that is still open is not wrong yet.
  const first = unit.errors.find(({ message }) => !message.startsWith("expected command in"));
  if (!first && unit.errors.length > 0) return false;
  if (!first) return openHereDocument(unit) !== undefined;
  if (first.message.startsWith("unterminated")) return true;
  if (first.message === "expected 'do'" && isWrongHead(source)) return false;
  if (wrongEnds[first.message]?.test(source)) return false;
  if (!first.message.startsWith("expected") || first.message === "expected redirect target") return false;
  return source.slice(first.pos).trim() === "" && !/(^|\s)(for|function|select|case)\s*$/.test(source);
}

/** A `[[` whose line ends where an operator must stand is wrong; elsewhere it may go on. */
function endsInCondition({ text, errors }: Unit): boolean {
  const at = text.lastIndexOf("[[");
  if (at < 0 || errors.length === 0 || /\]\]|[()'"`]|=~/.test(text.slice(at)) || isQuoted(text, at))
    return false;
  return conditionalMistake(text, at)?.includes("`newline'") === true;
}

/** A list that ends without the word it was to lead to: `if a; b; fi`, `case x y`. */
const wrongEnds: Readonly<Record<string, RegExp>> = {
  "expected 'then'": /[;\n]\s*(?:fi|else|elif)\s*$/,
  "expected 'do'": /[;\n]\s*done\s*$/,
  "expected 'in'": /\bcase[ \t]+\S+[ \t]+\S+\s*$/,
};

/** After the name of a `for` and its words nothing but `in` and `do` may stand. */
function isWrongHead(source: string): boolean {
  const head = /^(?:[^]*[\s;&|({])?(?:for|select)[ \t]+(?:\w+|\(\([^]*?\)\))([^]*)$/.exec(source)?.[1];
  if (head === undefined) return false;
  const next = /^(?:\s*[;\n])?\s*(?:in\b[^;\n]*[;\n]\s*|in\b[^;\n]*$)?(\S*)/.exec(head)![1]!;
  return next !== "";
}
