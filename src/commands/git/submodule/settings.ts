import type { Git } from "../context.ts";
import { setInConfig, unsetInConfig } from "../core/config-file.ts";
import { defaultRemote } from "../remote/remotes.ts";
import { wayTo } from "./modules.ts";

/** Sets a key in a config file, and makes the file when it is not there. */
export function setIn(git: Git, path: string, key: string, value: string): void {
  const text = git.files.exists(path) ? git.files.text(path) : "";
  git.files.write(path, setInConfig(text, key, value, path));
}

export function unsetIn(git: Git, path: string, key: string): void {
  git.files.write(
    path,
    unsetInConfig(git.files.text(path), key, path, () => true),
  );
}

export function setOwn(git: Git, key: string, value: string): void {
  setIn(git, `${git.repository.commonDir}/config`, key, value);
}

/** "../lib" as seen from the remote this repository was cloned from, else from where it lies. */
export async function fullUrl(git: Git, url: string, quiet = false): Promise<string> {
  if (!/^\.\.?\//.test(url)) return url;
  const remote = defaultRemote(git);
  let base = git.config.get(`remote.${remote}.url`);
  if (base === undefined && !quiet)
    await git.err(
      `warning: could not look up configuration 'remote.${remote}.url'. Assuming this repository is its own authoritative upstream.\n`,
    );
  base = (base ?? git.repository.workTree).replace(/\/$/, "");
  let rest = url;
  let between = "/";
  for (;;) {
    if (rest.startsWith("./")) rest = rest.slice(2);
    else if (rest.startsWith("../")) {
      rest = rest.slice(3);
      const cut = Math.max(base.lastIndexOf("/"), base.lastIndexOf(":"));
      between = base[cut] === ":" && !base.includes("/") ? ":" : "/";
      base = base.slice(0, Math.max(cut, 0));
    } else break;
  }
  return `${base}${between}${rest}`.replace(/\/$/, "");
}

/** Work tree and git folder of a submodule are told of one another, by ways that survive a move of both. */
export function tie(git: Git, workTree: string, gitDir: string): void {
  git.files.write(`${workTree}/.git`, `gitdir: ${wayTo(workTree, gitDir)}\n`);
  setIn(git, `${gitDir}/config`, "core.worktree", wayTo(gitDir, workTree));
}
