import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WorldClock } from "../../../src/base/clock.ts";
import { hostTimer } from "../../support/host-timer.ts";
import { importFolder } from "./import-folder.ts";
import { exportFolder, laptop, runOurs, runReal, startSeconds, wrap } from "./sides.ts";

const work = `git init -q app && cd app
mkdir d && echo a > a && echo b > d/b && chmod +x a && git add . && git commit -qm one
git switch -qc topic && echo t > t && git add t && git commit -qm topic
git switch -q main && echo m > m && git add m && git commit -qm main2 && git merge -q topic
git tag -a v1 -m v1 && echo dirty >> a && git stash -q && echo more >> m`;

describe("a .git folder on the way between ours and real git", () => {
  it("ours passes fsck --strict, and git goes on with it", async () => {
    const { files } = await runOurs(wrap(work, false));
    const folder = mkdtempSync(join(tmpdir(), "export-"));
    try {
      exportFolder(files, "/home/learner/app", folder);
      const git = (...args: string[]) =>
        execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
      expect(git("fsck", "--strict", "--no-dangling")).toBe("");
      const ours = await runOurs(
        `cd app; git status; git log --graph --oneline; git stash list; git reflog`,
        { files },
      );
      expect(git("status") + git("log", "--graph", "--oneline") + git("stash", "list") + git("reflog")).toBe(
        ours.stdout,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("git's own works in ours, packed and with an index of version 4", async () => {
    const real = await runReal(
      wrap(`${work}\ncommand git update-index --index-version 4\ncommand git gc -q`, false),
    );
    try {
      const clock = new WorldClock(hostTimer, startSeconds * 1000, "instant");
      const files = laptop(clock);
      importFolder(files, join(real.home, "app"), "/home/learner/app");
      const look =
        "cd app; git status; git log --graph --oneline --all; git show --stat v1; git diff; git stash list; git fsck 2>/dev/null; git ls-files -s";
      const ours = await runOurs(look, { files });
      const theirs = execFileSync("bash", ["-c", look], {
        cwd: real.home,
        encoding: "utf8",
        env: { PATH: "/usr/bin:/bin", HOME: real.home, TZ: "UTC" },
      });
      expect(ours.stdout).toBe(theirs);
    } finally {
      real.close();
    }
  });
});
