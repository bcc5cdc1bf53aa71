import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import xtermStyles from "@xterm/xterm/css/xterm.css?inline";
import { css, html, LitElement, type PropertyValues, unsafeCSS } from "lit";
import type { Session } from "../session.ts";
import { Console, promptOf } from "../session/console.ts";
import { cellWidths } from "./cell-widths.ts";
import { hostTimer } from "./host-timer.ts";
import { lastPrompt, rememberPrompt } from "./last-prompt.ts";
import { darkTheme, lightTheme } from "./terminal-theme.ts";

/** The terminal: xterm.js as screen and keyboard of a console on the session. */
export class TerminalView extends LitElement {
  static override properties = { session: { attribute: false } };
  declare session: Session | undefined;

  static override styles = [
    unsafeCSS(xtermStyles),
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: hidden;
        background: light-dark(#ffffff, #0d1015);
      }
      :host(:focus-within) {
        outline: 2px solid var(--seal);
        outline-offset: -2px;
      }
      .box {
        box-sizing: border-box;
        height: 100%;
        padding: 8px 4px 4px 12px;
      }
      .xterm-helper-textarea {
        font-size: 16px; /* iOS zooms into anything smaller */
      }
    `,
  ];

  #xterm?: Terminal;
  #console?: Console;
  /** Hands the session to the console that waits for it. */
  #arrived?: (session: Session) => void;
  #fit = new FitAddon();
  #observer = new ResizeObserver(() => this.#fit.fit());
  #dark = matchMedia("(prefers-color-scheme: dark)");

  /** All that is on the screen and above it, wrapped lines joined: for tests and for copying. */
  text(): string {
    const buffer = this.#xterm?.buffer.active;
    const lines: string[] = [];
    for (let i = 0; buffer && i < buffer.length; i++) {
      const line = buffer.getLine(i)!;
      const text = line.translateToString(true);
      if (line.isWrapped && lines.length > 0) lines[lines.length - 1] += text;
      else lines.push(text);
    }
    return lines.join("\n").trimEnd();
  }

  /** Puts a command at the prompt; Enter stays with the learner. */
  type(text: string): void {
    this.#console?.terminal.type(text);
    this.focus();
  }

  /** Types a script's commands and runs them one after the other. */
  async play(commands: readonly string[]): Promise<void> {
    for (const command of commands) await this.#console?.enter(command);
    this.focus();
  }

  get busy(): boolean {
    return this.#console?.busy ?? false;
  }

  override focus(): void {
    this.#xterm?.focus();
  }

  override render() {
    return html`<div class="box"></div>`;
  }

  protected override firstUpdated(): void {
    const box = this.renderRoot.querySelector<HTMLElement>(".box")!;
    const xterm = new Terminal({
      fontFamily: getComputedStyle(this).getPropertyValue("--mono"),
      fontSize: 14,
      lineHeight: 1.2,
      cursorBlink: false, // key to frame takes more than twice as long with it
      minimumContrastRatio: 4.5,
      scrollback: 10_000,
      allowProposedApi: true, // for the widths of characters
      theme: this.#dark.matches ? darkTheme : lightTheme,
    });
    xterm.loadAddon(this.#fit);
    xterm.unicode.register(cellWidths);
    xterm.unicode.activeVersion = cellWidths.version;
    xterm.open(box);
    this.#xterm = xterm;
    this.#fit.fit();
    this.#observer.observe(box);
    this.#dark.addEventListener("change", this.#recolour);
    xterm.attachCustomKeyEventHandler((event) => this.#takesKey(event));
    // xterm 6 does not take ESC out of pasted text, which could end the paste early and run what follows.
    box.addEventListener("paste", (event) => this.#paste(event), { capture: true });
    xterm.onData((data) => this.#console?.input(data));
    xterm.onResize(({ cols, rows }) => this.#console?.terminal.resize(cols, rows));
    this.#openConsole();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("session") || !this.session) return;
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
    this.#dark.removeEventListener("change", this.#recolour);
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
    const session = this.session
      ? Promise.resolve(this.session)
      : new Promise<Session>((resolve) => (this.#arrived = resolve));
    void this.#console.serve(session, this.session ? promptOf(this.session) : lastPrompt(), rememberPrompt);
    performance.mark("dojo-prompt");
  }

  #leaving = false;

  /** Escape, then Tab leaves the terminal by keyboard; Ctrl-C copies a selection; Ctrl-V is left to the browser. */
  #takesKey(event: KeyboardEvent): boolean {
    if (event.type !== "keydown") return true;
    const leaves = event.key === "Tab" && (event.shiftKey || this.#leaving);
    if (event.key !== "Shift") this.#leaving = event.key === "Escape";
    if (leaves) return false;
    const control = event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (control && event.key === "v") return false;
    if (control && event.key === "c" && this.#xterm!.hasSelection()) {
      void navigator.clipboard?.writeText(this.#xterm!.getSelection());
      this.#xterm!.clearSelection();
      return false;
    }
    return true;
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    this.#xterm!.paste(text.replaceAll("\x1b", ""));
  }

  #recolour = () => {
    this.#xterm!.options.theme = this.#dark.matches ? darkTheme : lightTheme;
  };
}

customElements.define("terminal-view", TerminalView);

declare global {
  interface HTMLElementTagNameMap {
    "terminal-view": TerminalView;
  }
}
