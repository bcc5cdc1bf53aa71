import { Collector } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import { Git } from "../context.ts";

/** Runs `show`, whose output goes to a file of that name if there is one: `--output=FILE`. */
export async function intoFile(
  git: Git,
  name: string | undefined,
  show: (git: Git) => Promise<number>,
): Promise<number> {
  if (name === undefined) return show(git);
  const text = new Collector();
  const status = await show(new Git(git.process, git.globals, text));
  git.files.write(resolve(git.cwd, name), text.text);
  return status;
}
