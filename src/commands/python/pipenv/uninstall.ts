import { type Options, parseArguments } from "../../../shell/options.ts";
import { installedIn, removeInstalled } from "../packaging/installed.ts";
import { canonical } from "../packaging/requirement.ts";
import { writeLock } from "./install.ts";
import { editPipfile } from "./pipfile.ts";
import { openPipfile, PipenvError, read, targetHome, type Verb } from "./project.ts";

const options = {
  dev: { short: "d", help: "Uninstall from dev-packages." },
  all: { help: "Purge all package(s) from virtualenv. Does not edit Pipfile." },
  "skip-lock": { help: "Do not lock afterwards." },
} satisfies Options;

export const uninstall: Verb = async (pipenv, argv) => {
  const { options: given, operands } = parseArguments(options, argv);
  const { process } = pipenv;
  const pipfile = openPipfile(pipenv);
  if (given.all) throw new PipenvError("pipenv uninstall --all is not simulated yet");
  if (operands.length === 0)
    throw new PipenvError("Usage: pipenv uninstall [OPTIONS] [PACKAGES]...\n\nERROR:: No package provided!");
  const home = await targetHome(pipenv, pipfile.path, false);
  const installed = installedIn(process.files, home.sitePackages);
  let text = pipfile.text;
  let status = 0;
  for (const name of operands) {
    const found = installed.get(canonical(name));
    await process.stderr.write(`Uninstalling ${name}...\n`);
    if (found) {
      removeInstalled(process.files, found);
      await process.stdout.write(
        `Found existing installation: ${found.name} ${found.version}\nUninstalling ${found.name}-${found.version}:\n  Successfully uninstalled ${found.name}-${found.version}\n`,
      );
    }
    const edited = editPipfile(
      editPipfile(text, "packages", name, undefined),
      "dev-packages",
      name,
      undefined,
    );
    if (edited === text) {
      await process.stderr.write(`No package ${name} to remove from Pipfile.\n`);
      status = found ? 0 : 1;
    } else await process.stderr.write(`Removed ${name} from Pipfile.\n`);
    text = edited;
  }
  process.files.write(pipfile.path, text);
  if (!given["skip-lock"]) await writeLock(pipenv, home, read(process, pipfile.path));
  return status;
};
