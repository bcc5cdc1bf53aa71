const hues = ["31", "32", "33", "34", "35", "36"];
/** Lanes take these in turn: six hues, then the same ones bold. */
const codes = [...hues, ...hues.map((hue) => `1;${hue}`)];

export const colourCount = codes.length;

/** One row of the drawing, cell by cell. */
export class Canvas {
  readonly #cells: string[];
  readonly #coloured: boolean;

  constructor(width: number, coloured: boolean) {
    this.#cells = Array.from({ length: width }, () => " ");
    this.#coloured = coloured;
  }

  put(column: number, glyph: string, colour?: number): void {
    this.#cells[column] =
      this.#coloured && colour !== undefined ? `\x1b[${codes[colour]}m${glyph}\x1b[m` : glyph;
  }

  row(): string {
    return this.#cells.join("");
  }
}
