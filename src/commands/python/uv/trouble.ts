import { requirementText } from "../packaging/requirement.ts";
import type { Conflict, NoMatch, Wanted } from "../packaging/resolve.ts";

/** uv ends with `error: ` and these words. */
export class UvError extends Error {
  readonly status: number;

  constructor(message: string, status = 2) {
    super(message);
    this.status = status;
  }
}

/** uv says in sentences why nothing fits; the first line and the mark of the second are its own. */
export function explainNoMatch({ wanted, versions }: NoMatch): string {
  const text = requirementText(wanted.requirement);
  const { name } = wanted.requirement;
  const who = wanted.parent
    ? `${wanted.parent.key}==${wanted.parent.version} depends`
    : "your project depends";
  const because =
    versions.length === 0
      ? `Because ${name} was not found in the package registry and ${who} on ${text}, we can conclude that your project's requirements are unsatisfiable.`
      : `Because there is no version of ${text} and ${who} on ${text}, we can conclude that your project's requirements are unsatisfiable.`;
  return `  × No solution found when resolving dependencies:\n  ╰─▶ ${because}\n`;
}

const party = ({ parent, requirement }: Wanted): string =>
  `${parent ? `${parent.key}==${parent.version}` : "your project"} depends on ${requirementText(requirement)}`;

export const explainConflict = ({ causes }: Conflict): string =>
  `  × No solution found when resolving dependencies:\n  ╰─▶ Because ${causes.map(party).join(" and ")}, we can conclude that your project's requirements are unsatisfiable.\n`;
