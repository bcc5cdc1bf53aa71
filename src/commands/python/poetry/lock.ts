import { dirname, join } from "../../../files/paths.ts";
import { parseArguments } from "../../../shell/options.ts";
import { canonical } from "../packaging/requirement.ts";
import type { Pyproject } from "../project/pyproject.ts";
import { resolveAll } from "../project/resolve-all.ts";
import { type PoetryLock, readLock, writeLock } from "./lock-file.ts";
import { type Poetry, poetryVersion, type Verb } from "./tool.ts";
import { openProject, projectHome } from "./project.ts";

export const lockPath = (project: Pyproject): string => join(dirname(project.path), "poetry.lock");

/** Resolves anew, keeping the versions of an old lock except of `upgrade` (all when true), and gives the new text. */
export async function resolveLock(
  { process, base }: Poetry,
  project: Pyproject,
  upgrade: true | readonly string[],
): Promise<string> {
  const path = lockPath(project);
  const old = process.files.exists(path) ? readLock(process.files.text(path)) : undefined;
  const wanted = [...project.dependencies, ...Object.values(project.groups).flat()];
  const forget =
    upgrade === true
      ? undefined
      : new Set([...upgrade, ...wanted.map((text) => /^[\w.-]+/.exec(text)?.[0] ?? "")].map(canonical));
  const preferred = new Map(
    [...(old && forget ? old.packages : [])]
      .filter(([key]) => !forget!.has(key))
      .map(([key, { version }]) => [key, version]),
  );
  await process.stdout.write("Resolving dependencies...\n");
  await process.clock.sleep(600, process.signal);
  return writeLock(project, await resolveAll(process, base.version, wanted, preferred), poetryVersion);
}

export function readProjectLock({ process: { files } }: Poetry, project: Pyproject): PoetryLock | undefined {
  const path = lockPath(project);
  return files.exists(path) ? readLock(files.text(path)) : undefined;
}

const options = {
  regenerate: { help: "Ignore existing lock file and overwrite it with a new lock file" },
  "no-update": { help: "Kept from older versions of Poetry" },
} as const;

export const lock: Verb = async (poetry, argv) => {
  const { options: given } = parseArguments(options, argv);
  const project = openProject(poetry);
  await projectHome(poetry, project);
  const text = await resolveLock(poetry, project, given.regenerate || []);
  await poetry.process.stdout.write("\nWriting lock file\n");
  poetry.process.files.write(lockPath(project), text);
  return 0;
};
