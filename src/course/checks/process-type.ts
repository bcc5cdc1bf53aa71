import { defineCheck, no, ok } from "../check.ts";

/** The app's formation has this process type. */
export const processType = defineCheck({
  name: "process-type",
  usage: "process-type TYPE",
  reasons: ["none"],
  read: (text) => (/^[-\w]+$/.test(text) ? text : undefined),
  holds: ({ app }, type) => (app?.formation.some((each) => each.type === type) ? ok : no("none")),
});
