import { resolve } from "../../../files/paths.ts";
import { hashObject } from "../../../base/git/objects.ts";
import { equal } from "../../../base/bytes.ts";
import { painter } from "../colours.ts";
import type { Git } from "../context.ts";
import { modeText } from "../core/modes.ts";
import { GitError } from "../errors.ts";
import type { Forms } from "./output.ts";
import { hunkText, type PatchOptions } from "./patch.ts";

/** `git diff --no-index`: two files of the file system. Status 1 when they differ. */
export async function diffOutside(
  git: Git,
  from: string,
  to: string,
  options: PatchOptions,
  forms: Forms,
): Promise<number> {
  const { patch: _patch, nameOnly: _names, nul: _nul, ...others } = forms;
  if (Object.values(others).some(Boolean))
    throw new GitError("git: diff --no-index in this form is not simulated yet", 1);
  const read = (typed: string) => {
    const path = resolve(git.cwd, typed);
    if (git.files.is("directory", path))
      throw new GitError("git: diff --no-index of folders is not simulated yet", 1);
    if (!git.files.is("file", path) && typed !== "/dev/null")
      throw new GitError(`error: Could not access '${typed}'`, 1);
    return git.files.read(path);
  };
  const [old, now] = [read(from), read(to)];
  if (equal(old, now)) return 0;
  const paint = painter(options.colour);
  const mode = modeText(git.files.stat(resolve(git.cwd, to)).mode & 0o100 ? 0o100755 : 0o100644);
  const short = (data: Uint8Array) => hashObject("blob", data).slice(0, 7);
  const name = (prefix: string, path: string) => `${prefix}${path.startsWith("/") ? path : `/${path}`}`;
  if (forms.nameOnly) await git.out(`${to}\n`);
  else
    await git.out(
      [
        `diff --git ${name("a", from)} ${name("b", to)}`,
        `index ${short(old)}..${short(now)} ${mode}`,
        `--- ${name("a", from)}`,
        `+++ ${name("b", to)}`,
      ]
        .map((line) => `${paint("bold", line)}\n`)
        .join("") + hunkText(old, now, options),
    );
  return 1;
}
