import type { Fetched, FetchRefsOptions } from "./fetched.ts";
import { painter } from "../colours.ts";
import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { isAncestor } from "../history/walk.ts";
import { summaryWidth } from "./push-report.ts";

export interface Row {
  readonly flag: string;
  readonly summary: string;
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
  readonly quiet?: boolean;
}

export const pretty = (ref: string): string => ref.replace(/^refs\/(heads|tags|remotes)\//, "");

export function store(
  git: Git,
  wanted: readonly Fetched[],
  options: FetchRefsOptions,
): { rows: Row[]; failed: boolean } {
  const { repository } = git;
  const { refs, objects } = repository;
  const rows: Row[] = [];
  let failed = false;
  for (const { remote, oid, local, force } of wanted) {
    const from = pretty(remote);
    const isTag = remote.startsWith("refs/tags/");
    const kind = isTag ? "tag" : remote.startsWith("refs/heads/") ? "branch" : "ref";
    if (local === undefined) {
      rows.push({ flag: "*", summary: kind === "ref" ? "branch" : kind, from, to: "FETCH_HEAD" });
      continue;
    }
    const to = pretty(local);
    const old = refs.resolve(local);
    const put = (message: string) => {
      if (!options.dryRun) refs.update(local, oid, repository.because(`${options.action}: ${message}`));
    };
    if (old === oid) rows.push({ flag: "=", summary: "[up to date]", from, to, quiet: true });
    else if (old === undefined) {
      put(isTag ? "storing tag" : kind === "branch" ? "storing head" : "storing ref");
      rows.push({
        flag: "*",
        summary: isTag ? "[new tag]" : kind === "branch" ? "[new branch]" : "[new ref]",
        from,
        to,
      });
    } else if (local === refs.symbolic("HEAD") && !repository.bare && !options.updateHead) {
      throw new GitError(
        `fatal: refusing to fetch into branch '${local}' checked out at '${repository.workTree}'`,
        128,
      );
    } else if (local.startsWith("refs/tags/")) {
      if (force || options.force) {
        put("updating tag");
        rows.push({ flag: "t", summary: "[tag update]", from, to });
      } else {
        rows.push({ flag: "!", summary: "[rejected]", from, to, reason: "would clobber existing tag" });
        failed = true;
      }
    } else {
      const [a, b] = [objects.peel(old, "commit"), objects.peel(oid, "commit")];
      if (a !== undefined && b !== undefined && isAncestor(objects, a, b)) {
        put("fast-forward");
        rows.push({ flag: " ", summary: `${repository.short(old)}..${repository.short(oid)}`, from, to });
      } else if (force || options.force) {
        put("forced-update");
        rows.push({
          flag: "+",
          summary: `${repository.short(old)}...${repository.short(oid)}`,
          from,
          to,
          reason: "forced update",
        });
      } else {
        rows.push({ flag: "!", summary: "[rejected]", from, to, reason: "non-fast-forward" });
        failed = true;
      }
    }
  }
  return { rows, failed };
}

export function table(git: Git, rows: readonly Row[]): string {
  const width = summaryWidth(
    git,
    git.repository.refs
      .list()
      .map(({ oid }) => oid)
      .slice(0, 50),
  );
  const column = Math.max(10, ...rows.map(({ from }) => from.length));
  const paint = painter(false);
  return rows
    .map(({ flag, summary, from, to, reason }) =>
      paint(
        undefined,
        ` ${flag} ${summary.padEnd(width)} ${from.padEnd(column)} -> ${to}${reason === undefined ? "" : `  (${reason})`}\n`,
      ),
    )
    .join("");
}
