import type { Command } from "../../shell/command.ts";
import { GoError } from "./tool/errors.ts";
import type { GoVerb } from "./verb.ts";

const verbs: Readonly<Record<string, () => Promise<GoVerb>>> = {
  build: async () => (await import("./verbs/build.ts")).build,
  env: async () => (await import("./verbs/env.ts")).env,
  fmt: async () => (await import("./verbs/fmt.ts")).fmt,
  get: async () => (await import("./verbs/get.ts")).get,
  install: async () => (await import("./verbs/install.ts")).install,
  list: async () => (await import("./verbs/list.ts")).list,
  mod: async () => (await import("./verbs/mod.ts")).mod,
  run: async () => (await import("./verbs/run.ts")).run,
  test: async () => (await import("./verbs/test.ts")).test,
  version: async () => (await import("./verbs/version.ts")).version,
  vet: async () => (await import("./verbs/vet.ts")).vet,
};

const unbuilt = ["bug", "clean", "doc", "fix", "generate", "work", "tool", "telemetry"];

const help = `Go is a tool for managing Go source code.

Usage:

\tgo <command> [arguments]

The commands are:

\tbuild       compile packages and dependencies
\tenv         print Go environment information
\tget         add dependencies to current module and install them
\tinstall     compile and install packages and dependencies
\tlist        list packages or modules
\tmod         module maintenance
\trun         compile and run Go program
\ttest        test packages
\tversion     print Go version
\tvet         report likely mistakes in packages

Use "go help <command>" for more information about a command.
`;

/** The go command. Its stub gives Go's version first. */
export const go: Command = {
  name: "go",
  summary: "manage Go source code",
  usage: "go <command> [arguments]",
  async run(process, [version = "", verb, ...args]) {
    const { stdout, stderr } = process;
    if (verb === undefined || verb === "help") {
      await (verb === undefined ? stderr : stdout).write(help);
      return verb === undefined ? 2 : 0;
    }
    if (unbuilt.includes(verb)) {
      await stderr.write(`go: go ${verb} is not simulated yet\n`);
      return 1;
    }
    const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!load) {
      await stderr.write(`go ${verb}: unknown command\nRun 'go help' for usage.\n`);
      return 2;
    }
    try {
      return await (await load()).run(process, args, version);
    } catch (error) {
      if (!(error instanceof GoError)) throw error;
      await stderr.write(`${error.message}\n`);
      return error.status;
    }
  },
  complete: async (_process, words) => (words.length === 1 ? Object.keys(verbs) : []),
};
