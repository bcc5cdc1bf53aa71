import { html, LitElement, nothing } from "lit";
import type { Classroom } from "../session/classroom.ts";
import { appStyles } from "./app-styles.ts";
import { Drafts } from "./drafts.ts";
import "./error-notice.ts";
import { FaultWatch } from "./fault-watch.ts";
import { FolderDrop } from "./folder-drop.ts";
import type { Height } from "./lesson-sheet.ts";
import { SearchControl } from "./search-control.ts";
import type { Choice } from "./search-entries.ts";
import { SettingsStore } from "./settings.ts";
import { controls } from "./shared-styles.ts";
import "./split-bar.ts";
import "./terminal-panel.ts";
import type { TerminalPanel } from "./terminal-panel.ts";
import "./top-bar.ts";

type Pane = "map" | "website" | "editor";
/** How the world is kept: saved, not saved because another tab saves, not saved because the browser refuses. */
type Keeping = "kept" | "elsewhere" | "failed";

const notices: Partial<Record<Keeping, string>> = {
  elsewhere:
    "Another tab holds this world. What you do here is not saved. Close the other tab and load this page again to go on here.",
  failed: "This browser does not let the page save. Your work lasts until you close the tab.",
};

/** The whole page: top bar, lesson, terminal, and above the terminal what a command has opened. */
export class DojoApp extends LitElement {
  static override properties = {
    classroom: { attribute: false },
    keeping: {},
    _pane: { state: true },
    _path: { state: true },
    _height: { state: true },
    _ready: { state: true },
  };
  declare classroom: Classroom | undefined;
  declare keeping: Keeping;
  /** What is open above the terminal. */
  declare _pane: Pane | undefined;
  declare _path: string;
  /** How much of the lesson is to be seen; beside the terminal only whether it is. */
  declare _height: Height;
  /** What stands around the terminal has been loaded. */
  declare _ready: boolean;

  static override styles = [controls, appStyles];

  readonly #settings = new SettingsStore();
  readonly #drafts = new Drafts();
  readonly #faults = new FaultWatch(this);
  readonly #search = new SearchControl(this, (choice) => this.#choose(choice));
  #ends: (() => void)[] = [];

