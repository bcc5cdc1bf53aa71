import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import { PlainError } from "../errors.ts";
import { generationOf } from "../generation.ts";
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
  const how = `To proceed, type ${colour.warning(name)} or re-run this command with ${colour.code(`--confirm ${name}`)}`;
  if (generationOf(process).major === 7) {
    await talk.oldWarn(`WARNING: ${warning}`);
    await talk.oldWarn(how);
    await talk.note();
    await process.stderr.write("> ");
    const line = await readLine(process.stdin);
    if (line && decode(line.bytes) === name) return;
  } else {
    await talk.warn(warning);
    await talk.note();
    if ((await prompt(process, talk, how, { required: true })) === name) return;
  }
  throw new PlainError(`Confirmation did not match ${colour.info(name)}. Aborted.`);
}
