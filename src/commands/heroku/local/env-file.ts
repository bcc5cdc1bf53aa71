import { resolve } from "../../../files/paths.ts";
import type { Context } from "../definition.ts";

/** The variables of a `.env` file; undefined when there is none. Warns of a path that is no file. */
export async function readEnvFile(
  { process, talk }: Context,
  named: string | undefined,
): Promise<Record<string, string> | undefined> {
  const path = resolve(process.cwd, named || ".env");
  const { files } = process;
  if (!files.exists(path)) return undefined;
  if (!files.is("file", path)) {
    const shown = talk.colour.label(named || ".env");
    await talk.warn(`The specified location for the env file, ${shown}, is not a file, ignoring.`);
    return undefined;
  }
  const vars: Record<string, string> = {};
  for (const line of files.text(path).split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (match) vars[match[1]!] = match[2]!.replace(/^(["'])(.*)\1$/, "$2");
  }
  return vars;
}
