import { defineCheck, no, ok } from "../check.ts";

/** There is an app, and the repository has a remote that leads to it. */
export const app = defineCheck({
  name: "app",
  usage: "app",
  reasons: ["none", "no-remote"],
  read: (text) => (text === "" ? {} : undefined),
  holds(witness) {
    if (!witness.app) return no("none");
    const url = `https://git.heroku.com/${witness.app.name}.git`;
    return Object.values(witness.repository?.remotes ?? {}).includes(url) ? ok : no("no-remote");
  },
});
