import type { Script } from "../script.ts";

export const flags: readonly Script[] = [
  { name: "JSON of an app", given: ["app"], lines: ["info -a example --json", "apps --json"] },
  {
    name: "JSON of a deployed app",
    given: ["deployed"],
    lines: ["info --json -a example", "ps --json -a example"],
  },
  {
    name: "JSON of releases",
    given: ["deployed"],
    lines: ["releases --json -a example", "releases:info v1 --json -a example"],
  },
  { name: "JSON of access", given: ["app"], lines: ["access --json -a example"] },
  {
    name: "JSON of features",
    given: ["app"],
    lines: ["features --json -a example", "features:info preboot --json -a example"],
  },
  { name: "JSON of labs", given: ["app"], lines: ["labs --json -a example", "labs --json"] },
  {
    name: "JSON of drains",
    given: ["app"],
    lines: ["drains:add https://logs.example.com/a -a example", "drains --json -a example"],
  },
  {
    name: "JSON of domains",
    given: ["app"],
    lines: ["domains:add www.example.com --json -a example", "domains --json -a example"],
  },
  {
    name: "JSON of pipelines",
    given: ["app"],
    lines: [
      "pipelines:create line-one -a example -s staging",
      "pipelines --json",
      "pipelines:info line-one --json",
    ],
  },
  { name: "JSON of plans", lines: ["addons:plans scheduler --json"] },
  { name: "JSON of regions", lines: ["regions --json"] },
  { name: "JSON of status", lines: ["status --json"] },
  { name: "JSON of keys", lines: ["keys --json", "keys --long"] },
  {
    name: "--app before the argument",
    given: ["app"],
    lines: ["config:set -a example A=1", "config:get -a example A"],
  },
  {
    name: "-- ends the flags",
    given: ["app"],
    lines: ["config:set -a example -- A=1", "config -a example -s"],
  },
  {
    name: "short flags in one word",
    given: ["app"],
    lines: ["config -sa example", "releases -n1 -a example"],
  },
  {
    name: "a flag and its negation",
    given: ["app"],
    lines: ["ps --no-json -a example", "config --no-shell -a example"],
  },
  {
    name: "a value that begins with a dash",
    given: ["app"],
    lines: ["config:set A=-1 -a example", "config:get A -a example", "config:get -A -a example"],
  },
  {
    name: "unicode in values",
    given: ["app"],
    lines: [
      "config:set 'A=Gr\u00fc\u00dfe \ud83c\udf89' -a example",
      "config -a example",
      "config:get A -a example",
      "config -j -a example",
    ],
  },
  {
    name: "a long value",
    given: ["app"],
    lines: [
      "config:set A=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx -a example",
      "config -a example",
    ],
  },
  {
    name: "several lines in a value",
    given: ["app"],
    lines: ["config:set 'A=one\ntwo' -a example", "config -s -a example", "config -j -a example"],
  },
  {
    name: "HEROKU_APP and --app",
    given: ["app"],
    env: { HEROKU_APP: "nope" },
    lines: ["config", "config -a example"],
  },
  { name: "HEROKU_COLOR", given: ["app"], env: { HEROKU_COLOR: "1" }, lines: ["info -a example"] },
  { name: "FORCE_COLOR", given: ["app"], env: { FORCE_COLOR: "1" }, lines: ["apps", "info -a example"] },
  {
    name: "a remote of another name",
    given: ["app", { remotes: { production: "example" } }],
    lines: ["config", "ps -r production", "releases -r production"],
  },
  {
    name: "a remote whose app is gone",
    given: [{ remotes: { heroku: "gone-app" } }],
    lines: ["config", "info"],
  },
  { name: "space where none belongs", lines: ["ps --", "apps ''", "info -a ''"] },
  {
    name: "numbers that are none",
    given: ["app"],
    lines: ["logs -n abc -a example", "logs -n 0 -a example", "releases -n abc -a example"],
  },
];
