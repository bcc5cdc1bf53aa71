import { css, html, LitElement, nothing } from "lit";
import type { Classroom } from "../session/classroom.ts";
import type { Session } from "../session.ts";
import type { Picked } from "./picked-files.ts";
import type { SettingsStore } from "./settings.ts";
import { controls } from "./shared-styles.ts";

/**
 * The bar above everything: which lesson, undo, the world's time, folders, settings. What is in it comes with
 * lesson-parts.ts, after the first prompt.
 *
 * @fires toggle-lesson - the lesson is to be shown or hidden
 * @fires toggle-map - the map likewise
 * @fires open-draft - a file with changes that are not saved is to be shown; its path
 * @fires search - lessons, commands and places are to be searched
 * @fires undo - the last command is to be taken back
 */
export class TopBar extends LitElement {
  static override properties = {
    classroom: { attribute: false },
    session: { attribute: false },
    settings: { attribute: false },
    lessonShown: { type: Boolean },
    mapShown: { type: Boolean },
    draft: {},
    running: { type: Boolean },
    canUndo: { type: Boolean },
  };
  /** Undefined until the world is there. */
  declare classroom: Classroom | undefined;
  /** The classroom's present one. */
  declare session: Session | undefined;
  declare settings: SettingsStore;
  declare lessonShown: boolean;
  declare mapShown: boolean;
  /** Path of a file with changes that are not saved and not in sight. */
  declare draft: string | undefined;
  declare running: boolean;
  declare canUndo: boolean;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 6px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-right: 8px;
        font-weight: 650;
        white-space: nowrap;
      }
      .chooser {
        min-width: 0;
        flex: 0 1 auto;
      }
      .space {
        flex: 1;
      }
      .sign {
        display: none;
      }
      @media (max-width: 1099px) {
        .brand span {
          display: none;
        }
      }
      @media (max-width: 699px) {
        :host {
          padding: 4px 8px;
          gap: 2px;
        }
        button {
          padding: 2px 8px;
        }
        button:disabled {
          display: none;
        }
        .brand {
          margin-right: 4px;
        }
        .lesson-switch,
        .space {
          display: none;
        }
        .chooser {
          flex: 1 1 0;
        }
        /* Read out, not seen. */
        .word {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .sign {
          display: inline;
        }
      }
    `,
  ];

  /** A folder or an archive that was dropped on the page comes to the laptop. */
  async bring(picked: Picked): Promise<void> {
    await this.renderRoot.querySelector("folder-menu")?.bring(picked);
  }

  override render() {
    return html`
      <span class="brand"><img src="./seal.svg" alt="" width="24" height="24" /><span>Dyno Dojo</span></span>
      ${this.classroom && this.session ? this.#controls(this.classroom, this.session) : nothing}
    `;
  }

  #controls(classroom: Classroom, session: Session) {
    const { draft } = this;
    return html`
      <button
        class="quiet lesson-switch"
        aria-expanded=${this.lessonShown}
        title="Show or hide the lesson"
        @click=${() => this.#fire("toggle-lesson")}
      >
        Lesson
      </button>
      <lesson-chooser class="chooser" .classroom=${classroom}></lesson-chooser>
      <span class="space"></span>
      ${
        draft === undefined
          ? nothing
          : html`<button @click=${() => this.#fire("open-draft", draft)}>
              ${draft.slice(draft.lastIndexOf("/") + 1)}: not saved
            </button>`
      }
      <button
        class="quiet"
        title="Search lessons, commands and places (Ctrl-K outside the terminal)"
        @click=${() => this.#fire("search")}
      >
        ${brief("Find", "⌕")}
      </button>
      <button
        class="quiet"
        title="The way of your code, from the laptop to a visitor"
        aria-pressed=${this.mapShown}
        @click=${() => this.#fire("toggle-map")}
      >
        ${brief("Map", "◎")}
      </button>
      <button
        class="quiet"
        title=${this.running ? "A command is running; Ctrl-C ends it" : "Go back before the last command"}
        ?disabled=${!this.canUndo}
        @click=${() => this.#fire("undo")}
      >
        ${brief("Undo", "↶")}
      </button>
      <clock-control .session=${session}></clock-control>
      <folder-menu .session=${session}></folder-menu>
      <settings-menu .store=${this.settings}></settings-menu>
    `;
  }

  #fire(name: string, detail?: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** A word where there is room, a sign for it on a phone. */
const brief = (word: string, sign: string) =>
  html`<span class="word">${word}</span><span class="sign" aria-hidden="true">${sign}</span>`;

customElements.define("top-bar", TopBar);

declare global {
  interface HTMLElementTagNameMap {
    "top-bar": TopBar;
  }
}
