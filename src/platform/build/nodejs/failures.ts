import { CompileError } from "../errors.ts";
import { block, step } from "../output.ts";

/** What every step starts with: a line of nothing but its indent. */
export const gap = "       ";

/** "-----> Build failed", and why. */
export const failure = (lines: readonly string[]): CompileError =>
  new CompileError([gap, step("Build failed"), ...block("red", lines)]);

/** The reason in a block of its own, from what npm printed. */
export function installFailure(printed: readonly string[]): CompileError {
  const code = printed.map((line) => /^npm error code (\w+)/.exec(line)?.[1]).find(Boolean);
  const found = code === undefined ? undefined : reasons[code];
  if (found?.[0]!.startsWith("Error:")) return failure(found);
  return failure([
    "Error: Unable to install dependencies using npm.",
    "",
    ...(found ?? ["See the log output above for what npm says about it."]),
  ]);
}

const reasons: Readonly<Record<string, readonly string[]>> = {
  EUSAGE: [
    "Error: npm lockfile is not in sync.",
    "",
    "Your package.json asks for packages that your package-lock.json does",
    "not name, or in other versions. `npm ci` installs only what both agree",
    "on.",
    "",
    "To update the lockfile, run `npm install` locally, then commit",
    "package-lock.json and push again.",
  ],
  ERESOLVE: [
    "Error: Conflict detected in requested npm dependencies.",
    "",
    "Two packages want versions of a third that cannot both be installed.",
    "Update the one that is behind, and commit the new lockfile.",
  ],
  E404: [
    "A package could not be found in the npm registry (404). Its name may be",
    "misspelled, or it was taken out of the registry.",
  ],
  ETARGET: [
    "One of your dependencies requests a package version that does not exist",
    "in the npm registry.",
  ],
  EINTEGRITY: ["A package that was fetched is not the one the lockfile names."],
};

export const scriptFailure = (): CompileError =>
  failure([
    "Error: A build script exited with a non-zero exit code.",
    "",
    "One of your app's lifecycle scripts (heroku-prebuild, build, heroku-postbuild,",
    "or heroku-cleanup) failed. What it printed stands above.",
    "",
    "Run it on your own machine with `npm run build`. If it works there,",
    "look for a package or a config var that is missing here.",
  ]);
