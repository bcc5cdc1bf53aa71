import { describe, expect, it } from "vitest";
import type { Files } from "../../../src/files/files.ts";
import { runOurs } from "../../oracle/git/sides.ts";
import { fc } from "../../support/fuzz.ts";

const begin = `git init -q app; cd app; for i in 1 2 3; do echo $i >> f; git add f; git commit -qm c$i; done
git branch side HEAD~1; git tag -a v1 -m v1; echo 4 >> f; git stash -q; git gc -q; git branch loose; echo 5 >> f; git commit -qam c5`;

/** Every file of a folder, sorted: the same list each time. */
const filesBelow = (files: Files, folder: string): string[] =>
  files
    .list(folder)
    .flatMap(({ name, kind }) =>
      kind === "directory" ? filesBelow(files, `${folder}/${name}`) : [`${folder}/${name}`],
    )
    .filter((path) => !/\/(description|COMMIT_EDITMSG|exclude)$|\.sample$/.test(path))
    .sort();

const look =
  "cd app; git status; git log --all --oneline; git branch -a; git reflog; git stash list; git tag -n; git fsck; git diff HEAD; git gc -q; git bundle create ../b HEAD; git clone -q . ../c";

describe("a repository with a broken file", { timeout: 120_000 }, () => {
  it("makes git complain in its own words, whatever the file", async () => {
    const property = fc.asyncProperty(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      fc.option(fc.nat(300)),
      async (which, edits, cut) => {
        const { files } = await runOurs(begin);
        const all = filesBelow(files, "/home/learner/app/.git");
        const path = all[which % all.length]!;
        const bytes = files.read(path).slice();
        for (const [at, byte] of edits) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const mode = files.stat(path).mode;
        files.chmod(path, 0o644);
        files.write(path, cut === null ? bytes : bytes.slice(0, cut % (bytes.length + 1)));
        files.chmod(path, mode & 0o777);
        const { stderr } = await runOurs(look, { files });
        expect(stderr, path).not.toMatch(/internal error/);
      },
    );
    await fc.assert(property, { numRuns: 40, endOnFailure: true });
  });
});
