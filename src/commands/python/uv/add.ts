import { parseArguments } from "../../../shell/options.ts";
import { canonical, parseRequirement, requirementText } from "../packaging/requirement.ts";
import { readRequirementsFile } from "../packaging/requirements-file.ts";
import { editDependencies, type Pyproject, readPyproject } from "../project/pyproject.ts";
import { resolveAll } from "../project/resolve-all.ts";
import { openProject, projectHome } from "./project.ts";
import { bring } from "./sync.ts";
import { UvError } from "./trouble.ts";
import type { Uv, Verb } from "./tool.ts";

const options = {
  dev: { help: "Add the requirements to the development dependency group" },
  group: { value: "GROUP", help: "Add the requirements to the specified dependency group" },
  requirements: { short: "r", value: "FILE", many: true, help: "Add the packages listed in the given files" },
} as const;

const placeOf = ({ dev, group }: { readonly dev: boolean; readonly group: string | undefined }) =>
  dev || group
    ? (["[dependency-groups]", group ?? "dev"] as const)
    : (["[project]", "dependencies"] as const);

export const add: Verb = async (uv, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const { process } = uv;
  const texts = [
    ...operands,
    ...given.requirements.flatMap((file) =>
      readRequirementsFile(process, file).wanted.map(({ requirement }) => requirementText(requirement)),
    ),
  ];
  if (texts.length === 0)
    throw new UvError(
      "the following required arguments were not provided:\n  <PACKAGES|--requirements <REQUIREMENTS>>\n\nUsage: uv add <PACKAGES|--requirements <REQUIREMENTS>>\n\nFor more information, try '--help'.",
    );
  const project = openProject(uv);
  await projectHome(uv, project);
  const requirements = texts.map((text) => parseRequirement(text));
  const bare = requirements.filter(({ specifiers, url }) => specifiers.length === 0 && !url);
  // A requirement without a version gets the newest one that fits as its lower bound.
  const others = [...project.dependencies, ...Object.values(project.groups).flat()];
  const chosen = bare.length > 0 ? await resolveAll(process, uv.base.version, [...others, ...texts]) : [];
  const rows = texts.map((text, i) => {
    const { name, extras, specifiers } = requirements[i]!;
    if (specifiers.length > 0) return text;
    const version = chosen.find(({ key }) => key === canonical(name))?.version;
    return `${name.toLowerCase()}${extras.length > 0 ? `[${extras.join(",")}]` : ""}>=${version}`;
  });
  await change(uv, project, editDependencies(project.text, placeOf(given), rows));
  return 0;
};

export const remove: Verb = async (uv, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const project = openProject(uv);
  const list = given.dev || given.group ? (project.groups[given.group ?? "dev"] ?? []) : project.dependencies;
  for (const name of operands)
    if (!list.some((text) => canonical(parseRequirement(text).name) === canonical(name)))
      throw new UvError(
        `The dependency \`${name}\` could not be found in \`${given.dev || given.group ? `tool.uv.dev-dependencies\` or \`dependency-groups.${given.group ?? "dev"}` : "project.dependencies"}\``,
      );
  await change(uv, project, editDependencies(project.text, placeOf(given), [], operands));
  return 0;
};

/** Writes the new pyproject.toml, locks and installs; when that fails the old text comes back, as with uv. */
async function change(uv: Uv, { path, text: before }: Pyproject, text: string): Promise<void> {
  const { files } = uv.process;
  files.write(path, text);
  try {
    await bring(uv, readPyproject(files, path));
  } catch (error) {
    files.write(path, before);
    throw error;
  }
}
