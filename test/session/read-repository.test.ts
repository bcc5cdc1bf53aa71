import { describe, expect, it } from "vitest";
import { readRepository } from "../../src/session/read-repository.ts";
import { runShell } from "../support/shell.ts";

/** What isomorphic-git reads in a repository that our git made. */
async function readAfter(script: string) {
  const { files, stderr } = await runShell(`cd; mkdir app; cd app; git init -q -b main; ${script}`);
  return { stderr, reading: await readRepository(files, "/home/learner/app") };
}

const identity = "git config user.name L; git config user.email l@example.com;";

describe("isomorphic-git reads what our git wrote", () => {
  it("before the first commit", async () => {
    expect(await readAfter("")).toEqual({
      stderr: "",
      reading: { branch: "main", head: undefined, tracked: [], remotes: {} },
    });
  });

  it("branch, head, index and remotes", async () => {
    const { stderr, reading } = await readAfter(
      `${identity} mkdir d; echo a > a.txt; echo b > d/b.txt; git add .; git commit -qm one; git checkout -qb feature/x; git remote add heroku https://git.heroku.com/app.git`,
    );
    expect(stderr).toBe("");
    expect(reading).toMatchObject({
      branch: "feature/x",
      tracked: ["a.txt", "d/b.txt"],
      remotes: { heroku: "https://git.heroku.com/app.git" },
    });
    expect(reading.head).toMatch(/^[0-9a-f]{40}$/);
  });

  it("a detached head", async () => {
    const { reading } = await readAfter(
      `${identity} echo a > a; git add a; git commit -qm one; git checkout -q --detach`,
    );
    expect(reading.branch).toBe("");
    expect(reading.head).toMatch(/^[0-9a-f]{40}$/);
  });
});
