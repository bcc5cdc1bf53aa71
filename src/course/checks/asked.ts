import { defineCheck, no, ok } from "../check.ts";

/** A request was made and answered well, whatever command made it: `*` stands for one part of the path. */
export const asked = defineCheck({
  name: "asked",
  usage: "asked METHOD HOST PATH",
  reasons: ["not-asked"],
  read(text) {
    const [method, host, path, ...more] = text.split(" ");
    if (!method || !host || !path?.startsWith("/") || more.length > 0) return undefined;
    const pattern = path
      .split("/")
      .map((part) => (part === "*" ? "[^/?]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    return { method, host, path: new RegExp(`^${pattern.join("/")}(?:\\?.*)?$`) };
  },
  holds: ({ exchanges }, { method, host, path }) =>
    exchanges.some(
      (each) =>
        each.method === method &&
        each.host === host &&
        each.status > 0 &&
        each.status < 400 &&
        path.test(each.path),
    )
      ? ok
      : no("not-asked"),
});
