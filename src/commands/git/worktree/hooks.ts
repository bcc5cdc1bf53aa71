import { resolve } from "../../../files/paths.ts";
import { inputOf, type Output } from "../../../base/streams.ts";
import type { Git } from "../context.ts";

/** Runs a hook if there is one; its exit status, 0 when there is none. Its stdout goes to stderr, as most hooks' does. */
export async function runHook(
  git: Git,
  name: string,
  args: readonly string[] = [],
  stdin = "",
  stdout: Output = git.stderr,
): Promise<number> {
  const { repository, files } = git;
  const folder = resolve(
    repository.bare ? repository.gitDir : repository.workTree,
    git.config.get("core.hookspath") ?? `${repository.commonDir}/hooks`,
  );
  const path = `${folder}/${name}`;
  if (!files.is("file", path)) return 0;
  if (!files.may("execute", path)) {
    if (git.advice("ignoredHook"))
      await git.err(
        `hint: The '${path.replace(`${repository.workTree}/`, "")}' hook was ignored because it's not set as executable.\nhint: You can disable this warning with \`git config advice.ignoredHook false\`.\n`,
      );
    return 0;
  }
  const cwd = repository.bare ? repository.gitDir : repository.workTree;
  return git.process.spawn([path, ...args], {
    cwd,
    stdin: inputOf(stdin),
    stdout,
    env: {
      GIT_DIR: cwd === repository.workTree ? ".git" : ".",
      GIT_INDEX_FILE: `${repository.gitDir}/index`,
      GIT_PREFIX: git.prefix,
    },
  });
}
