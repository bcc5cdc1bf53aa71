/** Text from outside that looks like a number: compares as one. */
export class NumericText {
  readonly text: string;
  readonly number: number;

  constructor(text: string, number: number) {
    this.text = text;
    this.number = number;
  }
}

/** undefined is a variable nobody has set: "" and 0 at once. Strings hold a byte a character, as mawk's do. */
export type Value = number | string | NumericText | undefined;

const looksNumeric =
  /^[ \t\n\r\f\v]*[-+]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)[ \t\n\r\f\v]*$/;
const leading = /^[ \t\n\r\f\v]*([-+]?)(0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/;

/** A value read from input: a number as well where it looks like one. */
export const fromInput = (text: string): Value =>
  looksNumeric.test(text) ? new NumericText(text, numberOf(text)) : text;

export function numberOf(text: string): number {
  const match = leading.exec(text);
  if (!match) return 0;
  return match[1] === "-" ? -Number(match[2]) : Number(match[2]);
}

export const toNumber = (value: Value): number =>
  typeof value === "number"
    ? value
    : typeof value === "string"
      ? numberOf(value)
      : value === undefined
        ? 0
        : value.number;

export const isTrue = (value: Value): boolean =>
  typeof value === "number"
    ? value !== 0
    : typeof value === "string"
      ? value !== ""
      : value !== undefined && value.number !== 0;

/** Both numbers, or text that looks like them: as numbers; else by their bytes. */
export function compare(a: Value, b: Value, text: (value: Value) => string): number {
  if (typeof a !== "string" && typeof b !== "string") {
    const [x, y] = [toNumber(a), toNumber(b)];
    return x < y ? -1 : x > y ? 1 : x === y ? 0 : NaN;
  }
  const [x, y] = [text(a), text(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
