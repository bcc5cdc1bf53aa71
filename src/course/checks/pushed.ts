import { defineCheck, no, ok } from "../check.ts";

/** The newest commit is what the app's newest deploy was built from. */
export const pushed = defineCheck({
  name: "pushed",
  usage: "pushed",
  reasons: ["no-app", "not-pushed", "build-failed", "older"],
  read: (text) => (text === "" ? {} : undefined),
  holds({ app, repository }) {
    if (!app) return no("no-app");
    const deployed = app.releases.findLast((release) => release.commit !== undefined);
    if (app.buildFailed) return no("build-failed");
    if (!deployed) return no("not-pushed");
    return deployed.commit === repository?.head ? ok : no("older");
  },
});
