import type { Script } from "../script.ts";

export const transfers: readonly Script[] = [
  {
    name: "to somebody who works on it",
    given: ["app"],
    lines: [
      "access:add friend@example.com -a example",
      "apps:transfer friend@example.com -a example",
      "apps:transfer nobody@example.com -a example",
    ],
  },
  {
    name: "to a team that is none",
    given: ["app"],
    lines: [
      "apps:transfer some-team -a example",
      "apps:transfer -a example",
      "apps:transfer friend@example.com -a nope",
    ],
  },
  {
    name: "locks and members",
    given: ["app"],
    lines: [
      "apps:lock -a example",
      "apps:unlock -a example",
      "apps:join -a example",
      "apps:leave -a example",
      "apps:lock -a nope",
    ],
  },
  {
    name: "permissions",
    given: ["app"],
    lines: [
      "access:update friend@example.com -p deploy -a example",
      "access:update friend@example.com -a example",
    ],
  },
  {
    name: "difference of two new apps",
    given: ["app", "another app"],
    lines: ["apps:diff example example-two"],
  },
  {
    name: "difference of two apps",
    given: ["app", "another app"],
    lines: [
      "config:set A=1 -a example",
      "config:set A=2 B=3 -a example-two",
      "addons:create scheduler:standard -a example",
      "features:enable preboot -a example-two",
      "buildpacks:set heroku/python -a example",
      "apps:diff example example-two",
      "apps:diff example nope",
    ],
  },
  { name: "webhooks", given: ["app"], lines: ["webhooks -a example", "webhooks -a nope"] },
  {
    name: "certificates",
    given: ["app"],
    lines: [
      "certs -a example",
      "certs:auto -a example",
      "certs:auto:enable -a example",
      "certs:auto -a example",
      "certs:auto:refresh -a example",
      "certs -a nope",
    ],
  },
  {
    name: "certificates for a domain",
    given: ["app"],
    lines: ["domains:add www.example.com -a example", "certs:auto:enable -a example"],
  },
  {
    name: "release phase again",
    given: ["deployed"],
    lines: ["releases:retry -a example", "releases:retry -a nope"],
  },
  {
    name: "labs:info",
    given: ["app"],
    lines: [
      "labs:info runtime-dyno-metadata -a example",
      "labs:info nope -a example",
      "labs:info nope",
      "labs:info runtime-dyno-metadata --json -a example",
    ],
  },
  {
    name: "labs switch",
    given: ["app"],
    lines: [
      "labs:enable runtime-dyno-metadata -a example",
      "labs -a example",
      "labs:disable runtime-dyno-metadata -a example",
      "labs:enable nope -a example",
    ],
  },
];
