import { css, html, LitElement } from "lit";
import { editionNames } from "../base/edition.ts";
import type { Lesson } from "../course/lesson.ts";
import type { Classroom } from "../session/classroom.ts";
import { editionTitles } from "./edition-titles.ts";
import { controls } from "./shared-styles.ts";
import { Subscription } from "./subscription.ts";

/** "first-deploy/ready-app" stands in the chapter "First deploy". */
function chaptersOf(lessons: readonly Lesson[]): readonly (readonly [string, readonly Lesson[]])[] {
  const chapters = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const words = lesson.id.split("/", 1)[0]!.replaceAll("-", " ");
    const chapter = words[0]!.toUpperCase() + words.slice(1);
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), lesson]);
  }
  return [...chapters];
}

/** All lessons and the two editions for free practice; choosing one begins it. Dots say how far the open one is. */
export class LessonChooser extends LitElement {
  static override properties = { classroom: { attribute: false } };
  declare classroom: Classroom;

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
        min-width: 0;
      }
      select {
        min-width: 0;
        width: 100%;
        max-width: 380px;
        text-overflow: ellipsis;
      }
      .dots {
        display: flex;
        gap: 6px;
      }
      .dots span {
        box-sizing: border-box;
        width: 10px;
        height: 10px;
        border: 1.5px solid var(--muted);
        border-radius: 50%;
      }
      .dots .done {
        background: var(--good);
        border-color: var(--good);
      }
      .dots .waiting {
        border-color: var(--seal);
        border-width: 3px;
      }
      @media (max-width: 1099px) {
        .dots {
          display: none;
        }
      }
    `,
  ];

  #subscription = new Subscription(this, () => {
    const { classroom } = this;
    if (!classroom) return [];
    return [
      (listener) => classroom.onSession.on(() => (this.#subscription.renew(), listener())),
      (listener) => classroom.onChange.on(listener),
    ];
  });

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("classroom")) this.#subscription.renew();
  }

  override render() {
    const { classroom } = this;
    const { course, edition: present } = classroom.session;
    return html`
      <select aria-label="Lesson" @change=${this.#choose}>
        ${chaptersOf(classroom.lessons).map(
          ([chapter, lessons]) =>
            html`<optgroup label=${chapter}>
              ${lessons.map(
                ({ id, title }) =>
                  html`<option value=${id} .selected=${id === course.lesson?.id}>
                    ${classroom.done.has(id) ? "✓ " : ""}${title}
                  </option>`,
              )}
            </optgroup>`,
        )}
        <optgroup label="Free practice">
          ${editionNames.map(
            (edition) =>
              html`<option value=${edition} .selected=${!course.lesson && edition === present}>
                ${editionTitles[edition]}
              </option>`,
          )}
        </optgroup>
      </select>
      <span class="dots" aria-hidden="true"
        >${course.lesson?.steps.map(
          (_step, index) =>
            html`<span
              class=${index < course.step ? "done" : index === course.step ? "waiting" : ""}
            ></span>`,
        )}</span
      >
    `;
  }

  #choose(event: Event): void {
    const choice = (event.target as HTMLSelectElement).value;
    const edition = editionNames.find((name) => name === choice);
    if (edition) this.classroom.practise(edition);
    else void this.classroom.start(choice);
  }
}

customElements.define("lesson-chooser", LessonChooser);

declare global {
  interface HTMLElementTagNameMap {
    "lesson-chooser": LessonChooser;
  }
}
