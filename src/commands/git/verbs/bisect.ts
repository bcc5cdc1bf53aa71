import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { GitError, GitFailure, GitUsage } from "../errors.ts";
import { rangeOf } from "../history/arguments.ts";
import { tryCommit } from "../history/revision.ts";
import { walkCommits } from "../history/walk.ts";
import type { Verb } from "../verb.ts";
import { BisectState } from "../worktree/bisect-state.ts";
import { bisectNext } from "../worktree/bisect-next.ts";

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

export const bisect: Verb = {
  verb: "bisect",
  summary: "Use binary search to find the commit that introduced a bug",
  usage: "git bisect [help|start|bad|good|new|old|terms|skip|next|reset|visualize|view|replay|log|run]",
  options: {},
  async run(git, argv) {
    const [action, ...words] = argv;
    git.repository.needWorkTree();
    const state = new BisectState(git);
    const known: Record<string, (git: Git, words: readonly string[]) => Promise<number>> = {
      start,
      reset,
      log,
      terms,
      skip,
      replay,
      run,
      visualize,
      view: visualize,
      next: async () => {
        state.need();
        if (state.bad === undefined || state.good.length === 0)
          throw new GitError(
            `error: You need to give me at least one bad|new and good|old revision.\nYou can use "git bisect bad|new" and "git bisect good|old" for that.`,
            1,
          );
        return status(await bisectNext(git));
      },
    };
    if (action === undefined) throw new GitError(`usage: ${bisect.usage}`, 1);
    if (action === "help") {
      const { usages } = await import("../usages.ts");
      await git.out(await usages["bisect"]!());
      return 0;
    }
    const chosen = known[action];
    if (chosen) return chosen(git, words);
    const { bad, good } = state.terms;
    if (/^(good|bad|old|new)$/.test(action) || action === bad || action === good)
      return judge(git, action, words);
    throw unknownAction(action);
  },
};

const status = (outcome: number): number => (outcome === 10 ? 0 : outcome);

async function start(git: Git, words: readonly string[]): Promise<number> {
  const { repository } = git;
  const state = new BisectState(git);
  let [bad, good] = ["bad", "good"];
  const revisions: string[] = [];
  let paths: readonly string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const match = /^--term-(new|bad|old|good)(?:=(.*))?$/.exec(word);
    if (match) {
      const value = match[2] ?? words[++i] ?? "";
      if (/new|bad/.test(match[1]!)) bad = value;
      else good = value;
    } else if (word === "--") {
      paths = words.slice(i + 1);
      break;
    } else if (word === "--no-checkout" || word === "--first-parent")
      throw new GitError(`git: bisect ${word} is not simulated yet`, 1);
    else if (word.startsWith("-")) throw new GitFailure(`unrecognized option: '${word}'`);
    else if (tryCommit(repository, word) === undefined) {
      // The rest are paths; without "--" they have to be there.
      paths = words.slice(i);
      break;
    } else revisions.push(word);
  }
  if (state.running) {
    const { checkout } = await import("./checkout.ts");
    await checkout.run(git, [state.start, "--"]);
  }
  const from = repository.branch ?? repository.head;
  if (from === undefined) throw new GitFailure("bad HEAD - I need a HEAD");
  state.clear();
  repository.setState("BISECT_START", `${from}\n`);
  if (bad !== "bad" || good !== "good") repository.setState("BISECT_TERMS", `${bad}\n${good}\n`);
  repository.setState("BISECT_NAMES", `${paths.map((path) => ` ${quoted(path)}`).join("")}\n`);
  for (const [i, word] of revisions.entries()) state.mark(i === 0 ? bad : good, tryCommit(repository, word)!);
  const shown = [...words.map(quoted)].join(" ");
  state.add(`git bisect start${shown === "" ? "" : ` ${shown}`}\n`);
  return status(await bisectNext(git));
}

async function judge(git: Git, action: string, words: readonly string[]): Promise<number> {
  const { repository } = git;
  const state = new BisectState(git);
  state.need();
  const { bad, good } = state.terms;
  const isNew = action === "new" || action === "old";
  const set = repository.state("BISECT_TERMS");
  if (set === undefined && isNew) repository.setState("BISECT_TERMS", "new\nold\n");
  else if (action !== bad && action !== good)
    throw new GitFailure(`Invalid command: you're currently in a ${bad}/${good} bisect`);
  if (set === undefined && !isNew) repository.setState("BISECT_TERMS", "bad\ngood\n");
  if (action === state.terms.bad && words.length > 1)
    throw new GitFailure(`'git bisect ${action}' can take only one argument.`);
  for (const word of words.length > 0 ? words : ["HEAD"]) {
    const oid = tryCommit(repository, word);
    if (oid === undefined) throw new GitFailure(`Bad rev input: ${word}`);
    state.mark(action, oid);
    state.add(`git bisect ${action} ${oid}\n`);
  }
  return status(await bisectNext(git));
}

