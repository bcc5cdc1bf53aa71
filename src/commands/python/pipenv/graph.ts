import { parseArguments } from "../../../shell/options.ts";
import { installedIn, type Installed } from "../packaging/installed.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { canonical } from "../packaging/requirement.ts";
import { specifierText } from "../packaging/specifier.ts";
import { existingHome, openPipfile, PipenvError, type Verb } from "./project.ts";

/** Every package nobody needs, with what it needs below it. */
export const graph: Verb = async (pipenv, argv) => {
  parseArguments({}, argv);
  const { process } = pipenv;
  const home = await existingHome(pipenv, openPipfile(pipenv).path);
  if (!home)
    throw new PipenvError(
      "No virtualenv has been created for this project yet!\nConsider running `pipenv install` first to automatically generate one for you or see `pipenv install --help` for further instructions.",
    );
  const installed = installedIn(process.files, home.sitePackages);
  installed.delete("pip");
  const environment = environmentOf(home.version);
  const needs = ({ requires }: Installed) =>
    requires
      .filter(({ marker }) => marker === undefined || evaluateMarker(marker, environment))
      .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const needed = new Set(
    [...installed.values()].flatMap((one) => needs(one).map(({ name }) => canonical(name))),
  );
  const below = async (one: Installed, depth: number): Promise<void> => {
    for (const { name, specifiers } of needs(one)) {
      const found = installed.get(canonical(name));
      await process.stdout.write(
        `${"    ".repeat(depth - 1)}└── ${found?.name ?? name} [required: ${specifierText(specifiers) || "Any"}, installed: ${found?.version ?? "?"}]\n`,
      );
      if (found) await below(found, depth + 1);
    }
  };
  for (const [key, one] of installed) {
    if (needed.has(key)) continue;
    await process.stdout.write(`${one.name}==${one.version}\n`);
    await below(one, 1);
  }
  return 0;
};
