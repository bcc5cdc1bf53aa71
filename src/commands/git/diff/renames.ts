import { basename } from "../../../files/paths.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { hashObject } from "../../../base/git/objects.ts";
import { byPath, type Change, contentOf, type Side } from "./changes.ts";
import { similarity, wholeScore } from "./similarity.ts";

export interface RenameOptions {
  /** Percent of likeness from which on two files count as one. */
  readonly least?: number;
  /** Copies of changed files are looked for too. */
  readonly copies?: boolean;
  /** Empty files count as renamed too; they do unless said otherwise. */
  readonly emptyToo?: boolean;
}

const emptyBlob = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

/** git gives up beyond so many pairs (diff.renameLimit 1000, squared). */
const pairLimit = 1_000_000;

/** Joins a deleted and an added file that are alike to one renamed file. */
export function detectRenames(
  source: Repository | ((side: Side | undefined) => Uint8Array),
  changes: readonly Change[],
  options: RenameOptions = {},
): Change[] {
  const content = typeof source === "function" ? source : (side: Side | undefined) => contentOf(source, side);
  const least = Math.round(((options.least ?? 50) * wholeScore) / 100);
  const counts = (side: Side) => options.emptyToo !== false || side.oid !== emptyBlob;
  const gone = changes.filter(({ status, before }) => status === "D" && counts(before!));
  const come = changes.filter(({ status, after }) => status === "A" && counts(after!));
  const sources = options.copies ? [...gone, ...changes.filter(({ status }) => status === "M")] : gone;
  if (sources.length === 0 || come.length === 0) return [...changes];
  const idOf = (side: Side): string => side.oid ?? hashObject("blob", content(side));
  const partners = new Map<Change, { from: Change; score: number }>();
  const taken = new Set<Change>();

  for (const to of come) {
    const id = idOf(to.after!);
    const same = sources.filter(
      (from) => idOf(from.before!) === id && isLink(from.before!) === isLink(to.after!),
    );
    const free = same.filter((from) => !taken.has(from));
    const from = (free.length > 0 ? free : options.copies ? same : []).toSorted(
      (a, b) =>
        Number(basename(b.path) === basename(to.path)) - Number(basename(a.path) === basename(to.path)),
    )[0];
    if (!from) continue;
    partners.set(to, { from, score: wholeScore });
    taken.add(from);
  }

  const scoreOf = (from: Change, to: Change): number =>
    !isFile(from.before!) || !isFile(to.after!)
      ? 0
      : similarity(content(from.before), content(to.after), least);
  // A file that kept its name, where that name occurs but once on each side, is tried with that partner first.
  if (!options.copies) {
    const once = (list: readonly Change[], name: string) =>
      list.filter(({ path }) => basename(path) === name);
    for (const to of come) {
      if (partners.has(to)) continue;
      const name = basename(to.path);
      const froms = once(
        gone.filter((from) => !taken.has(from)),
        name,
      );
      if (
        froms.length !== 1 ||
        once(
          come.filter((each) => !partners.has(each)),
          name,
        ).length !== 1
      )
        continue;
      const score = scoreOf(froms[0]!, to);
      if (score < (least + wholeScore) / 2) continue;
      partners.set(to, { from: froms[0]!, score });
      taken.add(froms[0]!);
    }
  }
  const open = come.filter((to) => !partners.has(to));
  const left = options.copies ? sources : gone.filter((from) => !taken.has(from));
  if (open.length * left.length <= pairLimit) {
    const pairs = open.flatMap((to) => left.map((from) => ({ to, from, score: scoreOf(from, to) })));
    pairs.sort(
      (a, b) =>
        b.score - a.score ||
        Number(basename(b.from.path) === basename(b.to.path)) -
          Number(basename(a.from.path) === basename(a.to.path)),
    );
    for (const { to, from, score } of pairs) {
      if (score < least || partners.has(to) || (taken.has(from) && !options.copies)) continue;
      partners.set(to, { from, score });
      taken.add(from);
    }
  }

  const renamed = new Set<Change>();
  const result: Change[] = [];
  for (const change of changes) {
    const partner = partners.get(change);
    if (!partner) continue;
    const isRename = partner.from.status === "D" && !renamed.has(partner.from);
    if (isRename) renamed.add(partner.from);
    result.push({
      status: isRename ? "R" : "C",
      path: change.path,
      before: partner.from.before,
      after: change.after,
      score: Math.floor((partner.score * 100) / wholeScore),
    });
  }
  for (const change of changes) if (!partners.has(change) && !renamed.has(change)) result.push(change);
  return result.sort(byPath);
}

const isLink = ({ mode }: Side): boolean => mode === modes.symlink;

const isFile = ({ mode }: Side): boolean => mode !== modes.symlink && mode !== modes.submodule;
