import { join } from "../../../files/paths.ts";
import { Collector } from "../../../base/streams.ts";
import { type Options, parseArguments } from "../../../shell/options.ts";
import type { PythonHome } from "../home.ts";
import { IndexClient } from "../packaging/index-client.ts";
import { installedIn, removeInstalled } from "../packaging/installed.ts";
import { installWheel } from "../packaging/install-wheel.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { canonical, InvalidRequirement, parseRequirement } from "../packaging/requirement.ts";
import { specifierText } from "../packaging/specifier.ts";
import { readRequirementsFile } from "../packaging/requirements-file.ts";
import { Conflict, NoMatch } from "../packaging/resolve.ts";
import { runPip } from "../pip/pip.ts";
import { explainNoMatch } from "../pip/trouble.ts";
import { type Lock, type LockedPackage, lockText, makeLock } from "./lock.ts";
import { editPipfile, findPipfile, newPipfile, type Pipfile, pipfileHash } from "./pipfile.ts";
import {
  isOn,
  lockPath,
  openPipfile,
  type Pipenv,
  PipenvError,
  read,
  readLock,
  targetHome,
  type Verb,
} from "./project.ts";

const options = {
  dev: { short: "d", help: "Install both develop and default packages" },
  deploy: { help: "Abort if the Pipfile.lock is out-of-date, or Python version is wrong." },
  system: { help: "System pip management." },
  "skip-lock": { help: "Skip locking mechanisms and use the Pipfile instead during operation." },
  "ignore-pipfile": { help: "Ignore Pipfile when installing, using the Pipfile.lock." },
  requirements: { short: "r", value: "file", help: "Import a requirements.txt file." },
  python: { value: "version", help: "Specify which version of Python virtualenv should use." },
  verbose: { short: "v", help: "Verbose mode." },
  quiet: { short: "q", help: "Quiet mode." },
  pre: { help: "Allow pre-releases." },
  "keep-outdated": { help: "Keep out-dated dependencies from being updated in Pipfile.lock." },
  "extra-pip-args": { value: "args", help: "Pass extra arguments to pip." },
} satisfies Options;

export const install: Verb = async (pipenv, argv) => {
  const { process, base } = pipenv;
  const { options: given, operands } = parseArguments(options, argv);
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const { files } = process;
  const path = findPipfile(files, process.cwd) ?? join(process.cwd, "Pipfile");
  const isNew = !files.exists(path);
  if (given.deploy && isNew && operands.length === 0)
    throw new PipenvError("Pipfile not found: nothing to deploy.");
  const before = isNew ? undefined : read(process, path);
  if (before) await warnOfPython(pipenv, before, given.deploy);
  const home = await targetHome(pipenv, path, given.system);
  if (isNew) {
    await say("Creating a Pipfile for this project...");
    files.write(path, newPipfile(base.minor));
  }
  const section = given.dev ? "dev-packages" : "packages";
  const wanted = [...operands];
  const requirements =
    given.requirements ??
    (isNew && files.exists(join(process.cwd, "requirements.txt")) ? "requirements.txt" : undefined);
  if (requirements !== undefined && operands.length === 0) {
    await say(
      given.requirements
        ? "Requirements file provided! Importing into Pipfile..."
        : "requirements.txt found in . instead of Pipfile! Converting...",
    );
    for (const { requirement } of readRequirementsFile(process, requirements).wanted)
      wanted.push(`${requirement.name}${specifierText(requirement.specifiers)}`);
  }
  const rollback = files.text(path);
  for (const text of wanted) {
    const { name, extras, specifiers } = parsePackage(text);
    await say(`Installing ${text}...`);
    const version = specifierText(specifiers) || "*";
    const spec =
      extras.length > 0
        ? `{extras = [${extras.map((one) => `"${one}"`).join(", ")}], version = "${version}"}`
        : `"${version}"`;
    files.write(path, editPipfile(files.text(path), section, name.toLowerCase(), spec));
    await say("✔ Installation Succeeded");
  }
  try {
    return await installPipfile(pipenv, read(process, path), home, given);
  } catch (error) {
    if (wanted.length > 0) files.write(path, rollback);
    throw error;
  }
};

