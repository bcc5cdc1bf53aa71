import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";

const start = async () => {
  const learner = learn();
  await learner.run("export HEROKU_APP=ourapp; heroku create ourapp");
  return learner;
};

describe("bad input", () => {
  it("of config vars leaves everything as it was", async () => {
    const learner = await start();
    const before = (await learner.session.platform()).state;
    for (const line of [
      "heroku config:set",
      "heroku config:set NOTHING",
      "heroku config:set A=1 B",
      `heroku config:set "A=$(printf '%70000s' x)"`,
    ]) {
      const { status, stderr } = await learner.run(line);
      expect(status, line).not.toBe(0);
      expect(stderr, line).toContain("Error: ");
    }
    const after = (await learner.session.platform()).state;
    expect(Object.values(after.apps)[0]!.config).toEqual(Object.values(before.apps)[0]!.config);
    expect(Object.values(after.apps)[0]!.releases).toHaveLength(2);
  });

  it("keeps a value of many letters and lines as it is", async () => {
    const learner = await start();
    const value = "Grüß Gott 🎉\nzweite Zeile\t'\"$x";
    learner.write("value.txt", value);
    expect((await learner.run('heroku config:set GREETING="$(cat value.txt)"')).status).toBe(0);
    expect((await learner.run("heroku config:get GREETING")).stdout).toBe(`${value}\n`);
  });

  it("names apps that cannot be", async () => {
    const learner = await start();
    for (const name of ["bücher", "two words", "ourapp%2f", "''", "a".repeat(500)]) {
      const { status, stderr } = await learner.run(`heroku ps -a '${name.replaceAll("'", "")}x'`);
      expect([status, stderr], name).toEqual([
        2,
        " ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found\n",
      ]);
    }
  });

  it("of the API is refused whole", async () => {
    const learner = await start();
    const ask = async (method: string, path: string, body: string) => {
      const token = (await learner.run("heroku auth:token")).stdout.trim();
      const response = await learner.session.fetch(
        new Request(`https://api.heroku.com${path}`, {
          method,
          body,
          headers: {
            accept: "application/vnd.heroku+json; version=3",
            authorization: `Bearer ${token}`,
            "content-type": "application/json",
          },
        }),
      );
      return [response.status, ((await response.json()) as { id: string }).id];
    };
    expect(await ask("PATCH", "/apps/ourapp/config-vars", '{"A": "1"')).toEqual([400, "bad_request"]);
    expect(await ask("PATCH", "/apps/ourapp/config-vars", '["A"]')).toEqual([400, "bad_request"]);
    expect(await ask("PATCH", "/apps/ourapp/config-vars", '{"A": "1", "B": {"c": 2}}')).toEqual([
      422,
      "invalid_params",
    ]);
    expect(await ask("PATCH", "/apps/ourapp/formation", '{"updates": "web=1"}')).toEqual([
      422,
      "invalid_params",
    ]);
    expect(await ask("POST", "/apps", '{"name": 7}')).toEqual([422, "invalid_params"]);
    const { apps } = (await learner.session.platform()).state;
    expect(Object.values(apps).map(({ name, config }) => ({ name, config }))).toEqual([
      { name: "ourapp", config: {} },
    ]);
  });

  it("two who scale at once leave one formation", async () => {
    const learner = await start();
    await learner.run(
      "mkdir app; cd app; git init -q; heroku git:remote -a ourapp; printf 'web: python -m http.server $PORT\\nworker: sleep 1000\\n' > Procfile; touch requirements.txt; git add .; git commit -qm one; git push -q heroku main",
    );
    const [one, two] = await Promise.all([
      learner.run("heroku ps:scale web=0 worker=1"),
      learner.session.run(
        "heroku ps:scale web=1 worker=0 -a ourapp",
        { ...(await quiet()) },
        learner.session.openShell(),
      ),
    ]);
    expect([one.status, two]).toEqual([0, 0]);
    const [app] = Object.values((await learner.session.platform()).state.apps);
    const running = (type: string) =>
      app!.dynos.filter((dyno) => dyno.type === type && dyno.stopping === null).length;
    for (const { type, quantity } of app!.formation) expect(running(type), type).toBe(quantity);
  });
});

const quiet = async () => {
  const { discard, inputOf } = await import("../../../src/base/streams.ts");
  return { stdin: inputOf(), stdout: discard, stderr: discard, signal: new AbortController().signal };
};
