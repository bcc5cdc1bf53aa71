import { Emitter } from "../base/events.ts";
import { judge, type Lesson, type Step } from "../course/lesson.ts";
import type { Witness } from "../course/witness.ts";

/** The learner's way through one lesson: which step waits, why it is not done yet, which hints were shown. */
export class Course {
  readonly onChange = new Emitter<void>();
  readonly lesson: Lesson | undefined;
  #step: number;
  #hints: readonly string[] = [];
  #shown = 0;

  constructor(lesson: Lesson | undefined, step = 0) {
    this.lesson = lesson;
    this.#step = step;
  }

  /** Index of the step that waits; the number of steps when all are done. */
  get step(): number {
    return this.#step;
  }

  get waiting(): Step | undefined {
    return this.lesson?.steps[this.#step];
  }

  get finished(): boolean {
    return this.lesson !== undefined && this.#step >= this.lesson.steps.length;
  }

  /** Why the waiting step is not done, in one line; empty before anything was tried. */
  get reason(): string {
    return this.#hints[0] ?? "";
  }

  /** The hints asked for so far, vague first. */
  get shownHints(): readonly string[] {
    return this.#hints.slice(0, this.#shown);
  }

  get moreHints(): boolean {
    return this.#shown < this.#hints.length;
  }

  /** The next hint; the last one again when there is no other. */
  hint(): string | undefined {
    this.#shown = Math.min(this.#shown + 1, this.#hints.length);
    this.onChange.emit();
    return this.#hints[this.#shown - 1];
  }

  /** Judges the waiting step, and each one after it that is done too. */
  update(witness: Witness): void {
    const before = this.#step;
    for (let step = this.waiting; step; step = this.waiting) {
      const verdict = judge(step, witness);
      if (!verdict.done) {
        if (verdict.hints !== this.#hints) this.#shown = 0;
        this.#hints = verdict.hints;
        break;
      }
      this.#step++;
      this.#hints = [];
      this.#shown = 0;
    }
    if (this.#step !== before || this.waiting) this.onChange.emit();
  }
}
