import type { Source } from "../buildpack.ts";
import { failure } from "./failures.ts";

export interface Manifest {
  readonly engines?: {
    readonly node?: string;
    readonly npm?: string;
    readonly yarn?: string;
    readonly pnpm?: string;
  };
  readonly packageManager?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Throws CompileError when it is no JSON. */
export function readManifest(source: Source): Manifest {
  try {
    return JSON.parse(source.text("package.json")) as Manifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw failure([
      "Error: Unable to parse your package.json.",
      "",
      "Your package.json contains invalid JSON and could not be read.",
      "A missing or a superfluous comma is the usual reason.",
      "",
      "`npm install` on your own machine shows the place. Mend it, commit,",
      "and push again.",
    ]);
  }
}

const lockFiles = [
  { name: "yarn.lock", tool: "Yarn" },
  { name: "package-lock.json", tool: "npm" },
  { name: "pnpm-lock.yaml", tool: "pnpm" },
] as const;

/** The tool whose lock file is there; npm without one. Throws CompileError for several. */
export function choosePackageManager(source: Source): "npm" | "Yarn" | "pnpm" {
  const found = lockFiles.filter(({ name }) => source.has(name));
  if (found.length > 1)
    throw failure([
      "Error: Multiple lockfiles found.",
      "",
      `Multiple package managers (${found.map(({ tool }) => tool).join(",")}) have created lockfiles for this application,`,
      "and only one of them can be right:",
      "",
      ...found.map(({ name }) => `- ${name}`),
      "",
      "Decide which package manager your app uses, delete the lockfiles of",
      "the others with `git rm`, commit, and push again:",
      "https://help.heroku.com/0KU2EM53",
    ]);
  return found[0]?.tool ?? "npm";
}
