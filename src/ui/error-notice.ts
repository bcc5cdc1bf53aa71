import { css, html, LitElement, nothing } from "lit";
import { copyText } from "./copy-text.ts";
import { controls } from "./shared-styles.ts";

/** A part of the page that the server has no more, or that needs a network which is not there. */
const notLoaded = /dynamically imported module|Importing a module script failed|preload CSS/i;

/**
 * A fault of our own: what happened, and what the learner can do. Nothing is lost: the world is saved after every
 * command.
 *
 * @fires undo - the last command is to be undone
 * @fires dismiss
 */
export class ErrorNotice extends LitElement {
  static override properties = {
    error: { attribute: false },
    context: { attribute: false },
    canUndo: { type: Boolean },
    saved: { type: Boolean },
    _copied: { state: true },
  };
  declare error: unknown;
  /** What a report says beside the error: the lesson, the last commands. */
  declare context: readonly string[];
  declare canUndo: boolean;
  /** Is the world kept by this tab? */
  declare saved: boolean;
  declare _copied: string;

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 12px 16px;
        border-top: 2px solid var(--bad);
        background: var(--surface);
      }
      h2 {
        margin: 0;
        font-size: 16px;
        color: var(--bad);
      }
      p {
        margin: 4px 0 8px;
        font-size: 14px;
        overflow-wrap: anywhere;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
    `,
  ];

  constructor() {
    super();
    this.context = [];
    this.canUndo = false;
    this.saved = true;
    this._copied = "";
  }

  override render() {
    const message = this.error instanceof Error ? this.error.message : String(this.error);
    const missing = notLoaded.test(message);
    return html`
      <section role="alert">
        <h2>${missing ? "A part of the page did not load" : "Dyno Dojo has made a mistake"}</h2>
        <p>
          ${missing ? "The page has been renewed, or the network is away." : `What happened: ${message}.`} It
          is not your doing, and ${this.saved ? "your work is saved" : "your work is still there"}.
        </p>
      </section>
      <div>
        ${missing ? html`<button class="primary" @click=${() => location.reload()}>Load the page again</button>` : nothing}
        <button @click=${this.#copy}>Copy report</button>
        ${this.canUndo ? html`<button @click=${() => this.dispatchEvent(new CustomEvent("undo"))}>Undo last command</button>` : nothing}
        <button class="quiet" @click=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>Go on</button>
        <span role="status">${this._copied}</span>
      </div>
    `;
  }

  async #copy(): Promise<void> {
    const stack = this.error instanceof Error ? (this.error.stack ?? this.error.message) : String(this.error);
    const report = ["Dyno Dojo: report of a fault", ...this.context, navigator.userAgent, "", stack].join(
      "\n",
    );
    this._copied = (await copyText(report)) ? "Copied" : "The browser did not let the page copy";
  }
}

customElements.define("error-notice", ErrorNotice);

declare global {
  interface HTMLElementTagNameMap {
    "error-notice": ErrorNotice;
  }
}
