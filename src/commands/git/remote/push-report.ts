import { zeroOid } from "../../../base/git/sha1.ts";
import { painter } from "../colours.ts";
import type { Git } from "../context.ts";
import { hint } from "../errors.ts";
import type { PlannedRef } from "./push-plan.ts";

const pretty = (ref: string): string => ref.replace(/^refs\/(heads|tags|remotes)\//, "");

/** Two abbreviated ids with three dots between them: the middle column of the tables of push and fetch. */
export const summaryWidth = (git: Git, oids: readonly string[]): number =>
  2 *
    Math.max(
      git.repository.abbrev,
      ...oids.filter((oid) => oid !== zeroOid).map((oid) => git.repository.short(oid).length),
    ) +
  3;

/** The lines below "To URL": one for each ref that was to be changed. */
export function pushTable(
  git: Git,
  refs: readonly PlannedRef[],
  { verbose, porcelain }: { verbose: boolean; porcelain: boolean },
): string {
  const { repository } = git;
  const width = summaryWidth(
    git,
    refs.flatMap(({ old, now }) => [old, now]),
  );
  const paint = painter(!porcelain && git.stderr.isTTY && (git.env.get("TERM") ?? "dumb") !== "dumb");
  const short = (oid: string) => repository.short(oid);
  const line = (flag: string, summary: string, ref: PlannedRef, reason = "") => {
    const bad = flag === "!";
    if (porcelain)
      return `${flag}\t${ref.source === "" ? "" : ref.source}:${ref.name}\t${summary}${reason === "" ? "" : ` (${reason})`}\n`;
    const names =
      ref.now === zeroOid ? pretty(ref.name) : `${ref.typed ?? pretty(ref.source)} -> ${pretty(ref.name)}`;
    return ` ${bad ? paint("red", `${flag} ${summary.padEnd(width)}`) : `${flag} ${summary.padEnd(width)}`} ${names}${reason === "" ? "" : ` (${reason})`}\n`;
  };
  const rank = (ref: PlannedRef) =>
    ref.problem === undefined && ref.remoteProblem === undefined ? (ref.old === ref.now ? 0 : 1) : 2;
  return refs
    .toSorted((a, b) => rank(a) - rank(b))
    .map((ref) => {
      const { old, now, problem, remoteProblem, forced, name } = ref;
      if (problem !== undefined) return line("!", "[rejected]", ref, problem);
      if (remoteProblem !== undefined)
        return line(
          "!",
          remoteProblem === "remote failed to report status" ? "[remote failure]" : "[remote rejected]",
          ref,
          remoteProblem,
        );
      if (old === now) return verbose || porcelain ? line("=", "[up to date]", ref) : "";
      if (now === zeroOid) return line("-", "[deleted]", ref);
      if (old === zeroOid)
        return line(
          "*",
          name.startsWith("refs/tags/")
            ? "[new tag]"
            : name.startsWith("refs/heads/")
              ? "[new branch]"
              : "[new reference]",
          ref,
        );
      return forced
        ? line("+", `${short(old)}...${short(now)}`, ref, "forced update")
        : line(" ", `${short(old)}..${short(now)}`, ref);
    })
    .join("");
}

const note = "See the 'Note about fast-forwards' in 'git push --help' for details.";

/** The hints below "failed to push some refs"; the most telling reason only. */
export function pushAdvice(git: Git, refs: readonly PlannedRef[]): string {
  if (!git.advice("pushUpdateRejected")) return "";
  const has = (problem: string) => refs.filter((ref) => ref.problem === problem);
  const behind = has("non-fast-forward");
  const say = (text: string) => `${hint(text)}\n`;
  if (behind.length > 0) {
    const head = git.repository.refs.symbolic("HEAD");
    if (behind.some(({ name }) => name === head))
      return say(`Updates were rejected because the tip of your current branch is behind
its remote counterpart. Integrate the remote changes (e.g.
'git pull ...') before pushing again.
${note}`);
    return say(`Updates were rejected because a pushed branch tip is behind its remote
counterpart. Check out this branch and integrate the remote changes
(e.g. 'git pull ...') before pushing again.
${note}`);
  }
  if (has("already exists").length > 0)
    return say("Updates were rejected because the tag already exists in the remote.");
  if (has("fetch first").length > 0)
    return say(`Updates were rejected because the remote contains work that you do
not have locally. This is usually caused by another repository pushing
to the same ref. You may want to first integrate the remote changes
(e.g., 'git pull ...') before pushing again.
${note}`);
  return "";
}
