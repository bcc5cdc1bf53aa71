import type { Script } from "../script.ts";

export const releases: readonly Script[] = [
  { name: "of a new app", given: ["app"], lines: ["releases -a example", "releases -n 1 -a example"] },
  {
    name: "of a deployed app",
    given: ["deployed"],
    lines: [
      "releases -a example",
      "releases:info -a example",
      "releases:info v1 -a example",
      "releases:info 2 -s -a example",
    ],
  },
  {
    name: "info of none",
    given: ["deployed"],
    lines: ["releases:info v99 -a example", "releases:info nope -a example"],
  },
  {
    name: "rollback",
    given: ["deployed"],
    lines: ["config:set A=1 -a example", "rollback -a example", "releases -a example", "config -a example"],
  },
  {
    name: "rollback to a version",
    given: ["deployed"],
    lines: ["config:set A=1 -a example", "rollback v3 -a example", "rollback v99 -a example"],
  },
  { name: "rollback of a new app", given: ["app"], lines: ["rollback -a example"] },
  {
    name: "output",
    given: ["deployed"],
    lines: ["releases:output -a example", "releases:output v1 -a example"],
  },
];