async function skip(git: Git, words: readonly string[]): Promise<number> {
  const { repository } = git;
  const state = new BisectState(git);
  state.need();
  for (const word of words.length > 0 ? words : ["HEAD"]) {
    const range = rangeOf(git, word);
    if (!range) throw new GitFailure(`Bad rev input: ${word}`);
    for (const oid of word.includes("..")
      ? walkCommits(repository.objects, range.include, range.exclude)
      : range.include) {
      state.mark("skip", oid);
      state.add(`git bisect skip ${oid}\n`);
    }
  }
  return status(await bisectNext(git));
}

async function reset(git: Git, [typed]: readonly string[]): Promise<number> {
  const state = new BisectState(git);
  if (!state.running) {
    await git.out("We are not bisecting.\n");
    return 0;
  }
  if (typed !== undefined && tryCommit(git.repository, typed) === undefined)
    throw new GitFailure(`'${typed}' is not a valid commit`);
  const { checkout } = await import("./checkout.ts");
  await checkout.run(git, [typed ?? state.start, "--"]);
  state.clear();
  return 0;
}

async function log(git: Git): Promise<number> {
  const state = new BisectState(git);
  if (!state.running) throw new GitFailure("We are not bisecting.");
  await git.out(state.log);
  return 0;
}

async function terms(git: Git, [which]: readonly string[]): Promise<number> {
  const state = new BisectState(git);
  if (!state.running) throw new GitFailure("no terms defined");
  const { bad, good } = state.terms;
  if (which === "--term-good" || which === "--term-old") await git.out(`${good}\n`);
  else if (which === "--term-bad" || which === "--term-new") await git.out(`${bad}\n`);
  else await git.out(`Your current terms are ${good} for the old state\nand ${bad} for the new state.\n`);
  return 0;
}

async function replay(git: Git, [file]: readonly string[]): Promise<number> {
  if (file === undefined) throw new GitFailure("no logfile given");
  const path = resolve(git.cwd, file);
  if (!git.files.is("file", path)) throw new GitFailure(`cannot read file '${file}' for replaying`);
  await reset(git, []);
  for (const line of git.files.text(path).split("\n")) {
    const match = /^git[ -]bisect (\S+) ?(.*)$/.exec(line);
    if (!match) continue;
    const words = [...match[2]!.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
      ([, inner, bare]) => bare ?? inner!.replaceAll("'\\''", "'"),
    );
    const result = await bisect.run(git, [match[1]!, ...words]);
    if (result !== 0) return result;
  }
  return status(await bisectNext(git));
}

async function run(git: Git, words: readonly string[]): Promise<number> {
  const state = new BisectState(git);
  state.need();
  if (words.length === 0) throw new GitFailure("bisect run failed: no command provided.");
  const command = words.map((word) => ` ${quoted(word).replaceAll("!", "'\\!'")}`).join("");
  for (;;) {
    await git.out(`running ${command}\n`);
    const code = await git.process.spawn(["sh", "-c", words.map(quoted).join(" ")], {
      cwd: git.repository.workTree,
    });
    if (code < 0 || code >= 128)
      throw new GitFailure(
        `bisect run failed: exit code ${code} from '${command}' is < 0 or >= 128`,
        (256 - code) & 255,
      );
    const { bad, good } = state.terms;
    const term = code === 125 ? "skip" : code === 0 ? good : bad;
    git.forgetConfig();
    const { head } = git.repository;
    const fresh = new BisectState(git);
    fresh.mark(term, head!);
    fresh.add(`git bisect ${term} ${head}\n`);
    const outcome = await bisectNext(git);
    if (outcome === 10) {
      await git.out(`bisect found first ${bad} commit`);
      return 0;
    }
    if (outcome === 2) throw new GitFailure("bisect run cannot continue any more", 2);
  }
}

async function visualize(git: Git, words: readonly string[]): Promise<number> {
  const state = new BisectState(git);
  state.need();
  const { log: show } = await import("./log.ts");
  const revisions = [...(state.bad === undefined ? [] : [state.bad]), ...state.good.map((oid) => `^${oid}`)];
  return show.run(git, [...words, ...revisions, "--", ...state.paths]);
}

const unknownAction = (action: string): GitUsage =>
  new GitUsage(
    "bisect--helper",
    `error: unknown ${action.startsWith("--") ? `option \`${action.slice(2)}` : `subcommand: \`${action}`}'`,
  );
