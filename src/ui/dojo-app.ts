import { html, LitElement, nothing } from "lit";
import { type EditionName, editionNames } from "../base/edition.ts";
import type { Classroom } from "../session/classroom.ts";
import { appStyles } from "./app-styles.ts";
import "./clock-control.ts";
import "./lesson-view.ts";
import { controls } from "./shared-styles.ts";
import "./terminal-view.ts";
import type { TerminalView } from "./terminal-view.ts";

type Pane = "website" | "editor";
/** How the world is kept: saved, not saved because another tab saves, not saved because the browser refuses. */
type Keeping = "kept" | "elsewhere" | "failed";

const editionTitles: Record<EditionName, string> = {
  today: "Heroku as it is today",
  classic: "Heroku classic, with the free tier",
};

const notices: Partial<Record<Keeping, string>> = {
  elsewhere: "Another tab holds this world. What you do here is not saved.",
  failed: "This browser does not let the page save. Your work lasts until you close the tab.",
};

/** The whole page: top bar, lesson, terminal, and above the terminal what a command has opened. */
export class DojoApp extends LitElement {
  static override properties = {
    classroom: { attribute: false },
    keeping: {},
    _pane: { state: true },
    _path: { state: true },
    _lessonOpen: { state: true },
  };
  declare classroom: Classroom | undefined;
  declare keeping: Keeping;
  /** What is open above the terminal. */
  declare _pane: Pane | undefined;
  declare _path: string;
  /** On a narrow screen: is the lesson's sheet up? */
  declare _lessonOpen: boolean;

  static override styles = [controls, appStyles];

  constructor() {
    super();
    this.keeping = "kept";
    this._path = "";
    this._lessonOpen = true;
  }

  #ends: (() => void)[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("classroom") && this.classroom) {
      this.#follow();
      this.classroom.onSession.on(() => this.#follow());
      this.classroom.onChange.on(() => this.requestUpdate());
    }
  }

  /** Opens what the session's programs open. */
  #follow(): void {
    for (const end of this.#ends) end();
    const { session } = this.classroom!;
    this.#ends = [
      session.browser.onOpen.on(() => void this.#openPane("website")),
      session.onEdit.on((path) => {
        this._path = path;
        void this.#openPane("editor");
      }),
    ];
    this._pane = undefined;
    this.requestUpdate();
  }

  async #openPane(pane: Pane): Promise<void> {
    if (pane === "website") await import("./website-view.ts");
    else await import("./editor-view.ts");
    this._pane = pane;
  }

  override render() {
    const { classroom } = this;
    const notice = notices[this.keeping];
    return html`
      <header>
        <span class="brand"><img src="./seal.svg" alt="" width="24" height="24" />Dyno Dojo</span>
        ${classroom ? this.#controls(classroom) : nothing}
      </header>
      ${notice ? html`<p class="notice" role="alert">${notice}</p>` : nothing}
      <main
        class=${this._lessonOpen ? "lesson-open" : ""}
        @type-command=${this.#type}
        @play-commands=${this.#play}
      >
        <aside aria-label="Lesson">${classroom ? this.#lesson(classroom) : nothing}</aside>
        <section class="work" aria-label="Workshop">
          ${this._pane ? this.#paneView() : nothing}
          <terminal-view .session=${classroom?.session}></terminal-view>
        </section>
      </main>
    `;
  }

  #controls(classroom: Classroom) {
    const { session } = classroom;
    return html`
      <label class="chooser"
        ><span>Lesson</span>
        <select @change=${this.#choose}>
          <optgroup label="Lessons">
            ${classroom.lessons.map(
              ({ id, title }) =>
                html`<option value=${id} ?selected=${id === session.course.lesson?.id}>
                  ${classroom.done.has(id) ? "✓ " : ""}${title}
                </option>`,
            )}
          </optgroup>
          <optgroup label="Free practice">
            ${editionNames.map(
              (edition) =>
                html`<option
                  value=${edition}
                  ?selected=${!session.course.lesson && edition === session.edition}
                >
                  ${editionTitles[edition]}
                </option>`,
            )}
          </optgroup>
        </select>
      </label>
      <span class="space"></span>
      <button class="quiet" title="Go back before the last command" @click=${() => session.undo()}>
        Undo
      </button>
      <clock-control .session=${session}></clock-control>
    `;
  }

  #lesson(classroom: Classroom) {
    const open = this._lessonOpen;
    return html`
      <button class="handle quiet" aria-expanded=${open} @click=${() => (this._lessonOpen = !open)}>
        ${open ? "Hide the lesson" : (classroom.session.course.waiting?.goal ?? "Show the lesson")}
      </button>
      <lesson-view .classroom=${classroom}></lesson-view>
    `;
  }

  #paneView() {
    const { session } = this.classroom!;
    return html`
      <div class="pane">
        <button class="close quiet" aria-label="Close" title="Close" @click=${this.#closePane}>✕</button>
        ${
          this._pane === "website"
            ? html`<website-view .browser=${session.browser}></website-view>`
            : html`<editor-view .session=${session} .path=${this._path}></editor-view>`
        }
      </div>
    `;
  }

  get #terminal(): TerminalView {
    return this.renderRoot.querySelector("terminal-view")!;
  }

  #closePane(): void {
    this._pane = undefined;
    this.#terminal.focus();
  }

  #choose(event: Event): void {
    const choice = (event.target as HTMLSelectElement).value;
    const edition = editionNames.find((name) => name === choice);
    if (edition) this.classroom!.practise(edition);
    else void this.classroom!.start(choice);
  }

  #type(event: CustomEvent<string>): void {
    this.#terminal.type(event.detail);
  }

  #play(event: CustomEvent<readonly string[]>): void {
    void this.#terminal.play(event.detail);
  }
}

customElements.define("dojo-app", DojoApp);

declare global {
  interface HTMLElementTagNameMap {
    "dojo-app": DojoApp;
  }
}
