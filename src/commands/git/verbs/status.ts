import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { quotePath } from "../core/quote.ts";
import { GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { columnMode, columnOption } from "../worktree/column-style.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { refreshIndex } from "../worktree/scan.ts";
import { porcelainTwo } from "../worktree/status-two.ts";
import { collectStatus, trackingOf, type WorkStatus } from "../worktree/status.ts";
import { longStatus, shortStatus } from "../worktree/status-text.ts";

export const statusOptions = {
  short: { short: "s", help: "show status concisely" },
  branch: { short: "b", help: "show branch information" },
  long: { help: "show status in long format (default)" },
  porcelain: { value: "version", optional: true, help: "machine-readable output" },
  "untracked-files": {
    short: "u",
    value: "mode",
    optional: true,
    help: "show untracked files, optional modes: all, normal, no. (Default: all)",
  },
  ignored: {
    value: "mode",
    optional: true,
    help: "show ignored files, optional modes: traditional, matching, no. (Default: traditional)",
  },
  verbose: { short: "v", help: "be verbose" },
  "show-stash": { help: "show stash information" },
  "ahead-behind": { help: "compute full ahead/behind values" },
  "no-renames": { help: "do not detect renames" },
  null: { short: "z", help: "terminate entries with NUL" },
  ...columnOption,
} as const;

export const status = defineGitCommand({
  verb: "status",
  summary: "Show the working tree status",
  usage: "git status [<options>] [--] <pathspec>...",
  options: statusOptions,
  async run(git, { options, operands }) {
    const { repository } = git;
    repository.needWorkTree();
    if (refreshIndex(repository)) repository.writeIndex();
    const asked = options["untracked-files"];
    const set = git.config.get("status.showuntrackedfiles");
    const mode =
      asked === true
        ? "all"
        : (asked ?? (set === "false" ? "no" : set === "true" ? "normal" : set) ?? "normal");
    if (mode !== "no" && mode !== "normal" && mode !== "all")
      throw new GitFatal(`Invalid untracked files mode '${mode}'`);
    const found = collectStatus(git, {
      pathspec: parsePathspec(git, operands),
      untracked: mode,
      ignored: options.ignored !== undefined && options.ignored !== "no",
    });
    if (typeof options.porcelain === "string" && !/^v?[12]$/.test(options.porcelain))
      throw new GitFatal(`unsupported porcelain version '${options.porcelain}'`);
    if (options.porcelain === "v2" || options.porcelain === "2") {
      await git.out(porcelainTwo(git, found, options.branch, options.null));
      return 0;
    }
    const porcelain = options.porcelain !== undefined;
    if (options.short || porcelain || options.null || (git.config.bool("status.short") && !options.long)) {
      const branch = options.branch || (!porcelain && git.config.bool("status.branch") === true);
      await git.out(shortText(git, found, { branch, porcelain, nul: options.null }));
      return 0;
    }
    const columns = columnMode(git, "status", options);
    await git.out(
      longStatus(git, found, {
        colour: git.colour("status"),
        untrackedOff: mode === "no",
        ...(columns ? { columns } : {}),
      }),
    );
    if (options["show-stash"] || git.config.bool("status.showstash")) {
      const n = repository.refs.log("refs/stash").length;
      if (n > 0) await git.out(`Your stash currently has ${n} entr${n === 1 ? "y" : "ies"}\n`);
    }
    if (options.verbose) {
      const { patchText } = await import("../diff/output.ts");
      await git.out(patchText(git, found.staged, { colour: git.colour("diff") }));
    }
    return 0;
  },
});

export function shortText(
  git: Git,
  found: WorkStatus,
  { branch, porcelain, nul }: { branch: boolean; porcelain: boolean; nul: boolean },
): string {
  const paint = painter(!porcelain && git.colour("status"));
  const end = nul ? "\0" : "\n";
  const name = (path: string) => {
    if (nul) return path;
    const shown = porcelain ? path : git.relative(path);
    return shown.includes(" ") && quotePath(shown) === shown
      ? `"${shown}"`
      : quotePath(shown, git.config.bool("core.quotepath") !== false);
  };
  let out = branch ? branchLine(git, paint) + end : "";
  for (const { code, path, from } of shortStatus(git, found, porcelain)) {
    const unmerged = /U|AA|DD/.test(code);
    const [x, y] = [code[0]!, code[1]!];
    const shown = unmerged
      ? paint("red", code)
      : `${x === " " ? x : paint("green", x)}${y === " " ? y : paint("red", y)}`;
    if (nul) out += `${code} ${path}\0${from === undefined ? "" : `${from}\0`}`;
    else out += `${shown} ${from === undefined ? "" : `${name(from)} -> `}${name(path)}${end}`;
  }
  for (const path of found.untracked) out += `${paint("red", "??")} ${name(path)}${end}`;
  for (const path of found.ignored) out += `${paint("red", "!!")} ${name(path)}${end}`;
  return out;
}

function branchLine(git: Git, paint: ReturnType<typeof painter>): string {
  const { branch, head } = git.repository;
  if (branch === undefined) return `## ${paint("red", "HEAD (no branch)")}`;
  const tracking = trackingOf(git, branch);
  const start = head === undefined ? "## No commits yet on " : "## ";
  if (!tracking) return `${start}${paint("green", branch)}`;
  const { name, ahead, behind } = tracking;
  const upstream = `...${paint("red", name)}`;
  if (ahead === undefined) return `${start}${paint("green", branch)}${upstream} [${paint("red", "gone")}]`;
  const counts = [
    ahead > 0 ? `ahead ${paint("green", String(ahead))}` : "",
    behind! > 0 ? `behind ${paint("red", String(behind))}` : "",
  ].filter(Boolean);
  return `${start}${paint("green", branch)}${upstream}${counts.length > 0 ? ` [${counts.join(", ")}]` : ""}`;
}
