import type { ScreenWriter } from "../screen-writer.ts";
import { countOf } from "./counting.ts";
import { clip, layout, type Frame } from "./layout.ts";
import type { LineState } from "./line-state.ts";
import { cursorOf, move, render } from "./render.ts";
import { searchPrompt } from "./search.ts";

/** The line being edited, as it stands on the screen. */
export class LineDrawing {
  prompt = "";
  #writer: ScreenWriter;
  #frame: Frame | undefined;
  /** Rows above the part shown of a line taller than the screen. */
  #top = 0;

  constructor(writer: ScreenWriter) {
    this.#writer = writer;
  }

  /** Nothing of a line is on the screen any more. */
  forget(): void {
    this.#frame = undefined;
    this.#top = 0;
  }

  erase(): void {
    if (this.#frame) this.#writer.put(`${move(cursorOf(this.#frame), { row: 0, column: 0 })}\x1b[J`);
    this.#frame = undefined;
  }

  draw({ mode, text, cursor }: LineState): void {
    if (mode?.kind === "ask") return;
    // The search takes the place of the prompt's last line.
    const above = this.prompt.slice(0, this.prompt.lastIndexOf("\n") + 1);
    const prompt =
      mode?.kind === "search"
        ? above + searchPrompt(mode)
        : mode?.kind === "argument"
          ? `${above}(arg: ${countOf(mode.text)}) `
          : this.prompt;
    const frame = layout(prompt, text, cursor, this.#writer.columns);
    this.#show(clip(frame, this.#writer.rows, this.#top));
  }

  /** The whole line with `mark` behind it stays on the screen, and the cursor goes to the row below. */
  leave(text: string, mark: string): void {
    const whole = layout(this.prompt, text + mark, text.length + mark.length, this.#writer.columns);
    this.#show(whole);
    // The cursor stands on a row of its own when the last one is full.
    if (!whole.rows.at(-1)!.soft || whole.cursorColumn > 0) this.#writer.put("\r\n");
    this.#frame = undefined;
  }

  #show(frame: Frame): void {
    if (!this.#frame) this.#writer.freshLine();
    this.#writer.put(render(this.#frame, frame));
    this.#frame = frame;
    this.#top = frame.top;
  }
}
