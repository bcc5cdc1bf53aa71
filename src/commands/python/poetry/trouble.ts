import { requirementText } from "../packaging/requirement.ts";
import type { Conflict, NoMatch, Wanted } from "../packaging/resolve.ts";

/** Poetry ends with these words after an empty line. */
export class PoetryError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

const shown = ({ requirement }: Wanted) => {
  const text = requirement.specifiers.map(({ operator, version }) => operator + version).join(",");
  return `${requirement.name}${text ? ` (${text})` : ""}`;
};

export function explainNoMatch({ wanted, versions }: NoMatch): string {
  const { name } = wanted.requirement;
  if (versions.length === 0 && !wanted.parent) return `Could not find a matching version of package ${name}`;
  if (!wanted.parent)
    return `Could not find a matching version of package ${requirementText(wanted.requirement)}`;
  return `Because ${wanted.parent.key} (${wanted.parent.version}) depends on ${shown(wanted)} which doesn't match any versions, version solving failed.`;
}

const party = (wanted: Wanted): string =>
  `${wanted.parent ? `${wanted.parent.key} (${wanted.parent.version})` : "your project"} depends on ${shown(wanted)}`;

export const explainConflict = ({ causes }: Conflict): string =>
  `Because ${causes.map(party).join("\n and ")}, version solving failed.`;
