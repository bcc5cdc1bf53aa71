import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { css, html, LitElement, type PropertyValues } from "lit";
import { languageOf } from "./code-language.ts";
import { codeTheme } from "./code-theme.ts";

/** Marks a change that came from the file, not from the learner's hands. */
const fromFile = Annotation.define<boolean>();

/**
 * The text of one file with line numbers, colours, search and undo. Tab indents; Escape, then Tab leads out.
 *
 * @fires typed - the learner changed the text; what it is now
 * @fires save - Ctrl-S
 */
export class CodeArea extends LitElement {
  static override properties = { path: {}, text: {}, fontSize: { type: Number } };
  /** Its name chooses the colours. */
  declare path: string;
  declare text: string;
  /** In pixels. */
  declare fontSize: number;

  static override styles = css`
    :host {
      display: block;
      min-height: 0;
    }
    .box {
      height: 100%;
    }
  `;

  #view?: EditorView;
  #language = new Compartment();

  constructor() {
    super();
    this.path = "";
    this.text = "";
    this.fontSize = 14;
  }

  override render() {
    return html`<div class="box"></div>`;
  }

  override focus(): void {
    this.#view?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.style.fontSize = `${this.fontSize}px`;
    if (changed.has("path")) this.#open();
    else if (changed.has("text") && this.#view && this.text !== this.#view.state.doc.toString())
      this.#view.dispatch({
        changes: { from: 0, to: this.#view.state.doc.length, insert: this.text },
        annotations: fromFile.of(true),
      });
    if (changed.has("fontSize")) this.#view?.requestMeasure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Each file has an undo history of its own. */
  #open(): void {
    const { path, text } = this;
    this.#view?.destroy();
    this.#view = new EditorView({
      parent: this.renderRoot.querySelector(".box")!,
      root: this.renderRoot as ShadowRoot,
      state: EditorState.create({ doc: text, extensions: this.#extensions(path) }),
    });
    void this.#colour(path);
  }

  #extensions(path: string) {
    return [
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      indentUnit.of(/\.(?:py|java|go|php)$/.test(path) ? "    " : "  "),
      bracketMatching(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      search(),
      keymap.of([
        { key: "Mod-s", preventDefault: true, run: () => this.dispatchEvent(new CustomEvent("save")) },
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      this.#language.of([]),
      codeTheme,
      EditorView.contentAttributes.of({
        "aria-label": `Text of ${path}`,
        autocapitalize: "off",
        tabindex: "0",
        spellcheck: "false",
      }),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        if (docChanged && !transactions.some((each) => each.annotation(fromFile)))
          this.dispatchEvent(new CustomEvent("typed", { detail: state.doc.toString() }));
      }),
    ];
  }

  async #colour(path: string): Promise<void> {
    const mode = await languageOf(path);
    if (!mode || path !== this.path) return;
    this.#view?.dispatch({ effects: this.#language.reconfigure(StreamLanguage.define(mode)) });
  }
}

customElements.define("code-area", CodeArea);

declare global {
  interface HTMLElementTagNameMap {
    "code-area": CodeArea;
  }
}
