import type { BuildContext } from "../buildpack.ts";
import { pythonHome } from "./install.ts";
import type { PackageManager } from "./package-manager.ts";
import { today } from "./versions.ts";

/** What a build leaves in the cache for the next one to compare. */
interface Kept {
  readonly stack: string;
  readonly python: string;
  readonly manager: PackageManager;
  /** The version of the package manager. */
  readonly tool: string;
  /** The contents of the file that names the dependencies. */
  readonly dependencies: string;
}

const titles: Record<PackageManager, string> = { pip: "pip", pipenv: "Pipenv", poetry: "Poetry", uv: "uv" };

/** The file whose change makes the installed packages worthless. */
const dependencyFiles: Partial<Record<PackageManager, string>> = {
  pip: "requirements.txt",
  pipenv: "Pipfile.lock",
};

const keptPath = (cacheDir: string) => `${cacheDir}/.heroku/python-build.json`;

export function readKept({ files, cacheDir }: BuildContext): Kept | undefined {
  const path = keptPath(cacheDir);
  return files.exists(path) ? (JSON.parse(files.text(path)) as Kept) : undefined;
}

function present({ files, dir, stack }: BuildContext, python: string, manager: PackageManager): Kept {
  const file = dependencyFiles[manager];
  return {
    stack,
    python,
    manager,
    tool: today[manager],
    dependencies: file ? files.text(`${dir}/${file}`) : "",
  };
}

/** Why the cache is of no use to this build; empty when it is. */
function reasons(kept: Kept, now: Kept): string[] {
  const found: string[] = [];
  if (kept.stack !== now.stack) found.push(`The stack has changed from ${kept.stack} to ${now.stack}`);
  if (kept.python !== now.python)
    found.push(`The Python version has changed from ${kept.python} to ${now.python}`);
  if (kept.manager !== now.manager)
    found.push(`The package manager has changed from ${kept.manager} to ${now.manager}`);
  else {
    if (kept.tool !== now.tool)
      found.push(`The ${titles[now.manager]} version has changed from ${kept.tool} to ${now.tool}`);
    if (kept.dependencies !== now.dependencies)
      found.push(`The contents of ${dependencyFiles[now.manager]} changed`);
  }
  return found;
}

/** Brings back what the last build installed, if it still fits. Answers with the lines to print. */
export function restoreCache(context: BuildContext, python: string, manager: PackageManager): string[] {
  const kept = readKept(context);
  if (!kept) return [];
  const { files, cacheDir } = context;
  const why = reasons(kept, present(context, python, manager));
  if (why.length > 0) {
    files.remove(`${cacheDir}/.heroku`);
    return ["-----> Discarding cache since:", ...why.map((reason) => `       - ${reason}`)];
  }
  files.mkdir("/app/.heroku", { parents: true });
  files.graft(pythonHome, files.subtree(`${cacheDir}/.heroku/python`));
  return ["-----> Restoring cache"];
}

export function saveCache(context: BuildContext, python: string, manager: PackageManager): void {
  const { files, cacheDir } = context;
  files.mkdir(`${cacheDir}/.heroku`, { parents: true });
  files.graft(`${cacheDir}/.heroku/python`, files.subtree(pythonHome));
  files.write(keptPath(cacheDir), JSON.stringify(present(context, python, manager)));
}
