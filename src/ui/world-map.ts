import { html, LitElement, nothing } from "lit";
import type { Session } from "../session.ts";
import type { Scene } from "../session/scene.ts";
import { type Fact, movements, type Station, type StationId, stationsOf } from "./map-stations.ts";
import { mapStyles } from "./map-styles.ts";
import { controls } from "./shared-styles.ts";
import { Subscription } from "./subscription.ts";

/** Milliseconds from one look to the next. */
const pause = 120;

/** The way of the code, left to right: laptop, remote, build, releases, dynos, router. */
export class WorldMap extends LitElement {
  static override properties = {
    session: { attribute: false },
    _scene: { state: true },
    _chosen: { state: true },
  };
  declare session: Session;
  declare _scene: Scene | undefined;
  declare _chosen: StationId | undefined;

  static override styles = [controls, mapStyles];

  #moved: ReadonlySet<StationId> = new Set();
  #looking = false;
  #stale = false;
  #subscription = new Subscription(this, () =>
    this.session ? [() => this.session.onChange.on(() => void this.#look())] : [],
  );

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has("session")) return;
    this._scene = undefined;
    this.#subscription.renew();
    void this.#look();
  }

  /** One look at a time; what changes meanwhile is looked at once more. */
  async #look(): Promise<void> {
    this.#stale = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#stale) {
        // A build prints many lines a second: looking at each of them would cost the keys their echo.
        await new Promise((resolve) => setTimeout(resolve, pause));
        this.#stale = false;
        const { session } = this;
        const scene = await session.scene();
        if (session !== this.session) continue;
        this.#moved = movements(this._scene, scene);
        this._scene = scene;
        await this.updateComplete;
      }
    } finally {
      this.#looking = false;
    }
  }

  override render() {
    if (!this._scene) return nothing;
    const stations = stationsOf(this._scene);
    const chosen = stations.find(({ id }) => id === this._chosen);
    return html`
      <ol aria-label="The way of your code">
        ${stations.map((station) => this.#station(station))}
      </ol>
      ${chosen ? this.#card(chosen) : nothing}
    `;
  }

  #station({ id, title, mark, facts }: Station) {
    return html`<li class=${id}>
      <button
        class=${facts.length === 0 ? "station nothing" : "station"}
        aria-expanded=${this._chosen === id}
        @click=${() => (this._chosen = this._chosen === id ? undefined : id)}
      >
        <h3><span class="mark" aria-hidden="true">${mark}</span>${title}</h3>
        ${facts.length === 0 ? html`<span class="fact">nothing yet</span>` : facts.map(drawFact)}
      </button>
      ${this.#moved.has(id) ? html`<span class="traveller"></span>` : nothing}
    </li>`;
  }

  #card({ id, meaning, command }: Station) {
    return html`<div class="card ${id}" role="status">
      <p>${meaning}</p>
      <button title="Put it at the prompt" @click=${() => this.#type(command)}>${command}</button>
    </div>`;
  }

  #type(command: string): void {
    this.dispatchEvent(new CustomEvent("type-command", { detail: command, bubbles: true, composed: true }));
  }
}

const drawFact = ({ text, dot, says }: Fact) =>
  html`<span class="fact"
    >${dot ? html`<span class="dot ${dot}"></span>` : nothing}<span class="text" title=${text}>${text}</span
    >${says ? html`<span class="unseen">, ${says}</span>` : nothing}</span
  >`;

customElements.define("world-map", WorldMap);

declare global {
  interface HTMLElementTagNameMap {
    "world-map": WorldMap;
  }
}
