import { css, html, LitElement } from "lit";
import { controls } from "./shared-styles.ts";

const keys: readonly { readonly text: string; readonly name?: string; readonly sends: string }[] = [
  { text: "Tab", sends: "\t" },
  { text: "Esc", sends: "\x1b" },
  { text: "↑", name: "Up", sends: "\x1b[A" },
  { text: "↓", name: "Down", sends: "\x1b[B" },
  { text: "←", name: "Left", sends: "\x1b[D" },
  { text: "→", name: "Right", sends: "\x1b[C" },
  { text: "|", name: "Pipe", sends: "|" },
  { text: ">", name: "Greater than", sends: ">" },
  { text: "~", name: "Tilde", sends: "~" },
  { text: "-", name: "Hyphen", sends: "-" },
  { text: "/", name: "Slash", sends: "/" },
];

/**
 * The keys that a phone's keyboard lacks.
 *
 * @fires extra-key - what the key sends
 */
export class ExtraKeys extends LitElement {
  static override properties = { control: { type: Boolean } };
  /** Ctrl is held for the next key. */
  declare control: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: 4px;
        padding: 4px;
        overflow-x: auto;
        background: var(--sunken);
        border-top: 1px solid var(--line);
      }
      button {
        flex: 1 0 auto;
        min-width: 40px;
        min-height: 40px;
        padding: 2px 8px;
        font: 15px var(--mono);
        touch-action: manipulation;
      }
      [aria-pressed="true"] {
        background: var(--seal);
        color: var(--on-seal);
      }
    `,
  ];

  constructor() {
    super();
    this.control = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "toolbar");
    this.setAttribute("aria-label", "Keys");
    // The focus stays in the terminal, or the phone's keyboard would go away.
    this.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  override render() {
    return html`
      <button aria-pressed=${this.control} @click=${() => this.#hold()}>Ctrl</button>
      ${keys.map(({ text, name, sends }) => html`<button aria-label=${name ?? text} @click=${() => this.#send(sends)}>${text}</button>`)}
    `;
  }

  #hold(): void {
    this.dispatchEvent(new CustomEvent("extra-control", { detail: !this.control }));
  }

  #send(keys: string): void {
    this.dispatchEvent(new CustomEvent("extra-key", { detail: keys }));
  }
}

customElements.define("extra-keys", ExtraKeys);

declare global {
  interface HTMLElementTagNameMap {
    "extra-keys": ExtraKeys;
  }
  interface HTMLElementEventMap {
    "extra-key": CustomEvent<string>;
    "extra-control": CustomEvent<boolean>;
  }
}
