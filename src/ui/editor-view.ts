import { css, html, LitElement, nothing } from "lit";
import type { Session } from "../session.ts";
import { readDocument, saveDocument } from "../session/documents.ts";
import "./code-area.ts";
import type { Drafts } from "./drafts.ts";
import { controls } from "./shared-styles.ts";
import { Subscription } from "./subscription.ts";

/** The page's editor: one text file of the laptop, saved into the same file system the terminal sees. */
export class EditorView extends LitElement {
  static override properties = {
    session: { attribute: false },
    drafts: { attribute: false },
    path: {},
    fontSize: { type: Number },
    _note: { state: true },
  };
  declare session: Session;
  declare drafts: Drafts;
  /** Absolute path of the file. */
  declare path: string;
  /** In pixels. */
  declare fontSize: number;
  declare _note: string;

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
        gap: 8px;
        align-items: center;
        padding: 6px 52px 6px 12px;
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
        font-size: 14px;
        color: var(--muted);
        white-space: nowrap;
      }
      code-area {
        flex: 1;
      }
    `,
  ];

  #subscription = new Subscription(this, () =>
    this.session
      ? [(listener) => this.session.onChange.on(listener), (listener) => this.drafts.onChange.on(listener)]
      : [],
  );

  constructor() {
    super();
    this.path = "";
    this.fontSize = 14;
    this._note = "";
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("session")) this.#subscription.renew();
    if (changed.has("session") || changed.has("path")) this._note = "";
  }

  override render() {
    const draft = this.drafts.get(this.path);
    return html`
      <div class="bar">
        <span class="path" title=${this.path}>${this.path.replace(/^\/home\/learner(?=\/)/, "~")}</span>
        <span class="note" role="status">${this._note || (draft === undefined ? "" : "not saved")}</span>
        ${draft === undefined ? nothing : html`<button @click=${this.#discard}>Discard</button>`}
        <button class=${draft === undefined ? "" : "primary"} title="Save (Ctrl-S)" @click=${this.#save}>
          Save
        </button>
      </div>
      <code-area
        .path=${this.path}
        .text=${draft ?? readDocument(this.session, this.path)}
        .fontSize=${this.fontSize}
        @typed=${(event: CustomEvent<string>) => this.#typed(event.detail)}
        @save=${this.#save}
      ></code-area>
    `;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector("code-area")!.focus());
  }

  #typed(text: string): void {
    this._note = "";
    this.drafts.keep(this.path, text);
  }

  #discard(): void {
    this.drafts.drop(this.path);
    this._note = "as in the file";
    this.focus();
  }

  #save(): void {
    const draft = this.drafts.get(this.path);
    const text = draft ?? readDocument(this.session, this.path);
    const failure = saveDocument(this.session, this.path, text);
    if (failure === undefined) this.drafts.drop(this.path);
    this._note = failure === undefined ? "saved" : `not saved: ${failure}`;
  }
}

customElements.define("editor-view", EditorView);

declare global {
  interface HTMLElementTagNameMap {
    "editor-view": EditorView;
  }
}
