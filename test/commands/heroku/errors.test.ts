import { expect, it } from "vitest";
import { run } from "./support.ts";

it("knows its version", async () => {
  expect(await run(["--version"], {}, { env: new Map() })).toEqual({
    status: 0,
    stdout: "heroku/11.10.0 linux-x64 node-v22.23.2\n",
    stderr: "",
  });
});

it("does not find an unknown command", async () => {
  expect(await run(["foo"])).toEqual({
    status: 127,
    stdout: "",
    stderr:
      " ›   Warning: foo is not a heroku command.\n ›   Error: Run heroku help for a list of available commands.\n",
  });
});

it("names the topic of an unknown command", async () => {
  expect((await run(["ps:foo"])).stderr).toContain("Run heroku help ps for a list of available commands.");
});

it("wants an app", async () => {
  expect(await run(["ps"])).toEqual({
    status: 2,
    stdout: "",
    stderr:
      " ›   Error: The following error occurred:\n ›     Missing required flag app\n ›   See more help with --help\n",
  });
});

it("shows the usage after an argument that is missing", async () => {
  expect(await run(["apps:rename", "-a", "x"])).toEqual({
    status: 2,
    stdout: "",
    stderr: ` ›   Error: Missing 1 required arg:
 ›   newname  new unique name of the app
 ›   See more help with --help

USAGE
  $ heroku apps:rename NEWNAME -a <value> [--prompt] [-r <value>]

ARGUMENTS
  NEWNAME  new unique name of the app

FLAGS
  -a, --app=<value>     (required) [env: HEROKU_APP] app to run command against
  -r, --remote=<value>  git remote of app to use

GLOBAL FLAGS
  --prompt  interactively prompt for command arguments and flags

`,
  });
});

it("shows the subcommands after a flag that does not exist", async () => {
  const { stderr, status } = await run(["ps", "--foo", "-a", "x"]);
  expect(status).toBe(2);
  expect(stderr).toContain(" ›   Error: Nonexistent flag: --foo\n ›   See more help with --help\n\nUSAGE\n");
  expect(stderr).toContain("COMMANDS\n  ps:copy\n  ps:exec\n");
});

it("prints the API's error with its id", async () => {
  expect(await run(["config:set", "A=1", "-a", "x"])).toEqual({
    status: 2,
    stdout: "",
    stderr:
      "Setting A and restarting x... !\n ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found\n",
  });
});
