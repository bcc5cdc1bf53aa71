import { html, LitElement, nothing } from "lit";
import type { Classroom } from "../session/classroom.ts";
import { type Choice, findEntries, searchEntries, type SearchEntry } from "./search-entries.ts";
import { searchStyles } from "./search-styles.ts";
import { controls } from "./shared-styles.ts";

/** More than a screen of answers is no answer. */
const mostShown = 12;

/**
 * One field to go anywhere: lessons, places of the page, commands with what they do.
 *
 * @fires chosen - an entry was chosen; what it does
 * @fires left - closed without a choice
 */
export class SearchPalette extends LitElement {
  static override properties = {
    classroom: { attribute: false },
    _query: { state: true },
    _at: { state: true },
  };
  declare classroom: Classroom;
  declare _query: string;
  /** Which of the entries shown is marked. */
  declare _at: number;

  static override styles = [controls, searchStyles];

  #entries: readonly SearchEntry[] = [];
  /** What closing means: Escape and a click outside give this back. */
  #chosen?: Choice;

  constructor() {
    super();
    this._query = "";
    this._at = 0;
  }

  protected override firstUpdated(): void {
    this.#entries = searchEntries(this.classroom);
    this.requestUpdate();
    this.#dialog.showModal(); // keeps the focus inside, and closes on Escape
    this.renderRoot.querySelector("input")!.focus();
  }

  override render() {
    const found = this.#found;
    return html`
      <dialog aria-label="Search" @close=${this.#closed} @click=${this.#outside}>
        <input
          type="text"
          role="combobox"
          aria-label="Search lessons, commands and places"
          aria-expanded="true"
          aria-controls="found"
          aria-activedescendant=${found.length > 0 ? `entry-${this._at}` : nothing}
          aria-autocomplete="list"
          placeholder="A lesson, a command, a place"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          @input=${this.#typed}
          @keydown=${this.#key}
        />
        <ul id="found" role="listbox" aria-label="Found" ?hidden=${found.length === 0}>
          ${found.map((entry, index) => this.#row(entry, index))}
        </ul>
        <p role="status">${found.length === 0 ? "Nothing has all of these words." : ""}</p>
      </dialog>
    `;
  }

  #row({ title, detail, choice }: SearchEntry, index: number) {
    return html`<li
      id="entry-${index}"
      role="option"
      class=${choice.kind}
      aria-selected=${index === this._at}
      @click=${() => this.#choose(choice)}
    >
      <span>${title}</span> <small>${detail}</small>
    </li>`;
  }

  get #found(): readonly SearchEntry[] {
    return findEntries(this.#entries, this._query).slice(0, mostShown);
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  #typed = (event: Event) => {
    this._query = (event.target as HTMLInputElement).value;
    this._at = 0;
  };

  #key = (event: KeyboardEvent) => {
    const found = this.#found;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) this._at = (this._at + step + found.length) % found.length;
    else if (event.key === "Enter" && !event.isComposing && found[this._at])
      this.#choose(found[this._at]!.choice);
    else return;
    event.preventDefault();
  };

  #choose(choice: Choice): void {
    this.#chosen = choice;
    this.#dialog.close();
  }

  #outside(event: MouseEvent): void {
    if (event.target === this.#dialog) this.#dialog.close(); // the backdrop belongs to the dialog
  }

  #closed = () => {
    const choice = this.#chosen;
    this.dispatchEvent(choice ? new CustomEvent("chosen", { detail: choice }) : new CustomEvent("left"));
  };
}

customElements.define("search-palette", SearchPalette);

declare global {
  interface HTMLElementTagNameMap {
    "search-palette": SearchPalette;
  }
}
