import { parseArguments } from "../../../shell/options.ts";
import { canonical, parseRequirement } from "../packaging/requirement.ts";
import { above, caret, editDependencies, readPyproject } from "../project/pyproject.ts";
import { resolveAll } from "../project/resolve-all.ts";
import { installLocked } from "./install.ts";
import { readLock } from "./lock-file.ts";
import { lockPath, resolveLock } from "./lock.ts";
import type { Poetry, Verb } from "./tool.ts";
import { openProject, projectHome } from "./project.ts";
import { PoetryError } from "./trouble.ts";

const options = {
  group: { short: "G", value: "GROUP", help: "The group to add the dependency to" },
  dev: { short: "D", help: "Add as a development dependency" },
  lock: { help: "Do not perform operations (only update the lockfile)" },
} as const;

const placeOf = ({ dev, group }: { readonly dev: boolean; readonly group: string | undefined }) =>
  dev || (group !== undefined && group !== "main")
    ? (["[dependency-groups]", group ?? "dev"] as const)
    : (["[project]", "dependencies"] as const);

/** "flask@^3.0", "flask==3.0", "flask@latest" as a requirement. */
function read(text: string) {
  const at = /^([A-Za-z0-9._-]+(?:\[[^\]]*\])?)@(.*)$/.exec(text);
  return parseRequirement(at ? `${at[1]}${at[2] === "latest" ? "" : caret(at[2]!)}` : text);
}

export const add: Verb = async (poetry, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const { process, base } = poetry;
  if (operands.length === 0) throw new PoetryError('Not enough arguments (missing: "name").');
  const project = openProject(poetry);
  if (project.data["project"] === undefined)
    throw new PoetryError("poetry add to a pyproject.toml without [project] is not simulated yet");
  await projectHome(poetry, project);
  const place = placeOf(given);
  const present = place[1] === "dependencies" ? project.dependencies : (project.groups[place[1]] ?? []);
  const rows: string[] = [];
  for (const text of operands) {
    const { name, extras, specifiers } = read(text);
    const brackets = extras.length > 0 ? `[${extras.join(",")}]` : "";
    const isThere = present.some((one) => canonical(parseRequirement(one).name) === canonical(name));
    if (isThere && specifiers.length === 0) {
      await process.stdout.write(
        `The following packages are already present in the pyproject.toml and will be skipped:\n\n  - ${name}\n\nIf you want to update it to the latest compatible version, you can use \`poetry update package\`.\nIf you prefer to upgrade it to the latest available version, you can use \`poetry add package@latest\`.\n`,
      );
      continue;
    }
    if (specifiers.length > 0) {
      rows.push(
        `${name}${brackets} (${specifiers.map(({ operator, version }) => operator + version).join(",")})`,
      );
      continue;
    }
    const others = [...project.dependencies, ...Object.values(project.groups).flat()];
    const chosen = await resolveAll(process, base.version, [
      ...others,
      ...operands.map((one) => requirement(one)),
    ]);
    const version = chosen.find(({ key }) => key === canonical(name))!.version;
    await process.stdout.write(`Using version ^${version} for ${canonical(name)}\n`);
    rows.push(`${canonical(name)}${brackets} (>=${version},<${above(version, "^")})`);
  }
  if (rows.length === 0) {
    await process.stdout.write("Nothing to add.\n");
    return 0;
  }
  await process.stdout.write("\nUpdating dependencies\n");
  return change(poetry, editDependencies(project.text, place, rows), { lockOnly: given.lock });
};

const requirement = (text: string): string => {
  const { name, extras, specifiers } = read(text);
  return `${name}${extras.length > 0 ? `[${extras.join(",")}]` : ""}${specifiers.map(({ operator, version }) => operator + version).join(",")}`;
};

export const remove: Verb = async (poetry, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  if (operands.length === 0) throw new PoetryError('Not enough arguments (missing: "packages").');
  const project = openProject(poetry);
  const place = placeOf(given);
  const list = place[1] === "dependencies" ? project.dependencies : (project.groups[place[1]] ?? []);
  const missing = operands.filter(
    (name) => !list.some((text) => canonical(parseRequirement(text).name) === canonical(name)),
  );
  if (missing.length > 0)
    throw new PoetryError(`The following packages were not found: ${missing.join(", ")}`);
  await poetry.process.stdout.write("Updating dependencies\n");
  return change(poetry, editDependencies(project.text, place, [], operands), { lockOnly: given.lock });
};

/** Writes pyproject.toml, locks, installs; when that fails the old text comes back. */
async function change(
  poetry: Poetry,
  text: string,
  { lockOnly }: { readonly lockOnly: boolean },
): Promise<number> {
  const { process } = poetry;
  const { path, text: before } = openProject(poetry);
  process.files.write(path, text);
  try {
    const project = readPyproject(process.files, path);
    const lock = await resolveLock(poetry, project, []);
    if (!lockOnly) {
      const home = await projectHome(poetry, project);
      await installLocked(poetry, home, readLock(lock), {
        groups: ["main", ...Object.keys(project.groups)],
        exact: true,
      });
    }
    await process.stdout.write("\nWriting lock file\n");
    process.files.write(lockPath(project), lock);
    return 0;
  } catch (error) {
    process.files.write(path, before);
    throw error;
  }
}
