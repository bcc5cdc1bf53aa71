/** git's default colours as what a terminal is told. */
const codes = {
  bold: "\x1b[1m",
  red: "\x1b[31m",
  green: "\x1b[32m",
  yellow: "\x1b[33m",
  cyan: "\x1b[36m",
  blue: "\x1b[34m",
  boldBlue: "\x1b[1;34m",
  boldRed: "\x1b[1;31m",
  boldGreen: "\x1b[1;32m",
  boldCyan: "\x1b[1;36m",
} as const;

export type Colour = keyof typeof codes;

export type Paint = (colour: Colour | undefined, text: string) => string;

/** Puts a text in a colour, or leaves it as it is where none are wanted. */
export const painter =
  (enabled: boolean): Paint =>
  (colour, text) =>
    enabled && colour !== undefined && text !== "" ? `${codes[colour]}${text}\x1b[m` : text;

/** What has no colour of its own is closed too, where others are in colour; headings are opened as well. */
export const uncoloured =
  (enabled: boolean) =>
  (text: string, opened = true): string =>
    enabled ? `${opened ? "\x1b[m" : ""}${text}\x1b[m` : text;
