import { join } from "../../../files/paths.ts";
import type { Verb } from "./tool.ts";
import { findHome, openProject, projectHome, venvPath } from "./project.ts";
import { PoetryError } from "./trouble.ts";

/** poetry env activate|info|list|remove */
export const env: Verb = async (poetry, [verb, ...argv]) => {
  const { process, base } = poetry;
  const project = openProject(poetry);
  const path = await venvPath(poetry, project);
  const home = await findHome(poetry, project);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  switch (verb) {
    case "activate":
      await say(`source ${join((await projectHome(poetry, project)).prefix, "bin/activate")}`);
      return 0;
    case "info":
      if (argv.includes("--path") || argv.includes("-p")) {
        if (!home) return 1;
        await say(home.prefix);
        return 0;
      }
      await say(
        `\nVirtualenv\nPython:         ${base.version}\nImplementation: CPython\nPath:           ${home?.prefix ?? "NA"}\nExecutable:     ${home?.executable ?? "NA"}${home ? "\nValid:          True" : ""}\n\nBase\nPlatform:   linux\nOS:         posix\nPython:     ${base.version}\nPath:       ${base.basePrefix}\nExecutable: ${join(base.basePrefix, `bin/python${base.minor}`)}`,
      );
      return 0;
    case "list":
      if (home) await say(`${home.prefix.slice(home.prefix.lastIndexOf("/") + 1)} (Activated)`);
      return 0;
    case "remove":
      if (!home) throw new PoetryError(`Environment "${argv[0] ?? ""}" does not exist.`);
      process.files.remove(path);
      await say(`Deleted virtualenv: ${path}`);
      return 0;
    default:
      throw new PoetryError(`poetry env ${verb ?? ""} is not simulated yet`);
  }
};
