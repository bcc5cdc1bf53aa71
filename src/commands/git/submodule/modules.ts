import { resolve } from "../../../files/paths.ts";
import type { Output } from "../../../base/streams.ts";
import { Git } from "../context.ts";
import { parseConfig } from "../core/config-file.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { GitError, GitFatal } from "../errors.ts";
import { gitDirOf } from "../worktree/gitlink.ts";
import { parsePathspec } from "../worktree/pathspec.ts";

/** What `.gitmodules` says of a submodule. */
export interface Registered {
  readonly name: string;
  readonly path?: string;
  readonly url?: string;
  readonly branch?: string;
  readonly update?: string;
}

/** One submodule of the index. */
export interface Module {
  readonly path: string;
  /** The commit the index names. */
  readonly oid: string;
  readonly unmerged: boolean;
  /** Its path as seen from where git was started, through the submodules above it. */
  readonly shown: string;
}

/** Every submodule that `.gitmodules` has, in its order. */
export function registered({ files, bare, at }: Repository): Registered[] {
  if (bare || !files.is("file", at(".gitmodules"))) return [];
  const found = new Map<string, Record<string, string>>();
  for (const { name, settings } of parseConfig(files.text(at(".gitmodules")), at(".gitmodules"))) {
    if (!name.startsWith("submodule.")) continue;
    const module = found.get(name.slice(10)) ?? {};
    found.set(name.slice(10), module);
    for (const { key, value } of settings) module[key.slice(name.length + 1)] = value ?? "";
  }
  return [...found].map(([name, { path, url, branch, update }]) => ({ name, path, url, branch, update }));
}

export const registeredAt = (repository: Repository, path: string): Registered | undefined =>
  registered(repository).find((module) => module.path === path);

/** Throws GitFatal when `.gitmodules` has nothing for the path. */
export function mustBeRegistered(repository: Repository, path: string): Registered {
  const module = registeredAt(repository, path);
  if (!module) throw new GitFatal(`no submodule mapping found in .gitmodules for path '${path}'`);
  return module;
}

/** The submodules of the index that the operands name, all without operands. */
export function modulesOf(git: Git, operands: readonly string[] = [], above?: string): Module[] {
  const { index } = git.repository;
  const pathspec = parsePathspec(git, operands);
  const found = new Map<string, Module>();
  for (const { path, oid, mode, stage } of index.entries) {
    if (!pathspec.matches(path) || mode !== modes.submodule) continue;
    const shown = above === undefined ? git.relative(path) : `${above}/${path}`;
    found.set(path, { path, oid, unmerged: stage > 0, shown });
  }
  if (pathspec.unused.length > 0)
    throw new GitError(
      pathspec.unused
        .map((typed) => `error: pathspec '${typed}' did not match any file(s) known to git`)
        .join("\n"),
      1,
    );
  return [...found.values()];
}

/** Where a submodule's objects and branches are kept. */
export const homeOf = ({ commonDir }: Repository, name: string): string => `${commonDir}/modules/${name}`;

export const isPopulated = ({ files, at }: Repository, path: string): boolean =>
  gitDirOf(files, at(path)) !== undefined;

/** Is the submodule one that this clone cares for? See gitsubmodules(7), "Active submodules". */
export function isActive(git: Git, { name }: Registered, path: string): boolean {
  const own = git.config.bool(`submodule.${name}.active`);
  if (own !== undefined) return own;
  const patterns = git.config.all("submodule.active");
  if (patterns.length > 0)
    return parsePathspec(
      git,
      patterns.map((pattern) => `:(top)${pattern}`),
    ).matches(path);
  return git.config.get(`submodule.${name}.url`) !== undefined;
}

/** git as it would be started in the submodule's folder. */
export function within(git: Git, path: string, stdout: Output = git.stdout): Git {
  const cwd = resolve(git.repository.workTree, path);
  const env = new Map([...git.globals.env].filter(([name]) => !/^GIT_(DIR|WORK_TREE)$/.test(name)));
  return new Git(git.process, { ...git.globals, cwd, env }, stdout);
}

/** The way from one absolute folder to a path: "../../.git/modules/lib". */
export function wayTo(from: string, to: string): string {
  const a = resolve("/", from).split("/").filter(Boolean);
  const b = resolve("/", to).split("/").filter(Boolean);
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return "../".repeat(a.length - same) + b.slice(same).join("/");
}
