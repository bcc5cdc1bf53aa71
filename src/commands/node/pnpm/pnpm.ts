import { join } from "../../../files/paths.ts";
import { npmRegistry } from "../../../base/npm-registry.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { readArguments } from "../npm/arguments.ts";
import { NpmError } from "../npm/errors.ts";
import { findRoot, type Manifest, readManifest, writeManifest } from "../npm/manifest.ts";
import { PnpmError } from "./errors.ts";
import { add, install, type Project, prune, remove, update } from "./install.ts";
import { list } from "./list.ts";
import { storeOf } from "./layout.ts";
import { pnpmVersion } from "./report.ts";
import { exec, run } from "./run.ts";

const verbs: Readonly<Record<string, (project: Project) => Promise<number>>> = {
  install,
  add,
  remove,
  update,
  prune,
  list,
  run,
  exec,
  start: (project) => named(project, "start"),
  test: (project) => named(project, "test"),
  store,
  config,
};

const aliases: Readonly<Record<string, string>> = {
  i: "install",
  rm: "remove",
  un: "remove",
  uninstall: "remove",
  up: "update",
  upgrade: "update",
  ls: "list",
  "run-script": "run",
  t: "test",
  tst: "test",
};

const others =
  /^(?:approve-builds|audit|bin|cache|cat-file|cat-index|create|dedupe|deploy|dlx|doctor|env|fetch|find-hash|help|import|install-test|it|licenses|link|ln|login|logout|ls-remote|outdated|pack|patch|patch-commit|patch-remove|publish|rebuild|rb|recursive|root|self-update|server|setup|unlink|view|why)$/;

/** pnpm 10, called with the version of Node.js first. */
export const pnpm: Command = {
  name: "pnpm",
  summary: "JavaScript package manager",
  usage: "pnpm [COMMAND]",
  async run(process, [, ...argv]) {
    if (argv[0] === "--version" || argv[0] === "-v") {
      await process.stdout.write(`${pnpmVersion}\n`);
      return 0;
    }
    const at = argv.findIndex((word) => !word.startsWith("-"));
    const typed = at < 0 ? "" : argv[at]!;
    const verb = aliases[typed] ?? typed;
    try {
      if (typed === "" || argv.includes("--help") || argv.includes("-h"))
        throw new PnpmError(
          "NOT_SIMULATED",
          "the help of pnpm is not simulated yet: https://pnpm.io/pnpm-cli",
        );
      if (others.test(verb)) throw new PnpmError("NOT_SIMULATED", `pnpm ${verb} is not simulated yet`);
      if (verb === "init") return await init(process);
      return await dispatch(process, verb, argv.toSpliced(at, 1));
    } catch (error) {
      if (!(error instanceof PnpmError)) throw error;
      await process.stdout.write(error.text);
      return error.status;
    }
  },
};

async function dispatch(process: Process, verb: string, words: readonly string[]): Promise<number> {
  const root = findRoot(process);
  const manifest = manifestOf(process, root, verb);
  const isVerb = Object.hasOwn(verbs, verb);
  // What follows the name of a script or a program is its own.
  const free =
    verb === "run" || verb === "exec" ? words.findIndex((word) => !word.startsWith("-")) : isVerb ? -1 : 0;
  const own = readArguments(
    (free < 0 ? words : words.slice(0, free)).map((word) => (word === "-P" ? "--prod" : word)),
  );
  const args =
    free < 0 ? own : { ...own, operands: words.slice(free).filter((word, i) => word !== "--" || i > 1) };
  const project = { process, root, manifest, args };
  if (isVerb) return verbs[verb]!(project);
  const called = { ...project, args: { ...args, operands: [verb, ...args.operands] } };
  return manifest.scripts?.[verb] === undefined ? exec(called) : run(called);
}

const named = (project: Project, name: string): Promise<number> =>
  run({ ...project, args: { ...project.args, operands: [name, ...project.args.operands] } });

function manifestOf(process: Process, root: string, verb: string): Manifest {
  try {
    const found = readManifest(process, root);
    if (found) return found;
  } catch (error) {
    if (!(error instanceof NpmError)) throw error;
    throw new PnpmError(
      "JSON_PARSE",
      `${error.lines[1]!.replace(/^.*JSONParseError: (.*?) while parsing.*$/s, "$1")} in ${root}/package.json`,
    );
  }
  if (verb === "run" || verb === "start" || verb === "test")
    throw new PnpmError(
      "NO_IMPORTER_MANIFEST_FOUND",
      `No package.json (or package.yaml, or package.json5) was found in "${root}".`,
    );
  if (verb === "add" || verb === "list" || verb === "exec" || verb === "store" || verb === "config")
    return {};
  throw new PnpmError("NO_PKG_MANIFEST", `No package.json found in ${root}`);
}

async function init(process: Process): Promise<number> {
  const { cwd, files } = process;
  if (files.is("file", join(cwd, "package.json")))
    throw new PnpmError("PACKAGE_JSON_EXISTS", "package.json already exists");
  const manifest: Manifest = {
    name: cwd.slice(cwd.lastIndexOf("/") + 1),
    version: "1.0.0",
    description: "",
    main: "index.js",
    scripts: { test: 'echo "Error: no test specified" && exit 1' },
    keywords: [],
    author: "",
    license: "ISC",
    packageManager: `pnpm@${pnpmVersion}`,
  };
  writeManifest(process, cwd, manifest);
  await process.stdout.write(
    `Wrote to ${join(cwd, "package.json")}\n\n${JSON.stringify(manifest, null, 2)}\n`,
  );
  return 0;
}

async function store({ process, args: { operands } }: Project): Promise<number> {
  if (operands[0] !== "path")
    throw new PnpmError("NOT_SIMULATED", `pnpm store ${operands[0] ?? ""} is not simulated yet`);
  await process.stdout.write(`${storeOf(process)}\n`);
  return 0;
}

async function config({ process, args: { operands } }: Project): Promise<number> {
  const known: Readonly<Record<string, string>> = {
    registry: `https://${npmRegistry}/`,
    "store-dir": storeOf(process),
  };
  const value = operands[0] === "get" ? known[operands[1] ?? ""] : undefined;
  if (value === undefined)
    throw new PnpmError("NOT_SIMULATED", `pnpm config ${operands.join(" ")} is not simulated yet`);
  await process.stdout.write(`${value}\n`);
  return 0;
}
