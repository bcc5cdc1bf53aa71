import type { EditionName } from "../base/edition.ts";
import type { Check, Verdict } from "./check.ts";
import { checks } from "./checks/index.ts";
import type { Witness } from "./witness.ts";

/** A lesson as read from its file: plain data, so that a build can carry it. */
export interface Lesson {
  /** The path below lessons/ without numbers and ending: "first-deploy/push-code". */
  readonly id: string;
  readonly title: string;
  readonly edition: EditionName;
  /** "starters/NAME", the id of the lesson whose end is this one's beginning, or "nothing". */
  readonly begins: string;
  /** About how long it takes. */
  readonly minutes: number;
  /** Markdown before the first step, and its HTML once a build has made it. */
  readonly prose: string;
  readonly steps: readonly Step[];
  /** What the learner can do now; shown at the end. */
  readonly ending: string;
}

export interface Step {
  /** One sentence: what will be true. */
  readonly goal: string;
  readonly prose: string;
  /** Commands that reach the goal, a line each; a heredoc's lines belong together. */
  readonly solution: string;
  readonly checks: readonly StepCheck[];
}

export interface StepCheck {
  /** Name and words, as in "visited / 200". */
  readonly text: string;
  /** For each reason the check can give: hints, vague first. */
  readonly hints: Readonly<Record<string, readonly string[]>>;
}

const byName = new Map<string, Check>(checks.map((check) => [check.name, check]));

/** The check a line names and what it wants; undefined when the line cannot be read. */
export function readCheck(text: string): { check: Check; want: unknown } | undefined {
  const space = text.indexOf(" ");
  const check = byName.get(space < 0 ? text : text.slice(0, space));
  const want = check?.read(space < 0 ? "" : text.slice(space + 1).trim());
  return check && want !== undefined ? { check, want } : undefined;
}

interface StepVerdict {
  readonly done: boolean;
  /** Of the first check that does not hold. */
  readonly hints: readonly string[];
}

/** Is the step's goal reached? If not, the hints for the first check that fails, by its reason. */
export function judge(step: Step, witness: Witness): StepVerdict {
  for (const { text, hints } of step.checks) {
    const { check, want } = readCheck(text)!; // lesson files are read and proved at build time
    const verdict: Verdict = check.holds(witness, want);
    if (!verdict.ok) return { done: false, hints: hints[verdict.reason] ?? [] };
  }
  return { done: true, hints: [] };
}