  constructor() {
    super();
    this.keeping = "kept";
    this._path = "";
    this._height = "full";
    this._ready = false;
    this.#colour();
    this.#settings.onChange.on(() => {
      this.#colour();
      if (this.classroom) this.classroom.session.clock.speed = this.#settings.present.speed;
      this.requestUpdate();
    });
    this.#drafts.onChange.on(() => this.requestUpdate());
    new FolderDrop(this, (picked) => void this.renderRoot.querySelector("top-bar")!.bring(picked));
  }

  protected override firstUpdated(): void {
    // The first thing to do is to type; who uses a screen reader begins at the top.
    if (matchMedia("(pointer: fine)").matches && !narrow.matches && !this.#settings.present.screenReader)
      void this.#terminal.updateComplete.then(() => this.#terminal.focus());
    void import("./lesson-parts.ts").then(() => (this._ready = true));
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { lessonShare, paneShare, projector } = this.#settings.present;
    this.toggleAttribute("projector", projector);
    this.style.setProperty("--lesson-share", `${lessonShare * 100}%`);
    this.style.setProperty("--pane-share", `${paneShare * 100}%`);
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
    session.clock.speed = this.#settings.present.speed;
    this.#ends = [
      session.browser.onOpen.on(() => void this.#openPane("website")),
      session.onEdit.on((path) => void this.#edit(path)),
      session.onRun.on(() => this.requestUpdate()),
    ];
    // What is not saved stays in sight, whatever world it was written for.
    if (this._pane !== "editor" || this.#drafts.paths.length === 0) this._pane = undefined;
    this._height = "full";
    this.requestUpdate();
  }

  async #edit(path: string): Promise<void> {
    this._path = path;
    await this.#openPane("editor");
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("editor-view")?.focus();
  }

  async #openPane(pane: Pane): Promise<void> {
    if (pane === "website") await import("./website-view.ts");
    else if (pane === "editor") await import("./editor-view.ts");
    else await import("./world-map.ts");
    this._pane = pane;
    if (narrow.matches) this._height = "title";
  }

  override render() {
    const { classroom } = this;
    const session = classroom?.session;
    const { lessonShare, paneShare, projector } = this.#settings.present;
    const notice = notices[this.keeping];
    return html`
      <button class="skip" @click=${() => this.#terminal.focus()}>To the terminal</button>
      <header>
        <top-bar
          .classroom=${this._ready ? classroom : undefined}
          .session=${session}
          .settings=${this.#settings}
          .lessonShown=${this._height !== "title"}
          .mapShown=${this._pane === "map"}
          .draft=${this._pane === "editor" ? undefined : this.#drafts.paths[0]}
          .running=${session?.running ?? false}
          .canUndo=${this.#canUndo}
          @toggle-lesson=${() => (this._height = this._height === "title" ? "full" : "title")}
          @toggle-map=${() => (this._pane === "map" ? this.#closePane() : void this.#openPane("map"))}
          @open-draft=${(event: CustomEvent<string>) => void this.#edit(event.detail)}
          @undo=${() => this.#undo()}
          @search=${() => void this.#search.open()}
          @type-command=${(event: CustomEvent<string>) => this.#type(event.detail)}
        ></top-bar>
      </header>
      <update-notice></update-notice>
      ${notice ? html`<p class="notice" role="alert">${notice}</p>` : nothing}
      <main
        class=${this._height}
        @type-command=${(event: CustomEvent<string>) => this.#type(event.detail)}
        @play-commands=${(event: CustomEvent<readonly string[]>) => this.#play(event.detail)}
        @fault=${(event: CustomEvent<unknown>) => this.#faults.tell(event.detail)}
      >
        ${this._height === "full" && !projector ? nothing : html`<h1 class="unseen">${session?.course.lesson?.title ?? "Dyno Dojo"}</h1>`}
        <aside aria-label="Lesson">
          ${
            classroom && this._ready
              ? html`<lesson-sheet
                  .classroom=${classroom}
                  .height=${projector ? "step" : this._height}
                  @height=${(event: CustomEvent<Height>) => (this._height = event.detail)}
                ></lesson-sheet>`
              : nothing
          }
          ${
            projector
              ? html`<button class="leave" @click=${() => this.#settings.change({ projector: false })}>
                  Leave projector mode
                </button>`
              : nothing
          }
        </aside>
        <split-bar
          upright
          aria-label="Width of the lesson"
          .share=${lessonShare}
          .least=${0.2}
          .most=${0.6}
          @share=${(event: CustomEvent<number | undefined>) => this.#settings.share("lessonShare", event.detail)}
        ></split-bar>
        <section class="work" aria-label="Workshop">
          ${this._pane && !projector ? this.#paneView(this._pane, paneShare) : nothing}
          <terminal-panel
            .session=${classroom?.session}
            .settings=${this.#settings}
            @focusin=${() => this.#makeRoom()}
            @pointerdown=${() => this.#makeRoom()}
          ></terminal-panel>
        </section>
      </main>
      ${this.#faults.present === undefined ? nothing : this.#fault()} ${this.#search.view(classroom)}
    `;
  }

  #paneView(pane: Pane, share: number) {
    return html`
      <div class="pane ${pane}">
        <button class="close quiet" aria-label="Close" title="Close" @click=${this.#closePane}>✕</button>
        ${this.#paneContent(pane)}
      </div>
      ${
        pane === "map"
          ? nothing // as high as what is in it
          : html`<split-bar
              aria-label="Height of what is open above the terminal"
              .share=${share}
              @share=${(event: CustomEvent<number | undefined>) => this.#settings.share("paneShare", event.detail)}
            ></split-bar>`
      }
    `;
  }

  #paneContent(pane: Pane) {
    const { session } = this.classroom!;
    if (pane === "map") return html`<world-map .session=${session}></world-map>`;
    if (pane === "website") return html`<website-view .browser=${session.browser}></website-view>`;
    return html`<editor-view
      .session=${session}
      .drafts=${this.#drafts}
      .path=${this._path}
      .fontSize=${this.#settings.present.fontSize}
    ></editor-view>`;
  }

  #fault() {
    const session = this.classroom?.session;
    const lines = session?.timeline.moments.slice(-10).map(({ line }) => `$ ${line}`) ?? [];
    return html`<error-notice
      .error=${this.#faults.present}
      .context=${[`lesson: ${session?.course.lesson?.id ?? session?.edition ?? "none yet"}`, ...lines]}
      .saved=${this.keeping === "kept"}
      .canUndo=${this.#canUndo}
      @undo=${() => this.#undo()}
      @dismiss=${() => {
        this.#faults.forget();
        this.#terminal.focus();
      }}
    ></error-notice>`;
  }

  get #canUndo(): boolean {
    const session = this.classroom?.session;
    return session !== undefined && !session.running && session.timeline.canGoBack;
  }

  get #terminal(): TerminalPanel {
    return this.renderRoot.querySelector("terminal-panel")!;
  }

  /** On a phone whoever goes to the terminal needs the room: of the lesson the present step stays. */
  #makeRoom(): void {
    if (narrow.matches && this._height === "full") this._height = "step";
  }

  #undo(): void {
    this.classroom!.session.undo();
    this.#terminal.focus();
  }

  #closePane(): void {
    this._pane = undefined;
    this.#terminal.focus();
  }

  #choose(choice: Choice): void {
    const classroom = this.classroom!;
    this.#terminal.focus();
    if (choice.kind === "lesson") void classroom.start(choice.id);
    else if (choice.kind === "practice") classroom.practise(choice.edition);
    else if (choice.kind === "command") this.#type(choice.line);
    else if (choice.place === "projector") this.#settings.change({ projector: true });
    else if (choice.place === "terminal-search") void this.#terminal.view.find();
    else void this.#openPane(choice.place);
  }

  #type(command: string): void {
    this.#terminal.view.type(command);
  }

  #play(commands: readonly string[]): void {
    void this.#terminal.view.play(commands);
  }

  #colour(): void {
    document.documentElement.dataset.theme = this.#settings.present.theme;
  }
}

/** The lesson is a sheet over the terminal's foot, as app-styles has it. */
const narrow = matchMedia("(max-width: 699px)");

customElements.define("dojo-app", DojoApp);

declare global {
  interface HTMLElementTagNameMap {
    "dojo-app": DojoApp;
  }
}