async function installPipfile(
  pipenv: Pipenv,
  pipfile: Pipfile,
  home: PythonHome,
  given: { dev: boolean; deploy: boolean; system: boolean; "skip-lock": boolean; "ignore-pipfile": boolean },
): Promise<number> {
  const { process } = pipenv;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  if (given["skip-lock"]) {
    await say("Installing dependencies from Pipfile...");
    await installLocked(pipenv, home, await tryLock(pipenv, home, pipfile), given.dev);
    return 0;
  }
  let lockFile = readLock(pipenv, pipfile);
  const hash = await pipfileHash(pipfile);
  const old = lockFile?._meta?.hash?.sha256;
  if (lockFile === undefined) {
    if (given.deploy && pipenv.version >= "2022")
      throw new PipenvError("Pipfile.lock not found: run `pipenv lock` and commit the file.");
    await say("Pipfile.lock not found, creating...");
    lockFile = await writeLock(pipenv, home, pipfile);
  } else if (old !== hash && !given["ignore-pipfile"]) {
    if (given.deploy) {
      await say(`Your Pipfile.lock\n(${old}) is out of\ndate. Expected:\n(${hash}).`);
      await say("Usage: pipenv install [OPTIONS] [PACKAGES]...\n");
      throw new PipenvError("ERROR:: Aborting deploy");
    }
    await say(
      `Pipfile.lock (${old?.slice(-6)}) out of date: run \`pipenv lock\` to update to (${hash.slice(-6)})...`,
    );
    lockFile = await writeLock(pipenv, home, pipfile);
  }
  const system = given.system || isOn(process.env.get("PIPENV_SYSTEM"));
  if (!system)
    await say(
      "To activate this project's virtualenv, run pipenv shell.\nAlternatively, run a command inside the virtualenv with pipenv run.",
    );
  // Heroku's build asks for quiet, and gets it.
  if (process.env.get("PIPENV_VERBOSITY") !== "-1")
    await say(`Installing dependencies from Pipfile.lock (${hash.slice(-6)})...`);
  await installLocked(pipenv, home, lockFile, given.dev);
  return 0;
}

export const lock: Verb = async (pipenv, argv) => {
  parseArguments(options, argv);
  const pipfile = openPipfile(pipenv);
  await warnOfPython(pipenv, pipfile, false);
  await writeLock(pipenv, await targetHome(pipenv, pipfile.path, false), pipfile);
  return 0;
};

export const sync: Verb = async (pipenv, argv) => {
  const { options: given } = parseArguments(options, argv);
  const pipfile = openPipfile(pipenv);
  const lockFile = readLock(pipenv, pipfile);
  if (!lockFile)
    throw new PipenvError(
      "Usage: pipenv sync [OPTIONS]\n\nERROR:: Pipfile.lock not found!\nYou need to run `pipenv lock` to generate it.",
    );
  const home = await targetHome(pipenv, pipfile.path, given.system);
  await pipenv.process.stderr.write(
    `Installing dependencies from Pipfile.lock (${lockFile._meta.hash.sha256.slice(-6)})...\n`,
  );
  await installLocked(pipenv, home, lockFile, given.dev);
  await pipenv.process.stderr.write("All dependencies are now up-to-date!\n");
  return 0;
};

/** Resolves the Pipfile and writes its lock, saying so. */
export async function writeLock(pipenv: Pipenv, home: PythonHome, pipfile: Pipfile): Promise<Lock> {
  const { process } = pipenv;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  await say("Locking [packages] dependencies...");
  if (Object.keys(pipfile.packages).length > 0)
    await say("Building requirements...\nResolving dependencies...");
  const made = await tryLock(pipenv, home, pipfile);
  await process.clock.sleep(800, process.signal);
  if (Object.keys(pipfile.packages).length > 0) await say("✔ Success!");
  await say("Locking [dev-packages] dependencies...");
  if (Object.keys(pipfile.devPackages).length > 0)
    await say("Building requirements...\nResolving dependencies...\n✔ Success!");
  process.files.write(lockPath(pipfile), lockText(made));
  await say(`Updated Pipfile.lock (${made._meta.hash.sha256})!`);
  return made;
}

