import { html, LitElement, nothing } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Step } from "../course/lesson.ts";
import { splitScript } from "../course/split-script.ts";
import type { Classroom } from "../session/classroom.ts";
import { lessonStyles } from "./lesson-styles.ts";
import { controls } from "./shared-styles.ts";
import { Subscription } from "./subscription.ts";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * The open lesson: prose and steps. Steps fill by themselves when the state of the world says so.
 *
 * @fires type-command - a command is to be put at the prompt
 * @fires play-commands - commands are to be typed and run
 */
export class LessonView extends LitElement {
  static override properties = {
    classroom: { attribute: false },
    compact: { type: Boolean, reflect: true },
    _shown: { state: true },
    _asking: { state: true },
    _busy: { state: true },
  };
  declare classroom: Classroom;
  /** Only the waiting step is shown. */
  declare compact: boolean;
  /** Is the solution of the waiting step shown? */
  declare _shown: string | undefined;
  /** Is it asked whether the lesson is to begin again? */
  declare _asking: boolean;
  /** Commands run, so that none can be typed. */
  declare _busy: boolean;

  static override styles = [controls, lessonStyles];

  #subscription = new Subscription(this, () => {
    const { classroom } = this;
    if (!classroom) return [];
    const renew = () => {
      this.#subscription.renew();
      this._shown = undefined;
      this._asking = false;
      this.#lastStep = -1;
      this.scrollTop = 0;
    };
    return [
      (listener) => classroom.onSession.on(() => (renew(), listener())),
      (listener) => classroom.session.course.onChange.on(listener),
      (listener) => classroom.onChange.on(listener),
      () => classroom.session.onRun.on(() => (this._busy = classroom.session.running)),
    ];
  });

  constructor() {
    super();
    this.compact = false;
    this._asking = false;
    this._busy = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("classroom")) this.#subscription.renew();
  }

  #lastStep = -1;

  /** The next step comes into view when the one before it is done. */
  protected override updated(): void {
    const { step } = this.classroom.session.course;
    const moved = this.#lastStep >= 0 && step > this.#lastStep;
    this.#lastStep = step;
    if (!moved) return;
    const next = this.renderRoot.querySelector<HTMLElement>(".waiting, .ending")!;
    // Not scrollIntoView, which moves the page around it too.
    this.scrollTo({
      top: next.offsetTop - Math.max(24, (this.clientHeight - next.offsetHeight) / 2),
      behavior: calm.matches ? "auto" : "smooth",
    });
  }

  override render() {
    const { course } = this.classroom.session;
    const { lesson } = course;
    if (!lesson) return this.#practice();
    return html`
      <article @click=${this.#clicked}>
        <h1 tabindex="-1">${lesson.title}</h1>
        <div class="prose">${unsafeHTML(lesson.prose)}</div>
        <ol>
          ${lesson.steps.map((step, index) => this.#step(step, index))}
        </ol>
        ${course.finished ? this.#ending(lesson.ending) : nothing} ${this.#again(lesson.id)}
      </article>
      <p class="announcer" role="status">
        ${course.finished ? "Lesson finished." : `Step ${course.step + 1} of ${lesson.steps.length}: ${course.waiting!.goal}`}
      </p>
    `;
  }

  #step(step: Step, index: number) {
    const { course } = this.classroom.session;
    const state = index < course.step ? "done" : index === course.step ? "waiting" : "later";
    return html`
      <li class=${state} aria-current=${state === "waiting" ? "step" : nothing}>
        <span class="mark" aria-hidden="true">${state === "done" ? "✓" : index + 1}</span>
        <div class="body">
          <h2>${step.goal}<span class="announcer">${state === "done" ? ", done" : ""}</span></h2>
          ${state === "waiting" ? this.#waiting(step) : nothing}
        </div>
      </li>
    `;
  }

  #waiting(step: Step) {
    const { course } = this.classroom.session;
    const shown = this._shown === step.goal;
    return html`
      <div class="prose">${unsafeHTML(step.prose)}</div>
      ${course.reason && course.shownHints.length === 0 ? html`<p class="reason">Not yet: ${unsafeHTML(course.reason)}</p>` : nothing}
      ${course.shownHints.map((hint) => html`<p class="reason">${unsafeHTML(hint)}</p>`)}
      ${shown ? html`<pre class="solution"><code>${step.solution}</code></pre>` : nothing}
      <div class="actions">
        <button ?disabled=${course.shownHints.length > 0 && !course.moreHints} @click=${this.#hint}>
          Hint
        </button>
        <button
          class=${shown ? "primary" : ""}
          ?disabled=${shown && this._busy}
          @click=${() => (shown ? this.#play(step) : (this._shown = step.goal))}
        >
          ${shown ? "Type and run it" : "Show me"}
        </button>
      </div>
    `;
  }

  /** Judges first: who has tried nothing yet may ask too. */
  async #hint(): Promise<void> {
    const { session } = this.classroom;
    await session.judge();
    session.course.hint();
  }

  #again(id: string) {
    if (!this._asking)
      return html`<p class="again">
        <button class="quiet" @click=${() => (this._asking = true)}>Begin this lesson again</button>
      </p>`;
    return html`
      <p class="again" role="group" aria-label="Begin this lesson again">
        Files, apps and time go back to where this lesson begins.
        <button @click=${() => this.classroom.start(id)}>Begin again</button>
        <button class="quiet" @click=${() => (this._asking = false)}>Stay here</button>
      </p>
    `;
  }

  #practice() {
    const branch = this.classroom.session.edition === "classic" ? "master" : "main";
    const commands = [
      "git init",
      "heroku create",
      `git push heroku ${branch}`,
      "heroku ps",
      "heroku logs",
      "heroku open",
    ];
    return html`
      <article @click=${this.#clicked}>
        <h1>Free practice</h1>
        <div class="prose">
          <p>
            No lesson is open, and nothing is checked. Try what you like: nothing here can break, and "Undo"
            goes back before the last command.
          </p>
          <p>The way to a first deploy:</p>
          <p>
            ${commands.map((command) => html`<button type="button" class="command">${command}</button> `)}
          </p>
        </div>
      </article>
    `;
  }

  #ending(text: string) {
    const { next } = this.classroom;
    return html`
      <section class="ending">
        <h2>Done</h2>
        <div class="prose">${unsafeHTML(text)}</div>
        ${next ? html`<button class="primary" @click=${() => this.#next(next.id)}>Next: ${next.title}</button>` : nothing}
      </section>
    `;
  }

  /** The button goes with the lesson that has ended: the focus goes to the top of the next. */
  async #next(id: string): Promise<void> {
    await this.classroom.start(id);
    await this.updateComplete;
    this.renderRoot.querySelector("h1")?.focus();
  }

  #clicked(event: Event): void {
    const button = (event.composedPath()[0] as Element).closest<HTMLElement>("button.command");
    if (button)
      this.dispatchEvent(
        new CustomEvent("type-command", { detail: button.textContent ?? "", bubbles: true, composed: true }),
      );
  }

  #play(step: Step): void {
    const commands = splitScript(step.solution, (text) => this.classroom.session.shell.incomplete(text));
    this.dispatchEvent(new CustomEvent("play-commands", { detail: commands, bubbles: true, composed: true }));
  }
}

customElements.define("lesson-view", LessonView);

declare global {
  interface HTMLElementTagNameMap {
    "lesson-view": LessonView;
  }
  interface HTMLElementEventMap {
    "type-command": CustomEvent<string>;
    "play-commands": CustomEvent<readonly string[]>;
  }
}
