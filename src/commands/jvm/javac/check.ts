import { basename } from "../../../files/paths.ts";
import type { Complaint } from "../language/tokens.ts";
import type { Unit } from "../language/tree.ts";
import { checkImports } from "./imports.ts";

export interface Checked {
  readonly path: string;
  readonly unit: Unit;
}

interface Rules {
  readonly known: readonly string[];
  readonly single?: boolean;
}

/** What can be told for sure without knowing every class of every library. */
export function check(
  { path, unit }: Checked,
  all: readonly Checked[],
  { known, single }: Rules,
): Complaint[] {
  const complaints: Complaint[] = [];
  if (!single)
    for (const { name, modifiers, form, at } of unit.types)
      if (modifiers.words.has("public") && `${name}.java` !== basename(path))
        complaints.push({
          message: `${form} ${name} is public, should be declared in a file named ${name}.java`,
          at,
        });
  complaints.push(...checkImports(unit, all, known));
  return complaints;
}
