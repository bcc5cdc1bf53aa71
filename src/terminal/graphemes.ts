let segmenter: Intl.Segmenter | undefined;

const plain = /^[\t\n\x20-\x7e]*$/;

/** The characters a reader sees: a letter with its accents, an emoji family, is one. */
export function graphemes(text: string): string[] {
  if (plain.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Where the character before `index` begins; 0 at the start. */
export function before(text: string, index: number): number {
  return index - (graphemes(text.slice(0, index)).at(-1)?.length ?? 0);
}

/** Where the character at `index` ends. */
export function after(text: string, index: number): number {
  // What is joined to one visible character is never longer than this.
  return index + (graphemes(text.slice(index, index + 64))[0]?.length ?? 0);
}
