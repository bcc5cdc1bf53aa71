import { expect, it } from "vitest";
import { changesBetween } from "../../src/node/recording-changes.ts";

const run = (stdout: string, status = 0) => ({
  lines: [{ line: "apps", status, stdout, stderr: "" }],
  state: {},
});

it("tells what a new recording of the real CLI says that the old one did not", () => {
  const before = {
    apps: { cli: "11.10.0", scripts: { same: run("a\n"), other: run("a\nb\n"), gone: run("") } },
  };
  const after = {
    apps: { cli: "11.11.0", scripts: { same: run("a\n"), other: run("a\nc\n", 2), fresh: run("") } },
  };
  expect(changesBetween(before, after)).toEqual({
    scripts: 3,
    changed: 2,
    lines: [
      "apps: heroku 11.10.0 -> 11.11.0",
      "apps: gone: gone",
      "apps: other: heroku apps: status 0 -> 2",
      "apps: other: heroku apps: stdout",
      "apps: other:   - b",
      "apps: other:   + c",
      "apps: fresh: new",
    ],
  });
});
