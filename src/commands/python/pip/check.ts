import { installedIn } from "../packaging/installed.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { canonical, requirementText } from "../packaging/requirement.ts";
import { satisfies } from "../packaging/specifier.ts";
import type { Verb } from "./pip.ts";

export const check: Verb = async ({ process, home }) => {
  const installed = installedIn(process.files, home.sitePackages);
  const environment = environmentOf(home.version);
  let broken = 0;
  for (const { name, version, requires } of installed.values())
    for (const requirement of requires) {
      if (requirement.marker !== undefined && !evaluateMarker(requirement.marker, environment)) continue;
      const found = installed.get(canonical(requirement.name));
      if (found && satisfies(found.version, requirement.specifiers, true)) continue;
      broken++;
      const lack = found
        ? `has requirement ${requirementText(requirement)}, but you have ${found.name} ${found.version}`
        : `requires ${requirement.name}, which is not installed`;
      await process.stdout.write(`${name.toLowerCase()} ${version} ${lack}.\n`);
    }
  if (broken === 0) await process.stdout.write("No broken requirements found.\n");
  return broken === 0 ? 0 : 1;
};
