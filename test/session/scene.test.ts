import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

describe("the scene of the map", () => {
  it("is empty at first", async () => {
    expect(await learn().session.scene()).toEqual({ laptop: undefined, app: undefined });
  });

  it("follows the code from the work tree to a visitor", async () => {
    const { run, session, visit, forward } = learn();
    await run("git clone -q https://github.com/dyno-dojo/hello-python && cd hello-python");
    await run("echo >> README.md; git rm -q --cached Procfile; git commit -qm 'No Procfile'");
    expect((await session.scene()).laptop).toMatchObject({
      folder: "/home/learner/hello-python",
      branch: "main",
      changed: 2,
      commits: [{ subject: "No Procfile", pushed: false }, { pushed: false }],
    });
    await run("git checkout -q . ; git add . && git commit -qm Back && heroku create shop-of-mine");
    expect((await session.scene()).app).toEqual({
      name: "shop-of-mine",
      host: expect.stringMatching(/^shop-of-mine-[0-9a-f]{12}\.herokuapp\.com$/),
      maintenance: false,
      head: undefined,
      build: undefined,
      releases: [
        { version: 2, description: "Enable Logplex", status: "succeeded" },
        { version: 1, description: "Initial release", status: "succeeded" },
      ],
      dynos: [],
      processTypes: {},
      visits: 0,
      lastStatus: undefined,
    });
    await run("git push -q heroku main");
    await run("echo >> README.md; git commit -qam More");
    await visit();
    const after = await session.scene();
    expect(after.laptop!.commits.map(({ subject, pushed }) => [subject, pushed])).toEqual([
      ["More", false],
      ["Back", true],
      ["No Procfile", true],
      [expect.any(String), true],
    ]);
    expect(after.app).toMatchObject({
      head: after.laptop!.commits[1]!.id,
      build: { status: "succeeded", language: "Python" },
      releases: [{ version: 3, status: "succeeded" }, { version: 2 }, { version: 1 }],
      dynos: [{ name: "web.1", state: "up" }],
      processTypes: { web: 1 },
      visits: 1,
      lastStatus: 200,
    });
    await forward(31 * 60_000);
    expect((await session.scene()).app!.dynos).toMatchObject([{ name: "web.1", state: "idle" }]);
  });
});
