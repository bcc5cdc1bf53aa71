import type { Script } from "../script.ts";

export const data: readonly Script[] = [
  {
    name: "no database",
    given: ["app"],
    lines: [
      "pg -a example",
      "pg:info -a example",
      "pg:wait -a example",
      "pg:promote nope -a example",
      "pg:reset -a example -c example",
      "pg:credentials:url -a example",
    ],
  },
  {
    name: "a database: info",
    given: ["app"],
    waits: true,
    lines: [
      "addons:create heroku-postgresql:essential-0 --name database-one --wait -a example",
      "pg:info -a example",
      "pg:info DATABASE_URL -a example",
      "pg:info database-one -a example",
    ],
  },
  {
    name: "a database: waiting for none",
    given: ["app"],
    waits: true,
    lines: [
      "addons:create heroku-postgresql:essential-0 --name database-one --wait -a example",
      "pg:wait -a example",
      "pg:wait database-one -a example",
    ],
  },
  {
    name: "a database: wrong names",
    given: ["app"],
    waits: true,
    lines: [
      "addons:create heroku-postgresql:essential-0 --name database-one --wait -a example",
      "pg:info NOPE -a example",
      "pg:reset NOPE_URL -a example -c example",
      "pg:promote database-one -a example",
    ],
  },
  {
    name: "a database: reset",
    given: ["app"],
    waits: true,
    lines: [
      "addons:create heroku-postgresql:essential-0 --name database-one --wait -a example",
      "pg:reset -a example -c example",
      "pg:reset database-one -a example -c wrong",
    ],
  },
  {
    name: "two databases: promote",
    given: ["app"],
    waits: true,
    gap: "ids, names and passwords of databases differ from run to run",
    lines: [
      "addons:create heroku-postgresql:essential-0 --name database-one --wait -a example",
      "addons:create heroku-postgresql:essential-1 --name database-two --as SECOND --wait -a example",
      "pg:promote database-two -a example",
      "config -a example -s",
      "addons -a example",
      "pg:info -a example",
    ],
  },
  {
    name: "backups",
    given: ["app"],
    waits: true,
    lines: [
      "pg:backups -a example",
      "pg:backups:schedules -a example",
      "addons:create heroku-postgresql:essential-0 --wait --name database-one -a example",
      "pg:backups:schedules -a example",
    ],
  },
  {
    name: "no Key-Value Store",
    given: ["app"],
    lines: [
      "redis -a example",
      "redis:info -a example",
      "redis:wait -a example",
      "redis:promote -a example",
      "redis:info --json -a example",
    ],
  },
  {
    name: "Key-Value Store",
    given: ["app"],
    waits: true,
    lines: [
      "addons:create heroku-redis:mini --name cache-one --wait -a example",
      "redis:info -a example",
      "redis:wait -a example",
      "redis:info cache-one -a example",
      "redis:info nope -a example",
    ],
  },
  {
    name: "two Key-Value Stores",
    given: ["app"],
    waits: true,
    lines: [
      "addons:create heroku-redis:mini --name cache-one --wait -a example",
      "addons:create heroku-redis:mini --name cache-two --as OTHER --wait -a example",
      "redis:wait -a example",
      "redis:promote cache-two -a example",
    ],
  },
  {
    name: "database of an unknown app",
    given: ["app"],
    lines: [
      "pg:info -a nope",
      "redis:info -a nope",
      "pg:backups -a nope",
      "pg:info nope::DATABASE -a example",
    ],
  },
];
