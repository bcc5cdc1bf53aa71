import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/base/random.ts";
import { Graph } from "../../../src/commands/git/history/graph.ts";

/** A history for `git fast-import`: each commit has a few of those just before it as parents. */
function randomHistory(seed: number): string {
  const random = createRandom(seed);
  const most = random.pick([2, 2, 2, 3, 4]);
  const commits = Array.from({ length: random.integer(6, 25) }, (_, i) => {
    const count = random.integer(0, 9) === 0 ? 0 : random.integer(0, 2) === 0 ? random.integer(2, most) : 1;
    const parents = new Set<number>();
    for (let k = 0; i > 0 && k < count; k++)
      parents.add(Math.max(0, i - 1 - random.integer(0, random.integer(0, 2) === 0 ? 7 : 3)));
    const links = [...parents].map((parent, k) => `${k === 0 ? "from" : "merge"} :${parent + 1}\n`);
    return `commit refs/heads/b${i}\nmark :${i + 1}\ncommitter A <a@b> ${1_700_000_000 + i * 60} +0000\ndata 1\nx\n${links.join("")}\n`;
  });
  return commits.join("");
}

describe("git log --graph", () => {
  it("draws random histories as real git does, in colour too", () => {
    const folder = mkdtempSync(join(tmpdir(), "graph-"));
    try {
      for (let seed = 1; seed <= 12; seed++) {
        const dir = join(folder, String(seed));
        const git = (args: string[], input = "") =>
          execFileSync("git", ["-C", dir, ...args], { encoding: "utf8", input }).trimEnd();
        execFileSync("git", ["init", "-q", dir]);
        git(["fast-import", "--quiet"], randomHistory(seed));
        const coloured = seed % 2 === 0;
        const theirs = git([
          "log",
          "--graph",
          "--all",
          "--format=%h",
          coloured ? "--color=always" : "--no-color",
        ]);
        const graph = new Graph(undefined, coloured);
        const ours = git(["log", "--topo-order", "--all", "--format=%h %p"])
          .split("\n")
          .flatMap((line) => {
            const [oid, ...parents] = line.trim().split(" ");
            const { before, commit, after } = graph.draw(oid!, parents);
            return [...before, commit + oid, ...after];
          });
        expect(ours.join("\n"), `history ${seed}`).toBe(theirs);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
