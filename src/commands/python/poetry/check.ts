import { parseArguments } from "../../../shell/options.ts";
import { contentHash } from "./lock-file.ts";
import { readProjectLock } from "./lock.ts";
import type { Verb } from "./tool.ts";
import { openProject } from "./project.ts";

/** poetry check: is pyproject.toml right, and does poetry.lock fit it? */
export const check: Verb = async (poetry, argv) => {
  const { options: given } = parseArguments(
    { lock: { help: "Check that poetry.lock exists" }, strict: { help: "Fail on warnings" } },
    argv,
  );
  const project = openProject(poetry);
  const lock = readProjectLock(poetry, project);
  const errors: string[] = [];
  if (project.name === "")
    errors.push("Either [project.name] or [tool.poetry.name] is required in package mode.");
  if (project.version === "")
    errors.push("Either [project.version] or [tool.poetry.version] is required in package mode.");
  if (given.lock && !lock) errors.push("poetry.lock was not found.");
  if (lock && lock.contentHash !== (await contentHash(project)))
    errors.push(
      "pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.",
    );
  if (errors.length === 0) {
    await poetry.process.stdout.write("All set!\n");
    return 0;
  }
  await poetry.process.stderr.write(errors.map((line) => `Error: ${line}\n`).join(""));
  return 1;
};
