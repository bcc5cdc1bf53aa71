import type { Context } from "./context.ts";
import { loadHistory } from "./history-file.ts";
import { showPrompt } from "./prompt.ts";

/** What bash does around the lines that somebody types: files read at the start, commands before each prompt. */

/** The first of some files that is there is read; what it defines stays. */
async function readFirst(context: Context, paths: readonly string[]): Promise<void> {
  const { files } = context.world;
  const path = paths.find((candidate) => files.is("file", candidate) && files.may("read", candidate));
  if (path !== undefined) await context.engine.runWords(context, ["source", path]);
}

export interface Start {
  readonly login: boolean;
  /** Another file in place of ~/.bashrc; false: none. */
  readonly rc?: string | false;
  /** False: no profile is read. */
  readonly profile: boolean;
}

/** `~/.bashrc`, or for a login shell `/etc/profile` and the first of the profiles at home. */
export async function readStartFiles(context: Context, { login, rc, profile }: Start): Promise<void> {
  const home = context.variables.get("HOME") ?? "/";
  if (login && profile) {
    await readFirst(context, ["/etc/profile"]);
    await readFirst(context, [`${home}/.bash_profile`, `${home}/.bash_login`, `${home}/.profile`]);
  }
  if (!login && rc !== false) await readFirst(context, [rc ?? `${home}/.bashrc`]);
  context.status = 0;
  if (context.interactive) loadHistory(context);
}

/** Runs PROMPT_COMMAND, and answers with the prompts of a line and of one that goes on. `$?` stays. */
export async function promptsOf(context: Context): Promise<{ prompt: string; continuation: string }> {
  const { status, variables } = context;
  for (const [, command] of variables.elements("PROMPT_COMMAND"))
    if (command !== "") await context.engine.runSource(context, command);
  context.status = status;
  const prompt = await showPrompt(context, variables.get("PS1") ?? "");
  const continuation = await showPrompt(context, variables.get("PS2") ?? "");
  context.status = status;
  return { prompt, continuation };
}
