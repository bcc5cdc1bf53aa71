import type { Script } from "../script.ts";

export const errors: readonly Script[] = [
  { name: "unknown commands", lines: ["aps", "ps:foo", "foo:bar", "apps:creat x"] },
  { name: "no app", lines: ["ps", "config", "logs", "releases"] },
  {
    name: "unknown app",
    lines: ["ps -a nope", "config -a nope", "logs -a nope", "releases -a nope", "addons -a nope"],
  },
  { name: "unknown flags", lines: ["ps --foo -a x", "apps -z", "create --nope --zip"] },
  {
    name: "flags without values",
    lines: ["ps -a", "releases -n", "config -a --json", "logs -n x -a example"],
  },
  { name: "a flag twice", lines: ["ps -a x -a y"] },
  { name: "too many arguments", lines: ["create a b", "whoami x", "apps x y"] },
  {
    name: "arguments missing",
    lines: ["rename -a x", "addons:create -a x", "addons:attach -a x", "domains:add -a x", "addons:rename x"],
  },
  {
    name: "flags that exclude each other",
    lines: ["restart -a x -d web.1 -p web", "logs -a x -d web.1 -p web"],
  },
  { name: "version", lines: ["--version", "-v", "version"] },
  {
    name: "two remotes",
    given: ["app", "another app", { remotes: { heroku: "example", staging: "example-two" } }],
    lines: ["config", "config -r staging", "config -r nope", "config -a example", "info"],
  },
  { name: "a remote that is none", given: [{ remotes: {} }], lines: ["config -r heroku", "config"] },
  {
    name: "--app=value",
    given: ["app"],
    lines: ["config --app=example", "config -aexample", "config -a=example"],
  },
  {
    name: "a wrong token",
    env: { HEROKU_API_KEY: "wrong" },
    lines: ["apps", "whoami", "config:set A=1 -a x"],
  },
  {
    name: "a strange HEROKU_HOST",
    env: { HEROKU_HOST: "example.org", HEROKU_API_KEY: "" },
    lines: ["whoami"],
    gap: "the real one warns anew each time it reads the variable",
  },
  { name: "help of nothing", lines: ["help nothing", "nothing --help"] },
];
