import type { Command, Process } from "../../../shell/command.ts";
import { readArguments } from "../npm/arguments.ts";
import { NpmError } from "../npm/errors.ts";
import { findRoot, type Manifest, readManifest, writeManifest } from "../npm/manifest.ts";
import { add, remove } from "./change.ts";
import { YarnError } from "./errors.ts";
import { install, type Project } from "./install.ts";
import { Reporter } from "./report.ts";
import { listScripts, runScripts } from "./run.ts";

export const yarnVersion = "1.22.22";

const verbs: Readonly<Record<string, (project: Project) => Promise<number>>> = {
  install,
  add,
  remove,
  init,
  run,
};

/** What Yarn 1 has besides, and this simulation does not. */
const others =
  /^(?:audit|autoclean|bin|cache|check|config|create|dedupe|exec|generate-lock-entry|global|help|import|info|licenses|link|list|login|logout|node|outdated|owner|pack|policies|publish|set|tag|team|unlink|unplug|upgrade|upgrade-interactive|version|versions|why|workspace|workspaces)$/;

/** Yarn 1, called with the version of Node.js first. */
export const yarn: Command = {
  name: "yarn",
  summary: "JavaScript package manager",
  usage: "yarn [COMMAND]",
  async run(process, [, ...argv]) {
    if (argv[0] === "--version" || argv[0] === "-v") {
      await process.stdout.write(`${yarnVersion}\n`);
      return 0;
    }
    const at = argv.findIndex((word) => !word.startsWith("-"));
    const typed = at < 0 ? "install" : argv[at]!;
    const isVerb = Object.hasOwn(verbs, typed) || others.test(typed);
    const verb = isVerb ? typed : "run";
    const words = at < 0 || !isVerb ? argv : argv.toSpliced(at, 1);
    // What follows the name of a script is the script's.
    const name = verb === "run" ? words.findIndex((word) => !word.startsWith("-")) : -1;
    const own = name < 0 ? words : words.slice(0, name);
    const parsed = readArguments(own);
    const args = name < 0 ? parsed : { ...parsed, operands: words.slice(name) };
    const report = new Reporter(process, args.options.get("silent") === true);
    await report.line(`yarn ${verb} v${yarnVersion}`);
    try {
      if (others.test(verb)) throw new YarnError(`yarn ${verb} is not simulated yet`);
      const root = verb === "init" ? process.cwd : findRoot(process);
      const manifest = manifestOf(process, root);
      refuseBerry(manifest);
      const status = await verbs[verb]!({ process, report, args, root, manifest });
      await report.done();
      return status;
    } catch (error) {
      if (!(error instanceof YarnError)) throw error;
      await process.stderr.write(`error ${error.message}\n`);
      await report.line(
        `info Visit https://yarnpkg.com/en/docs/cli/${verb} for documentation about this command.`,
      );
      return error.status;
    }
  },
};

function manifestOf(process: Process, root: string): Manifest {
  try {
    return readManifest(process, root) ?? {};
  } catch (error) {
    if (!(error instanceof NpmError)) throw error;
    const what = error.lines[1]!.replace(/^.*JSONParseError: (.*?) while parsing.*$/s, "$1");
    throw new YarnError(`SyntaxError: ${root}/package.json: ${what}`);
  }
}

/** The field packageManager may ask for a Yarn that is another program altogether. */
function refuseBerry({ packageManager }: Manifest): void {
  const version = /^yarn@(\d+)/.exec(String(packageManager ?? ""))?.[1];
  if (version !== undefined && version !== "1")
    throw new YarnError(`packageManager asks for yarn ${version}: Yarn 2 and later are not simulated yet`);
}

async function run(project: Project): Promise<number> {
  const [name, ...args] = project.args.operands;
  if (name !== undefined) await runScripts(project, name, args);
  else await listScripts(project);
  return 0;
}

/** `yarn init -y` */
async function init({ process, report, args, root, manifest }: Project): Promise<number> {
  if (!args.options.get("yes")) throw new YarnError("yarn init without -y is not simulated yet");
  await process.stderr.write(
    "warning The yes flag has been set. This will automatically answer yes to all questions, which may have security implications.\n",
  );
  const { name, version, main, license, ...rest } = manifest;
  writeManifest(process, root, {
    name: name ?? root.slice(root.lastIndexOf("/") + 1),
    version: version ?? "1.0.0",
    main: main ?? "index.js",
    license: license ?? "MIT",
    ...rest,
  });
  await report.line("success Saved package.json");
  return 0;
}
