import { hashObject } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { readForGit } from "../worktree/convert.ts";
import { lstatOf, stateOf } from "../worktree/scan.ts";
import { removeWorkFile, writeWorkFile } from "../worktree/unpack.ts";
import { applyBinary } from "./binary-hunk.ts";
import type { FilePatch } from "./parse-patch.ts";
import { placeHunks } from "./place-hunks.ts";
import { threeWay } from "./three-way.ts";

export interface ApplyOptions {
  readonly worktree: boolean;
  readonly index: boolean;
  readonly check: boolean;
  readonly verbose: boolean;
  readonly reject: boolean;
  /** Says nothing: another way will be tried. */
  readonly silent?: boolean;
  /** `-3`: merged with the file as it is, where the blob it was made from is there. */
  readonly threeWay?: boolean;
}

const tell = async (git: Git, { silent }: ApplyOptions, text: string): Promise<void> => {
  if (!silent) await git.err(text);
};

interface Result {
  readonly patch: FilePatch;
  readonly content: Uint8Array | undefined;
  readonly mode: number;
  readonly rejected: readonly number[];
  /** Blobs of base, ours and theirs, when a merge came to a conflict. */
  readonly stages?: readonly (string | undefined)[] | undefined;
}

/** Applies a whole patch or nothing of it; false when it does not fit, which has been said on stderr. */
export async function applyPatch(
  git: Git,
  patches: readonly FilePatch[],
  options: ApplyOptions,
): Promise<boolean> {
  const results: Result[] = [];
  const errors: string[] = [];
  const done = new Map<string, Result>();
  for (const patch of patches) {
    const name = patch.old ?? patch.now!;
    if (options.verbose)
      await tell(
        git,
        options,
        `Checking patch ${patch.rename ? `${patch.old} => ${patch.now}` : (patch.now ?? name)}...\n`,
      );
    const result = (await tryMerge(git, patch, options)) ?? tryPatch(git, patch, options, done);
    if (typeof result === "string") {
      await tell(git, options, result);
      errors.push(result);
    } else {
      results.push(result);
      done.set(patch.now ?? name, result);
    }
  }
  if (errors.length > 0) return false;
  if (options.check) return true;
  for (const result of results) await write(git, result, options);
  if (options.index) git.repository.writeIndex();
  const torn = results.filter(({ stages }) => stages);
  for (const { patch } of torn) await tell(git, options, `U ${patch.now}\n`);
  return torn.length === 0 && results.every(({ rejected }) => rejected.length === 0);
}

/** The patch by way of a merge; undefined when there is none, which has been said where it was asked for. */
async function tryMerge(
  git: Git,
  patch: FilePatch,
  options: ApplyOptions,
): Promise<Result | string | undefined> {
  if (!options.threeWay) return undefined;
  const merged = threeWay(git, patch, options.worktree);
  if (merged === undefined) return undefined;
  if (typeof merged === "string") {
    if (merged.includes("does not match index")) return merged;
    const fallback = `${merged}Falling back to direct application...\n`;
    if (merged.includes("does not exist in index")) return fallback;
    await tell(git, options, fallback);
    return undefined;
  }
  await tell(git, options, merged.note);
  return { patch, content: merged.content, mode: merged.mode, rejected: [], stages: merged.stages };
}

/** What a file is before the patch; a text is why it cannot be patched. */
function before(
  git: Git,
  path: string,
  options: ApplyOptions,
  done: ReadonlyMap<string, Result>,
): { data: Uint8Array; mode: number } | string {
  const earlier = done.get(path);
  if (earlier?.content) return { data: earlier.content, mode: earlier.mode };
  const { repository } = git;
  const inRepository = options.index && git.place !== undefined;
  const entry = inRepository ? repository.index.get(path) : undefined;
  if (inRepository && !entry) return `error: ${path}: does not exist in index\n`;
  if (entry && !options.worktree) return { data: repository.objects.get(entry.oid).data, mode: entry.mode };
  if (entry && stateOf(repository, entry).kind !== "same") return `error: ${path}: does not match index\n`;
  if (git.place === undefined) {
    const full = `${git.cwd}/${path}`;
    if (!git.files.is("file", full)) return `error: ${path}: No such file or directory\n`;
    return {
      data: git.files.read(full),
      mode: git.files.stat(full).mode & 0o100 ? modes.executable : modes.file,
    };
  }
  const stat = lstatOf(repository, path);
  if (!stat) return `error: ${path}: No such file or directory\n`;
  const mode = stat.kind === "symlink" ? modes.symlink : stat.mode & 0o100 ? modes.executable : modes.file;
  return { data: readForGit(repository, path, stat), mode };
}

