import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

const start = "git clone -q https://github.com/dyno-dojo/team-page && cd team-page";

describe("a team-mate at github.com", { timeout: 20_000 }, () => {
  it("is quicker, so that a push is rejected, and what was pushed conflicts", async () => {
    const { run } = learn();
    await run(start);
    await run("sed -i 's/17/18/' index.html; git commit -qam mine");
    expect((await run('dojo teammate push index.html "from 9" "from 8"')).output).toMatch(
      /^Robin pushed "Update index.html" \([0-9a-f]{7}\) to main of github\.com\/dyno-dojo\/team-page\.\n$/,
    );
    const push = await run("git push");
    expect(push.status).toBe(1);
    expect(push.stderr).toContain(" ! [rejected]        main -> main (fetch first)\n");
    const pull = await run("git pull --no-rebase");
    expect(pull.status).toBe(1);
    expect(pull.stdout).toContain("CONFLICT (content): Merge conflict in index.html\n");
    const ended = await run(
      "git checkout -q --ours index.html; git commit -qam ours; git push -q; git fetch; git status -sb; git log --format=%an -4 | sort",
    );
    expect(ended.output).toBe("## main...origin/main\nDyno Dojo\nLearner\nLearner\nRobin\n");
  });

  it("leaves a note, in a file of its own or as a last line", async () => {
    const { run } = learn();
    await run(`${start}; dojo teammate push; dojo teammate push TEAM.md '- Alex'; git pull -q`);
    expect((await run("cat NOTES.md TEAM.md; git log --format=%s -2")).output).toBe(
      "- A note from your team-mate\n# Team\n\n- Robin\n- Alex\nUpdate TEAM.md\nCreate NOTES.md\n",
    );
  });

  it("belongs to the world: undo takes a push back, a saved world has it", async () => {
    const first = learn();
    await first.run(start);
    await first.run("dojo teammate push");
    const tip = "git ls-remote origin main";
    const after = (await first.run(tip)).stdout;
    expect((await learn({ world: first.session.save() }).run(`cd team-page; ${tip}`)).stdout).toBe(after);
    first.session.undo();
    first.session.undo();
    expect((await first.run(tip)).stdout).not.toBe(after);
    expect((await first.run("git ls-remote origin main; git rev-parse main")).stdout).toMatch(
      /^([0-9a-f]{40})\trefs\/heads\/main\n\1\n$/,
    );
  });

  it("makes repositories and forks of the learner's own", async () => {
    const { run } = learn();
    const made = await run(
      "dojo github new app; dojo github fork https://github.com/dyno-dojo/go-sample.git; dojo github | grep learner/",
    );
    expect(made.output).toBe(
      "Made https://github.com/learner/app.git, which is empty.\n" +
        "Made https://github.com/learner/go-sample.git, a fork of dyno-dojo/go-sample.\n" +
        "https://github.com/learner/app.git  (you may push)\nhttps://github.com/learner/go-sample.git  (you may push)\n",
    );
    expect(
      (
        await run(
          "git clone -q https://github.com/learner/app && cd app && git commit -q --allow-empty -m 1 && git push",
        )
      ).stderr,
    ).toBe(
      "warning: You appear to have cloned an empty repository.\nTo https://github.com/learner/app\n * [new branch]      main -> main\n",
    );
  });

  it.each([
    ["dojo teammate", 2, "say it like this: dojo teammate push [FILE [OLD] NEW]"],
    ["dojo teammate push a", 2, "say it like this: dojo teammate push [FILE [OLD] NEW]"],
    [
      "dojo teammate push",
      1,
      "this folder is no clone from github.com; your team-mate would not know where to push",
    ],
    ["dojo github old x", 2, "say it like this: dojo github new NAME, or: dojo github fork OWNER/NAME"],
    ["dojo github new ..", 1, "the name of a repository is made of letters, digits, '.', '-' and '_'"],
    ["dojo github new a >/dev/null; dojo github new a", 1, 'you have a repository "a" already'],
    ["dojo github fork a/b", 1, 'there is no repository "a/b"; dojo github lists them'],
    [`${start}; dojo teammate push TEAM.md Sam Alex`, 1, 'the TEAM.md at github.com does not contain "Sam"'],
    [
      "git init -q x; cd x; git remote add origin https://github.com/a/b; dojo teammate push",
      1,
      'there is no repository "a/b" at github.com',
    ],
  ])("%s", async (line, status, text) => {
    expect(await learn().run(line)).toMatchObject({ status, stderr: `dojo: ${text}\n` });
  });
});
