import { parseArguments } from "../../../shell/options.ts";
import { installLocked } from "./install.ts";
import { readLock } from "./lock-file.ts";
import { lockPath, resolveLock } from "./lock.ts";
import { openProject, projectHome } from "./project.ts";
import type { Verb } from "./tool.ts";

/** poetry update [PACKAGE]... */
export const update: Verb = async (poetry, argv) => {
  const { operands } = parseArguments({}, argv);
  const project = openProject(poetry);
  const home = await projectHome(poetry, project);
  await poetry.process.stdout.write("Updating dependencies\n");
  const text = await resolveLock(poetry, project, operands.length > 0 ? operands : true);
  await installLocked(poetry, home, readLock(text), {
    groups: ["main", ...Object.keys(project.groups)],
    exact: false,
  });
  await poetry.process.stdout.write("\nWriting lock file\n");
  poetry.process.files.write(lockPath(project), text);
  return 0;
};
