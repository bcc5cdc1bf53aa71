import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorldClock } from "../../../src/base/clock.ts";
import type { Files } from "../../../src/files/files.ts";
import { hostTimer } from "../../support/host-timer.ts";
import { type FilePair, realPairs } from "./real-pairs.ts";
import { environment, gitconfig, laptop, runOurs, startSeconds } from "./sides.ts";

const wanted = 5_000;
/** Of a hundred files; a merge or a diff counts as one. */
const least = 99.5;

type Version = "old" | "now" | "ours" | "theirs";

interface History extends Record<Version, string> {
  readonly name: string;
}

const text = (data: Uint8Array): string => Buffer.from(data).toString("latin1");

const cut = (whole: string): string[] => whole.split(/(?<=\n)/);

/**
 * Two sides that both began with the old file. One took on the whole new one; the other took it by halves, in
 * blocks of lines, or put its lines in another order, so that the merge finds what agrees, what does not touch, and
 * what is in conflict.
 */
function historyOf({ name, old, now }: FilePair, next: FilePair | undefined, i: number): History {
  const [before, after] = [text(old), text(now)];
  const [a, b] = [cut(before), cut(after)];
  const half = (lines: readonly string[]) => lines.length >> 1;
  const top = [...b.slice(0, half(b)), ...a.slice(half(a))].join("");
  const bottom = [...a.slice(0, half(a)), ...b.slice(half(b))].join("");
  const edited = (lines: readonly string[], every: number) =>
    lines.map((line, at) => (at % every === every - 1 ? line.replace(/\w+/, "changed") : line)).join("");
  const kind = i % 5;
  const group = name.slice(0, name.lastIndexOf(" "));
  const versions = next && next.name.startsWith(`${group} `) ? text(next.now) : edited(a, 11);
  const [ours, theirs] =
    kind === 0
      ? [top, bottom]
      : kind === 1
        ? [after, edited(a, 17)]
        : kind === 2
          ? [after, versions]
          : kind === 3
            ? [edited(a, 9), edited(a, 14)]
            : [after, edited(b, 13)];
  return { name, old: before, now: after, ours, theirs };
}

const pathOf = (i: number): string => `f${String(i).padStart(5, "0")}`;

/** All versions as commits of one repository, written by `git fast-import`. */
function streamOf(histories: readonly History[]): Buffer {
  const parts: string[] = [];
  const data = (content: string) => parts.push(`data ${content.length}\n${content}\n`);
  const versions: Version[] = ["old", "now", "ours", "theirs"];
  for (const [mark, version] of versions.entries()) {
    parts.push(`commit refs/heads/${version}\nmark :${mark + 1}\n`);
    parts.push(`committer Learner <learner@example.com> ${startSeconds + mark} +0000\n`);
    data(version);
    if (mark > 0) parts.push("from :1\n");
    for (const [i, history] of histories.entries()) {
      parts.push(`M 100644 inline ${pathOf(i)}\n`);
      data(history[version]);
    }
  }
  return Buffer.from(parts.join(""), "latin1");
}

/** The output in parts, one for each file that it tells of. */
const parted = (whole: string, begin: RegExp, key: RegExp): Map<string, string> =>
  new Map(whole.split(begin).map((part) => [key.exec(part)?.[1] ?? "", part]));

const commands = {
  diff: "git diff old now",
  merge:
    "git merge-tree --write-tree ours theirs > ../out; read tree < ../out; git ls-tree -r $tree; echo; cat ../out",
};

describe("real files beside real git", () => {
  const base = mkdtempSync(join(tmpdir(), "oracle-pairs-"));
  const folder = join(base, "home", "learner", "pairs");
  const real = { diff: "", merge: "" };
  let histories: History[] = [];
  let files: Files;
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const home = join(base, "home", "learner");
    writeFileSync(join(home, ".gitconfig"), `${gitconfig}[core]\n\tcompression = 0\n`);
    const pairs = realPairs(process.cwd(), wanted);
    histories = pairs.map((pair, i) => historyOf(pair, pairs[i + 1], i));
    const run = (command: string, input?: Buffer): string => {
      const { stdout, stderr } = spawnSync("bash", ["-c", command], {
        cwd: folder,
        env: { ...environment(home), GIT_CEILING_DIRECTORIES: base },
        input,
        maxBuffer: 2 ** 30,
      });
      if (stderr.length > 0) throw new Error(stderr.toString());
      return text(stdout);
    };
    run("git init -q . && git fast-import --quiet --depth=0", streamOf(histories));
    real.diff = run(commands.diff);
    real.merge = run(commands.merge);
    files = laptop(new WorldClock(hostTimer, startSeconds * 1000, "instant"));
    copy(join(folder, ".git"), "/home/learner/pairs/.git", files);
  }, 120_000);

  /** How many of a hundred parts are the same; the first that differ are named. */
  function share(ours: Map<string, string>, theirs: Map<string, string>): { rate: number; first: string[] } {
    const wrong = [...theirs].filter(([key, part]) => ours.get(key) !== part).map(([key]) => key);
    for (const key of ours.keys()) if (!theirs.has(key)) wrong.push(key);
    return { rate: 100 - (100 * wrong.length) / theirs.size, first: wrong.slice(0, 5) };
  }

  const ask = async (command: string) => {
    const { stdout, stderr } = await runOurs(`cd pairs; ${command}`, { files });
    expect(stderr).toBe("");
    return stdout;
  };
  const decoded = (binary: string) => Buffer.from(binary, "latin1").toString("utf8");

  it(`diffs ${wanted} pairs`, async () => {
    const ours = parted(await ask(commands.diff), /^(?=diff --git )/m, /^diff --git a\/(\S+)/);
    const theirs = parted(decoded(real.diff), /^(?=diff --git )/m, /^diff --git a\/(\S+)/);
    expect(theirs.size).toBeGreaterThanOrEqual(wanted);
    const { rate, first } = share(ours, theirs);
    console.log(`diff: ${rate.toFixed(2)} % of ${theirs.size} pairs of real files as git tells them`);
    expect(rate, `among others ${first.join(", ")}`).toBeGreaterThanOrEqual(least);
  }, 120_000);

  it(`merges ${wanted} files`, async () => {
    const rows = (whole: string) => {
      const [tree = "", report = ""] = whole.split("\n\n", 2).map((each) => `${each}\n`);
      return { tree: parted(tree, /^(?=\d)/m, /\t(\S+)/), report };
    };
    const [ours, theirs] = [rows(await ask(commands.merge)), rows(decoded(real.merge))];
    expect(theirs.tree.size).toBeGreaterThanOrEqual(wanted);
    const conflicts = theirs.report.split("\n").filter((line) => / 1\t/.test(line)).length;
    const { rate, first } = share(ours.tree, theirs.tree);
    console.log(
      `merge: ${rate.toFixed(2)} % of ${theirs.tree.size} real files as git merges them, ${conflicts} of them in conflict`,
    );
    expect(conflicts).toBeGreaterThan(500);
    expect(rate, `among others ${first.join(", ")}`).toBeGreaterThanOrEqual(least);
    expect(ours.report.split("\n").slice(1)).toEqual(theirs.report.split("\n").slice(1));
  }, 120_000);
});

function copy(from: string, to: string, files: Files): void {
  files.mkdir(to, { parents: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copy(source, target, files);
    else files.write(target, readFileSync(source));
  }
}
