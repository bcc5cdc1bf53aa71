import { html, type LitElement, nothing, type ReactiveController } from "lit";
import type { Classroom } from "../session/classroom.ts";
import type { Choice } from "./search-entries.ts";

/**
 * Opens the search on Ctrl-K (Cmd-K) wherever that key is not somebody else's: in the terminal it deletes to the
 * end of the line, and in the editor it has a meaning too.
 */
export class SearchControl implements ReactiveController {
  #host: LitElement;
  #choose: (choice: Choice) => void;
  #open = false;
  /** Where the keyboard was before. */
  #before?: Element | null;

  constructor(host: LitElement, choose: (choice: Choice) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#key);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#key);
  }

  async open(): Promise<void> {
    this.#before = focused();
    await import("./search-palette.ts");
    this.#open = true;
    this.#host.requestUpdate();
  }

  view(classroom: Classroom | undefined) {
    if (!this.#open || !classroom) return nothing;
    return html`<search-palette
      .classroom=${classroom}
      @chosen=${(event: CustomEvent<Choice>) => {
        this.#close();
        this.#choose(event.detail);
      }}
      @left=${() => {
        this.#close();
        if (this.#before instanceof HTMLElement) this.#before.focus();
      }}
    ></search-palette>`;
  }

  #close(): void {
    this.#open = false;
    this.#host.requestUpdate();
  }

  #key = (event: KeyboardEvent) => {
    if (
      event.key.toLowerCase() !== "k" ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    const writing = event
      .composedPath()
      .some(
        (target) =>
          target instanceof HTMLElement && target.matches("textarea, input, [contenteditable='true']"),
      );
    if (writing) return;
    event.preventDefault();
    void this.open();
  };
}

/** The focused element itself, not the outermost shadow host it is in. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
