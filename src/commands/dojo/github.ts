import { Collector } from "../../base/streams.ts";
import { CommandError, type Process } from "../../shell/command.ts";

/** A change of one file by the team-mate: `old` is replaced; without it the text is a new last line. */
export interface TeammateChange {
  readonly path: string;
  readonly old?: string;
  readonly text: string;
}

/** What `dojo` may do at the simulated github.com that a browser would do at the real one. */
export interface DojoGithub {
  /** Every repository, and whether the learner may push to it. */
  list(): Promise<readonly { name: string; writable: boolean }[]>;
  /** An empty repository of the learner's own; answers with its full name, or undefined when there is one. */
  create(name: string): Promise<string | undefined>;
  /** A copy of the learner's own; answers with its full name. */
  fork(from: string): Promise<string | "no-repository" | "taken">;
  /** The team-mate pushes a commit. */
  push(
    repository: string,
    change: TeammateChange,
  ): Promise<{ oid: string; branch: string; message: string; by: string } | "no-repository" | "not-there">;
}

const address = (name: string) => `https://github.com/${name}.git`;
const nameRule = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** `dojo github [new NAME | fork OWNER/NAME]` */
export async function runGithub(
  github: DojoGithub,
  { stdout }: Process,
  [action, name]: readonly string[],
): Promise<number> {
  if (action === undefined) {
    for (const { name: each, writable } of await github.list())
      await stdout.write(`${address(each)}${writable ? "  (you may push)" : ""}\n`);
    return 0;
  }
  if (name === undefined || (action !== "new" && action !== "fork"))
    throw new CommandError("say it like this: dojo github new NAME, or: dojo github fork OWNER/NAME", 2);
  if (action === "new") {
    if (!nameRule.test(name))
      throw new CommandError("the name of a repository is made of letters, digits, '.', '-' and '_'");
    const made = await github.create(name);
    if (made === undefined) throw new CommandError(`you have a repository "${name}" already`);
    await stdout.write(`Made ${address(made)}, which is empty.\n`);
    return 0;
  }
  const from = name.replace(/^(https:\/\/)?github\.com\//, "").replace(/\.git$/, "");
  const made = await github.fork(from);
  if (made === "no-repository")
    throw new CommandError(`there is no repository "${from}"; dojo github lists them`);
  if (made === "taken") throw new CommandError("you have a repository of that name already");
  await stdout.write(`Made ${address(made)}, a fork of ${from}.\n`);
  return 0;
}

const form = "say it like this: dojo teammate push [FILE [OLD] NEW]";

/** `dojo teammate push [FILE [OLD] NEW]`, in a clone from github.com. */
export async function runTeammate(
  github: DojoGithub,
  process: Process,
  [action, ...words]: readonly string[],
): Promise<number> {
  if (action !== "push" || words.length > 3 || words.length === 1) throw new CommandError(form, 2);
  const repository = await repositoryHere(process);
  if (repository === undefined)
    throw new CommandError(
      "this folder is no clone from github.com; your team-mate would not know where to push",
    );
  const [path = "NOTES.md", first = "- A note from your team-mate", second] = words;
  const change = second === undefined ? { path, text: first } : { path, old: first, text: second };
  const pushed = await github.push(repository, change);
  if (pushed === "no-repository")
    throw new CommandError(`there is no repository "${repository}" at github.com`);
  if (pushed === "not-there") throw new CommandError(`the ${path} at github.com does not contain "${first}"`);
  await process.stdout.write(
    `${pushed.by} pushed "${pushed.message}" (${pushed.oid.slice(0, 7)}) to ${pushed.branch} of github.com/${repository}.\n`,
  );
  return 0;
}

/** "OWNER/NAME" of the remote at github.com that the present folder's repository has; origin before others. */
async function repositoryHere(process: Process): Promise<string | undefined> {
  const stdout = new Collector();
  await process.spawn(["git", "config", "--get-regexp", "^remote\\..*\\.url$"], { stdout });
  const found = stdout.text
    .split("\n")
    .map((line) =>
      /^remote\.(.+)\.url https:\/\/(?:[^@/]+@)?github\.com\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(line),
    )
    .filter((match) => match !== null);
  return (found.find(([, name]) => name === "origin") ?? found[0])?.[2];
}
