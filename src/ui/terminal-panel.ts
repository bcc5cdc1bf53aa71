import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import type { Session, Shell } from "../session.ts";
import type { SettingsStore } from "./settings.ts";
import { controls } from "./shared-styles.ts";
import "./terminal-view.ts";
import type { TerminalView } from "./terminal-view.ts";

/** More than these nobody finds again. */
const most = 6;

/** The terminals on one world, one of them shown; and on a touch screen the keys that its keyboard lacks. */
export class TerminalPanel extends LitElement {
  static override properties = {
    session: { attribute: false },
    settings: { attribute: false },
    _open: { state: true },
    _shown: { state: true },
    _control: { state: true },
    _extraKeys: { state: true },
  };
  declare session: Session | undefined;
  declare settings: SettingsStore;
  /** Numbers of the open terminals. The first one's shell is the session's own, and it stays. */
  declare _open: readonly number[];
  declare _shown: number;
  declare _control: boolean;
  declare _extraKeys: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      nav {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 2px 8px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
        font-size: 14px;
        overflow-x: auto;
      }
      nav button {
        flex: none;
        min-height: 28px;
        padding: 0 8px;
      }
      [aria-current="true"] {
        font-weight: 650;
        box-shadow: inset 0 -2px var(--seal);
        border-radius: 0;
      }
      .space {
        flex: 1;
      }
      terminal-view {
        flex: 1;
      }
      @media (pointer: coarse) {
        nav button {
          min-height: 36px;
          min-width: 40px;
        }
      }
      @media (max-height: 480px) {
        nav {
          display: none;
        }
      }
    `,
  ];

  #last = 1;
  /** Of the further terminals, by number. */
  #shells = new Map<number, Shell>();
  #coarse = matchMedia("(pointer: coarse)");

  constructor() {
    super();
    this._open = [1];
    this._shown = 1;
    this._control = false;
    this._extraKeys = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#coarse.addEventListener("change", this.#touch);
    this.#touch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#coarse.removeEventListener("change", this.#touch);
  }

  /** The terminal that is shown. */
  get view(): TerminalView {
    return this.renderRoot.querySelector("terminal-view:not([hidden])")!;
  }

  override focus(): void {
    this.view.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("session") || !this.session) return;
    // Another world, or the one a reload found: it brings its own further terminals.
    this._open = [1];
    this._shown = 1;
    this.#last = 1;
    this.#shells.clear();
    for (const shell of this.session.furtherShells) this.#take(shell);
  }

  override render() {
    return html`
      <nav aria-label="Terminals">
        ${this._open.map(
          (number) =>
            html`<button
              class="quiet"
              aria-current=${number === this._shown}
              @click=${() => this.#show(number)}
            >
              Terminal ${number}
            </button>`,
        )}
        ${
          this._shown === 1
            ? nothing
            : html`<button
                class="quiet"
                aria-label="Close this terminal"
                title="Close this terminal"
                @click=${this.#close}
              >
                ✕
              </button>`
        }
        <button
          class="quiet"
          aria-label="Another terminal"
          title="Another terminal"
          ?disabled=${!this.session || this._open.length >= most}
          @click=${this.#add}
        >
          +
        </button>
        <span class="space"></span>
        <button class="quiet" title="Search in the terminal (Ctrl-Shift-F)" @click=${() => this.view.find()}>
          Search
        </button>
      </nav>
      ${Array.from({ length: this.#last }, (_, index) => (this._open.includes(index + 1) ? this.#terminal(index + 1) : nothing))}
      ${
        this._extraKeys
          ? html`<extra-keys
              .control=${this._control}
              @extra-key=${this.#extraKey}
              @extra-control=${(event: CustomEvent<boolean>) => (this._control = event.detail)}
            ></extra-keys>`
          : nothing
      }
    `;
  }

  /** A closed one leaves its place empty, so that the others stay what they are. */
  #terminal(number: number) {
    return html`<terminal-view
      .session=${this.session}
      .settings=${this.settings}
      .shell=${this.#shells.get(number)}
      .control=${this._control}
      ?hidden=${number !== this._shown}
      @control-used=${() => (this._control = false)}
    ></terminal-view>`;
  }

  async #show(number: number): Promise<void> {
    this._shown = number;
    await this.updateComplete;
    this.focus();
  }

  #take(shell: Shell): void {
    this.#shells.set(++this.#last, shell);
    this._open = [...this._open, this.#last];
  }

  #add(): void {
    this.#take(this.session!.openShell());
    this.session!.onChange.emit();
    void this.#show(this.#last);
  }

  #close(): void {
    const shell = this.#shells.get(this._shown)!;
    const at = this._open.indexOf(this._shown);
    this.#shells.delete(this._shown);
    this._open = this._open.filter((number) => number !== this._shown);
    void this.#show(this._open[at - 1]!);
    this.session!.closeShell(shell);
    this.session!.onChange.emit();
  }

  #extraKey(event: CustomEvent<string>): void {
    const keys = event.detail;
    // Ctrl and an arrow: a modifier in the sequence, as terminals send it.
    const arrow = /^\x1b\[([A-D])$/.exec(keys);
    this.view.send(this._control && arrow ? `\x1b[1;5${arrow[1]}` : keys);
    this._control = false;
  }

  #touch = () => {
    if (this.#coarse.matches) void import("./extra-keys.ts").then(() => (this._extraKeys = true));
    else this._extraKeys = false;
  };
}

customElements.define("terminal-panel", TerminalPanel);

declare global {
  interface HTMLElementTagNameMap {
    "terminal-panel": TerminalPanel;
  }
}
