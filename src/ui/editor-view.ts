import { css, html, LitElement } from "lit";
import type { Session } from "../session.ts";
import { readDocument, saveDocument } from "../session/documents.ts";
import { controls } from "./shared-styles.ts";

/** The page's editor: one text file of the laptop, saved into the same file system the terminal sees. */
export class EditorView extends LitElement {
  static override properties = {
    session: { attribute: false },
    path: {},
    _note: { state: true },
    _changed: { state: true },
  };
  declare session: Session;
  /** Absolute path of the file. */
  declare path: string;
  declare _note: string;
  declare _changed: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--surface);
      }
      .bar {
        display: flex;
        gap: 12px;
        align-items: center;
        padding: 6px 12px;
        border-bottom: 1px solid var(--line);
      }
      .path {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font: 14px var(--mono);
      }
      .note {
        font-size: 13px;
        color: var(--muted);
      }
      textarea {
        flex: 1;
        min-height: 0;
        resize: none;
        border: 0;
        padding: 12px;
        font: 14px/1.5 var(--mono);
        tab-size: 4;
        color: inherit;
        background: inherit;
      }
    `,
  ];

  constructor() {
    super();
    this.path = "";
    this._note = "";
    this._changed = false;
  }

  override render() {
    return html`
      <div class="bar">
        <span class="path">${this.path.replace(/^\/home\/learner/, "~")}</span>
        <span class="note" role="status">${this._note}</span>
        <button class=${this._changed ? "primary" : ""} @click=${this.#save}>Save</button>
      </div>
      <textarea
        aria-label=${`Text of ${this.path}`}
        spellcheck="false"
        autocapitalize="off"
        .value=${this.#read()}
        @input=${() => {
          this._changed = true;
          this._note = "not saved";
        }}
        @keydown=${this.#key}
      ></textarea>
    `;
  }

  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    if (changed.has("path")) {
      this._changed = false;
      this._note = "";
    }
    return true;
  }

  #read(): string {
    const area = this.renderRoot.querySelector("textarea");
    if (this._changed && area) return area.value;
    return readDocument(this.session, this.path);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#save();
  }

  #save(): void {
    const failure = saveDocument(this.session, this.path, this.renderRoot.querySelector("textarea")!.value);
    this._changed = failure !== undefined;
    this._note = failure === undefined ? "saved" : `not saved: ${failure}`;
  }
}

customElements.define("editor-view", EditorView);

declare global {
  interface HTMLElementTagNameMap {
    "editor-view": EditorView;
  }
}
