import { basename, resolve } from "../../../files/paths.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { install, readLock } from "./install.ts";
import { box, ComposerError, contentHash, type Manifest, prettyJson, readManifest } from "./manifest.ts";
import { isPlatform, Packagist } from "./resolve.ts";
import { fits, isStable } from "./versions.ts";
import { phpVersion } from "../install.ts";

type Verb = (process: Process, php: string, argv: readonly string[]) => Promise<number>;

const operandsOf = (argv: readonly string[]) => argv.filter((word) => !word.startsWith("-"));
const optimizes = (argv: readonly string[]) =>
  argv.some((word) => word === "-o" || word === "--optimize-autoloader");
const withDev = (argv: readonly string[]) => !argv.includes("--no-dev");

const write = (process: Process, manifest: Manifest): void =>
  process.files.write(resolve(process.cwd, "composer.json"), prettyJson(manifest).replaceAll("\\/", "/"));

/** `composer require NAME[:RANGE]... [--dev]` */
const require: Verb = async (process, php, argv) => {
  const path = resolve(process.cwd, "composer.json");
  const before = process.files.is("file", path) ? process.files.text(path) : undefined;
  const manifest: Manifest = before === undefined ? {} : readManifest(process);
  const key = argv.includes("--dev") ? "require-dev" : "require";
  const registry = new Packagist(process);
  const added: Record<string, string> = {};
  for (const operand of operandsOf(argv)) {
    const [name = "", range] = operand.toLowerCase().split(/[:=]/);
    if (isPlatform(name)) {
      added[name] = range ?? "*";
      continue;
    }
    const newest = (await registry.versions(name)).find(
      ({ version, require: needs = {} }) =>
        isStable(version) && (needs["php"] === undefined || fits(php, needs["php"]) !== false),
    );
    if (!newest)
      throw new ComposerError(
        box("InvalidArgumentException", [
          `Could not find a matching version of package ${name}. Check the package spelling, your version constraint and that`,
          "the package is available in a stability which matches your minimum-stability (stable).",
        ]),
      );
    const [major = "0", minor = "0"] = newest.version.replace(/^v/, "").split(".");
    added[name] = range ?? `^${major}.${minor}`;
    if (range === undefined) await process.stderr.write(`Using version ${added[name]} for ${name}\n`);
  }
  if (Object.keys(added).length === 0)
    throw new ComposerError(box("InvalidArgumentException", ['Not enough arguments (missing: "packages").']));
  write(process, { ...manifest, [key]: Object.fromEntries(Object.entries({ ...manifest[key], ...added })) });
  await process.stderr.write(
    `./composer.json has been ${before === undefined ? "created" : "updated"}\nRunning composer update ${Object.keys(added).join(" ")}\n`,
  );
  try {
    return await install(process, php, { dev: true, update: Object.keys(added), optimize: false });
  } catch (error) {
    if (!(error instanceof ComposerError)) throw error;
    await process.stderr.write(
      `${error.message}\n\nInstallation failed, ${before === undefined ? "deleting ./composer.json" : "reverting ./composer.json and ./composer.lock to their original content"}.\n`,
    );
    if (before === undefined) process.files.unlink(path);
    else process.files.write(path, before);
    return error.status;
  }
};

const remove: Verb = async (process, php, argv) => {
  const manifest = readManifest(process);
  const names = operandsOf(argv);
  const without = (list: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(list).filter(([name]) => !names.includes(name)));
  for (const name of names)
    if (!manifest.require?.[name] && !manifest["require-dev"]?.[name])
      await process.stderr.write(`${name} is not required in your composer.json and has not been removed\n`);
  write(process, {
    ...manifest,
    ...(manifest.require && { require: without(manifest.require) }),
    ...(manifest["require-dev"] && { "require-dev": without(manifest["require-dev"]) }),
  });
  await process.stderr.write(
    `./composer.json has been updated\nRunning composer update ${names.join(" ")}\n`,
  );
  return install(process, php, { dev: true, update: [], optimize: false });
};

