import { discard } from "../../../base/streams.ts";
import { basename, join, resolve } from "../../../files/paths.ts";
import { parseArguments } from "../../../shell/options.ts";
import type { Process } from "../../../shell/command.ts";
import type { Poetry, Verb } from "./tool.ts";
import { PoetryError } from "./trouble.ts";

const options = {
  name: { value: "NAME", help: "Name of the package" },
  description: { value: "DESCRIPTION", help: "Description of the package" },
  python: { value: "PYTHON", help: "Compatible Python versions" },
  flat: { help: "Use the flat layout for the project" },
  "no-interaction": { short: "n", help: "Do not ask any interactive question" },
  readme: { value: "README", help: "Specify the readme file format" },
} as const;

/** One value of the learner's git configuration; "" when it is not set. */
async function gitConfig(process: Process, key: string): Promise<string> {
  let said = "";
  const stdout = {
    isTTY: false,
    columns: 80,
    write: async (data: string | Uint8Array) =>
      void (said += typeof data === "string" ? data : new TextDecoder().decode(data)),
  };
  return (await process.spawn(["git", "config", key], { stdout, stderr: discard })) === 0 ? said.trim() : "";
}

async function text(
  { process, base }: Poetry,
  name: string,
  {
    description = "",
    python = `>=${base.minor}`,
  }: { readonly description?: string; readonly python?: string },
  extra = "",
): Promise<string> {
  const author = await gitConfig(process, "user.name");
  const email = await gitConfig(process, "user.email");
  const authors = author
    ? `authors = [\n    {name = "${author}"${email ? `,email = "${email}"` : ""}}\n]\n`
    : "authors = []\n";
  const readme =
    process.files.exists(resolve(process.cwd, "README.md")) || extra ? 'readme = "README.md"\n' : "";
  return `[project]\nname = "${name}"\nversion = "0.1.0"\ndescription = "${description}"\n${authors}${readme}requires-python = "${python}"\ndependencies = [\n]\n${extra}\n\n[build-system]\nrequires = ["poetry-core>=2.0.0,<3.0.0"]\nbuild-backend = "poetry.core.masonry.api"\n`;
}

/** poetry init -n: a pyproject.toml in the current folder. */
export const init: Verb = async (poetry, argv) => {
  const { options: given } = parseArguments(options, argv);
  const { process } = poetry;
  const path = resolve(process.cwd, "pyproject.toml");
  if (process.files.exists(path) && /^\[(project|tool\.poetry)\]/m.test(process.files.text(path)))
    throw new PoetryError("A pyproject.toml file with a project and/or a poetry section already exists.");
  if (!given["no-interaction"] && process.stdin.isTTY)
    throw new PoetryError("poetry init asking questions is not simulated yet. Run: poetry init -n");
  const name = (given.name ?? basename(process.cwd)).toLowerCase().replace(/[ _.]+/g, "-");
  process.files.write(path, await text(poetry, name, given));
  return 0;
};

/** poetry new PATH: a project with a package in src and a folder of tests. */
export const create: Verb = async (poetry, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const { process } = poetry;
  if (operands[0] === undefined) throw new PoetryError('Not enough arguments (missing: "path").');
  const root = resolve(process.cwd, operands[0]);
  if (process.files.exists(root) && process.files.list(root).length > 0)
    throw new PoetryError(`Destination ${root} exists and is not empty`);
  const name = (given.name ?? basename(root)).toLowerCase().replace(/[ _.]+/g, "-");
  const module = name.replaceAll("-", "_");
  const layout = given.flat ? module : `src/${module}`;
  for (const folder of [layout, "tests"]) {
    process.files.mkdir(join(root, folder), { parents: true });
    process.files.write(join(root, folder, "__init__.py"), "");
  }
  process.files.write(join(root, "README.md"), "");
  const packages = given.flat ? "" : `\n[tool.poetry]\npackages = [{include = "${module}", from = "src"}]\n`;
  process.files.write(
    join(root, "pyproject.toml"),
    await text(poetry, name, given, packages || "\n").then((one) =>
      one.replace("]\n\n\n\n[build", "]\n\n\n[build"),
    ),
  );
  await process.stdout.write(`Created package ${module} in ${operands[0]}\n`);
  return 0;
};
