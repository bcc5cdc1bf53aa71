import type { Script } from "../script.ts";

/** On a terminal: colours, the hexagon, the spinner's last word. */
export const terminal: readonly Script[] = [
  { name: "create and look", tty: true, lines: ["create example", "apps", "apps:info -a example"] },
  {
    name: "ps and scale",
    tty: true,
    given: ["deployed"],
    lines: ["ps -a example", "ps:scale worker=1 -a example", "ps:type -a example"],
  },
  {
    name: "config",
    tty: true,
    given: ["app"],
    lines: ["config:set A=1 LONG_NAME=2 -a example", "config -a example", "config:unset A -a example"],
  },
  {
    name: "releases",
    tty: true,
    given: ["deployed"],
    lines: ["releases -a example", "releases:info -a example", "rollback v2 -a example"],
  },
  { name: "logs", tty: true, given: ["deployed"], lines: ["logs -a example"] },
  {
    name: "errors",
    tty: true,
    given: ["app"],
    lines: [
      "ps -a nope",
      "config:set A=1 -a nope",
      "ps",
      "rename -a example",
      "domains:add nonsense -a example",
    ],
  },
  {
    name: "add-ons",
    tty: true,
    given: ["app"],
    lines: ["addons:create scheduler:standard -a example", "addons -a example", "addons:plans scheduler"],
  },
  {
    name: "without colours",
    tty: true,
    given: ["deployed"],
    env: { NO_COLOR: "1" },
    lines: ["ps -a example", "apps"],
  },
];
