import { Emitter } from "../base/events.ts";

/** Texts typed into the editor and not saved, by path. They outlive the editor, its file and the lesson, and hold the page back. */
export class Drafts {
  readonly onChange = new Emitter<void>();
  #texts = new Map<string, string>();

  constructor() {
    addEventListener("beforeunload", (event) => {
      if (this.#texts.size > 0) event.preventDefault(); // the browser asks whether to leave
    });
  }

  /** Paths of the files that have one. */
  get paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  get(path: string): string | undefined {
    return this.#texts.get(path);
  }

  keep(path: string, text: string): void {
    this.#texts.set(path, text);
    this.onChange.emit();
  }

  /** It was saved, or is not wanted any more. */
  drop(path: string): void {
    if (this.#texts.delete(path)) this.onChange.emit();
  }
}
