import { zeroOid } from "../../../base/git/sha1.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { isAncestor } from "../history/walk.ts";
import { newCommits } from "../submodule/new-commits.ts";
import { embeddedAt } from "../worktree/gitlink.ts";
import type { Change } from "./changes.ts";

export const isSubmodule = ({ before, after }: Change): boolean =>
  before?.mode === modes.submodule || after?.mode === modes.submodule;

/** `--submodule=log`: in place of a patch the commits that came (">") and went ("<"). */
export function submoduleLog(repository: Repository, { path, before, after, inner }: Change): string {
  let out = "";
  if (inner?.untracked) out += `Submodule ${path} contains untracked content\n`;
  if (inner?.modified) out += `Submodule ${path} contains modified content\n`;
  const from = before?.mode === modes.submodule ? before.oid! : zeroOid;
  const to = after?.mode === modes.submodule ? after.oid! : zeroOid;
  if (from === to) return out;
  const there = embeddedAt(repository, path);
  const ids = (dots: string) =>
    `Submodule ${path} ${from.slice(0, repository.abbrev)}${dots}${to.slice(0, repository.abbrev)}`;
  if (from === zeroOid) return `${out}${ids("...")} (new submodule)\n`;
  if (to === zeroOid) return `${out}${ids("...")} (submodule deleted)\n`;
  if (!there) return `${out}${ids("...")} (commits not present)\n`;
  const { objects } = there;
  if (!objects.has(from) || !objects.has(to)) return `${out}${ids("...")} (commits not present)\n`;
  const forward = isAncestor(objects, from, to);
  const back = !forward && isAncestor(objects, to, from);
  const { added, dropped } = newCommits(objects, from, to);
  return [
    out,
    `${ids(forward || back ? ".." : "...")}${back ? " (rewind)" : ""}:\n`,
    ...added.map((subject) => `  > ${subject}\n`),
    ...dropped.map((subject) => `  < ${subject}\n`),
  ].join("");
}
