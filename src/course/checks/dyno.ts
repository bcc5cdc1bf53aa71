import { defineCheck, no, ok } from "../check.ts";

/** A dyno of this type is in this state ("up", "idle", "crashed"), or there is none of it ("gone"). */
export const dyno = defineCheck({
  name: "dyno",
  usage: "dyno TYPE STATE",
  reasons: ["none", "other-state"],
  read(text) {
    const [type, state, ...more] = text.split(" ");
    return type && state && more.length === 0 ? { type, state } : undefined;
  },
  holds({ app }, { type, state }) {
    const dynos = app?.dynos.filter((each) => each.type === type) ?? [];
    if (state === "gone") return app && dynos.length === 0 ? ok : no("other-state");
    if (dynos.length === 0) return no("none");
    return dynos.some((each) => each.state === state) ? ok : no("other-state");
  },
});
