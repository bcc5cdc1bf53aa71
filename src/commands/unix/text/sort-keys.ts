import { compareNames } from "../../../files/paths.ts";
import { CommandError, type Process } from "../../../shell/command.ts";
import { quote } from "../base/quoting.ts";
import { compareVersions } from "../base/versions.ts";

export interface SortRules {
  readonly blanks: boolean;
  readonly dictionary: boolean;
  readonly fold: boolean;
  readonly printable: boolean;
  readonly reverse: boolean;
  readonly kind: "text" | "number" | "general" | "human" | "month" | "version" | "random";
}

interface Position {
  readonly field: number;
  /** Counted from 1; 0 at an end means the field's last character. */
  readonly char: number;
  readonly blanks: boolean;
}

export interface Key {
  readonly start: Position | undefined;
  readonly end: Position | undefined;
  readonly rules: SortRules;
}

const kinds: Record<string, SortRules["kind"]> = {
  n: "number",
  g: "general",
  h: "human",
  M: "month",
  V: "version",
  R: "random",
};

/** F[.C][OPTS][,F[.C][OPTS]]; a key without letters of its own takes the command's rules. */
export function parseKey(process: Process, text: string, rules: SortRules): Key {
  const match = /^(\d+)(?:\.(\d+))?([bdfgiMhnRrV]*)(?:,(\d+)(?:\.(\d+))?([bdfgiMhnRrV]*))?$/.exec(text);
  const fail = (reason: string) => new CommandError(`${reason} ${quote(process, text)}`, 2);
  if (!match)
    throw fail(
      /^\d/.test(text)
        ? "stray character in field spec: invalid field specification"
        : "invalid number at field start: invalid count at start of",
    );
  const [, field, char, letters = "", endField, endChar, endLetters = ""] = match;
  if (Number(field) === 0) throw fail("field number is zero: invalid field specification");
  if (char !== undefined && Number(char) === 0)
    throw fail("character offset is zero: invalid field specification");
  const all = letters + endLetters;
  const own: SortRules =
    all === ""
      ? rules
      : {
          blanks: letters.includes("b"),
          dictionary: all.includes("d"),
          fold: all.includes("f"),
          printable: all.includes("i"),
          reverse: all.includes("r"),
          kind: [...all].map((letter) => kinds[letter]).find((kind) => kind !== undefined) ?? "text",
        };
  return {
    start: { field: Number(field), char: Number(char ?? 1), blanks: own.blanks },
    end:
      endField === undefined
        ? undefined
        : {
            field: Number(endField),
            char: Number(endChar ?? 0),
            blanks: all === "" ? rules.blanks : endLetters.includes("b"),
          },
    rules: own,
  };
}

/** Where each field begins and ends. Without a separator a field takes the blanks before it along. */
function fieldsOf(line: string, separator: string | undefined): { start: number; end: number }[] {
  const fields: { start: number; end: number }[] = [];
  if (separator === undefined) {
    for (const match of line.matchAll(/[ \t]*[^ \t]+|[ \t]+$/g))
      fields.push({ start: match.index, end: match.index + match[0].length });
    return fields;
  }
  let start = 0;
  for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, start)) {
    fields.push({ start, end: at });
    start = at + separator.length;
  }
  fields.push({ start, end: line.length });
  return fields;
}

const skipBlanks = (line: string, at: number): number => {
  while (line[at] === " " || line[at] === "\t") at++;
  return at;
};

/** The part of a line that a key compares. */
export function keyText(line: string, { start, end, rules }: Key, separator: string | undefined): string {
  if (!start) return rules.blanks ? line.slice(skipBlanks(line, 0)) : line;
  const fields = fieldsOf(line, separator);
  const first = fields[start.field - 1];
  if (!first) return "";
  const from = (start.blanks ? skipBlanks(line, first.start) : first.start) + start.char - 1;
  let to = line.length;
  if (end) {
    const last = fields[end.field - 1];
    if (last)
      to =
        end.char === 0
          ? last.end
          : Math.min(line.length, (end.blanks ? skipBlanks(line, last.start) : last.start) + end.char);
  }
  return line.slice(from, Math.max(from, to));
}

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

const leadingNumber = (text: string): number => Number(/^[ \t]*(-?(?:\d+\.?\d*|\.\d+))/.exec(text)?.[1] ?? 0);

function humanNumber(text: string): [number, number] {
  const match = /^[ \t]*(-?)(\d+\.?\d*|\.\d+)([kKMGTPEZY]?)/.exec(text);
  if (!match) return [0, 0];
  const sign = match[1] ? -1 : 1;
  return [sign * ("KMGTPEZY".indexOf(match[3]!.toUpperCase() || "?") + 1), sign * Number(match[2])];
}

/** Order of two keys, reversal aside. */
export function compareBy(rules: SortRules, a: string, b: string, salt: (text: string) => number): number {
  if (rules.kind === "number") return leadingNumber(a) - leadingNumber(b);
  if (rules.kind === "general") {
    const general = (text: string) => {
      const value = Number.parseFloat(text);
      return Number.isNaN(value) ? -Infinity : value;
    };
    return general(a) === general(b) ? 0 : general(a) < general(b) ? -1 : 1;
  }
  if (rules.kind === "human") {
    const [x, y] = [humanNumber(a), humanNumber(b)];
    return x[0] - y[0] || x[1] - y[1];
  }
  if (rules.kind === "month") {
    const month = (text: string) => months.indexOf(text.trimStart().slice(0, 3).toUpperCase());
    return month(a) - month(b);
  }
  if (rules.kind === "version") return compareVersions(a, b);
  if (rules.kind === "random") return salt(a) - salt(b);
  const shape = (text: string) => {
    let shaped = text;
    if (rules.dictionary) shaped = shaped.replace(/[^A-Za-z0-9 \t\p{L}]/gu, "");
    if (rules.printable) shaped = shaped.replace(/[\x00-\x1f\x7f]/g, "");
    return rules.fold ? shaped.toUpperCase() : shaped;
  };
  return compareNames(shape(a), shape(b));
}
