import { defineCheck, no, ok } from "../check.ts";

/** The learner is in a repository of their own. */
export const repository = defineCheck({
  name: "repository",
  usage: "repository",
  reasons: ["none"],
  read: (text) => (text === "" ? {} : undefined),
  holds: (witness) => (witness.repository ? ok : no("none")),
});
