import { resolve } from "../../../files/paths.ts";
import { encode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { hashObject } from "../../../base/git/objects.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { painter } from "../colours.ts";
import type { Git } from "../context.ts";
import { modes } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import { GitError } from "../errors.ts";
import { looksBinary } from "../worktree/convert.ts";
import { type Change, changeOf, type Side } from "./changes.ts";
import { type Forms, formsText } from "./output.ts";
import { filePatch, type PatchOptions } from "./patch.ts";
import { detectRenames } from "./renames.ts";
import { countLines } from "./stat.ts";

const empty = new Uint8Array(0);

/** Files of the file system, each with what it holds. */
class OutsideFiles {
  readonly #git: Git;
  readonly #contents = new Map<string, Uint8Array>();

  constructor(git: Git) {
    this.#git = git;
  }

  contentOf = (side: Side | undefined): Uint8Array => (side && this.#contents.get(side.path)) ?? empty;

  /** Undefined for "/dev/null". */
  async side(path: string): Promise<Side | undefined> {
    const { files, cwd, process } = this.#git;
    if (path === "/dev/null") return undefined;
    const full = resolve(cwd, path);
    const link = path !== "-" && files.lstat(full).kind === "symlink";
    const data =
      path === "-" ? await readAll(process.stdin) : link ? encode(files.readlink(full)) : files.read(full);
    const mode = link
      ? modes.symlink
      : path !== "-" && files.stat(full).mode & 0o100
        ? modes.executable
        : modes.file;
    const shown = this.shown(path);
    this.#contents.set(shown, data);
    return { path: shown, mode, oid: hashObject("blob", data) };
  }

  /** A path as the patch calls it: in a folder of a repository, from its top. */
  shown(path: string): string {
    const { place } = this.#git;
    if (path.startsWith("/") || path === "-" || !place || this.#git.repository.bare) return path;
    return this.#git.prefix + path;
  }

  /** Pairs of files of two folders, in the order of their names. */
  async pairs(from: string, to: string): Promise<Change[]> {
    const { files, cwd } = this.#git;
    const kindOf = (path: string) =>
      path === "-" ? "file" : path === "/dev/null" ? "none" : files.lstat(resolve(cwd, path)).kind;
    const [a, b] = [kindOf(from), kindOf(to)];
    if (a !== "directory" && b !== "directory") {
      const [before, after] = [await this.side(from), await this.side(to)];
      if (before && after && before.oid === after.oid && before.mode === after.mode) return [];
      return [changeOf(after?.path ?? before!.path, before, after)];
    }
    // A folder beside a file, or beside nothing, is told as gone or come with all that is in it.
    if (a !== "directory" && a !== "none")
      return [...(await this.pairs(from, "/dev/null")), ...(await this.pairs("/dev/null", to))];
    if (b !== "directory" && b !== "none")
      return [...(await this.pairs("/dev/null", to)), ...(await this.pairs(from, "/dev/null"))];
    const names = (path: string, kind: string) =>
      kind === "directory" ? files.list(resolve(cwd, path)).map(({ name }) => name) : [];
    const [left, right] = [names(from, a), names(to, b)];
    const below = (path: string, name: string) => `${path.replace(/\/+$/, "")}/${name}`;
    const changes: Change[] = [];
    for (const name of [...new Set([...left, ...right])].sort())
      changes.push(
        ...(await this.pairs(
          left.includes(name) ? below(from, name) : "/dev/null",
          right.includes(name) ? below(to, name) : "/dev/null",
        )),
      );
    return changes;
  }
}

/** `git diff --no-index`: two files or folders of the file system. Status 1 when they differ. */
export async function diffOutside(
  git: Git,
  operands: readonly [string, string],
  options: PatchOptions,
  forms: Forms,
): Promise<number> {
  const isFolder = (path: string) => path !== "-" && git.files.is("directory", resolve(git.cwd, path));
  let [from, to] = operands;
  const base = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  if (isFolder(from) && !isFolder(to) && to !== "-" && to !== "/dev/null")
    from = `${from.replace(/\/+$/, "")}/${base(to)}`;
  else if (isFolder(to) && !isFolder(from) && from !== "-" && from !== "/dev/null")
    to = `${to.replace(/\/+$/, "")}/${base(from)}`;
  for (const path of [from, to])
    if (path !== "-" && path !== "/dev/null" && !git.files.exists(resolve(git.cwd, path)))
      throw new GitError(`error: Could not access '${path}'`, 1);
  const outside = new OutsideFiles(git);
  const { contentOf } = outside;
  const found = await outside.pairs(from, to);
  const changes = detectRenames(contentOf, found);
  const abbrev = options.fullIndex ? 40 : (options.abbrev ?? git.config.int("core.abbrev") ?? 7);
  const short = (oid: string) => oid.slice(0, abbrev);
  // Where a side is missing its name is that of nothing.
  const named = (change: Change): Change => ({
    ...change,
    status: change.before && change.after && change.before.path === change.after.path ? change.status : "R",
    before: change.before ?? { path: "/dev/null", mode: 0 },
    path: change.after?.path ?? "/dev/null",
  });
  const text = formsText(git, changes, forms, options, {
    short,
    stats: (list) =>
      list.map((change) => {
        const [old, now] = [contentOf(change.before), contentOf(change.after)];
        const counts =
          looksBinary(old) || looksBinary(now)
            ? { added: 0, removed: 0, binary: [old.length, now.length] as const }
            : countLines(old, now, options);
        return { change: named(change), ...counts };
      }),
    patch: (change) => {
      const [old, now] = [contentOf(change.before), contentOf(change.after)];
      const side = (each: Side | undefined) => each && { ...each, path: each.path.replace(/^\//, "") };
      const relative = { ...change, path: change.path.replace(/^\//, "") };
      return filePatch(
        { ...relative, before: side(change.before), after: side(change.after) },
        { old, now },
        options,
        {
          paint: painter(options.colour),
          id: (each) =>
            options.binary && looksBinary(now) ? (each?.oid ?? zeroOid) : short(each?.oid ?? zeroOid),
          isBinary: () => looksBinary(old) || looksBinary(now),
          quoted: (name) => quotePath(name),
        },
      );
    },
  });
  await git.out(text);
  return changes.length > 0 ? 1 : 0;
}
