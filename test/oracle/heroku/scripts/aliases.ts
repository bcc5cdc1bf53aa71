import type { Script } from "../script.ts";

export const aliases: readonly Script[] = [
  {
    name: "of apps",
    lines: [
      "list",
      "apps:list",
      "apps:create example",
      "create example-b",
      "destroy -a example -c example",
      "apps:delete -a example-b -c example-b",
    ],
  },
  {
    name: "of ps",
    given: ["deployed"],
    lines: [
      "dyno:scale web=0 -a example",
      "dyno:restart -a example",
      "dyno:type -a example",
      "ps:resize -a example",
      "resize -a example",
      "dyno:resize -a example",
    ],
  },
  {
    name: "of stop",
    given: ["deployed"],
    lines: [
      "stop -d web.1 -a example",
      "dyno:stop -d web.1 -a example",
      "dyno:kill -d web.1 -a example",
      "ps:kill -d web.1 -a example",
    ],
  },
  {
    name: "of addons",
    given: ["app"],
    lines: [
      "addons:add scheduler:standard --name clock-one -a example",
      "addons:downgrade clock-one standard -a example",
      "addons:remove clock-one -a example -c example",
    ],
  },
  {
    name: "of releases",
    given: ["deployed"],
    lines: ["rollback -a example", "releases:rollback v1 -a example"],
  },
  {
    name: "of stack and auth",
    given: ["app"],
    lines: [
      "stack -a example",
      "apps:stacks -a example",
      "apps:stacks:set heroku-22 -a example",
      "auth:whoami",
      "twofactor",
      "2fa:disable",
      "twofactor:disable",
    ],
  },
  { name: "of data", given: ["app"], lines: ["pg -a example", "redis -a example"] },
  {
    name: "of others",
    given: ["app"],
    lines: ["unlock -a example", "lock -a example", "join -a example", "leave -a example"],
  },
];
