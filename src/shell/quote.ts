import { namedEscapes } from "./escapes.ts";

/** What may stand after a backslash within `$'...'`. */
const ansiEscapes: Readonly<Record<string, string>> = { ...namedEscapes, "'": "'", '"': '"', "?": "?" };

const named: Record<string, string> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\x1b": "\\E",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

const control = /[\x00-\x1f\x7f]/;

/** `$'...'`, in which nothing but these escapes counts. */
function quoteAnsi(text: string): string {
  const inner = [...text].map((char) => {
    if (char === "\\" || char === "'") return `\\${char}`;
    if (!control.test(char)) return char;
    return named[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`;
  });
  return `$'${inner.join("")}'`;
}

/**
 * A text so that a shell reads it back as one word: `'it'\''s'`. "always" quotes plain words, too; "needed" does
 * not.
 */
export function quoteWord(text: string, when: "always" | "needed" = "needed"): string {
  if (control.test(text)) return quoteAnsi(text);
  if (text === "") return "''";
  if (when === "needed" && !/[^\w@%+=:,./-]/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** As `set -x` shows a word: only what a shell would read otherwise is quoted, and a newline stays one. */
export function quoteTraced(text: string): string {
  if (text === "") return "''";
  if (/[\s'"\\|&;()<>!{}*[\]?^$`]|^[~#]/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  return control.test(text) ? quoteAnsi(text) : text;
}

/** A text with a backslash before every character that a shell would read as special, as `printf %q` writes it. */
export function quoteWithBackslashes(text: string): string {
  if (text === "") return "''";
  if (control.test(text)) return quoteAnsi(text);
  return text.replace(/[ !"#$&'()*,;<=>?[\\\]^`{|}~]/g, (char, at: number) => {
    if (char === "#" || char === "~") return at === 0 ? `\\${char}` : char;
    return char === "=" ? char : `\\${char}`;
  });
}

/** A value as `declare -p` and `set` show it: in double quotes. */
export function quoteDouble(text: string): string {
  if (control.test(text)) return quoteAnsi(text);
  return `"${text.replace(/[$`"\\]/g, "\\$&")}"`;
}

/** Reads the escapes of `$'...'`. */
export function readAnsi(text: string): string {
  return text.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|c([^])|([^]))/g,
    (whole, octal?: string, hex?: string, four?: string, eight?: string, ctrl?: string, other?: string) => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      const code = hex ?? four ?? eight;
      if (code) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      if (ctrl) return String.fromCharCode(ctrl.toUpperCase().charCodeAt(0) & 0x1f);
      return (other !== undefined && ansiEscapes[other]) || whole;
    },
  );
}

/** Does a place of a script stand between quotes, or in a comment? */
export function isQuoted(text: string, place: number): boolean {
  const quoted = /\\[^]|'[^']*(?:'|$)|"(?:\\[^]|[^"\\])*(?:"|$)|(?<=^|[\s;&|(])#[^\n]*/g;
  for (const { index, 0: found } of text.matchAll(quoted)) {
    if (index > place) return false;
    if (place < index + found.length) return true;
  }
  return false;
}
