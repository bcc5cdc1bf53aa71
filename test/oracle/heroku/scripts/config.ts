import type { Script } from "../script.ts";

export const config: readonly Script[] = [
  {
    name: "none",
    given: ["app"],
    lines: ["config -a example", "config -s -a example", "config -j -a example"],
  },
  {
    name: "set one, get it, unset it",
    given: ["app"],
    lines: [
      "config:set A=1 -a example",
      "config:get A -a example",
      "config -a example",
      "config:unset A -a example",
      "config -a example",
    ],
  },
  {
    name: "set several",
    given: ["app"],
    lines: [
      "config:set A=1 LONGER_NAME=2 'B=with space' -a example",
      "config -a example",
      "config -s -a example",
      "config -j -a example",
    ],
  },
  { name: "set nothing", given: ["app"], lines: ["config:set -a example", "config:unset -a example"] },
  {
    name: "set without =",
    given: ["app"],
    lines: ["config:set A -a example", "config:set A=1 B -a example"],
  },
  {
    name: "set an empty value",
    given: ["app"],
    lines: ["config:set A= -a example", "config -a example", "config:get A -a example"],
  },
  {
    name: "set with = in the value",
    given: ["app"],
    lines: ["config:set A=b=c -a example", "config:get A -s -a example"],
  },
  {
    name: "get what is not there",
    given: ["app"],
    lines: ["config:get A -a example", "config:get A B -a example", "config:get -a example"],
  },
  {
    name: "get as JSON",
    given: ["app"],
    lines: ["config:set A=1 -a example", "config:get A -j -a example", "config:get A B --json -a example"],
  },
  { name: "old names", given: ["app"], lines: ["config:add A=1 -a example", "config:remove A -a example"] },
  { name: "quoting", given: ["app"], lines: ["config:set 'A=$x \"y\"' -a example", "config -s -a example"] },
  {
    name: "unset what is not there",
    given: ["app"],
    lines: ["config:unset NOPE -a example", "releases -a example"],
  },
  {
    name: "app from the remote",
    given: ["app", { remotes: { heroku: "example" } }],
    lines: ["config:set A=1", "config"],
  },
  {
    name: "app from HEROKU_APP",
    given: ["app"],
    env: { HEROKU_APP: "example" },
    lines: ["config:set A=1", "config"],
  },
  {
    name: "on a deployed app",
    given: ["deployed"],
    lines: ["config:set A=1 -a example", "releases -a example"],
  },
];
