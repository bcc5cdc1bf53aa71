import { css, html, LitElement, nothing } from "lit";
import type { Session } from "../session.ts";
import "./drop-menu.ts";
import { type Picked, pickedBy } from "./picked-files.ts";
import { saveAs } from "./save-as.ts";
import { controls } from "./shared-styles.ts";
import { Subscription } from "./subscription.ts";

const home = "/home/learner";

/** The folders of the laptop go out of the page as zip archives, and others come into it. */
export class FolderMenu extends LitElement {
  static override properties = {
    session: { attribute: false },
    _said: { state: true },
    _failed: { state: true },
    _busy: { state: true },
  };
  declare session: Session;
  /** What became of the last thing done here. */
  declare _said: string;
  declare _failed: boolean;
  declare _busy: boolean;

  static override styles = [
    controls,
    css`
      .all {
        display: grid;
        gap: 12px;
        width: 300px;
        max-width: 100%;
        font-size: 14px;
      }
      h2 {
        margin: 0;
        font-size: 16px;
      }
      ul {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 8px;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-family: var(--mono);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      p {
        margin: 0;
        font-size: 13px;
        line-height: 1.45;
        color: var(--muted);
      }
      .said {
        color: var(--ink);
      }
      .said.failed {
        color: var(--bad);
      }
    `,
  ];

  #subscription = new Subscription(this, () =>
    this.session ? [(listener) => this.session.onChange.on(listener)] : [],
  );

  constructor() {
    super();
    this._said = "";
    this._failed = false;
    this._busy = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("session")) this.#subscription.renew();
  }

  override render() {
    const folders = this.#folders();
    return html`
      <drop-menu label="Folders">
        <span slot="button" aria-hidden="true">⇅</span>
        <div class="all">
          <h2>Folders</h2>
          ${
            folders.length === 0
              ? html`<p>Your home folder holds no folder yet.</p>`
              : html`<ul>
                  ${folders.map(
                    (name) =>
                      html`<li>
                        <span class="name" title=${`~/${name}`}>~/${name}</span>
                        <button
                          aria-label=${`Download ${name} as a zip archive`}
                          ?disabled=${this._busy}
                          @click=${() => this.#download(name)}
                        >
                          Download
                        </button>
                      </li>`,
                  )}
                </ul>`
          }
          <div class="choices">
            <button ?disabled=${this._busy} @click=${() => this.#choose(".folder")}>Bring a folder</button>
            <button ?disabled=${this._busy} @click=${() => this.#choose(".archive")}>
              Bring a zip archive
            </button>
          </div>
          <input class="folder" type="file" webkitdirectory hidden @change=${this.#picked} />
          <input class="archive" type="file" accept=".zip" hidden @change=${this.#picked} />
          <p class=${this._failed ? "said failed" : "said"} role="status">${this._said || nothing}</p>
          <p>
            A download holds everything, the history in <code>.git</code> too. What you bring stays in this
            browser. You can also drop it on the page.
          </p>
        </div>
      </drop-menu>
    `;
  }

  /** Puts what somebody brought into the home folder, and `cd` to it at the prompt. */
  async bring(picked: Picked): Promise<void> {
    this._busy = true;
    try {
      const { bringFolder, CannotBring, unpackZip } = await import("../session/folder-exchange.ts");
      try {
        const entries = picked.archive ? unpackZip(picked.archive) : picked.entries;
        const folder = bringFolder(this.session.files, home, picked.name, entries);
        const name = folder.slice(home.length + 1);
        await this.session.changedByPage(`brought ${folder}`);
        this.#say(`~/${name} is there. To go into it: cd ${name}`);
        this.renderRoot.querySelector("drop-menu")!.open = false;
        this.dispatchEvent(
          new CustomEvent("type-command", { detail: `cd ~/${name}`, bubbles: true, composed: true }),
        );
      } catch (error) {
        if (!(error instanceof CannotBring)) throw error;
        this.#say(error.message, true);
        this.renderRoot.querySelector("drop-menu")!.open = true;
      }
    } finally {
      this._busy = false;
    }
  }

  #folders(): string[] {
    return this.session.files
      .list(home)
      .filter(({ name, kind }) => kind === "directory" && !name.startsWith("."))
      .map(({ name }) => name);
  }

  #choose(input: string): void {
    this.renderRoot.querySelector<HTMLInputElement>(input)!.click();
  }

  async #picked(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const picked = await pickedBy(input);
    input.value = ""; // the same one may be brought again
    if (picked) await this.bring(picked);
  }

  async #download(name: string): Promise<void> {
    const { packFolder } = await import("../session/folder-exchange.ts");
    saveAs(`${name}.zip`, "application/zip", packFolder(this.session.files, `${home}/${name}`));
    this.#say(`${name}.zip is on its way to your downloads.`);
  }

  #say(text: string, failed = false): void {
    this._said = text;
    this._failed = failed;
  }
}

customElements.define("folder-menu", FolderMenu);

declare global {
  interface HTMLElementTagNameMap {
    "folder-menu": FolderMenu;
  }
}