function tryPatch(
  git: Git,
  patch: FilePatch,
  options: ApplyOptions,
  done: ReadonlyMap<string, Result>,
): Result | string {
  const { old, now, hunks } = patch;
  const name = now ?? old!;
  const isWhole = patch.ids?.every((id) => id.length === 40);
  if (patch.binary && hunks.length === 0 && !isWhole)
    return `error: cannot apply binary patch to '${name}' without full index line\nerror: ${name}: patch does not apply\n`;
  const first = old === undefined || now === old ? undefined : before(git, old, options, done);
  if (typeof first === "string") return first;
  if (now !== undefined && now !== old && !done.has(now)) {
    if (options.index && git.repository.index.has(now)) return `error: ${now}: already exists in index\n`;
    const there = git.place
      ? lstatOf(git.repository, now) !== undefined
      : git.files.exists(`${git.cwd}/${now}`);
    if (options.worktree && there) return `error: ${now}: already exists in working directory\n`;
  }
  const start =
    old === undefined ? { data: new Uint8Array(0), mode: modes.file } : before(git, old, options, done);
  if (typeof start === "string") return start;
  if (patch.binary && hunks.length === 0) {
    const content = binaryResult(git, patch, start.data);
    if (typeof content === "string") return `error: ${content}\nerror: ${name}: patch does not apply\n`;
    const mode = patch.newMode ?? start.mode;
    return { patch, content: now === undefined ? undefined : content, mode, rejected: [] };
  }
  const placed = placeHunks(splitLines(start.data), hunks);
  if (placed.rejected.length > 0) {
    const first = hunks[placed.rejected[0]!]!;
    const searching = options.verbose
      ? `error: while searching for:\n${first.lines
          .filter(([sign]) => sign !== "+")
          .map(([, text]) => text)
          .join("")}\n`
      : "";
    const failed = `${searching}error: patch failed: ${old ?? now}:${first.oldStart}\n`;
    if (!options.reject) return `${failed}error: ${old ?? now}: patch does not apply\n`;
    void tell(git, options, failed);
  }
  const mode = patch.newMode ?? start.mode;
  const content =
    now === undefined && placed.lines.length === 0 ? undefined : fromBinary(placed.lines.join(""));
  return { patch, content: now === undefined ? undefined : content, mode, rejected: placed.rejected };
}

/** The new content of a binary file; a text is why the patch does not fit. */
function binaryResult(
  git: Git,
  { old, now, ids, forward }: FilePatch,
  before: Uint8Array,
): Uint8Array | string {
  const [from, to] = ids!;
  const name = old ?? now!;
  if (old !== undefined && hashObject("blob", before) !== from)
    return `the patch applies to '${name}' (${hashObject("blob", before)}), which does not match the current contents.`;
  if (/^0+$/.test(to)) return new Uint8Array(0);
  const known = git.place ? git.repository.objects.find(to) : undefined;
  if (known) return known.data;
  if (!forward) return `cannot apply binary patch to '${name}' without full index line`;
  const after = applyBinary(before, forward);
  if (hashObject("blob", after) !== to)
    return `binary patch to '${name}' creates incorrect result (expecting ${to}, got ${hashObject("blob", after)})`;
  return after;
}

async function write(
  git: Git,
  { patch, content, mode, rejected, stages }: Result,
  options: ApplyOptions,
): Promise<void> {
  const { old, now, rename, hunks } = patch;
  const name = now ?? old!;
  if (rejected.length > 0) {
    await tell(
      git,
      options,
      `Applying patch ${name} with ${rejected.length} reject${rejected.length === 1 ? "" : "s"}...\n`,
    );
    for (const [i] of hunks.entries())
      await tell(
        git,
        options,
        rejected.includes(i) ? `Rejected hunk #${i + 1}.\n` : `Hunk #${i + 1} applied cleanly.\n`,
      );
    const text = rejected
      .map((i) => `${hunks[i]!.header}\n${hunks[i]!.lines.map(([sign, line]) => sign + line).join("")}`)
      .join("");
    git.files.write(
      git.place ? git.repository.at(`${name}.rej`) : `${git.cwd}/${name}.rej`,
      fromBinary(`diff a/${name} b/${name}\t(rejected hunks)\n${text}`),
    );
  } else if (options.verbose) await tell(git, options, `Applied patch ${name} cleanly.\n`);
  if (!git.place) {
    if (content === undefined) git.files.remove(`${git.cwd}/${name}`);
    else git.files.write(`${git.cwd}/${name}`, content);
    return;
  }
  const { repository } = git;
  if (old !== undefined && (now === undefined || (rename === "rename" && old !== now))) {
    if (options.worktree) removeWorkFile(repository, old, git.cwd);
    if (options.index) repository.index.remove(old);
  }
  if (now === undefined || content === undefined) return;
  const oid =
    options.index || options.worktree
      ? repository.objects.write("blob", content)
      : hashObject("blob", content);
  const entry = options.worktree ? writeWorkFile(repository, now, { oid, mode }) : entryOf(now, oid, mode);
  if (!options.index) return;
  if (!stages) repository.index.set(entry);
  for (const [i, blob] of (stages ?? []).entries())
    if (blob !== undefined) repository.index.set(entryOf(now, blob, mode, undefined, i + 1));
}