const validate: Verb = async (process) => {
  const manifest = readManifest(process);
  const lock = readLock(process);
  const { stdout, stderr } = process;
  if (lock && lock["content-hash"] !== contentHash(manifest)) {
    await stderr.write(
      "./composer.json is valid but your composer.lock has some errors\n# Lock file errors\n- The lock file is not up to date with the latest changes in composer.json, it is recommended that you run `composer update` or `composer update <package name>`.\n",
    );
    return 2;
  }
  await stdout.write("./composer.json is valid\n");
  return 0;
};

const show: Verb = async (process, _php, argv) => {
  const lock = readLock(process);
  const all = [...(lock?.packages ?? []), ...(lock?.["packages-dev"] ?? [])].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const [name] = operandsOf(argv);
  if (name !== undefined) {
    const found = all.find((one) => one.name === name);
    if (!found) throw new ComposerError(box("InvalidArgumentException", [`Package "${name}" not found`]));
    await process.stdout.write(
      `name     : ${name}\nversions : * ${found.version}\ntype     : ${found.type ?? "library"}\n`,
    );
    return 0;
  }
  const width = Math.max(0, ...all.map((one) => one.name.length));
  await process.stdout.write(all.map((one) => `${one.name.padEnd(width)} ${one.version}\n`).join(""));
  return 0;
};

const init: Verb = async (process, _php, argv) => {
  const path = resolve(process.cwd, "composer.json");
  if (process.files.is("file", path))
    throw new ComposerError(box("InvalidArgumentException", ["composer.json already exists"]));
  const value = (name: string) => argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  if (!argv.includes("-n") && !argv.includes("--no-interaction") && value("name") === undefined) {
    await process.stderr.write(
      "composer: composer init with its questions is not simulated yet. Run: composer init --name=VENDOR/NAME, or composer require PACKAGE\n",
    );
    return 1;
  }
  write(process, {
    name: value("name") ?? `learner/${basename(process.cwd)}`,
    ...(value("description") && { description: value("description") }),
    require: Object.fromEntries(
      (value("require") ? [value("require")!] : []).map((one) => one.split(":") as [string, string]),
    ),
  });
  return 0;
};

const verbs: Readonly<Record<string, Verb>> = {
  install: (process, php, argv) => install(process, php, { dev: withDev(argv), optimize: optimizes(argv) }),
  update: (process, php, argv) =>
    install(process, php, {
      dev: withDev(argv),
      update: operandsOf(argv).length > 0 ? operandsOf(argv) : "all",
      optimize: optimizes(argv),
    }),
  require,
  remove,
  validate,
  show,
  init,
  "dump-autoload": (process, php, argv) =>
    install(process, php, { dev: withDev(argv), optimize: optimizes(argv) }),
};

/** Composer. Its first arguments, set by its stub, are the version of PHP and its own. */
export const composer: Command = {
  name: "composer",
  summary: "manage an app's PHP packages",
  usage: "composer COMMAND [ARG]...",
  async run(process, [php = phpVersion, own = "", ...argv]) {
    const words = argv.filter(
      (word) => !/^(?:--no-interaction|-n|--no-progress|--prefer-dist|--no-ansi|-q|--quiet)$/.test(word),
    );
    const [verb, ...rest] = words;
    if (verb === "--version" || verb === "-V") {
      await process.stdout.write(
        `Composer version ${own} 2026-07-28 10:00:00\nPHP version ${php} (/usr/local/bin/php)\nRun the "diagnose" command to get more detailed diagnostics output.\n`,
      );
      return 0;
    }
    const run =
      verb === undefined
        ? undefined
        : (verbs[verb] ?? verbs[Object.keys(verbs).find((name) => name.startsWith(verb)) ?? ""]);
    if (!run) {
      await process.stderr.write(
        verb === undefined
          ? `Composer version ${own}\n\nCommands known here: ${Object.keys(verbs).sort().join(", ")}\n`
          : `composer: composer ${verb} is not simulated yet\n`,
      );
      return verb === undefined ? 0 : 1;
    }
    try {
      return await run(process, php, verb === "init" ? argv.slice(1) : rest);
    } catch (error) {
      if (!(error instanceof ComposerError)) throw error;
      await process.stderr.write(`${error.message}\n`);
      return error.status;
    }
  },
  complete: async (_, words, begun) =>
    words.length <= 1 ? Object.keys(verbs).filter((name) => name.startsWith(begun)) : [],
};
