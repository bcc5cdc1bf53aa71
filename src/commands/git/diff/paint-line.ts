import { type Paint, uncoloured } from "../colours.ts";
import { shown } from "./text.ts";

export type Sign = " " | "-" | "+";
export type Line = readonly [sign: Sign, text: string];

export interface LineStyle {
  /** The characters that stand for the three kinds; their own signs unless said otherwise. */
  readonly indicators?: Readonly<Partial<Record<Sign, string>>> | undefined;
  /** In which lines blanks at the end and before a tab are marked as faults; in new ones unless said otherwise. */
  readonly faultsIn?: string | undefined;
}

const fault = (text: string): string => (text === "" ? "" : `\x1b[41m${text}\x1b[m`);

/** A line of a hunk, in colour, with the note for a missing newline. `atEnd`: a blank line before the end of the file. */
export function paintLine(
  [sign, text]: Line,
  paint: Paint,
  { indicators = {}, faultsIn = "+" }: LineStyle = {},
  atEnd = false,
): string {
  const ended = text.endsWith("\n");
  const bare = ended ? text.slice(0, -1) : text;
  const mark = indicators[sign] ?? sign;
  const colour = sign === "+" ? "green" : sign === "-" ? "red" : undefined;
  const coloured = paint("green", "x") !== "x";
  const plain = uncoloured(coloured);
  const note = ended ? "" : `${plain("\\ No newline at end of file", false)}\n`;
  if (sign === " " && !faultsIn.includes(sign)) return `${plain(mark + shown(bare), false)}\n${note}`;
  if (!coloured || !faultsIn.includes(sign)) return `${paint(colour, mark + shown(bare))}\n${note}`;
  if (atEnd && sign === "+") return `${fault(mark + shown(bare))}\n${note}`;
  const trail = /[ \t\r\v\f]+$/.exec(bare)?.[0] ?? "";
  const kept = bare.slice(0, bare.length - trail.length);
  // What indents by tabs is not painted; blanks before a tab are a fault.
  let lead = "";
  let at = 0;
  for (const [whole, blanks] of kept.matchAll(/( *)\t/gy)) {
    lead += `${fault(blanks!)}\t`;
    at += whole.length;
  }
  const body = kept.slice(at);
  const put = (part: string) =>
    colour === undefined ? (part === "" ? "" : plain(part, false)) : paint(colour, part);
  return `${put(mark)}${lead}${put(shown(body))}${fault(trail)}\n${note}`;
}
