/** Brace expansion (Bash manual, 3.5.1): purely of text, before anything else is expanded. */

/** Where the quoted or nested thing that begins at `at` ends; `at + 1` for a plain character. */
function skip(text: string, at: number): number {
  const char = text[at];
  if (char === "\\") return at + 2;
  if (char === "'") return closing(text, at + 1, "'");
  if (char === "`") return closing(text, at + 1, "`");
  if (char === '"') {
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end = text[end] === "'" ? end + 1 : skip(text, end);
    return end + 1;
  }
  if (char === "$" && (text[at + 1] === "{" || text[at + 1] === "(")) {
    const [open, close] = text[at + 1] === "{" ? ["{", "}"] : ["(", ")"];
    let depth = 1;
    let end = at + 2;
    while (end < text.length && depth > 0) {
      if (text[end] === open) depth++;
      else if (text[end] === close) depth--;
      end = text[end] === open || text[end] === close ? end + 1 : skip(text, end);
    }
    return end;
  }
  return at + 1;
}

function closing(text: string, from: number, quote: string): number {
  const end = text.indexOf(quote, from);
  return end < 0 ? text.length : end + 1;
}

interface Braces {
  readonly start: number;
  readonly end: number;
  /** What stands between the braces, split at its own commas. */
  readonly parts: readonly string[];
}

function find(text: string, from: number): Braces | undefined {
  for (let start = from; start < text.length; start = skip(text, start)) {
    if (text[start] !== "{") continue;
    const parts: string[] = [];
    let depth = 1;
    let begun = start + 1;
    let at = start + 1;
    for (
      ;
      at < text.length && depth > 0;
      at = text[at] === "{" || text[at] === "}" ? at + 1 : skip(text, at)
    ) {
      if (text[at] === "{") depth++;
      else if (text[at] === "}") depth--;
      if ((text[at] === "," && depth === 1) || depth === 0) {
        parts.push(text.slice(begun, at));
        begun = at + 1;
      }
    }
    if (depth > 0) continue;
    if (parts.length > 1 || sequence(parts[0]!)) return { start, end: at, parts };
  }
  return undefined;
}

/** The elements of `1..5`, `a..e..2`, `05..10`. */
function sequence(text: string): string[] | undefined {
  const match = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, low, high, given] = match as unknown as [string, string, string, string | undefined];
  const letters = /[A-Za-z]/.test(low);
  if (letters !== /[A-Za-z]/.test(high)) return undefined;
  const first = letters ? low.charCodeAt(0) : Number(low);
  const last = letters ? high.charCodeAt(0) : Number(high);
  const step = (Math.abs(Number(given ?? 1)) || 1) * (first <= last ? 1 : -1);
  const padded = !letters && [low, high].some((end) => /^-?0\d/.test(end));
  const width = padded ? Math.max(low.length, high.length) : 0;
  const items: string[] = [];
  for (let value = first; step > 0 ? value <= last : value >= last; value += step) {
    const sign = value < 0 ? "-" : "";
    items.push(
      letters
        ? letter(String.fromCharCode(value))
        : sign + String(Math.abs(value)).padStart(width - sign.length, "0"),
    );
    if (items.length > 1_000_000) return undefined; // bash, too, gives such a word back as it is
  }
  return items;
}

/** The signs between `Z` and `a` stand for themselves; but a backslash quotes what follows, were it nothing. */
const letter = (char: string): string => (/\w/.test(char) ? char : char === "\\" ? "''" : `'${char}'`);

/** The words a word becomes: itself when it has no braces to expand. */
export function expandBraces(text: string): string[] {
  const braces = find(text, 0);
  if (!braces) return [text];
  const before = text.slice(0, braces.start);
  const rests = expandBraces(text.slice(braces.end));
  const middles =
    braces.parts.length === 1
      ? sequence(braces.parts[0]!)!
      : braces.parts.flatMap((part) => expandBraces(part));
  if (before === "" && rests.length === 1 && rests[0] === "") return middles;
  return middles.flatMap((middle) => rests.map((rest) => before + middle + rest));
}
