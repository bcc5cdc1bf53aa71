import { css, html, LitElement, nothing } from "lit";
import type { Classroom } from "../session/classroom.ts";
import "./lesson-view.ts";
import { controls } from "./shared-styles.ts";
import { Subscription } from "./subscription.ts";

/** Of the lesson on a phone: its present step's name, that step, or all of it. */
export type Height = "title" | "step" | "full";

const heights: readonly Height[] = ["title", "step", "full"];
/** A finger that moved less, in pixels, has tapped. */
const tap = 16;

/**
 * The lesson and, where the screen is narrow, the handle that pulls it up and down.
 *
 * @fires height - another height is wanted
 */
export class LessonSheet extends LitElement {
  static override properties = { classroom: { attribute: false }, height: {} };
  declare classroom: Classroom | undefined;
  declare height: Height;

  static override styles = [
    controls,
    css`
      :host {
        flex: 1;
        min-height: 0;
        display: flex;
        flex-direction: column;
      }
      lesson-view {
        flex: 1;
        min-height: 0;
      }
      .handle {
        display: none;
      }
      @media (max-width: 699px) {
        .handle {
          flex: none;
          display: flex;
          align-items: center;
          gap: 12px;
          width: 100%;
          min-height: 44px;
          padding: 2px 16px;
          border: 0;
          border-radius: 0;
          text-align: left;
          touch-action: none;
        }
        .handle span:first-child {
          flex: 1;
          overflow: hidden;
          text-overflow: ellipsis;
          white-space: nowrap;
        }
        .mark {
          color: var(--seal);
        }
        .handle:focus-visible {
          outline-offset: -2px;
        }
      }
    `,
  ];

  #subscription = new Subscription(this, () =>
    this.classroom
      ? [
          (listener) => this.classroom!.onChange.on(listener),
          (listener) => this.classroom!.onSession.on(listener),
        ]
      : [],
  );
  #from: number | undefined;

  constructor() {
    super();
    this.height = "full";
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("classroom")) this.#subscription.renew();
  }

  override render() {
    const { classroom, height } = this;
    if (!classroom) return nothing;
    const { course } = classroom.session;
    const open = height !== "title";
    const { lesson, step, waiting, finished } = course;
    const goal = finished ? "Done" : (waiting?.goal ?? "Free practice");
    const name = open && waiting ? `Step ${step + 1} of ${lesson!.steps.length}` : goal;
    return html`
      <button
        class="handle quiet"
        aria-expanded=${open}
        @click=${this.#tapped}
        @pointerdown=${(event: PointerEvent) => (this.#from = event.clientY)}
        @pointerup=${this.#released}
      >
        <span>${name}</span>
        <span class="mark" aria-hidden="true">${height === "full" ? "▼" : "▲"}</span>
      </button>
      <lesson-view .classroom=${classroom} ?compact=${height === "step"} ?hidden=${!open}></lesson-view>
    `;
  }

  /** A tap goes up one by one and from the top all the way down. */
  #tapped(): void {
    this.#want(heights[(heights.indexOf(this.height) + 1) % heights.length]!);
  }

  /** A swipe goes one up or down. */
  #released(event: PointerEvent): void {
    const moved = this.#from === undefined ? 0 : this.#from - event.clientY;
    this.#from = undefined;
    if (Math.abs(moved) < tap) return;
    const at = heights.indexOf(this.height) + Math.sign(moved);
    this.#want(heights[Math.max(0, Math.min(heights.length - 1, at))]!);
    // The click that follows a short swipe is not another wish.
    addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
  }

  #want(height: Height): void {
    this.dispatchEvent(new CustomEvent("height", { detail: height }));
  }
}

customElements.define("lesson-sheet", LessonSheet);

declare global {
  interface HTMLElementTagNameMap {
    "lesson-sheet": LessonSheet;
  }
  interface HTMLElementEventMap {
    height: CustomEvent<Height>;
  }
}
