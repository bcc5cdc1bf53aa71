import { requirementText } from "../packaging/requirement.ts";
import { PipError } from "../packaging/requirements-file.ts";
import type { Conflict, NoMatch, Wanted } from "../packaging/resolve.ts";

export function explainNoMatch({ wanted, versions, wrongPython }: NoMatch): PipError {
  const text = requirementText(wanted.requirement);
  const shown = wanted.parent ? `${text} (from ${wanted.parent.key})` : text;
  const ignored = wrongPython.map(({ version, wants }) => `${version} Requires-Python ${wants}`);
  return new PipError(
    [
      ...(ignored.length > 0
        ? [
            `Ignored the following versions that require a different python version: ${ignored.join("; ")}\nERROR: `,
          ]
        : []),
      `Could not find a version that satisfies the requirement ${shown} (from versions: ${versions.join(", ") || "none"})\n`,
      `ERROR: No matching distribution found for ${text}`,
    ].join(""),
  );
}

/** Says what excludes what on stdout, as pip does, and gives the error to end with. */
export function explainConflict({ causes }: Conflict, say: (line: string) => Promise<void>): PipError {
  const parties = [...new Set(causes.map(party))];
  const head = `Cannot install ${parties.length > 1 ? `${parties.slice(0, -1).join(", ")} and ${parties.at(-1)}` : parties[0]} because these package versions have conflicting dependencies.`;
  return new ConflictError(head, async () => {
    await say("\nThe conflict is caused by:");
    for (const cause of causes) await say(`    ${reason(cause)}`);
    await say(
      "\nTo fix this you could try to:\n1. loosen the range of package versions you've specified\n2. remove package versions to allow pip to attempt to solve the dependency conflict\n",
    );
  });
}

/** Its explanation stands on stdout between two lines of stderr. */
export class ConflictError extends PipError {
  readonly explain: () => Promise<void>;

  constructor(head: string, explain: () => Promise<void>) {
    super(head);
    this.explain = explain;
  }

  readonly closing =
    "ResolutionImpossible: for help visit https://pip.pypa.io/en/latest/topics/dependency-resolution/#dealing-with-dependency-conflicts";
}

const party = ({ parent, requirement }: Wanted) =>
  parent ? `${parent.key}==${parent.version}` : requirementText(requirement);

const reason = ({ parent, requirement }: Wanted) => {
  const text = requirementText(requirement);
  if (!parent) return `The user requested ${text}`;
  const parts = requirement.specifiers.map(({ operator, version }) => `${operator}${version}`).toSorted();
  return `${parent.key} ${parent.version} depends on ${requirement.name}${parts.join(" and ")}`;
};
