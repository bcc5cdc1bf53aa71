export const pasteStart = "\x1b[200~";
export const pasteEnd = "\x1b[201~";

/** One key as a terminal sends it: a control or escape sequence, ESC and a character (Alt), or a character. */
const key = /\x1b(?:\[\[?[0-?]*[ -/]*[@-~]|O[ -~]|[^\x1b[O]|\x1b)?|[^\x1b]/gu;

/** Splits what a keyboard sent into keys; ESC at the end is the Escape key. */
export const splitKeys = (data: string): string[] => data.match(key) ?? [];

/** Could more input make this a longer key? */
export const isPrefix = (text: string): boolean => /^(?:\x1b(?:O|\[\[?[0-?]*[ -/]*)?|\x18)$/.test(text);

/** Pasted text as it may enter a line: its line ends are "\n", its control characters but Tab are gone. */
export const cleanPaste = (text: string): string =>
  text
    .replaceAll(pasteStart, "")
    .replaceAll(pasteEnd, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "");

/** The first key of some input. In vi's mode Escape is a key of its own; Ctrl-X is the first of two. */
export function firstKey(input: string, isVi: boolean): string {
  if (isVi && /^\x1b(?![[O])/.test(input)) return "\x1b";
  return input.startsWith("\x18") ? input.slice(0, 2) : splitKeys(input)[0]!;
}
