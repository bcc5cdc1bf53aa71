import type { Script } from "../script.ts";

const app = ["app"] as const;
const remote = ["deployed", { remotes: { heroku: "example" } }] as const;
const two = ["app", "another app", { remotes: { heroku: "example", staging: "example-two" } }] as const;

/** What learners type in their second week, mistakes included; written before looking at what either CLI says. */
export const secondWeek: readonly Script[] = [
  {
    name: "scale words",
    given: remote,
    lines: ["ps:scale web=one", "ps:scale web:1", "scale web=1 worker=1"],
  },
  { name: "scale with spaces", given: remote, lines: ["ps:scale 'web = 1'", "ps:scale web =1", "ps:scale"] },
  {
    name: "resize by old names",
    given: remote,
    lines: ["ps:resize hobby", "ps:type web=hobby", "resize web=basic"],
  },
  { name: "type of one of two", given: remote, lines: ["ps:type worker=basic", "ps:type eco", "ps:type"] },
  {
    name: "restart slips",
    given: remote,
    lines: ["restart web", "restart web.1", "restart web.9", "ps:restart -d web"],
  },
  {
    name: "stop slips",
    given: remote,
    lines: ["ps:stop", "ps:stop web", "ps:kill -d web.1", "stop -p nope"],
  },
  {
    name: "logs slips",
    given: remote,
    lines: ["logs -n", "logs -n abc", "logs -n 5 -p web", "logs --dyno web.1 --source app"],
  },
  {
    name: "logs of sources",
    given: remote,
    lines: ["logs -s heroku -n 3", "logs -s nope", "logs -d nope.1"],
  },
  {
    name: "config with quotes",
    given: app,
    lines: [
      "config:set 'SECRET_KEY=a b $c' -a example",
      "config:get SECRET_KEY -a example",
      "config:get SECRET_KEY -s -a example",
    ],
  },
  {
    name: "config with a URL",
    given: app,
    lines: ["config:set DATABASE_URL=postgres://u:p@h:5432/d?ssl=true -a example", "config -s -a example"],
  },
  { name: "config:set without an app", lines: ["config:set A=1", "config", "config:get A"] },
  {
    name: "config of lower case",
    given: app,
    lines: [
      "config:set debug=false Port=80 -a example",
      "config -a example",
      "config:unset DEBUG -a example",
    ],
  },
  {
    name: "config:unset two",
    given: app,
    lines: [
      "config:set A=1 B=2 C=3 -a example",
      "config:unset A C -a example",
      "config:unset -a example A=1",
    ],
  },
  {
    name: "two remotes",
    given: two,
    lines: ["config", "ps -r staging", "config:set A=1 --remote heroku", "ps --remote production"],
  },
  {
    name: "app and remote at once",
    given: two,
    lines: ["config -a example -r staging", "ps --app example-two"],
  },
  {
    name: "rollback slips",
    given: remote,
    lines: ["rollback 2", "rollback v99", "releases:rollback v2", "rollback"],
  },
  {
    name: "releases slips",
    given: remote,
    lines: ["releases -n 1", "releases:info", "releases:info v99", "releases:output v3"],
  },
  { name: "names that are wrong", lines: ["create My_App", "create 1app", "create app-", "create a.b"] },
  {
    name: "create with flags",
    lines: [
      "create --region eu shop-one",
      "create shop-two --stack heroku-22",
      "create shop-three --buildpack heroku/nodejs",
      "create shop-four --region mars",
    ],
  },
  {
    name: "create twice",
    given: app,
    lines: ["create example", "create Example", "apps:create example --json"],
  },
  {
    name: "info slips",
    given: app,
    lines: ["info example", "apps:info nope", "info -a example --json", "info"],
  },
  {
    name: "open and rename",
    given: remote,
    lines: ["open nope/page", "apps:rename example", "rename Example-Two", "rename new-name"],
  },
  {
    name: "destroy slips",
    given: app,
    lines: [
      "destroy example -c wrong",
      "apps:delete -a nope -c nope",
      "destroy -a example --confirm example",
    ],
  },
  {
    name: "postgres names",
    given: app,
    lines: [
      "addons:create postgres -a example",
      "addons:create postgresql -a example",
      "addons:create heroku-postgresql:free -a example",
      "addons:create heroku-postgresql:hobby-dev -a example",
    ],
  },
  {
    name: "redis names",
    given: app,
    lines: [
      "addons:create redis -a example",
      "addons:create heroku-redis:nope -a example",
      "addons:info nope -a example",
    ],
  },
  {
    name: "add-ons by hand",
    given: app,
    lines: [
      "addons:create papertrail -a example",
      "addons:create papertrail --as LOGS -a example",
      "addons -a example",
      "addons:open papertrail -a example --show-url",
    ],
  },
  {
    name: "jaws and bucket",
    given: app,
    lines: [
      "addons:create jawsdb:kitefin -a example",
      "addons:create bucketeer -a example",
      "addons:plans jawsdb",
      "config:get BUCKETEER_AWS_REGION -a example",
    ],
  },
  {
    name: "access slips",
    given: app,
    lines: [
      "access:add -a example",
      "access:add not-an-address -a example",
      "access:add mate@example.com -a example",
      "access:remove nobody@example.com -a example",
    ],
  },
  {
    name: "domain slips",
    given: app,
    lines: [
      "domains:add -a example",
      "domains:add http://www.example.com -a example",
      "domains:add EXAMPLE.com -a example",
      "domains:remove nope.example.com -a example",
    ],
  },
  {
    name: "maintenance words",
    given: app,
    lines: [
      "maintenance:on -a example",
      "maintenance -a example",
      "maintenance on -a example",
      "maintenance:off -a example",
    ],
  },
  {
    name: "buildpack slips",
    given: app,
    lines: [
      "buildpacks:set python -a example",
      "buildpacks:add heroku/nope -a example",
      "buildpacks:add -i 9 heroku/nodejs -a example",
      "buildpacks:remove heroku/ruby -a example",
    ],
  },
  {
    name: "pg without a database",
    given: app,
    lines: [
      "pg -a example",
      "pg:info DATABASE_URL -a example",
      "pg:psql -a example",
      "pg:reset DATABASE -a example -c example",
      "pg:promote HEROKU_POSTGRESQL_RED -a example",
    ],
  },
  {
    name: "flags that are none",
    given: app,
    lines: ["logs -f -a example", "ps --watch -a example", "config --all -a example", "apps --mine"],
  },
  {
    name: "flags twice and empty",
    given: app,
    lines: ["ps -a example -a nope", "config --app= ", "config --app", "config -aexample"],
  },
  {
    name: "stack slips",
    given: app,
    lines: ["stack:set 24 -a example", "stack:set container -a example", "stack -a example"],
  },
  {
    name: "git slips",
    given: app,
    lines: ["git:remote", "git:clone nope", "git:remote -a nope", "git -a example"],
  },
  {
    name: "drains and features",
    given: app,
    lines: [
      "drains:add nope -a example",
      "features:enable nope -a example",
      "labs:enable nope -a example",
      "drains -a example",
    ],
  },
  {
    name: "wait and nothing",
    given: app,
    lines: ["ps:wait -a example", "addons:wait -a example", "domains:wait -a example"],
  },
];
