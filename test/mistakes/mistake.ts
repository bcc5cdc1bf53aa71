import { describe, expect, it } from "vitest";
import type { EditionName } from "../../src/base/edition.ts";
import { learn, type Learner } from "../support/world.ts";

/** A line, or part of one, that must be seen; or what one must match. */
export type Sign = string | RegExp;

/** One classic mistake: what the learner did, the lines that tell, and the fix that works. */
export interface Mistake {
  /** Its row in the catalogue of the 70 most common mistakes; 0 for those it lists without a rank. */
  readonly number: number;
  readonly title: string;
  readonly edition?: EditionName;
  readonly loggedOut?: boolean;
  /** What no command of the learner's can do: the state of the account, say. */
  readonly given?: (learner: Learner) => Promise<void> | void;
  readonly did: string;
  readonly sees: readonly Sign[];
  readonly unseen?: readonly Sign[];
  /** Exit status of the last command of `did`; told where it teaches something. */
  readonly status?: number;
  /** Goes on in the same shell; on a terminal when keys are to be pressed. */
  readonly fix: string;
  readonly keys?: string;
  readonly works: readonly Sign[];
  /** What must be gone. */
  readonly gone?: readonly Sign[];
}

/** A mistake that does not come true yet, and why. */
export interface Gap {
  readonly number: number;
  readonly title: string;
  readonly gap: string;
}

/** The CLI breaks long messages in its boxes where the line ends: they are read as one line too. */
const unwrap = (output: string): string => output.replaceAll(/ *\n [›▸] +/g, " ");

const seen = (output: string, sign: Sign): boolean =>
  [output, unwrap(output)].some((text) => (typeof sign === "string" ? text.includes(sign) : sign.test(text)));

function expectSigns(output: string, there: readonly Sign[], absent: readonly Sign[] = []): void {
  const complaints = [
    ...there.filter((sign) => !seen(output, sign)).map((sign) => `not seen: ${JSON.stringify(String(sign))}`),
    ...absent.filter((sign) => seen(output, sign)).map((sign) => `seen: ${JSON.stringify(String(sign))}`),
  ];
  if (complaints.length > 0) expect.fail([...complaints, "in:", output].join("\n"));
}

/** One test for each mistake, in a world of its own; a skipped one, with its reason, for each gap. */
export function proveMistakes(component: string, mistakes: readonly (Mistake | Gap)[]): void {
  describe(component, () => {
    for (const mistake of mistakes) {
      if ("gap" in mistake) it.skip(`${mistake.number} ${mistake.title}: ${mistake.gap}`, () => {});
      else it(`${mistake.number} ${mistake.title}`, () => prove(mistake));
    }
  });
}

async function prove(mistake: Mistake): Promise<void> {
  const { did, sees, unseen, status, fix, keys, works, gone, given, edition, loggedOut } = mistake;
  const learner = learn({ ...(edition && { edition }), ...(loggedOut && { loggedOut }) });
  await given?.(learner);
  const mistaken = await learner.run(did);
  expectSigns(mistaken.output, sees, unseen);
  if (status !== undefined) expect(mistaken.status, mistaken.output).toBe(status);
  const fixed = await learner.run(fix, keys === undefined ? {} : { keys });
  expectSigns(fixed.output, works, gone);
}
