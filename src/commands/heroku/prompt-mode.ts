import type { Process } from "../../shell/command.ts";
import { allFlags } from "./all-flags.ts";
import type { HerokuCommand } from "./definition.ts";
import { choose } from "./talk/choose.ts";
import { prompt } from "./talk/prompts.ts";
import type { Talk } from "./talk/talk.ts";

const bypass = '(optional - press "Enter" to bypass)';

/**
 * `--prompt`: asks for each argument and flag that has a description, and answers with the command line they make.
 * As in the real CLI, a flag that was given already is not asked for, and is lost.
 */
export async function askForWords(
  process: Process,
  talk: Talk,
  definition: HerokuCommand,
  words: readonly string[],
): Promise<string[]> {
  const asked: string[] = [];
  for (const { help, required } of Object.values(definition.args ?? {})) {
    if (!help) continue;
    const answer = await askFor(
      process,
      talk,
      `${help} ${required ? "(required)" : bypass}`,
      Boolean(required),
    );
    if (answer !== "") asked.push(answer);
  }
  for (const [name, { help, hidden, short, value, oneOf }] of Object.entries(allFlags(definition))) {
    const isGiven = words.includes(`--${name}`) || (short !== undefined && words.includes(`-${short}`));
    if (!help || hidden || name === "prompt" || isGiven) continue;
    if (!value) {
      if ((await choose(process, talk, help, ["yes", "no"], "yes")) === "yes") asked.push(`--${name}`);
      continue;
    }
    const answer = oneOf
      ? await choose(process, talk, `Select the ${help}`, oneOf, oneOf[0]!)
      : await askFor(process, talk, `${help} ${bypass}`, false);
    if (answer !== "") asked.push(`--${name}`, answer);
  }
  return asked;
}

async function askFor(process: Process, talk: Talk, message: string, required: boolean): Promise<string> {
  for (;;) {
    const answer = (await prompt(process, talk, message, { to: "stderr" })).trim();
    if (answer !== "" || !required) return answer;
  }
}
