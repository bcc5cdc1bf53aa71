import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import xtermStyles from "@xterm/xterm/css/xterm.css?inline";
import { html, LitElement, nothing, type PropertyValues, unsafeCSS } from "lit";
import type { Session, Shell } from "../session.ts";
import { Console, promptOf } from "../session/console.ts";
import { cellWidths } from "./cell-widths.ts";
import { copyText } from "./copy-text.ts";
import { hostTimer } from "./host-timer.ts";
import { KeyboardEntry } from "./keyboard-entry.ts";
import { lastPrompt, rememberPrompt } from "./last-prompt.ts";
import type { SettingsStore } from "./settings.ts";
import { createKeyHandler } from "./terminal-keys.ts";
import type { Finding, TerminalSearch } from "./terminal-search.ts";
import { terminalStyles } from "./terminal-styles.ts";
import { textOf } from "./terminal-text.ts";
import { optionsOf } from "./terminal-theme.ts";

const wayOut = "Escape, then Tab, leads out of the terminal";
/** How long a note stays, in milliseconds. */
const noteTime = 4000;

/**
 * The terminal: xterm.js as screen and keyboard of a console on the session.
 *
 * @fires prompt-drawn - the first prompt stands and takes keys
 * @fires fault - a command was given up by a fault of our own
 * @fires control-used - the Ctrl held for one key was used
 */
export class TerminalView extends LitElement {
  static override properties = {
    session: { attribute: false },
    settings: { attribute: false },
    shell: { attribute: false },
    control: { type: Boolean },
    _finding: { state: true },
    _note: { state: true },
  };
  declare session: Session | undefined;
  declare settings: SettingsStore;
  /** Serves this shell instead of the session's first. */
  declare shell: Shell | undefined;
  /** Ctrl is held for the next character. */
  declare control: boolean;
  /** The search that is open. */
  declare _finding: Finding | undefined;
  declare _note: string;

  static override styles = [unsafeCSS(xtermStyles), terminalStyles];

  #xterm?: Terminal;
  #console?: Console;
  /** Hands the session to the console that waits for it. */
  #arrived?: (session: Session) => void;
  #fit = new FitAddon();
  #observer = new ResizeObserver(() => this.#fit.fit());
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #noteTimer?: ReturnType<typeof setTimeout>;
  #search?: TerminalSearch;
  #ends: (() => void)[] = [];

