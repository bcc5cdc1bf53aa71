import type { BuildContext, BuildLog, BuildResult } from "../buildpack.ts";
import { CompileError } from "../errors.ts";
import { block, indent, step } from "../output.ts";
import { sourceAt } from "../source.ts";
import { readKept, restoreCache, saveCache } from "./cache.ts";
import { collectStatic } from "./collectstatic.ts";
import { runTimeEnv, setBuildEnv } from "./environment.ts";
import { runHook } from "./hooks.ts";
import { installPython, linkPython, movePython, pythonHome } from "./install.ts";
import { choosePackageManager, type PackageManager } from "./package-manager.ts";
import { installWithPip, installWithPipenv, installWithPoetry, installWithUv } from "./package-managers.ts";
import { readRequestedVersion, type Requested, resolveVersion } from "./requested-version.ts";
import { addWebConcurrency } from "./web-concurrency.ts";
import { checkNoPython, checkNoVenv } from "./venv-check.ts";
import * as texts from "./version-texts.ts";
import { majorOf, patchExists, today } from "./versions.ts";

/** The buildpack of 2026. */
export async function* buildToday(context: BuildContext): BuildLog<BuildResult> {
  const { files, dir, clock, edition } = context;
  checkNotTwice(context);
  setBuildEnv(context);
  yield* runHook(context, "pre_compile");
  checkNoPython(files, dir);
  const manager = choosePackageManager(sourceAt(files, dir, edition));
  checkNoVenv(files, dir);

  const requested = readRequestedVersion(files, dir, manager, readKept(context)?.python);
  if (manager === "uv" && requested.origin !== ".python-version")
    throw new CompileError(block("red", texts.uvNeedsVersion(requested.origin)));
  yield step(describe(requested));
  const version = resolveVersion(requested);
  yield* warnings(requested, version);

  yield* restoreCache(context, version, manager);
  linkPython(files, dir);
  if (files.exists(`${pythonHome}/bin/python`)) yield step(`Using cached install of Python ${version}`);
  else {
    yield step(`Installing Python ${version}`);
    await clock.sleep(1500);
    if (!patchExists(today.latest, version)) {
      yield indent("curl: (22) The requested URL returned error: 404");
      throw new CompileError(block("red", texts.unknownPatch(version, majorOf(version), requested.origin)));
    }
    installPython(files, version);
  }
  yield* installDependencies(context, version, manager);
  yield* collectStatic(context, version);
  yield* runHook(context, "post_compile");
  yield step("Saving cache");
  saveCache(context, version, manager);
  movePython(files, dir);
  addWebConcurrency(files, dir);
  if (manager !== "uv") yield* block("blue", uvNotice);
  context.env["PYTHONHOME"] = pythonHome;
  return { processTypes: {}, env: runTimeEnv };
}

/** Set by the first of two Python buildpacks for those that come after it. */
function checkNotTwice({ env }: BuildContext): void {
  if (env["PYTHONHOME"] === undefined) return;
  throw new CompileError(
    block("red", [
      "Error: The Python buildpack has already been run this build.",
      "",
      "There is a Python already that an earlier buildpack of this build",
      "installed: the Python buildpack is set twice for your app.",
      "",
      "See which buildpacks are set, and remove one of the two:",
      "https://devcenter.heroku.com/articles/managing-buildpacks#view-your-buildpacks",
      "https://devcenter.heroku.com/articles/managing-buildpacks#remove-classic-buildpacks",
    ]),
  );
}

const describe = ({ version, origin }: Requested): string => {
  if (origin === "default")
    return `No Python version was specified. Using the buildpack default: Python ${version}`;
  if (origin === "cached")
    return `No Python version was specified. Using the same major version as the last build: Python ${version}`;
  return `Using Python ${version} specified in ${origin}`;
};

function* warnings({ origin }: Requested, version: string): Generator<string> {
  const major = majorOf(version);
  const yellow = (lines: readonly string[]) => block("yellow", lines);
  if (origin === "default" || origin === "cached") yield* yellow(texts.noVersion(origin, major));
  if (origin === "runtime.txt") yield* yellow(texts.oldRuntimeTxt(major));
  const until = today.deprecated[major];
  if (until) yield* yellow(texts.deprecatedMajor(major, until, origin));
  const latest = today.latest[major]!;
  if (latest !== version && patchExists(today.latest, version))
    yield* yellow(texts.newerPatch(version, major, latest, origin));
}

async function* installDependencies(
  context: BuildContext,
  version: string,
  manager: PackageManager,
): BuildLog {
  if (manager === "pipenv") yield* installWithPipenv(context, version);
  else if (manager === "poetry") yield* installWithPoetry(context, version);
  else if (manager === "uv") yield* installWithUv(context, version);
  else yield* installWithPip(context, version);
}

const uvNotice: readonly string[] = [
  "Note: We recently added support for the package manager uv:",
  "https://devcenter.heroku.com/changelog-items/3238",
  "",
  "It is the package manager we now recommend for Python: it has a",
  "lockfile, is fast, explains its errors well, and is maintained by",
  "a full-time team.",
  "",
  "If you don't know it yet, have a look:",
  "https://docs.astral.sh/uv/",
];
