import { defineCheck, no, ok } from "../check.ts";

/** A config var is set, to this value if one is named. */
export const config = defineCheck({
  name: "config",
  usage: "config KEY[=VALUE]",
  reasons: ["unset", "differs"],
  read(text) {
    const match = /^([A-Za-z_]\w*)(?:=(.*))?$/.exec(text);
    return match ? { key: match[1]!, value: match[2] } : undefined;
  },
  holds({ app }, { key, value }) {
    const there = app?.config[key];
    if (there === undefined) return no("unset");
    return value === undefined || there === value ? ok : no("differs");
  },
});
