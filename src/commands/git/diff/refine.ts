import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { GitError, GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import type { Change } from "./changes.ts";
import type { DiffArguments } from "./option-table.ts";
import { relativeOf } from "./options.ts";
import { pickaxe } from "./pickaxe.ts";
import { detectRenames } from "./renames.ts";
import { markRewrites, readRewriteLimits } from "./rewrites.ts";

/** Renames are joined, the wanted kinds picked out, the sides swapped, the order changed, as the options say. */
export function refine(git: Git, changes: readonly Change[], options: DiffArguments): Change[] {
  const { repository } = git;
  const folder = relativeOf(git, options);
  let result = options.R ? changes.map(swap) : [...changes];
  if (folder !== undefined) result = result.filter(({ path }) => path.startsWith(folder));
  result = renamed(git, result, options);
  const rewrites = options["break-rewrites"];
  if (rewrites !== undefined) result = markRewrites(repository, result, readRewriteLimits(rewrites));
  const object = options["find-object"];
  if (object !== undefined) {
    const oid = tryRevision(repository, object);
    if (oid === undefined) throw new GitError(`error: unable to resolve '${object}'`, 129);
    result = result.filter(({ before, after }) => (before?.oid === oid) !== (after?.oid === oid));
  }
  if (options.S !== undefined || options.G !== undefined) {
    const found = pickaxe(repository, result, options);
    result = options["pickaxe-all"] && found.length > 0 ? result : found;
  }
  const orderFile = options.O ?? git.config.get("diff.orderfile");
  if (orderFile !== undefined) result = ordered(git, result, orderFile);
  const first = options["skip-to"] ?? options["rotate-to"];
  if (first !== undefined && result.length > 0) {
    const at = result.findIndex(({ path }) => path === first);
    if (at < 0) throw new GitFatal(`No such path '${first}' in the diff`);
    const skipped = options["skip-to"] === undefined ? result.slice(0, at) : [];
    result = [...result.slice(at), ...skipped];
  }
  const filter = options["diff-filter"];
  if (filter === undefined) return result;
  const letters = (pattern: RegExp) => filter.match(pattern)?.join("") ?? "";
  const [out, wanted] = [letters(/[a-z]/g).toUpperCase(), letters(/[A-Z]/g)];
  if (filter.includes("*") && result.some(({ status }) => wanted.includes(status))) return result;
  return result.filter(
    ({ status }) =>
      !out.includes(status) && (wanted === "" ? out !== "" || filter === "" : wanted.includes(status)),
  );
}

function renamed(git: Git, changes: Change[], options: DiffArguments): Change[] {
  const set = git.config.get("diff.renames") ?? "true";
  const harder = options["find-copies-harder"];
  const asked = options["find-renames"] ?? options["find-copies"] ?? (harder || undefined);
  const copies =
    options["find-copies"] !== undefined || harder || (set.startsWith("cop") && asked === undefined);
  if (options["no-renames"] || (set === "false" && asked === undefined)) return changes;
  const least = typeof asked === "string" ? percent(asked) : undefined;
  const emptyToo = options["rename-empty"] || !options["no-rename-empty"];
  return detectRenames(git.repository, changes, {
    copies,
    emptyToo,
    ...(least === undefined ? {} : { least }),
  });
}

/** "90%", "90" and "9" all mean ninety in the hundred. */
function percent(text: string): number {
  if (text.endsWith("%")) return Number.parseFloat(text);
  return Number(`0.${text}`) * 100;
}

function swap(change: Change): Change {
  const status = change.status === "A" ? "D" : change.status === "D" ? "A" : change.status;
  return {
    ...change,
    status,
    before: change.after,
    after: change.before,
    path: change.before?.path ?? change.path,
  };
}

/** Files are shown in the order of the first pattern that fits them, or a folder above them. */
function ordered(git: Git, changes: readonly Change[], file: string): Change[] {
  const path = resolve(git.cwd, file);
  if (path !== "/dev/null" && !git.files.is("file", path))
    throw new GitFatal(`failed to read orderfile '${file}': No such file or directory`);
  const patterns = (path === "/dev/null" ? "" : git.files.text(path))
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => wildmatch(line));
  const place = ({ path: name }: Change): number => {
    const names = name.split("/").map((_, i, all) => all.slice(0, i + 1).join("/"));
    const at = patterns.findIndex((pattern) => names.some((each) => pattern.test(each)));
    return at < 0 ? patterns.length : at;
  };
  return changes.toSorted((a, b) => place(a) - place(b));
}
