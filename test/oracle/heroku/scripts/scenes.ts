import type { Script } from "../script.ts";

/** What can happen to an account: each is a scene that is off until somebody switches it on. */
export const scenes: readonly Script[] = [
  {
    name: "two factors without a terminal",
    given: ["app", { scene: "two-factor" }],
    lines: ["2fa", "apps", "config:set A=1 -a example", "apps:destroy -a example -c example", "apps"],
  },
  {
    name: "an account without payment information",
    given: ["app", { scene: "unverified" }],
    lines: [
      "create",
      "create fresh-name",
      "addons:create heroku-postgresql:essential-0 -a example",
      "addons:create scheduler -a example",
      "addons:create papertrail:choklad -a example",
      "apps",
      "addons -a example",
      "ps:scale web=1 -a example",
    ],
  },
  {
    name: "no payment information, on a terminal",
    given: ["app", { scene: "unverified" }],
    tty: true,
    lines: ["create", "addons:create heroku-postgresql -a example"],
  },
  {
    name: "no calls left",
    given: ["app", { scene: "rate-limit" }],
    lines: [
      "apps",
      "create",
      "ps -a example",
      "config -a example",
      "config:set A=1 -a example",
      "logs -a example",
      "releases -a example",
      "addons -a example",
      "whoami",
      "run ls -a example",
      "apps:destroy -a example -c example",
    ],
  },
  {
    name: "no calls left, on a terminal",
    given: ["app", { scene: "rate-limit" }],
    tty: true,
    lines: ["create", "restart -a example", "pg -a example"],
  },
];
