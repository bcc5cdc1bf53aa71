import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";

/** Opens a file in the learner's editor and waits. Throws as git does when the editor fails. */
export async function edit(git: Git, path: string, sequence = false): Promise<void> {
  const { env, config } = git;
  const terminal = (env.get("TERM") ?? "dumb") !== "dumb";
  const editor =
    (sequence ? (env.get("GIT_SEQUENCE_EDITOR") ?? config.get("sequence.editor")) : undefined) ??
    env.get("GIT_EDITOR") ??
    config.get("core.editor") ??
    (terminal ? env.get("VISUAL") : undefined) ??
    env.get("EDITOR") ??
    "nano";
  if (editor === ":" || editor === "true") return;
  if (!terminal && editor === "nano" && !env.has("EDITOR"))
    throw new GitError("error: Terminal is dumb, but EDITOR unset", 1);
  const waiting = git.stderr.isTTY && terminal && git.advice("waitingForEditor");
  if (waiting) await git.err("hint: Waiting for your editor to close the file... ");
  const status = await git.process.spawn(["bash", "-c", `${editor} "$@"`, editor, path], { cwd: git.cwd });
  if (waiting) await git.err("\r\x1b[K");
  if (status === 127)
    throw new GitError(
      `error: cannot run ${editor}: No such file or directory\nerror: unable to start editor '${editor}'`,
      1,
    );
  if (status !== 0) throw new GitError(`error: There was a problem with the editor '${editor}'.`, 1);
}
