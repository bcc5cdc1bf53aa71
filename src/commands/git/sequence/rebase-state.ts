import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { tryCommit } from "../history/revision.ts";
import { type Strategy, strategyOf } from "../merge/strategy.ts";
import { subjectOf } from "../worktree/message.ts";

const folder = "rebase-merge";

/** One line of .git/rebase-merge/git-rebase-todo. */
export interface Step {
  readonly command:
    | "pick"
    | "reword"
    | "edit"
    | "squash"
    | "fixup"
    | "drop"
    | "exec"
    | "break"
    | "label"
    | "reset"
    | "merge"
    | "update-ref";
  /** The commit, of commands that have one. */
  readonly oid?: string | undefined;
  /** What follows: the subject, or the command line of `exec`. */
  readonly text: string;
}

/** A step, or a line of the list that is none: a comment, a blank line. */
export type Entry = Step | string;

const letters: Record<string, Step["command"]> = {
  p: "pick",
  r: "reword",
  e: "edit",
  s: "squash",
  f: "fixup",
  d: "drop",
  x: "exec",
  b: "break",
  l: "label",
  t: "reset",
  m: "merge",
  u: "update-ref",
};
const built: readonly string[] = Object.values(letters);

/** Reads a list of steps. Throws GitError, naming the line, when one makes no sense. */
export function parseSteps(git: Git, text: string): Step[] {
  const steps: Step[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    const words = line.trim();
    if (words === "" || words.startsWith("#") || words === "noop") continue;
    const [typed = "", ...rest] = words.split(/\s+/);
    const command = letters[typed] ?? (built.includes(typed) ? (typed as Step["command"]) : undefined);
    const bad = new GitError(`error: invalid line ${i + 1}: ${line}`, 1);
    if (command === undefined) throw bad;
    if (command === "break") steps.push({ command, text: "" });
    else if (command === "label" || command === "reset" || command === "update-ref")
      steps.push({ command, text: rest.join(" ") });
    else if (command === "merge") {
      const [flag, name = ""] = /^-[Cc]$/.test(rest[0] ?? "") ? rest : [];
      const oid = flag === undefined ? undefined : tryCommit(git.repository, name);
      if (flag !== undefined && oid === undefined) throw bad;
      steps.push({ command, oid, text: rest.slice(flag === undefined ? 0 : 2).join(" ") });
    } else if (command === "exec") steps.push({ command, text: words.slice(typed.length).trim() });
    else {
      const oid = tryCommit(git.repository, rest[0] ?? "");
      if (oid === undefined) throw bad;
      steps.push({ command, oid, text: subjectOf(git.repository.objects.commit(oid).message) });
    }
  }
  return steps;
}

/** Throws GitError when the first commit is to be melted into one that is not there. */
export function checkFirst(steps: readonly Step[]): void {
  const first = steps.find(({ oid, command }) => oid !== undefined && command !== "drop");
  if (first?.command === "squash" || first?.command === "fixup")
    throw new GitError(`error: cannot '${first.command}' without a previous commit`, 1);
}

export const formatSteps = (
  entries: readonly Entry[],
  short: (oid: string) => string = (oid) => oid,
): string =>
  entries
    .map((entry) => {
      if (typeof entry === "string") return `${entry}\n`;
      const { command, oid, text } = entry;
      const flag = command === "merge" && oid !== undefined ? "-C" : undefined;
      return `${[command, flag, oid && short(oid), text].filter(Boolean).join(" ")}\n`;
    })
    .join("");

/** The files of a rebase that is under way. */
export class RebaseState {
  readonly #git: Git;

  constructor(git: Git) {
    this.#git = git;
  }

  get inProgress(): boolean {
    const { files, gitDir } = this.#git.repository;
    return files.is("directory", `${gitDir}/${folder}`);
  }

  read = (name: string): string | undefined => this.#git.repository.state(`${folder}/${name}`)?.trimEnd();

  write(name: string, text: string | undefined): void {
    this.#git.repository.setState(`${folder}/${name}`, text);
  }

  get todo(): Step[] {
    return parseSteps(this.#git, this.read("git-rebase-todo") ?? "");
  }

  /** The first step is taken from the list and told as done. Answers with its number. */
  begin(step: Step, rest: readonly Step[]): number {
    this.write("git-rebase-todo", formatSteps(rest));
    const done = this.#git.repository.state(`${folder}/done`) ?? "";
    this.write("done", done + formatSteps([step]));
    const number = (done + formatSteps([step])).split("\n").length - 1;
    this.write("msgnum", `${number}\n`);
    return number;
  }

  get headName(): string {
    return this.read("head-name") ?? "detached HEAD";
  }

  /** Asked for with `-q`: no word of progress. */
  get quiet(): boolean {
    return this.read("quiet") !== undefined;
  }

  /** "rebase", or "pull --rebase": what HEAD's log says. */
  get action(): string {
    return this.read("action") ?? "rebase";
  }

  /** How commits are merged: `-s` and `-X`. */
  get merging(): Strategy {
    return strategyOf(this.read("strategy"), (this.read("strategy_opts") ?? "").split("\n").filter(Boolean));
  }

  remove(): void {
    const { files, gitDir } = this.#git.repository;
    files.remove(`${gitDir}/${folder}`);
    for (const name of ["REBASE_HEAD", "MERGE_MSG", "CHERRY_PICK_HEAD"])
      this.#git.repository.setState(name, undefined);
  }
}

/** Empties the line of the terminal that progress was shown on. */
export const clearLine = ({ env, stderr }: Git): string =>
  (env.get("TERM") ?? "dumb") === "dumb"
    ? `\r${" ".repeat(Number(env.get("COLUMNS")) || stderr.columns || 80)}\r`
    : "\r\x1b[K";
