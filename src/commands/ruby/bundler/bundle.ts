import type { Command, Process } from "../../../shell/command.ts";
import { rubyHome } from "../home.ts";
import { NotSimulated } from "../language/cursor.ts";
import { bundleContext, type BundleContext } from "./context.ts";
import { BundlerError } from "./gemfile.ts";
import { add, remove } from "./edit.ts";
import { config } from "./config.ts";
import { exec } from "./exec.ts";
import { init } from "./init.ts";
import { install } from "./install.ts";
import { check, info, list, lockOnly, outdated, platform } from "./report.ts";

type Verb = (context: BundleContext, argv: readonly string[]) => Promise<number>;

const verbs: Readonly<Record<string, Verb>> = {
  add,
  check,
  exec,
  info,
  show: info,
  install: (context, argv) => install(withOptions(context, argv), { quiet: argv.includes("--quiet") }),
  list,
  lock: lockOnly,
  outdated,
  platform,
  remove,
  update: (context, argv) => {
    const names = argv.filter((word) => !word.startsWith("-"));
    return install(context, { update: names.length > 0 ? names : "all" });
  },
  clean: async () => 0,
};

const known = [...Object.keys(verbs), "config", "init", "help", "version"];

/** Flags of older tutorials that are settings by now: --path, --without, --deployment. */
function withOptions(context: BundleContext, argv: readonly string[]): BundleContext {
  const settings: Record<string, string> = { ...context.settings };
  for (const [i, word] of argv.entries()) {
    const [, name = "", joined] = /^--(path|without)(?:=(.*))?$/.exec(word) ?? [];
    if (name !== "") settings[`BUNDLE_${name.toUpperCase()}`] = joined ?? argv[i + 1] ?? "";
    if (word === "--deployment") settings["BUNDLE_DEPLOYMENT"] = "true";
    if (word === "--frozen") settings["BUNDLE_FROZEN"] = "true";
  }
  if (settings["BUNDLE_PATH"] === context.settings["BUNDLE_PATH"]) return { ...context, settings };
  return {
    ...bundleContext(
      {
        ...context.process,
        env: new Map([...context.process.env, ["BUNDLE_PATH", settings["BUNDLE_PATH"]!]]),
      },
      context.home,
      context.bundler,
    ),
    settings,
    process: context.process,
  };
}

/** Bundler. Its first arguments, set by its stub, are the version of Ruby and its own. */
export const bundle: Command = {
  name: "bundle",
  summary: "manage an app's gems",
  usage: "bundle COMMAND [ARG]...",
  async run(process, [version = "", own = "", ...argv]) {
    const [verb = "install", ...rest] = argv;
    if (verb === "--version" || verb === "-v" || verb === "version") {
      await process.stdout.write(`Bundler version ${own}\n`);
      return 0;
    }
    const home = rubyHome(process, version);
    try {
      if (verb === "init") return await init(process);
      if (verb === "config") return await config(process, rest);
      if (verb === "help" || verb === "--help" || verb === "-h") {
        await process.stdout.write(`Bundler commands known here: ${known.sort().join(", ")}\n`);
        return 0;
      }
      const flags = verb.startsWith("-") ? argv : rest;
      const name = verb.startsWith("-") ? "install" : verb === "i" ? "install" : verb === "e" ? "exec" : verb;
      const run = verbs[name];
      if (!run) return await unknown(process, verb);
      return await run(bundleContext(process, home, own), flags);
    } catch (error) {
      if (error instanceof NotSimulated) await process.stderr.write(`bundle: ${error.message}\n`);
      else if (error instanceof BundlerError) {
        await process.stderr.write(`${error.message}\n`);
        return error.status;
      } else if (error instanceof TypeError && /fetch|network|resolve/i.test(error.message)) {
        await process.stderr.write(
          "Could not reach host index.rubygems.org. Check your network connection and try\nagain.\n",
        );
        return 17;
      } else throw error;
      return 1;
    }
  },
  complete: async (_, words, begun) =>
    words.length <= 1 ? known.filter((name) => name.startsWith(begun)) : [],
};

const unbuilt = new Set([
  "binstubs",
  "cache",
  "package",
  "console",
  "doctor",
  "fund",
  "gem",
  "inject",
  "issue",
  "licenses",
  "open",
  "plugin",
  "pristine",
  "viz",
]);

async function unknown({ stderr }: Process, verb: string): Promise<number> {
  if (unbuilt.has(verb)) {
    await stderr.write(`bundle: bundle ${verb} is not simulated yet\n`);
    return 1;
  }
  await stderr.write(`Could not find command "${verb}".\n`);
  return 15;
}
