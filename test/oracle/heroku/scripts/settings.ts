import type { Script } from "../script.ts";

export const settings: readonly Script[] = [
  {
    name: "buildpacks",
    given: ["app"],
    lines: [
      "buildpacks -a example",
      "buildpacks:set https://github.com/some/buildpack.git -a example",
      "buildpacks -a example",
      "buildpacks:add https://github.com/other/buildpack.git -a example",
      "buildpacks -a example",
      "buildpacks:add https://github.com/third/buildpack.git -i 1 -a example",
      "buildpacks:remove -i 2 -a example",
      "buildpacks:remove https://github.com/third/buildpack.git -a example",
      "buildpacks:remove https://github.com/other/buildpack.git -a example",
    ],
  },
  {
    name: "buildpacks: errors",
    given: ["app"],
    lines: [
      "buildpacks:remove -i 1 -a example",
      "buildpacks:remove -a example",
      "buildpacks:set nonsense -a example",
      "buildpacks:set https://github.com/some/buildpack.git -a example",
      "buildpacks:set https://github.com/some/buildpack.git -a example",
      "buildpacks:remove -i 2 -a example",
      "buildpacks:remove https://github.com/other/buildpack.git -a example",
      "buildpacks:add https://github.com/other/buildpack.git -i 0 -a example",
    ],
  },
  {
    name: "buildpacks: clear",
    given: ["app"],
    lines: [
      "buildpacks:set https://github.com/some/buildpack.git -a example",
      "buildpacks:clear -a example",
      "buildpacks:clear -a example",
    ],
  },
  {
    name: "buildpacks by name",
    given: ["app"],
    lines: [
      "buildpacks:set heroku/python -a example",
      "buildpacks -a example",
      "buildpacks:add heroku/nodejs -a example",
      "buildpacks:set heroku/nope -a example",
    ],
  },
  {
    name: "domains",
    given: ["app"],
    lines: [
      "domains -a example",
      "domains:add www.example.com -a example",
      "domains:add example.com -a example",
      "domains -a example",
      "domains:remove www.example.com -a example",
      "domains:remove nope.example.com -a example",
      "domains:clear -a example",
      "domains -a example",
    ],
  },
  {
    name: "domains: errors",
    given: ["app"],
    lines: [
      "domains:add nonsense -a example",
      "domains:add www.example.com -a example",
      "domains:add www.example.com -a example",
    ],
  },
  {
    name: "domains as CSV",
    given: ["app"],
    lines: [
      "domains:add www.example.com -a example",
      "domains --csv -a example",
      "domains --columns 'Domain Name' -a example",
    ],
  },
  { name: "keys", lines: ["keys", "keys:remove someone", "keys:clear"] },
  {
    name: "features",
    given: ["app"],
    lines: [
      "features -a example",
      "features:enable http-session-affinity -a example",
      "features:enable http-session-affinity -a example",
      "features -a example",
      "features:info http-session-affinity -a example",
      "features:disable http-session-affinity -a example",
      "features:disable nope -a example",
    ],
  },
  { name: "labs", given: ["app"], lines: ["labs -a example", "labs"] },
  {
    name: "drains",
    given: ["app"],
    lines: [
      "drains -a example",
      "drains:add https://logs.example.com/a -a example",
      "drains:remove https://logs.example.com/a -a example",
      "drains:remove https://nope.example.com -a example",
    ],
  },
  { name: "status", lines: ["status"] },
  { name: "two factor", lines: ["2fa", "auth:2fa"] },
];
