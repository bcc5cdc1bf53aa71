import type { Script } from "../script.ts";

export const account: readonly Script[] = [
  {
    name: "authorizations",
    lines: [
      "authorizations",
      "authorizations:create -d 'For a script'",
      "authorizations",
      "authorizations:create -S",
    ],
  },
  {
    name: "authorizations: errors",
    lines: [
      "authorizations:info nope",
      "authorizations:revoke nope",
      "authorizations:rotate nope",
      "authorizations:update nope -d x",
      "authorizations:info",
    ],
  },
  {
    name: "authorizations: flags",
    lines: ["authorizations:update nope --client-id a", "authorizations:create -s global,read -e 3600"],
  },
  { name: "authorizations as JSON", lines: ["authorizations --json"] },
  {
    name: "sessions and clients",
    lines: ["sessions", "sessions --json", "sessions:destroy nope", "clients", "clients --json"],
  },
  { name: "two factors are disabled in a browser", lines: ["auth:2fa:disable"] },
  { name: "teams", lines: ["teams", "teams --json"] },
  {
    name: "plugins and where commands are",
    lines: ["plugins", "which ps", "which nope", "which"],
  },
  { name: "auth:token", lines: ["auth:token"] },
  { name: "login with a key in the environment", lines: ["login"] },
  { name: "logout", lines: ["logout", "whoami"] },
];
