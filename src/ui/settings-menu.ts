import { css, html, LitElement } from "lit";
import type { Speed } from "../base/clock.ts";
import "./drop-menu.ts";
import { type SettingsStore, speeds, type Theme, themes } from "./settings.ts";
import { controls } from "./shared-styles.ts";
import { Subscription } from "./subscription.ts";

const themeNames: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

const speedNames: Record<Speed, string> = {
  real: "Real: a build takes as long as it does",
  brisk: "Brisk: waiting is eight times as short",
  instant: "Instant: no waiting",
};

/** How the learner wants the page: colours, size of the terminal's letters, speed, copying, screen reader. */
export class SettingsMenu extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: SettingsStore;

  static override styles = [
    controls,
    css`
      label,
      .row {
        display: grid;
        gap: 4px;
        font-size: 14px;
      }
      .row {
        grid-template-columns: 1fr auto auto auto;
        align-items: center;
      }
      .row output {
        min-width: 52px;
        text-align: center;
      }
      .row button {
        min-width: 44px;
      }
      label.check {
        grid-template-columns: auto 1fr;
        gap: 8px;
        align-items: start;
        line-height: 1.4;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--seal);
      }
      h2 {
        margin: 0;
        font-size: 16px;
      }
      p {
        margin: 0;
        font-size: 13px;
        color: var(--muted);
      }
      .all {
        display: grid;
        gap: 12px;
        width: 300px;
        max-width: 100%;
      }
    `,
  ];

  // Ctrl and plus in the terminal change them too.
  #subscription = new Subscription(this, () =>
    this.store ? [(listener) => this.store.onChange.on(() => listener())] : [],
  );

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("store")) this.#subscription.renew();
  }

  override render() {
    const { theme, fontSize, speed, screenReader, selectToCopy, projector } = this.store.present;
    return html`
      <drop-menu label="Settings">
        <span slot="button" aria-hidden="true">⚙</span>
        <div class="all">
          <h2>Settings</h2>
          <label
            >Colours
            <select @change=${(event: Event) => this.store.change({ theme: valueOf(event) as Theme })}>
              ${themes.map((each) => html`<option value=${each} ?selected=${each === theme}>${themeNames[each]}</option>`)}
            </select>
          </label>
          <div class="row" role="group" aria-label="Terminal text size">
            <span>Terminal text</span>
            <button aria-label="Smaller" @click=${() => this.store.zoom(-1)}>−</button>
            <output>${fontSize} px</output>
            <button aria-label="Larger" @click=${() => this.store.zoom(1)}>+</button>
          </div>
          <label
            >Speed
            <select @change=${(event: Event) => this.store.change({ speed: valueOf(event) as Speed })}>
              ${speeds.map((each) => html`<option value=${each} ?selected=${each === speed}>${speedNames[each]}</option>`)}
            </select>
          </label>
          ${this.#check("selectToCopy", selectToCopy, "Selecting text in the terminal copies it")}
          ${this.#check("projector", projector, "Projector: large letters, one step of the lesson, nothing else")}
          ${this.#check("screenReader", screenReader, "Screen reader: the terminal is read out line by line")}
          <p>Kept in this browser. In the terminal, Escape and then Tab leads out of it.</p>
        </div>
      </drop-menu>
    `;
  }

  #check(name: "selectToCopy" | "screenReader" | "projector", on: boolean, text: string) {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${on}
        @change=${(event: Event) => this.store.change({ [name]: (event.target as HTMLInputElement).checked })}
      />${text}</label
    >`;
  }
}

const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;

customElements.define("settings-menu", SettingsMenu);

declare global {
  interface HTMLElementTagNameMap {
    "settings-menu": SettingsMenu;
  }
}
