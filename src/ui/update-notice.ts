import { css, html, LitElement, nothing } from "lit";
import { controls } from "./shared-styles.ts";

/** Tells that a newer page has been fetched in the background. This one goes on working until it is loaded anew. */
export class UpdateNotice extends LitElement {
  static override properties = { _ready: { state: true }, _later: { state: true } };
  declare _ready: boolean;
  declare _later: boolean;

  static override styles = [
    controls,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        margin: 0;
        padding: 6px 16px;
        background: var(--sunken);
        border-bottom: 1px solid var(--line);
        font-size: 14px;
      }
    `,
  ];

  constructor() {
    super();
    this._ready = false;
    this._later = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined; // none without https
    // The first visit has no worker yet: the one that comes then is no update.
    if (workers?.controller) workers.addEventListener("controllerchange", this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.removeEventListener(
      "controllerchange",
      this.#changed,
    );
  }

  override render() {
    if (!this._ready || this._later) return nothing;
    return html`<p role="status">
      A newer version of this page is ready. Your work is kept.
      <button @click=${() => location.reload()}>Load it</button>
      <button class="quiet" @click=${() => (this._later = true)}>Later</button>
    </p>`;
  }

  #changed = () => {
    this._ready = true;
    this._later = false;
  };
}

customElements.define("update-notice", UpdateNotice);

declare global {
  interface HTMLElementTagNameMap {
    "update-notice": UpdateNotice;
  }
}