  constructor() {
    super();
    this.control = false;
    this._note = "";
    // Who came by Tab must learn that Tab does not lead out again.
    new KeyboardEntry(this, () => this.#tell(wayOut));
  }

  /** All that is on the screen and above it, for tests. */
  text(): string {
    return this.#xterm ? textOf(this.#xterm.buffer.active) : "";
  }

  /** Puts a command at the prompt; Enter stays with the learner. */
  type(text: string): void {
    this.#console?.type(text);
    this.focus();
  }

  /** Types a script's commands and runs them one after the other, until one is interrupted. */
  async play(commands: readonly string[]): Promise<void> {
    this.focus();
    for (const command of commands) if ((await this.#console?.enter(command)) === 130) return;
  }

  /** What a key of the page's own row sends. */
  send(keys: string): void {
    this.#console?.input(keys);
    this.focus();
  }

  async find(): Promise<void> {
    const [{ TerminalSearch }] = await Promise.all([import("./terminal-search.ts"), import("./find-bar.ts")]);
    this.#search ??= new TerminalSearch(this.#xterm!);
    this._finding ??= { count: 0, place: 0 };
    await this.updateComplete;
    this.renderRoot.querySelector("find-bar")!.focus();
  }

  get busy(): boolean {
    return this.#console?.busy ?? false;
  }

  override focus(): void {
    this.#xterm?.focus();
  }

  override render() {
    const finding = this._finding;
    return html`
      <div class="box"></div>
      ${
        finding
          ? html`<find-bar
              .count=${finding.count}
              .place=${finding.place}
              @find=${this.#find}
              @find-end=${this.#endFind}
            ></find-bar>`
          : nothing
      }
      <p class="note" role="status">${this._note}</p>
    `;
  }

  protected override firstUpdated(): void {
    const box = this.renderRoot.querySelector<HTMLElement>(".box")!;
    const xterm = new Terminal({
      fontFamily: getComputedStyle(this).getPropertyValue("--mono"),
      lineHeight: 1.2,
      cursorBlink: false, // key to frame takes more than twice as long with it
      minimumContrastRatio: 4.5,
      scrollback: 10_000,
      allowProposedApi: true, // for the widths of characters
      linkHandler: { activate: (_event, url) => this.#openLink(url) },
    });
    xterm.loadAddon(this.#fit);
    xterm.unicode.register(cellWidths);
    xterm.unicode.activeVersion = cellWidths.version;
    this.#xterm = xterm;
    this.#dress();
    xterm.open(box);
    xterm.textarea!.setAttribute("aria-label", `Terminal input. ${wayOut}.`);
    this.#fit.fit();
    this.#observer.observe(box);
    this.#ends.push(this.settings.onChange.on(this.#dress));
    this.#dark.addEventListener("change", this.#dress);
    xterm.attachCustomKeyEventHandler(
      createKeyHandler(xterm, {
        copy: (text) => void this.#copy(text),
        zoom: (direction) => this.settings.zoom(direction),
        find: () => void this.find(),
        leaving: () => this.#tell("Tab now leads out of the terminal"),
      }),
    );
    void this.#link();
    // xterm 6 does not take ESC out of pasted text, which could end the paste early and run what follows.
    box.addEventListener("paste", (event) => this.#paste(event), { capture: true });
    box.addEventListener("mouseup", () => this.#selected());
    xterm.onData((data) => this.#console?.input(this.#controlled(data)));
    xterm.onResize(({ cols, rows }) => this.#console?.terminal.resize(cols, rows));
    this.#openConsole();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("session") || !this.session) return;
    void this.#letters();
    if (this.#arrived) {
      this.#arrived(this.session);
      this.#arrived = undefined;
    } else if (changed.get("session")) {
      this.#console?.close();
      this.#xterm!.reset();
      this.#openConsole();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#console?.close();
    this.#observer.disconnect();
    for (const end of this.#ends) end();
    this.#dark.removeEventListener("change", this.#dress);
    this.#xterm?.dispose();
  }

  /** Serves the session; without one yet, shows the last prompt and takes keys until it comes. */
  #openConsole(): void {
    const xterm = this.#xterm!;
    const screen = {
      write: (text: string) => xterm.write(text),
      drained: () => new Promise<void>((resolve) => xterm.write("", resolve)),
      get columns() {
        return xterm.cols;
      },
      get rows() {
        return xterm.rows;
      },
    };
    this.#console = new Console(screen, (run) => hostTimer.after(0, run));
    this.#console.onFault.on((detail) =>
      this.dispatchEvent(new CustomEvent("fault", { detail, bubbles: true, composed: true })),
    );
    const session = this.session
      ? Promise.resolve(this.session)
      : new Promise<Session>((resolve) => (this.#arrived = resolve));
    const { shell } = this;
    const prompt = this.session ? promptOf(this.session, shell ?? this.session.shell) : lastPrompt();
    if (shell)
      void this.#console.serve(
        session,
        prompt,
        () => {},
        () => shell,
      );
    else void this.#console.serve(session, prompt, rememberPrompt);
    performance.mark("dojo-prompt");
    this.dispatchEvent(new CustomEvent("prompt-drawn", { bubbles: true, composed: true }));
  }

  /** Makes addresses that the page can show into links. */
  async #link(): Promise<void> {
    const { webLinks } = await import("./terminal-links.ts");
    const reaches = (url: string) => this.session?.reaches(url) ?? false;
    const links = webLinks(this.#xterm!, { reaches, open: (url) => this.#openLink(url) });
    this.#xterm!.registerLinkProvider(links);
  }

  #dress = () => {
    Object.assign(this.#xterm!.options, optionsOf(this.settings, this.#dark.matches));
    if (this.#xterm!.element) this.#fit.fit();
  };

  /** The page's own letters: they come after the first prompt, and are measured anew. */
  async #letters(): Promise<void> {
    const { loadCodeFont } = await import("./code-font.ts");
    await loadCodeFont();
    if (!this.isConnected) return;
    this.#xterm!.options.fontFamily = getComputedStyle(this).getPropertyValue("--mono");
    this.#fit.fit();
  }

  #controlled(data: string): string {
    if (!this.control || data.length !== 1) return data;
    this.dispatchEvent(new CustomEvent("control-used"));
    return String.fromCharCode(data.toUpperCase().charCodeAt(0) & 31);
  }

  #openLink(url: string): void {
    if (this.session && URL.canParse(url) && this.session.reaches(url)) void this.session.browser.visit(url);
    else this.#tell("This address is not part of the simulated internet");
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    this.#xterm!.paste(text.replaceAll("\x1b", ""));
  }

  #selected(): void {
    const text = this.#xterm!.getSelection();
    if (this.settings.present.selectToCopy && text !== "") void this.#copy(text);
  }

  async #copy(text: string): Promise<void> {
    this.#tell((await copyText(text)) ? "Copied" : "The browser did not let the page copy");
  }

  #find(event: CustomEvent<{ text: string; direction: 1 | -1 }>): void {
    const { text, direction } = event.detail;
    this._finding = this.#search!.find(text, direction);
  }

  #endFind(): void {
    this._finding = undefined;
    this.#search!.end();
    this.focus();
  }

  #tell(note: string): void {
    this._note = note;
    clearTimeout(this.#noteTimer);
    this.#noteTimer = setTimeout(() => (this._note = ""), noteTime);
  }
}

customElements.define("terminal-view", TerminalView);

declare global {
  interface HTMLElementTagNameMap {
    "terminal-view": TerminalView;
  }
  interface HTMLElementEventMap {
    fault: CustomEvent<unknown>;
    "prompt-drawn": CustomEvent<void>;
    "control-used": CustomEvent<void>;
  }
}
