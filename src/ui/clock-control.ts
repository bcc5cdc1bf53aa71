import { css, html, LitElement } from "lit";
import type { Session } from "../session.ts";
import "./drop-menu.ts";
import { controls } from "./shared-styles.ts";

const minute = 60_000;

const jumps = [
  { label: "1 minute", ms: minute },
  { label: "31 minutes", ms: 31 * minute },
  { label: "1 day", ms: 1440 * minute },
] as const;

/** The world's time, and a way to let it pass. */
export class ClockControl extends LitElement {
  static override properties = {
    session: { attribute: false },
    _now: { state: true },
    _passing: { state: true },
  };
  declare session: Session;
  declare _now: number;
  /** Time is being let pass. */
  declare _passing: boolean;

  static override styles = [
    controls,
    css`
      @media (max-width: 699px) {
        .zone {
          display: none;
        }
      }
      p {
        margin: 0;
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
      <drop-menu label=${`World time ${time.slice(11, 16)} UTC. Let time pass`}>
        <span slot="button">${time.slice(11, 16)}<span class="zone"> UTC</span></span>
        <p>${time.slice(0, 10)}, ${time.slice(11, 19)}. Let time pass:</p>
        ${jumps.map(
          ({ label, ms }) =>
            html`<button ?disabled=${this._passing} @click=${() => this.#forward(ms)}>${label}</button>`,
        )}
      </drop-menu>
    `;
  }

  async #forward(ms: number): Promise<void> {
    this._passing = true;
    try {
      await this.session.forward(ms);
    } finally {
      this._passing = false;
    }
    this._now = this.session.clock.now();
    this.renderRoot.querySelector("drop-menu")!.close();
  }
}

customElements.define("clock-control", ClockControl);

declare global {
  interface HTMLElementTagNameMap {
    "clock-control": ClockControl;
  }
}
