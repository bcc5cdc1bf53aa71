import { css, html, LitElement } from "lit";
import { controls } from "./shared-styles.ts";

/** A button with a panel below it, which closes on Escape, on a click elsewhere, and when the focus goes elsewhere. */
export class DropMenu extends LitElement {
  static override properties = { label: {}, open: { type: Boolean, reflect: true } };
  /** The button's name for those who do not see what is in its slot. */
  declare label: string;
  declare open: boolean;

  static override styles = [
    controls,
    css`
      :host {
        position: relative;
        flex: none;
      }
      button {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .panel {
        position: absolute;
        z-index: 20;
        right: 0;
        top: calc(100% + 4px);
        display: grid;
        gap: 8px;
        padding: 12px;
        min-width: 200px;
        max-width: calc(100vw - 24px);
        box-sizing: border-box;
        max-height: calc(100dvh - 64px);
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 0.12);
      }
      .panel[hidden] {
        display: none;
      }
    `,
  ];

  constructor() {
    super();
    this.label = "";
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pointerdown", this.#elsewhere, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("pointerdown", this.#elsewhere, { capture: true });
  }

  override render() {
    return html`
      <div @keydown=${this.#key} @focusout=${this.#left}>
        <button
          class="quiet"
          aria-label=${this.label}
          title=${this.label}
          aria-expanded=${this.open}
          aria-controls="panel"
          @click=${() => (this.open = !this.open)}
        >
          <slot name="button"></slot>
        </button>
        <div id="panel" class="panel" ?hidden=${!this.open}><slot></slot></div>
      </div>
    `;
  }

  /** Closes; the focus goes back to the button. */
  close(): void {
    this.open = false;
    this.renderRoot.querySelector("button")!.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.open) return;
    event.preventDefault();
    this.close();
  }

  #left(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && next !== this && !this.contains(next) && !this.renderRoot.contains(next))
      this.open = false;
  }

  #elsewhere = (event: Event) => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };
}

customElements.define("drop-menu", DropMenu);

declare global {
  interface HTMLElementTagNameMap {
    "drop-menu": DropMenu;
  }
}
