import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WorldClock } from "../../../src/base/clock.ts";
import { fc } from "../../support/fuzz.ts";
import { hostTimer } from "../../support/host-timer.ts";
import { environment, exportFolder, laptop, runOurs, runReal, startSeconds, wrap } from "./sides.ts";
import { importFolder } from "./import-folder.ts";

/** What a learner may do next, in any order; what does not fit just fails, as it would for them. */
const steps = [
  "echo $RANDOM_TEXT >> a; git add a; git commit -qm change",
  "mkdir -p d; echo $RANDOM_TEXT > d/f$N; git add d; git commit -qm 'add d'",
  "git mv a b$N 2>/dev/null && git commit -qm move",
  "git rm -q b$N 2>/dev/null; git commit -qm remove",
  "git switch -qc side$N",
  "git switch -q main",
  "git switch -q side$N",
  "git merge -q --no-edit side$N || git merge --abort",
  "git merge -q --no-ff --no-edit side$N || { git checkout -q --ours . ; git add -A; git commit -qm resolved; }",
  "git rebase -q main || git rebase --abort",
  "git cherry-pick side$N || git cherry-pick --abort",
  "git revert --no-edit HEAD || git revert --abort",
  "echo dirty$N >> a; git stash -q",
  "git stash pop -q || git reset -q --hard",
  "git stash drop -q",
  "git tag light$N",
  "git tag -f -a heavy$N -m heavy",
  "git reset -q --hard HEAD~1",
  "git reset -q HEAD~1; git add -A; git commit -qm again",
  "git commit -q --amend -m amended",
  "chmod +x a; git commit -qam mode",
  "ln -sf a link$N; git add link$N; git commit -qm link",
  "git gc -q",
  "git pack-refs --all",
  "git branch -D side$N",
  "git checkout -q --detach; git commit -q --allow-empty -m detached",
];

const step = fc
  .tuple(fc.constantFrom(...steps), fc.nat(2), fc.nat(99))
  .map(([text, n, word]) => text.replaceAll("$N", String(n)).replaceAll("$RANDOM_TEXT", `word${word}`));

const looks = [
  "status",
  "log --graph --format=%H%d --all",
  "stash list",
  "reflog",
  "ls-files -s",
  "diff HEAD",
  "for-each-ref",
];

describe("a repository that was written here", { timeout: 240_000 }, () => {
  it("passes git fsck --strict after any commands, and real git sees the same in it", async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (script) => {
      const begin = "git init -q app; cd app; echo a > a; git add a; git commit -qm first";
      const { files } = await runOurs(wrap([begin, ...script].join("\n"), false));
      const folder = mkdtempSync(join(tmpdir(), "on-disk-"));
      try {
        exportFolder(files, "/home/learner/app", join(folder, "app"));
        const env = environment(folder);
        const git = (args: string) =>
          execFileSync("bash", ["-c", `git ${args} 2>&1`], {
            cwd: join(folder, "app"),
            encoding: "utf8",
            env,
          });
        expect(git("fsck --strict --no-dangling")).toBe("");
        const ours = await runOurs(looks.map((look) => `git -C app ${look}`).join("\n"), { files });
        expect(ours.stdout).toBe(looks.map(git).join(""));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
    await fc.assert(property, { numRuns: 12, endOnFailure: true });
  });
});

const work = `git init -q app && cd app
for i in 1 2 3 4 5 6; do echo "line $i" >> f; mkdir -p d$i; echo $i > d$i/x; git add .; git commit -qm "c$i"; done
git branch old HEAD~3; git tag -a v1 -m v1 HEAD~2; git tag light; echo more >> f; git stash -q; echo dirty >> d1/x`;

const look =
  "git status; git log --oneline --graph --all --decorate; git show --stat v1; git diff; git stash list; git ls-files -s; git cat-file -t v1; git rev-parse old light^{tree}; echo n > n; git add n; git commit -qm 'goes on'; git log --format=%s -2; git branch -a";

describe("a repository of real git's", { timeout: 120_000 }, () => {
  it.each([
    [
      "packed, with a commit-graph",
      "command git gc -q; command git commit-graph write --reachable 2>/dev/null",
    ],
    [
      "in several packs with a multi-pack-index",
      "command git repack -q; echo 7 > g; git add g; git commit -qm c7; command git repack -q; command git multi-pack-index write 2>/dev/null; command git multi-pack-index repack 2>/dev/null",
    ],
    [
      "with packed refs that newer loose ones hide",
      "command git pack-refs --all; git branch -f old HEAD~1; git tag -d light; git tag light HEAD~4",
    ],
    [
      "with an index of version 3",
      "echo later > later; git add -N later; git update-index --skip-worktree d2/x",
    ],
    ["with an index of version 4", "git update-index --index-version 4"],
    ["with flags in its index", "git update-index --assume-unchanged d1/x; git update-index --chmod=+x d3/x"],
    [
      "with an untracked cache and fsmonitor off",
      "git update-index --untracked-cache 2>/dev/null; git status > /dev/null",
    ],
    [
      "that borrows objects from another",
      "cd ..; git clone -q --shared app two; rm -rf app/../x; mv app lender; mv two app; cd app; git remote set-url origin ../lender; printf '%s\\n' ../../../lender/.git/objects > .git/objects/info/alternates; git tag -a v1 -m v1 2>/dev/null; git branch old HEAD~3; git tag -f light",
    ],
    [
      "with a deep delta chain",
      "for i in $(seq 30); do seq $i 400 > big; git add big; git commit -qm big$i; done; command git repack -q -adf --depth=40 --window=40",
    ],
  ])("works here %s", async (_name, change) => {
    const real = await runReal(wrap(`${work}\n${change}`, false));
    try {
      const clock = new WorldClock(hostTimer, startSeconds * 1000, "instant");
      const files = laptop(clock);
      importFolder(files, real.home, "/home/learner");
      const script = wrap(`cd app; ${look}`, false);
      const ours = await runOurs(script, { files });
      const theirs = execFileSync("bash", ["-c", `exec 2>/dev/null; ${script}`], {
        cwd: real.home,
        encoding: "utf8",
        env: environment(real.home),
      });
      expect(ours.stdout).toBe(theirs.replaceAll(real.home, "/home/learner"));
    } finally {
      real.close();
    }
  });

  it("is refused loudly when its index is split", async () => {
    const real = await runReal(wrap(`${work}\ngit update-index --split-index`, false));
    try {
      const files = laptop(new WorldClock(hostTimer, startSeconds * 1000, "instant"));
      importFolder(files, real.home, "/home/learner");
      expect(await runOurs("cd app; git status", { files })).toMatchObject({
        status: 128,
        stdout: "",
        stderr:
          "fatal: a split index is not simulated yet; real git joins it with: git update-index --no-split-index\n",
      });
    } finally {
      real.close();
    }
  });
});
