import type { Process } from "../../../shell/command.ts";
import { PlainError } from "../errors.ts";
import { prompt } from "./prompts.ts";
import type { Talk } from "./talk.ts";

/** What would destroy something goes on only when its name is typed, or given by --confirm. */
export async function confirmByName(
  process: Process,
  talk: Talk,
  name: string,
  given: string | undefined,
  warning = `Destructive Action\nThis command will affect the app ${talk.colour.app(name)}`,
): Promise<void> {
  const { colour } = talk;
  if (given) {
    if (given === name) return;
    throw new PlainError(
      `Confirmation ${colour.warning(given)} did not match ${colour.info(name)}. Aborted.`,
    );
  }
  await talk.warn(warning);
  await talk.note();
  const how = `To proceed, type ${colour.warning(name)} or re-run this command with ${colour.code(`--confirm ${name}`)}`;
  if ((await prompt(process, talk, how)) !== name)
    throw new PlainError(`Confirmation did not match ${colour.info(name)}. Aborted.`);
}
