import { css, html, LitElement } from "lit";
import { controls } from "./shared-styles.ts";

/**
 * Asks what to look for in the terminal.
 *
 * @fires find - another text, or the next (1) or previous (-1) place of it is wanted
 * @fires find-end - the search is over
 */
export class FindBar extends LitElement {
  static override properties = { count: { type: Number }, place: { type: Number } };
  /** Places found, and which of them is shown, from 1. */
  declare count: number;
  declare place: number;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 6px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.12);
        font-size: 14px;
      }
      input {
        width: 180px;
        min-width: 0;
        min-height: 32px;
        box-sizing: border-box;
        padding: 2px 8px;
        font: inherit;
        color: inherit;
        background: var(--sunken);
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      span {
        min-width: 64px;
        color: var(--muted);
        text-align: center;
      }
    `,
  ];

  #text = "";

  override render() {
    const words = this.#text === "" ? "" : this.count === 0 ? "nothing" : `${this.place} of ${this.count}`;
    return html`
      <input
        type="text"
        aria-label="Search in the terminal"
        placeholder="Search"
        spellcheck="false"
        autocapitalize="off"
        @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value, -1)}
        @keydown=${this.#key}
      />
      <span role="status">${words}</span>
      <button
        class="quiet"
        aria-label="Previous"
        title="Previous (Enter)"
        @click=${() => this.#find(this.#text, -1)}
      >
        ↑
      </button>
      <button
        class="quiet"
        aria-label="Next"
        title="Next (Shift-Enter)"
        @click=${() => this.#find(this.#text, 1)}
      >
        ↓
      </button>
      <button class="quiet" aria-label="End the search" title="End the search (Escape)" @click=${this.#end}>
        ✕
      </button>
    `;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector("input")!.select());
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape") this.#end();
    else if (event.key === "Enter") this.#find(this.#text, event.shiftKey ? 1 : -1);
    else return;
    event.preventDefault();
  }

  #find(text: string, direction: 1 | -1): void {
    this.#text = text;
    this.dispatchEvent(new CustomEvent("find", { detail: { text, direction } }));
  }

  #end(): void {
    this.dispatchEvent(new CustomEvent("find-end"));
  }
}

customElements.define("find-bar", FindBar);

declare global {
  interface HTMLElementTagNameMap {
    "find-bar": FindBar;
  }
  interface HTMLElementEventMap {
    find: CustomEvent<{ text: string; direction: 1 | -1 }>;
    "find-end": CustomEvent<void>;
  }
}
