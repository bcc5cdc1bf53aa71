import { describe, expect, it } from "vitest";
import { readCheck } from "../../src/course/lesson.ts";
import type { AppFacts, RepositoryFacts, Witness } from "../../src/course/witness.ts";

const app: AppFacts = {
  name: "calm-tor-1",
  host: "calm-tor-1.herokuapp.com",
  config: { A: "b" },
  releases: [{ version: 3, description: "Deploy 1234", commit: "abc" }],
  dynos: [{ type: "web", state: "up" }],
  formation: [{ type: "web", quantity: 1, command: "gunicorn hello:app" }],
  buildFailed: false,
};
const repository: RepositoryFacts = {
  branch: "main",
  head: "abc",
  dirty: [],
  tracked: ["a"],
  remotes: { heroku: "https://git.heroku.com/calm-tor-1.git" },
};
const exchange = { at: 0, method: "GET", host: app.host, path: "/", status: 200 };
const full: Witness = {
  text: (path) => (path === "Procfile" ? "web:   gunicorn hello:app\n" : undefined),
  loggedIn: true,
  repository,
  app,
  exchanges: [exchange],
};

/** "ok", or the reason. */
function verdict(line: string, witness: Partial<Witness>): string {
  const { check, want } = readCheck(line)!;
  const answer = check.holds({ ...full, ...witness }, want);
  return answer.ok ? "ok" : answer.reason;
}

describe("checks", () => {
  it.each<[string, Partial<Witness>, string]>([
    ["app", {}, "ok"],
    ["app", { app: undefined }, "none"],
    ["app", { repository: { ...repository, remotes: {} } }, "no-remote"],
    ["asked GET calm-tor-1.herokuapp.com /", {}, "ok"],
    ["asked GET api.heroku.com /apps/*/dynos", {}, "not-asked"],
    [
      "asked GET api.heroku.com /apps/*/dynos",
      { exchanges: [{ ...exchange, host: "api.heroku.com", path: "/apps/x/dynos" }] },
      "ok",
    ],
    ["committed", {}, "ok"],
    ["committed a", {}, "ok"],
    ["committed b", {}, "uncommitted"],
    ["committed", { repository: { ...repository, dirty: ["b"] } }, "uncommitted"],
    ["committed", { repository: { ...repository, head: undefined } }, "no-commit"],
    ["committed", { repository: undefined }, "no-repository"],
    ["config A", {}, "ok"],
    ["config A=c", {}, "differs"],
    ["config B", {}, "unset"],
    ["dyno web up", {}, "ok"],
    ["dyno web idle", {}, "other-state"],
    ["dyno worker up", {}, "none"],
    ["dyno web gone", {}, "other-state"],
    ["file Procfile contains web: gunicorn hello:app", {}, "ok"],
    ["file Procfile contains worker:", {}, "differs"],
    ["file Pipfile", {}, "missing"],
    ["logged-in", {}, "ok"],
    ["logged-in", { loggedIn: false }, "logged-out"],
    ["process-type web", {}, "ok"],
    ["process-type worker", {}, "none"],
    ["pushed", {}, "ok"],
    ["pushed", { repository: { ...repository, head: "def" } }, "older"],
    ["pushed", { app: { ...app, releases: [] } }, "not-pushed"],
    ["pushed", { app: { ...app, buildFailed: true } }, "build-failed"],
    ["pushed", { app: undefined }, "no-app"],
    ["repository", {}, "ok"],
    ["repository", { repository: undefined }, "none"],
    ["visited / 200", {}, "ok"],
    ["visited / 503", {}, "other-status"],
    ["visited /x 200", {}, "not-visited"],
  ])("%s %o: %s", (line, witness, expected) => expect(verdict(line, witness)).toBe(expected));

  it.each(["app now", "asked GET api.heroku.com", "visited /", "dyno web", "config =", "file", "nonsense"])(
    "cannot read %s",
    (line) => expect(readCheck(line)).toBeUndefined(),
  );
});
