import type { Script } from "../script.ts";

export const addons: readonly Script[] = [
  {
    name: "none",
    given: ["app"],
    lines: ["addons -a example", "addons", "addons --all", "addons --json -a example"],
  },
  {
    name: "create, look, destroy",
    given: ["app"],
    lines: [
      "addons:create scheduler:standard -a example",
      "addons -a example",
      "addons --all",
      "releases -a example",
      "config -a example",
    ],
  },
  {
    name: "a database",
    given: ["app"],
    waits: true,
    lines: [
      "addons:create heroku-postgresql:essential-0 --name database-one --wait -a example",
      "addons -a example",
      "addons:info database-one",
      "releases -a example",
    ],
  },
  {
    name: "create and wait",
    waits: true,
    given: ["app"],
    lines: ["addons:create heroku-redis:mini --name cache-one --wait -a example", "addons -a example"],
  },
  {
    name: "create: errors",
    given: ["app"],
    lines: [
      "addons:create nope -a example",
      "addons:create heroku-postgresql:hobby-dev -a example",
      "addons:create scheduler extra -a example",
    ],
  },
  {
    name: "destroy",
    given: ["app"],
    lines: [
      "addons:create scheduler:standard --name clock-one -a example",
      "addons:destroy clock-one -a example -c wrong",
      "addons:destroy clock-one -a example -c example",
      "addons:destroy clock-one -a example -c example",
      "addons -a example",
    ],
  },
  {
    name: "attach and detach",
    waits: true,
    given: ["app", "another app"],
    lines: [
      "addons:create heroku-redis:mini --name cache-one --wait -a example",
      "addons:attach cache-one --as OTHER -a example-two",
      "addons -a example-two",
      "addons -a example",
      "addons:detach OTHER -a example-two",
      "addons:detach NOPE -a example-two",
    ],
  },
  { name: "plans", lines: ["addons:plans heroku-postgresql", "addons:plans scheduler", "addons:plans nope"] },
  { name: "services", lines: ["addons:services"] },
  {
    name: "docs",
    given: ["app"],
    lines: ["addons:docs heroku-redis --show-url", "addons:docs nope --show-url -a example"],
  },
  {
    name: "upgrade",
    waits: true,
    given: ["app"],
    lines: [
      "addons:create heroku-postgresql:essential-0 --name database-one --wait -a example",
      "addons:upgrade database-one essential-1 -a example",
      "addons:upgrade database-one nope -a example",
      "addons:upgrade database-one -a example",
    ],
  },
  {
    name: "rename",
    given: ["app"],
    lines: [
      "addons:create scheduler:standard --name clock-one -a example",
      "addons:rename clock-one clock-two",
      "addons:rename clock-one clock-three",
    ],
  },
  { name: "info of none", given: ["app"], lines: ["addons:info nope", "addons:info nope -a example"] },
  {
    name: "create with the app",
    lines: ["create example --addons scheduler:standard,heroku-redis:mini", "addons -a example"],
  },
];
