import { BadObject } from "../../base/git/objects.ts";
import { BadPack } from "../../base/git/pack.ts";
import { BadPktLine } from "../../base/git/pkt-line.ts";
import { BadZlib } from "../../base/git/zlib.ts";
import type { Command, Process } from "../../shell/command.ts";
import { FileError } from "../../files/errors.ts";
import { expandAlias } from "./alias.ts";
import { type Globals, Git } from "./context.ts";
import { GitError, GitFatal, GitUsage } from "./errors.ts";
import { readGlobals } from "./globals.ts";
import { helpText, overview } from "./help.ts";
import { withPager } from "./pager.ts";
import { similarVerbs } from "./suggest.ts";
import { toldAsError, usageOf, usages } from "./usages.ts";
import { notSimulated, verbs } from "./verbs.ts";

/** What cannot be read as what it should be: an object, a pack, a packet of another host. */
const broken = [BadObject, BadPack, BadPktLine, BadZlib] as const;

export const git: Command = {
  name: "git",
  summary: "the version control system",
  usage: "git [-C PATH] [-c NAME=VALUE] VERB [ARGS]",
  run,
  complete: async (...cursor) => (await import("./complete.ts")).complete(...cursor),
};

async function run(process: Process, argv: readonly string[]): Promise<number> {
  try {
    const { globals, rest, early } = readGlobals(process, argv);
    if (early !== undefined) {
      await process.stdout.write(early);
      return 0;
    }
    if (rest.length === 0) {
      await process.stdout.write(overview());
      return 1;
    }
    return await runVerb(process, globals, rest, new Set());
  } catch (error) {
    if (error instanceof GitUsage) {
      const usage = (await usageOf(error.verb)) ?? "";
      await process.stderr.write(`${error.text === "" ? "" : `${error.text}\n`}${usage}`);
      return error.status;
    }
    if (error instanceof GitError) {
      if (error.text !== "") await process.stderr.write(`${error.text}\n`);
      return error.status;
    }
    if (broken.some((kind) => error instanceof kind)) {
      await process.stderr.write(`fatal: ${(error as Error).message}\n`);
      return 128;
    }
    if (error instanceof FileError) {
      await process.stderr.write(`fatal: could not open '${error.path}': ${error.text}\n`);
      return 128;
    }
    throw error;
  }
}

async function runVerb(
  process: Process,
  globals: Globals,
  words: readonly string[],
  aliases: Set<string>,
): Promise<number> {
  const [name, ...rest] = words as [string, ...string[]];
  const load = verbs[name];
  if (load) {
    if (rest.length === 1 && rest[0] === "-h" && usages[name]) {
      await process[toldAsError.has(name) ? "stderr" : "stdout"].write(await usages[name]());
      // Those that are shell scripts are glad to be asked.
      return name === "bisect" || name === "submodule" ? 0 : 129;
    }
    const ofWord = rest[1] === "-h" ? await usageOf(name, rest[0]) : undefined;
    if (ofWord !== undefined) {
      await process.stdout.write(ofWord);
      return 129;
    }
    const verb = await process.clock.hold(load());
    if (rest.includes("--help") && (rest.indexOf("--") < 0 || rest.indexOf("--help") < rest.indexOf("--"))) {
      await process.stdout.write(helpText(name, await usages[name]?.()));
      return 0;
    }
    const wanted = typeof verb.pager === "function" ? verb.pager(rest) : (verb.pager ?? false);
    if (wanted && globals.pager && process.stdout.isTTY)
      return withPager(process, globals, (stdout) => verb.run(new Git(process, globals, stdout), rest));
    return verb.run(new Git(process, globals), rest);
  }
  const probe = new Git(process, globals);
  const alias = probe.config.get(`alias.${name.toLowerCase()}`);
  if (alias !== undefined) {
    if (aliases.has(name))
      throw new GitFatal(
        `alias loop detected: expansion of '${name}' does not terminate:\n  ${[...aliases].join("\n  ")}`,
      );
    if (alias.startsWith("!")) {
      const cwd = probe.place?.workTree ?? globals.cwd;
      return process.spawn(
        ["bash", "-c", rest.length > 0 ? `${alias.slice(1)} "$@"` : alias.slice(1), alias.slice(1), ...rest],
        { cwd },
      );
    }
    return runVerb(process, globals, [...expandAlias(name, alias), ...rest], new Set([...aliases, name]));
  }
  if (notSimulated.has(name)) throw new GitError(`git: ${name} is not simulated yet`, 1);
  throw new GitError(
    unknownVerb(name, [...Object.keys(verbs), ...notSimulated, ...probe.config.names("alias")]),
    1,
  );
}

function unknownVerb(name: string, known: readonly string[]): string {
  const similar = similarVerbs(name, known);
  const first = `git: '${name}' is not a git command. See 'git --help'.`;
  if (similar.length === 0) return first;
  const title = similar.length === 1 ? "The most similar command is" : "The most similar commands are";
  return `${first}\n\n${title}\n${similar.map((each) => `\t${each}`).join("\n")}`;
}
