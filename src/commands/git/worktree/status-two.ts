import type { Git } from "../context.ts";
import { modes, modeText } from "../core/modes.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { quotePath } from "../core/quote.ts";
import { trackingOf, type WorkStatus } from "./status.ts";
import { shortStatus } from "./status-text.ts";

/** `git status --porcelain=v2`: see "Porcelain Format Version 2" in git-status(1). */
export function porcelainTwo(git: Git, status: WorkStatus, branch: boolean, nul: boolean): string {
  const { repository } = git;
  const end = nul ? "\0" : "\n";
  const name = (path: string) => (nul ? path : quotePath(path));
  let out = branch
    ? branchHeaders(git)
        .map((line) => line + end)
        .join("")
    : "";
  const staged = new Map(status.staged.map((change) => [change.path, change]));
  const unstaged = new Map(status.unstaged.map((change) => [change.path, change]));
  const unmerged: string[] = [];
  for (const { code, path, from } of shortStatus(git, status)) {
    const xy = code.replaceAll(" ", ".");
    if (/U|AA|DD/.test(code)) {
      const parts = [1, 2, 3].map((stage) => repository.index.get(path, stage));
      const work = repository.files.exists(repository.at(path)) ? "100644" : "000000";
      unmerged.push(
        `u ${xy} N... ${parts.map((part) => modeText(part?.mode ?? 0)).join(" ")} ${work} ${parts.map((part) => part?.oid ?? zeroOid).join(" ")} ${name(path)}${end}`,
      );
      continue;
    }
    const stagedChange = staged.get(path);
    const workChange = unstaged.get(path);
    const entry = repository.index.get(path);
    const before = stagedChange ? stagedChange.before : entry;
    const { inner } = workChange ?? {};
    const isLink = (workChange?.before ?? entry)?.mode === modes.submodule;
    const sub = isLink
      ? `S${inner?.commits ? "C" : "."}${inner?.modified ? "M" : "."}${inner?.untracked ? "U" : "."}`
      : "N...";
    const work = workChange ? (workChange.after?.mode ?? 0) : (entry?.mode ?? 0);
    const fields = [
      modeText(before?.mode ?? 0),
      modeText(entry?.mode ?? 0),
      modeText(work),
      before?.oid ?? zeroOid,
      entry?.oid ?? zeroOid,
    ].join(" ");
    out +=
      from === undefined
        ? `1 ${xy} ${sub} ${fields} ${name(path)}${end}`
        : `2 ${xy} ${sub} ${fields} ${stagedChange!.status}${stagedChange!.score} ${name(path)}${nul ? "\0" : "\t"}${name(from)}${end}`;
  }
  out += unmerged.join("");
  for (const path of status.untracked) out += `? ${name(path)}${end}`;
  for (const path of status.ignored) out += `! ${name(path)}${end}`;
  return out;
}

function branchHeaders(git: Git): string[] {
  const { branch, head } = git.repository;
  const lines = [`# branch.oid ${head ?? "(initial)"}`, `# branch.head ${branch ?? "(detached)"}`];
  const tracking = branch === undefined ? undefined : trackingOf(git, branch);
  if (tracking) lines.push(`# branch.upstream ${tracking.name}`);
  if (tracking?.ahead !== undefined) lines.push(`# branch.ab +${tracking.ahead} -${tracking.behind}`);
  return lines;
}
