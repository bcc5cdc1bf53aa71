import type { Script } from "../script.ts";

const app = ["app"] as const;
const database = "addons:create heroku-postgresql:essential-0 --wait --name postgresql-flat-02648 -a example";

/** Commands that are typed now and then. */
export const rarely: readonly Script[] = [
  {
    name: "images of an app that has none",
    given: app,
    lines: [
      "container:pull -a example",
      "container:pull web -a example",
      "container:run -a example",
      "container:run web -a example",
    ],
  },
  {
    name: "domains:update",
    given: app,
    lines: [
      "domains:add www.example.com -a example",
      "domains:update www.example.com --cert mycert -a example",
      "domains:update other.example.com --cert mycert -a example",
      "domains:update www.example.com -a example",
    ],
  },
  {
    name: "credentials of a database",
    given: app,
    waits: true,
    lines: [
      database,
      "pg:credentials -a example",
      "pg:credentials:rotate -a example -c nope",
      "pg:credentials:rotate -a example -c example",
      "pg:credentials:rotate --all -a example -c example",
      "pg:credentials:rotate --all --name other -a example -c example",
      "pg:credentials:rotate --name other -a example -c example",
      "pg:credentials:destroy -n other -a example",
      "pg:credentials:destroy -a example",
      "pg:credentials:repair-default -a example",
      "pg:stats-reset -a example",
      "releases -a example",
    ],
  },
  {
    name: "rotate, asked on a terminal",
    given: app,
    waits: true,
    tty: true,
    stdin: "example\n",
    lines: [database, "pg:credentials:rotate --force -a example"],
  },
  {
    name: "credentials of none",
    given: app,
    lines: ["pg:credentials:rotate -a example", "pg:backups:download -a example"],
  },
  {
    name: "help of what is rare",
    lines: [
      "rake --help",
      "console --help",
      "domains:update --help",
      "notifications --help",
      "ps:autoscale:disable --help",
    ],
  },
];