async function tryLock({ process }: Pipenv, home: PythonHome, pipfile: Pipfile): Promise<Lock> {
  try {
    return await makeLock(process, home, pipfile);
  } catch (error) {
    if (error instanceof NoMatch)
      throw new PipenvError(`✘ Locking Failed!\nERROR: ${explainNoMatch(error).message}`);
    if (error instanceof Conflict) {
      const names = [
        ...new Set(
          error.causes.map(
            ({ requirement, parent }) =>
              `${requirement.name}${specifierText(requirement.specifiers)}${parent ? ` (from ${parent.key}==${parent.version})` : " (from Pipfile)"}`,
          ),
        ),
      ];
      throw new PipenvError(
        `✘ Locking Failed!\nERROR: these requirements exclude one another: ${names.join(", ")}\nResolutionFailure: your dependencies could not be resolved. You likely have a mismatch in your sub-dependencies.`,
      );
    }
    if (error instanceof InvalidRequirement) throw new PipenvError(`Pipfile: ${error.shown}`);
    throw error;
  }
}

/** Puts what the lock names into site-packages, replacing other versions. Says nothing, as Pipenv does. */
export async function installLocked(
  { process }: Pipenv,
  home: PythonHome,
  lockFile: Lock,
  dev: boolean,
): Promise<void> {
  const { files, clock, signal } = process;
  const index = new IndexClient(process, home.version);
  const packages: [string, LockedPackage][] = [
    ...Object.entries(lockFile.default ?? {}),
    ...(dev ? Object.entries(lockFile.develop ?? {}) : []),
  ];
  const present = installedIn(files, home.sitePackages);
  for (const [name, { version, markers, index: from, hashes }] of packages) {
    if (markers && !evaluateMarker(markers, environmentOf(home.version))) continue;
    const wanted = version?.replace(/^==/, "");
    const old = present.get(canonical(name));
    if (old?.version === wanted) continue;
    const { usable, files: all } = await index.offers(name);
    const offer = usable.find((one) => one.version === wanted);
    if (!offer)
      throw new PipenvError(
        `ERROR: Could not find a version that satisfies the requirement ${name}${version} (from versions: ${
          usable
            .map((one) => one.version)
            .toReversed()
            .join(", ") || "none"
        })\nERROR: No matching distribution found for ${name}${version}`,
      );
    const offered = (all.get(offer.version) ?? []).map((file) => `sha256:${file.hashes.sha256}`);
    if (hashes && hashes.length > 0 && !hashes.some((hash) => offered.includes(hash)))
      throw new PipenvError(
        `ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update the hashes. Otherwise, examine the package contents carefully; someone may have tampered with them.\n    ${name}${version} from ${offer.file.url}:\n        Expected sha256 ${hashes[0]!.slice(7)}\n             Got        ${offer.file.hashes.sha256}`,
      );
    if (!offer.isWheel) {
      const quiet = new Collector();
      const status = await runPip({ ...process, stdout: quiet }, home, [
        "install",
        "-q",
        `${name}${version}`,
      ]);
      if (status !== 0) throw new PipenvError("ERROR: Couldn't install package: " + name, status);
      continue;
    }
    if (old) removeInstalled(files, old);
    await clock.sleep(90, signal);
    await installWheel(files, home, await index.download(offer.file), { requested: from !== undefined });
  }
}

function parsePackage(text: string) {
  try {
    return parseRequirement(text);
  } catch (error) {
    if (!(error instanceof InvalidRequirement)) throw error;
    throw new PipenvError(`ERROR: Invalid requirement: '${text}': ${error.shown}`);
  }
}

/** The Pipfile asks for another Python than the one that runs. */
async function warnOfPython(
  { process, base }: Pipenv,
  { requires }: Pipfile,
  deploy: boolean,
): Promise<void> {
  const wanted = requires.python_full_version ?? requires.python_version;
  if (wanted === undefined || base.version === wanted || base.version.startsWith(`${wanted}.`)) return;
  await process.stderr.write(
    `Warning: Your Pipfile requires "${requires.python_full_version ? "python_full_version" : "python_version"}" ${wanted}, but you are using ${base.version} from ${base.executable}.\n`,
  );
  if (deploy)
    throw new PipenvError("Usage: pipenv install [OPTIONS] [PACKAGES]...\n\nERROR:: Aborting deploy");
  await process.stderr.write("$ pipenv --rm and rebuilding the virtual environment may resolve the issue.\n");
}
