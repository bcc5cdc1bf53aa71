import { parseArguments } from "../../../shell/options.ts";
import { installedIn } from "../packaging/installed.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { canonical } from "../packaging/requirement.ts";
import type { Verb } from "./pip.ts";

export const show: Verb = async ({ process, home }, argv) => {
  const { operands } = parseArguments({}, argv);
  const { stdout, stderr } = process;
  if (operands.length === 0) {
    await stderr.write("WARNING: ERROR: Please provide a package name or names.\n");
    return 1;
  }
  const installed = installedIn(process.files, home.sitePackages);
  const environment = environmentOf(home.version);
  const missing = operands.filter((name) => !installed.has(canonical(name)));
  if (missing.length > 0) await stderr.write(`WARNING: Package(s) not found: ${missing.join(", ")}\n`);
  let shown = 0;
  for (const name of operands) {
    const found = installed.get(canonical(name));
    if (!found) continue;
    const requires = found.requires
      .filter(({ marker }) => marker === undefined || evaluateMarker(marker, environment))
      .map((one) => one.name)
      .toSorted();
    const requiredBy = [...installed.values()]
      .filter((other) => other.requires.some((one) => canonical(one.name) === canonical(found.name)))
      .map((other) => other.name)
      .toSorted();
    await stdout.write(
      `${shown++ > 0 ? "---\n" : ""}Name: ${found.name}\nVersion: ${found.version}\nSummary: ${found.summary}\nHome-page: \nAuthor: \nAuthor-email: \nLicense: \nLocation: ${home.sitePackages}\nRequires: ${requires.join(", ")}\nRequired-by: ${requiredBy.join(", ")}\n`,
    );
  }
  return shown > 0 ? 0 : 1;
};
