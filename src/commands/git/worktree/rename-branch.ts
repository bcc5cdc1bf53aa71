import type { Git } from "../context.ts";
import { parseConfig, renameSection, setInConfig } from "../core/config-file.ts";
import { checkBranchName } from "../core/refs.ts";
import { GitError, GitFatal } from "../errors.ts";

/** `git branch -m` and `-c`: a branch under another name, with its log and its settings. */
export async function renameBranch(
  git: Git,
  operands: readonly string[],
  { force, copy }: { force: boolean; copy: boolean },
): Promise<number> {
  const { repository } = git;
  const { refs } = repository;
  const current = repository.branch;
  if (operands.length === 0) throw new GitFatal("branch name required");
  const from = operands.length > 1 ? operands[0]! : current;
  const to = operands.at(-1)!;
  if (from === undefined) throw new GitFatal("cannot rename the current branch while not on any.");
  const old = `refs/heads/${from}`;
  const isUnborn = refs.resolve(old) === undefined && from === current;
  checkBranchName(to);
  if (!refs.resolve(old) && !isUnborn)
    throw new GitError(
      `error: refname ${old} not found\nfatal: Branch ${copy ? "copy" : "rename"} failed`,
      128,
    );
  if (refs.resolve(`refs/heads/${to}`) && !force && from !== to)
    throw new GitFatal(`a branch named '${to}' already exists`);
  const now = `refs/heads/${to}`;
  if (from === to) return 0;
  if (copy) {
    const oid = refs.resolve(old)!;
    refs.update(now, oid);
    const line = { before: oid, after: oid, ...repository.because(`Branch: copied ${old} to ${now}`) };
    refs.writeLog(now, [...refs.log(old), line]);
    copySettings(git, `branch.${from}.`, `branch.${to}.`);
    return 0;
  }
  if (isUnborn) refs.point("HEAD", now);
  else {
    if (refs.resolve(now)) refs.delete(now);
    refs.rename(old, now, repository.because(`Branch: renamed ${old} to ${now}`));
  }
  const path = `${repository.commonDir}/config`;
  const text = renameSection(git.files.text(path), `branch.${from}`, `branch.${to}`, path);
  if (text !== undefined) git.files.write(path, text);
  return 0;
}

/** What the config says of the branch is said of its copy too. */
function copySettings(git: Git, from: string, to: string): void {
  const path = `${git.repository.commonDir}/config`;
  let text = git.files.text(path);
  const settings = parseConfig(text, path).flatMap((section) => section.settings);
  for (const { key, value } of settings)
    if (key.startsWith(from))
      text = setInConfig(text, to + key.slice(from.length), value ?? "true", path, true);
  git.files.write(path, text);
}
