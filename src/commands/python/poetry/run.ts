import { join } from "../../../files/paths.ts";
import type { Verb } from "./tool.ts";
import { openProject, projectHome } from "./project.ts";
import { PoetryError } from "./trouble.ts";

/** poetry run COMMAND: runs it in the project's environment. */
export const run: Verb = async (poetry, argv) => {
  const { process, base } = poetry;
  const words = argv[0] === "--" ? argv.slice(1) : argv;
  if (words.length === 0) throw new PoetryError('Not enough arguments (missing: "args").');
  const home = await projectHome(poetry, openProject(poetry));
  const path = `${join(home.prefix, "bin")}:${process.env.get("PATH") ?? ""}`;
  const isThere =
    words[0]!.includes("/") ||
    path.split(":").some((folder) => process.files.is("file", join(folder, words[0]!)));
  if (!isThere) {
    await process.stderr.write(`Command not found: ${words[0]}\n`);
    return 1;
  }
  return process.spawn(words, {
    env: { PATH: path, ...(home.prefix === base.prefix ? {} : { VIRTUAL_ENV: home.prefix }) },
  });
};
