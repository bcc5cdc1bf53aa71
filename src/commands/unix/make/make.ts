import { readText } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { openSource } from "../base/sources.ts";
import { Builder } from "./build.ts";
import { expand } from "./expand.ts";
import { Makefile, MakeError } from "./makefile.ts";
import { readMakefile } from "./read-makefile.ts";
import { words } from "./words.ts";

const defaultFiles = ["GNUmakefile", "makefile", "Makefile"];

/** 2 when anything went wrong; 1 is -q's. */
export const make: Command = defineCommand({
  name: "make",
  summary: "GNU make utility to maintain groups of programs",
  usage: "make [options] [target] ...",
  usageStatus: 2,
  options: {
    "always-make": { short: "B", help: "unconditionally make all targets" },
    directory: {
      short: "C",
      value: "DIRECTORY",
      many: true,
      help: "change to DIRECTORY before doing anything",
    },
    file: { short: "f", value: "FILE", many: true, help: "read FILE as a makefile" },
    makefile: { value: "FILE", many: true, help: "the same", hidden: true },
    "environment-overrides": { short: "e", help: "environment variables override makefiles" },
    "ignore-errors": { short: "i", help: "ignore errors from recipes" },
    jobs: {
      short: "j",
      value: "N",
      optional: true,
      help: "allow N jobs at once; they run one after the other here",
    },
    "keep-going": { short: "k", help: "keep going when some targets can't be made" },
    "just-print": { short: "n", help: "don't actually run any recipe; just print them" },
    "dry-run": { help: "the same", hidden: true },
    silent: { short: "s", help: "don't echo recipes" },
    quiet: { help: "the same", hidden: true },
    touch: { short: "t", help: "touch targets instead of remaking them" },
    version: { short: "v", help: "print the version number of make and exit" },
    "print-directory": { short: "w", help: "print the current directory" },
    "no-print-directory": { help: "turn off -w, even if it was turned on implicitly" },
  },
  async run(process, { options, operands }) {
    if (options.version) {
      await process.stdout.write("GNU Make 4.3\nBuilt for x86_64-pc-linux-gnu\n");
      return 0;
    }
    const level = Number(process.env.get("MAKELEVEL") ?? 0) || 0;
    const name = level > 0 ? `make[${level}]` : "make";
    let { cwd } = process;
    for (const folder of options.directory) {
      const next = resolve(cwd, folder);
      if (!process.files.is("directory", next)) {
        await process.stderr.write(`${name}: *** ${folder}: No such file or directory.  Stop.\n`);
        return 2;
      }
      cwd = next;
    }
    const here: Process = { ...process, cwd, spawn: (argv, more) => process.spawn(argv, { cwd, ...more }) };
    const shown =
      (cwd !== process.cwd || options["print-directory"] || level > 0) &&
      !options["no-print-directory"] &&
      !options.silent;
    if (shown) await process.stdout.write(`${name}: Entering directory '${cwd}'\n`);
    const status = await madeIn(here, name, level, options, operands);
    if (shown) await process.stdout.write(`${name}: Leaving directory '${cwd}'\n`);
    return status;
  },
});

interface Asked {
  readonly "always-make": boolean;
  readonly file: readonly string[];
  readonly makefile: readonly string[];
  readonly "environment-overrides": boolean;
  readonly "ignore-errors": boolean;
  readonly "keep-going": boolean;
  readonly "just-print": boolean;
  readonly "dry-run": boolean;
  readonly silent: boolean;
  readonly quiet: boolean;
  readonly touch: boolean;
}

async function madeIn(
  process: Process,
  name: string,
  level: number,
  options: Asked,
  operands: readonly string[],
): Promise<number> {
  const makefile = new Makefile(process);
  const { variables } = makefile;
  for (const [variable, text] of process.env)
    variables.set(variable, {
      text,
      recursive: false,
      from: options["environment-overrides"] ? "command line" : "environment",
    });
  variables.set("MAKE", { text: "make", recursive: false, from: "makefile" });
  variables.set("CURDIR", { text: process.cwd, recursive: false, from: "makefile" });
  variables.set("SHELL", { text: "/bin/sh", recursive: false, from: "makefile" });
  variables.set("RM", { text: "rm -f", recursive: false, from: "makefile" });
  const goals: string[] = [];
  const given: Record<string, string> = {};
  try {
    for (const word of operands) {
      const set = /^([\w.-]+)\s*(:{0,2}=)(.*)$/s.exec(word);
      if (!set) goals.push(word);
      else {
        const text = set[2] === "=" ? set[3]! : await expand(makefile, set[3]!);
        variables.set(set[1]!, { text, recursive: set[2] === "=", from: "command line" });
        given[set[1]!] = text;
      }
    }
    const named = [...options.file, ...options.makefile];
    const found = defaultFiles.find((file) => process.files.is("file", resolve(process.cwd, file)));
    for (const file of named.length > 0 ? named : found === undefined ? [] : [found])
      await load(makefile, file, name);
    if (makefile.rules.length === 0 && makefile.patterns.length === 0 && goals.length === 0)
      throw new MakeError(
        found === undefined && named.length === 0
          ? "*** No targets specified and no makefile found.  Stop."
          : "*** No targets.  Stop.",
        name,
      );
    const first = variables.has(".DEFAULT_GOAL")
      ? words(await expand(makefile, "$(.DEFAULT_GOAL)"))[0]
      : makefile.firstTarget;
    if (goals.length === 0 && first === undefined) throw new MakeError("*** No targets.  Stop.", name);
    const builder = new Builder(makefile, {
      dryRun: options["just-print"] || options["dry-run"],
      silent: options.silent || options.quiet,
      keepGoing: options["keep-going"],
      always: options["always-make"],
      ignoreErrors: options["ignore-errors"],
      touch: options.touch,
      name,
      environment: await environment(makefile, given, level),
    });
    let status = 0;
    for (const goal of goals.length > 0 ? goals : [first!])
      status = Math.max(status, await builder.goal(goal));
    return status;
  } catch (error) {
    if (!(error instanceof MakeError)) throw error;
    await process.stderr.write(`${error.where === "make" ? name : error.where}: ${error.message}\n`);
    return error.status;
  }
}

async function load(makefile: Makefile, file: string, name: string): Promise<void> {
  let text: string;
  try {
    text = await readText(openSource(makefile.process, file));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await makefile.process.stderr.write(`${name}: ${file}: ${error.text}\n`);
    throw new MakeError(`*** No rule to make target '${file}'.  Stop.`, name);
  }
  await readMakefile(makefile, file, text);
}

/** What recipes get: what was exported, what the command line set, and how deep this make is. */
async function environment(
  makefile: Makefile,
  given: Readonly<Record<string, string>>,
  level: number,
): Promise<Record<string, string>> {
  const env: Record<string, string> = { ...given, MAKELEVEL: String(level + 1) };
  for (const [name, { from }] of makefile.variables)
    if (makefile.exported.has(name) || (makefile.exportAll && from === "makefile"))
      env[name] = await expand(makefile, `$(${name})`);
  return env;
}
