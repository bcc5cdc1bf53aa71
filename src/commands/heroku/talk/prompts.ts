import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import { PlainError } from "../errors.ts";
import type { Colours } from "./colours.ts";
import { onTerminal, typeAt } from "./type-at.ts";
import type { Talk } from "./talk.ts";

interface PromptOptions {
  readonly fallback?: string | undefined;
  /** Shows nothing of what is typed, or a mask for each letter. */
  readonly hidden?: boolean;
  readonly mask?: string;
  /** Nothing is no answer. */
  readonly required?: boolean;
  /** As an earlier version of the library draws it, which some commands still use. */
  readonly old?: boolean;
  /** Which stream the question goes to; stdout unless told otherwise. */
  readonly to?: "stdout" | "stderr";
}

/** Asks `? MESSAGE ` for one line. Throws when there is nobody to answer. */
export async function prompt(
  process: Process,
  talk: Talk,
  message: string,
  { fallback, hidden, mask, required, old, to = "stdout" }: PromptOptions = {},
): Promise<string> {
  const { colour } = talk;
  const words = bold(colour, message);
  const mark = colour.plain(old ? "32" : "34", "?");
  const suggestion = fallback ? ` (${fallback})` : "";
  if (onTerminal(process)) {
    const reset = old && colour.level ? "\x1b[0m \x1b[0m" : " ";
    const shown = (typed: string) =>
      hidden ? (mask ? mask.repeat(typed.length) : "") : typed === "" ? (fallback ?? "") : typed;
    if (hidden && !mask) await process.stdout.write("\x1b[?25l");
    const typed = await typeAt(process, {
      asking: (line) => {
        const hint = hidden && !mask ? dim(colour, "[input is masked]") : shown(line);
        const default_ = line === "" && fallback ? dim(colour, `(${fallback})`) : hint;
        return `${mark} ${words}${default_ || old ? reset : ""}${default_}`;
      },
      answered: (line) => {
        const answer =
          hidden && !mask ? "" : `${reset}${colour.level ? `\x1b[36m${shown(line)}\x1b[39m` : shown(line)}`;
        const tick = old ? mark : colour.plain("32", "✔");
        return `${tick} ${words}${answer}`;
      },
      refuse: (line) =>
        required && line === "" ? colour.plain("31", "> This field is required") : undefined,
    });
    if (hidden && !mask) await process.stdout.write("\x1b[?25h");
    return typed === "" ? (fallback ?? "") : typed!;
  }
  await process[to].write(`${mark} ${words}${suggestion} `);
  const typed = await typedLine(process);
  if (typed === undefined) throw new PlainError("User force closed the prompt with 0 null");
  return typed === "" ? (fallback ?? "") : typed;
}

interface ConfirmOptions {
  /** What Enter alone means. */
  readonly fallback: boolean;
  /** Milliseconds until the fallback is taken; for ever unless told otherwise. */
  readonly patience?: number;
  readonly old?: boolean;
}

/** `MESSAGE (y/N)`: what Enter alone means is in capitals. */
export async function confirm(
  process: Process,
  talk: Talk,
  message: string,
  { fallback, patience, old }: ConfirmOptions,
): Promise<boolean> {
  const { colour } = talk;
  const words = bold(colour, message);
  const choice = `(${fallback ? "Y/n" : "y/N"})`;
  const mark = colour.plain(old ? "32" : "34", "?");
  if (!onTerminal(process)) {
    await process.stdout.write(`${mark} ${words} ${choice} `);
    const typed = await typedLine(process);
    return typed === undefined ? fallback : meaning(typed, fallback);
  }
  const reset = old && colour.level ? "\x1b[0m \x1b[0m" : " ";
  const typed = await typeAt(
    process,
    {
      asking: (line) =>
        `${mark} ${words}${reset}${dim(colour, old ? `${choice} ` : choice)}${old ? "" : " "}${line}`,
      answered: (line) =>
        `${old ? mark : colour.plain("32", "✔")} ${words}${reset}${colour.plain("36", meaning(line, fallback) ? "Yes" : "No")}`,
    },
    patience,
  );
  return typed === undefined ? fallback : meaning(typed, fallback);
}

/** Does a line typed at such a question mean yes? */
export const meaning = (typed: string, fallback: boolean): boolean =>
  /^y/i.test(typed) || (fallback && !/^n/i.test(typed));

/** What ends boldness inside is ended, and bold goes on. */
const bold = (colour: Colours, text: string) =>
  colour.level ? `\x1b[1m${text.replaceAll("\x1b[22m", "\x1b[22m\x1b[1m")}\x1b[22m` : text;

const dim = (colour: Colours, text: string) => (colour.level ? `\x1b[2m${text}\x1b[22m` : text);

async function typedLine(process: Process): Promise<string | undefined> {
  const line = await readLine(process.stdin);
  return line ? decode(line.bytes) : undefined;
}
