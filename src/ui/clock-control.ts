import { css, html, LitElement } from "lit";
import type { Session } from "../session.ts";
import { controls } from "./shared-styles.ts";

const minute = 60_000;

const jumps = [
  { label: "1 minute", ms: minute },
  { label: "31 minutes", ms: 31 * minute },
  { label: "1 day", ms: 1440 * minute },
] as const;

/** The world's time, and a way to let it pass. */
export class ClockControl extends LitElement {
  static override properties = { session: { attribute: false }, _now: { state: true } };
  declare session: Session;
  declare _now: number;

  static override styles = [
    controls,
    css`
      :host {
        position: relative;
      }
      summary {
        list-style: none;
        cursor: pointer;
        padding: 4px 8px;
        border-radius: 8px;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .menu {
        position: absolute;
        z-index: 10;
        right: 0;
        top: 100%;
        display: grid;
        gap: 4px;
        padding: 12px;
        min-width: 200px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      p {
        margin: 0 0 4px;
        font-size: 14px;
        color: var(--muted);
      }
    `,
  ];

  #timer?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => (this._now = this.session?.clock.now()), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const time = new Date(this.session.clock.now()).toISOString();
    return html`
      <details>
        <summary aria-label=${`World time ${time.slice(11, 16)} UTC; let time pass`}>
          ${time.slice(11, 16)} UTC
        </summary>
        <div class="menu">
          <p>${time.slice(0, 10)}. Let time pass:</p>
          ${jumps.map(({ label, ms }) => html`<button @click=${() => this.#forward(ms)}>${label}</button>`)}
        </div>
      </details>
    `;
  }

  async #forward(ms: number): Promise<void> {
    await this.session.forward(ms);
    this._now = this.session.clock.now();
    this.renderRoot.querySelector("details")!.open = false;
  }
}

customElements.define("clock-control", ClockControl);

declare global {
  interface HTMLElementTagNameMap {
    "clock-control": ClockControl;
  }
}
