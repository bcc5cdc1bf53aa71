import type { Script } from "../script.ts";

export const apps: readonly Script[] = [
  { name: "create with a name", lines: ["create example", "apps", "apps --all", "apps:info -a example"] },
  { name: "create without a name", lines: ["create", "apps"] },
  {
    name: "create in a repository adds the remote",
    given: [{ remotes: {} }],
    lines: ["create example", "git:remote -a example -r staging", "apps:info"],
  },
  { name: "create without a remote", given: [{ remotes: {} }], lines: ["create example -n", "ps"] },
  { name: "create with region and stack", lines: ["create example --region eu -s heroku-22", "apps"] },
  { name: "create with a buildpack", lines: ["create example -b https://github.com/some/buildpack.git"] },
  { name: "create: names that cannot be", lines: ["create Example", "create ab", "create example-"] },
  { name: "create: a name that is taken", given: ["app"], lines: ["create example"] },
  { name: "create as JSON", lines: ["create example --json"] },
  { name: "no apps", lines: ["apps", "apps -A", "apps --json"] },
  {
    name: "info of a new app",
    given: ["app"],
    lines: ["info -a example", "info -s -a example", "info example"],
  },
  { name: "info of a deployed app", given: ["deployed"], lines: ["info -a example", "info -s -a example"] },
  { name: "info of no app", lines: ["info", "info -a nothing-here"] },
  {
    name: "rename",
    given: ["app", { remotes: { heroku: "example", other: "example" } }],
    lines: ["rename renamed", "apps", "info"],
  },
  { name: "rename elsewhere", given: ["app"], lines: ["rename renamed -a example", "rename -a example"] },
  {
    name: "destroy with confirmation",
    given: ["app"],
    lines: ["destroy -a example --confirm example", "apps"],
  },
  {
    name: "destroy takes the remotes away",
    given: ["app", { remotes: { heroku: "example" } }],
    lines: ["destroy --confirm example", "ps"],
  },
  { name: "destroy: wrong confirmation", given: ["app"], lines: ["destroy -a example -c other", "apps"] },
  { name: "destroy: no app", lines: ["destroy", "destroy nothing-here -c nothing-here"] },
  { name: "stack", given: ["app"], lines: ["stack -a example", "stack:set heroku-22 -a example"] },
  {
    name: "stack of a deployed app",
    given: ["deployed"],
    lines: ["stack:set heroku-22 -a example", "stack -a example", "info -a example"],
  },
  { name: "open", given: ["app"], lines: ["open -a nothing-here"] },
  { name: "whoami", lines: ["whoami", "auth:whoami"] },
  {
    name: "git:remote",
    given: ["app", { remotes: {} }],
    lines: ["git:remote -a example", "git:remote", "git:remote -a nothing-here"],
  },
  {
    name: "git:remote replaces",
    given: ["app", "another app", { remotes: { heroku: "example" } }],
    lines: ["git:remote -a example-two", "info"],
  },
  {
    name: "maintenance",
    given: ["app"],
    lines: [
      "maintenance -a example",
      "maintenance:on -a example",
      "maintenance -a example",
      "maintenance:off -a example",
    ],
  },
  { name: "regions", lines: ["regions", "regions --common", "regions --private"] },
  {
    name: "access",
    given: ["app"],
    lines: [
      "access -a example",
      "access:add friend@example.com -a example",
      "access -a example",
      "access:remove friend@example.com -a example",
      "access:remove nobody@example.com -a example",
    ],
  },
  {
    name: "collaborators in info",
    given: ["app"],
    lines: ["access:add friend@example.com -a example", "info -a example"],
  },
];
