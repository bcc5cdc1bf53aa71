import { Collector, inputOf } from "../../base/streams.ts";
import type { Process } from "../../shell/command.ts";
import { verbs } from "./verbs.ts";

/** Verbs whose operands are branches and tags. */
const refVerbs = new Set(
  "branch checkout cherry-pick diff log merge rebase reset revert show switch tag describe".split(" "),
);
/** Verbs whose first operand is a remote, and the next ones refs. */
const remoteVerbs = new Set(["fetch", "pull", "push"]);

/** Verbs, remotes, branches and tags; nothing where files are meant. `words` are those before, after `git`. */
export async function complete(
  process: Process,
  words: readonly string[],
  begun: string,
): Promise<readonly string[]> {
  if (words.length === 0) return Object.keys(verbs);
  const [verb, ...rest] = words as [string, ...string[]];
  if (begun.startsWith("-") || rest.includes("--")) return [];
  const operands = rest.filter((word) => !word.startsWith("-"));
  if (remoteVerbs.has(verb))
    return operands.length === 0 ? linesOf(process, ["remote"]) : refs(process, begun);
  if (verb === "remote") return operands.length === 0 ? remoteActions : linesOf(process, ["remote"]);
  return refVerbs.has(verb) ? refs(process, begun) : [];
}

const remoteActions = "add get-url prune remove rename set-url show update".split(" ");

/** `main:feature`: the part behind the colon is a ref, too. */
async function refs(process: Process, begun: string): Promise<string[]> {
  const head = begun.slice(0, begun.lastIndexOf(":") + 1);
  const names = await linesOf(process, ["for-each-ref", "--format=%(refname:short)"]);
  return [...names, "HEAD"].map((name) => head + name);
}

async function linesOf(process: Process, argv: readonly string[]): Promise<string[]> {
  const stdout = new Collector();
  const status = await process.spawn(["git", ...argv], { stdin: inputOf(), stdout, stderr: new Collector() });
  return status === 0 ? stdout.text.split("\n").filter(Boolean) : [];
}
