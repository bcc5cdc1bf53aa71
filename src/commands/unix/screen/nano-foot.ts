import { isText, keyName, pasted } from "./keys.ts";
import type { Question } from "./nano-frame.ts";

const cancelKeys = [["^G Help"], ["^C Cancel"]] as const;
const yesNoKeys = [[" Y Yes"], [" N No", "^C Cancel"]] as const;
const yesNoAllKeys = [
  [" Y Yes", " A All"],
  [" N No", "^C Cancel"],
] as const;

/** The foot of nano's screen: what it says there, and what it asks. */
export class NanoFoot {
  notice: string;
  /** What is being asked now. */
  question: Question | undefined;
  readonly #draw: () => Promise<void>;
  readonly #next: () => Promise<string>;

  /** `draw` shows the screen as it has become; `next` waits for a key. */
  constructor(notice: string, draw: () => Promise<void>, next: () => Promise<string>) {
    this.notice = notice;
    this.#draw = draw;
    this.#next = next;
  }

  say(text: string): void {
    this.notice = text;
  }

  /** Reads a line; undefined when it is cancelled. */
  ask(
    text: string,
    { preset = "", keys = cancelKeys as Question["keys"], room = 20 } = {},
  ): Promise<string | undefined> {
    let answer = preset;
    return this.#until(
      () => ({ text: `${text}: `, answer, keys, room }),
      (key, name) => {
        if (name === "enter") return answer;
        if (name === "escape") return null;
        if (name === "backspace") answer = [...answer].slice(0, -1).join("");
        else if (name === "ctrl u" || name === "ctrl k") answer = "";
        else if (isText(key)) answer += pasted(key).split("\n")[0];
        return undefined;
      },
    );
  }

  /** Undefined when it is cancelled. */
  yesNo(text: string): Promise<"yes" | "no" | undefined>;
  yesNo(text: string, withAll: true): Promise<"yes" | "no" | "all" | undefined>;
  yesNo(text: string, withAll = false): Promise<"yes" | "no" | "all" | undefined> {
    return this.#until(
      () => ({ text: `${text} `, answer: "", keys: withAll ? yesNoAllKeys : yesNoKeys, room: 16 }),
      (key) =>
        /^y$/i.test(key) ? "yes" : /^n$/i.test(key) ? "no" : withAll && /^a$/i.test(key) ? "all" : undefined,
    );
  }

  /** Shows a question until a key answers it; null, or Ctrl-C, cancels it. */
  async #until<T>(
    question: () => Question,
    answer: (key: string, name: string) => T | null | undefined,
  ): Promise<T | undefined> {
    try {
      for (;;) {
        this.question = question();
        await this.#draw();
        const key = await this.#next();
        const name = keyName(key);
        const given = name === "ctrl c" ? null : answer(key, name);
        if (given === undefined) continue;
        if (given !== null) return given;
        this.say("Cancelled");
        return undefined;
      }
    } finally {
      this.question = undefined;
    }
  }
}
