import { defineCheck, no, ok } from "../check.ts";

export const loggedIn = defineCheck({
  name: "logged-in",
  usage: "logged-in",
  reasons: ["logged-out"],
  read: (text) => (text === "" ? {} : undefined),
  holds: (witness) => (witness.loggedIn ? ok : no("logged-out")),
});
