import { type Command, CommandError, type Process } from "../../shell/command.ts";
import type { Dojo } from "./dojo.ts";
import { runGithub, runTeammate } from "./github.ts";
import { readDuration } from "./duration.ts";
import { runScene } from "./scene.ts";

/** A jump of more would only make the page wait. */
const longest = 60 * 86_400_000;

interface Verb {
  readonly usage: string;
  readonly summary: string;
  run(dojo: Dojo, process: Process, operands: readonly string[]): Promise<number>;
}

const moved = async (process: Process, verb: string, line: string | undefined) => {
  if (line === undefined) throw new CommandError(`there is nothing to ${verb}`);
  await process.stdout.write(`${verb === "undo" ? "Undone" : "Done again"}: ${line}\n`);
  return 0;
};

const verbs: Record<string, Verb> = {
  forward: {
    usage: "forward TIME",
    summary: "let time pass: 90s, 31m, 1h30m, 2d",
    async run(dojo, process, [text]) {
      const ms = text === undefined ? undefined : readDuration(text);
      if (ms === undefined) throw new CommandError("say how long, like this: dojo forward 31m", 2);
      if (ms > longest) throw new CommandError("that is too long; 60d at most", 2);
      await dojo.forward(ms);
      await process.stdout.write(
        `It is now ${new Date(process.clock.now()).toISOString().replace("T", " ").slice(0, 19)} UTC.\n`,
      );
      return 0;
    },
  },
  undo: {
    usage: "undo",
    summary: "go back before the last command",
    run: (dojo, process) => moved(process, "undo", dojo.undo()),
  },
  redo: {
    usage: "redo",
    summary: "take the last undo back",
    run: (dojo, process) => moved(process, "redo", dojo.redo()),
  },
  scene: {
    usage: "scene [NAME on|off]",
    summary: "list what can happen to your account, or switch it",
    run: runScene,
  },
  reset: {
    usage: "reset",
    summary: "begin this lesson again",
    async run(dojo) {
      dojo.reset();
      return 0;
    },
  },
  lessons: {
    usage: "lessons [NAME]",
    summary: "list the lessons, or open one",
    async run(dojo, process, [name]) {
      if (name !== undefined) {
        if (!dojo.start(name))
          throw new CommandError(`there is no lesson "${name}"; dojo lessons lists them`);
        return 0;
      }
      for (const { id, title, open, done } of dojo.lessons())
        await process.stdout.write(`${open ? ">" : " "} ${done ? "[x]" : "[ ]"} ${id.padEnd(36)} ${title}\n`);
      return 0;
    },
  },
  check: {
    usage: "check",
    summary: "say what the present step still lacks",
    async run(dojo, process) {
      const step = await dojo.check();
      if (!step) throw new CommandError("no lesson is open; dojo lessons lists them");
      await process.stdout.write(
        step.done ? `Done: ${step.goal}\n` : `Not yet: ${step.goal}\n${step.reason}\n`,
      );
      return step.done ? 0 : 1;
    },
  },
  hint: {
    usage: "hint",
    summary: "show the next hint for the present step",
    async run(dojo, process) {
      const hint = await dojo.hint();
      if (hint === undefined) throw new CommandError("there is no hint: no step is waiting");
      await process.stdout.write(`${hint}\n`);
      return 0;
    },
  },
  github: {
    usage: "github",
    summary: "list what is at github.com; github new NAME, github fork OWNER/NAME",
    run: (dojo, process, operands) => runGithub(dojo.github, process, operands),
  },
  teammate: {
    usage: "teammate push",
    summary: "let a team-mate push to the repository this folder was cloned from",
    run: (dojo, process, operands) => runTeammate(dojo.github, process, operands),
  },
};

/** What each verb does, under its name. */
export const dojoVerbs: Readonly<Record<string, { readonly summary: string }>> = verbs;

const help = `dojo: the simulator's own command. The real tools do not have it.

${Object.values(verbs)
  .map(({ usage, summary }) => `  dojo ${usage.padEnd(20)} ${summary}`)
  .join("\n")}
`;

export const createDojoCommand = (dojo: Dojo): Command => ({
  name: "dojo",
  summary: "steer the simulator: time, undo, lessons, hints",
  usage: "dojo VERB",
  async run(process, [name, ...operands]) {
    if (name === undefined || name === "help" || name === "--help") {
      await process.stdout.write(help);
      return 0;
    }
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (!verb) throw new CommandError(`"${name}" is none of its verbs; dojo help lists them`, 2);
    return verb.run(dojo, process, operands);
  },
  complete: async (_process, words, begun) =>
    words.length <= 1 ? Object.keys(verbs).filter((name) => name.startsWith(begun)) : [],
});
