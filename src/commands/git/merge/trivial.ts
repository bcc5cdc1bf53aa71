import { modeText } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { type Blob, flattenTree } from "../core/trees.ts";
import { hunkText } from "../diff/hunk-text.ts";
import type { LineRules } from "../diff/lines.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { mergeText } from "./text.ts";

const plainRules: LineRules = { indentHeuristic: false };

const same = (a: Blob | undefined, b: Blob | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode;

/** `git merge-tree BASE OURS THEIRS`: what a merge that knows no renames would change on our side. */
export function trivialMerge(repository: Repository, base: string, ours: string, theirs: string): string {
  const { objects } = repository;
  const [b, o, t] = [base, ours, theirs].map((tree) => flattenTree(objects, tree)) as [
    Map<string, Blob>,
    Map<string, Blob>,
    Map<string, Blob>,
  ];
  const content = (blob: Blob | undefined) => (blob ? objects.get(blob.oid).data : new Uint8Array(0));
  let out = "";
  for (const path of [...new Set([...b.keys(), ...o.keys(), ...t.keys()])].sort()) {
    const [old, mine, other] = [b.get(path), o.get(path), t.get(path)];
    if (same(mine, other) || same(old, other)) continue;
    const row = (name: string, blob: Blob | undefined) =>
      blob ? `  ${name.padEnd(6)} ${modeText(blob.mode)} ${blob.oid} ${path}\n` : "";
    const sides = row("base", old) + row("our", mine) + row("their", other);
    let result = content(other);
    if (same(old, mine) && other)
      out += mine
        ? `merged\n${row("result", other)}${row("our", mine)}`
        : `added in remote\n${row("their", other)}`;
    else if (!other) out += `removed in remote\n${sides}`;
    else if (!mine) {
      out += `removed in local\n${sides}`;
      continue;
    } else {
      out += `${old ? "changed" : "added"} in both\n${sides}`;
      const merged = mergeText(
        splitLines(content(old)),
        splitLines(content(mine)),
        splitLines(result),
        { ours: ".our", base: "", theirs: ".their" },
        { rules: plainRules },
      );
      result = fromBinary(merged.lines.join(""));
    }
    out += hunkText(content(mine), result, { colour: false, heading: () => undefined, ...plainRules });
  }
  return out;
}
