import { defineCheck, no, ok } from "../check.ts";

/** Somebody asked the app for this path, and the newest answer had this status. */
export const visited = defineCheck({
  name: "visited",
  usage: "visited PATH STATUS",
  reasons: ["not-visited", "other-status"],
  read(text) {
    const match = /^(\/\S*) (\d{3})$/.exec(text);
    return match ? { path: match[1]!, status: Number(match[2]) } : undefined;
  },
  holds({ app, exchanges }, { path, status }) {
    const newest = exchanges.findLast((exchange) => exchange.host === app?.host && exchange.path === path);
    if (!newest) return no("not-visited");
    return newest.status === status ? ok : no("other-status");
  },
});
