import type { Buildpack } from "../buildpack.ts";
import { buildClassic } from "./classic.ts";
import { explainPython, isPython } from "./known-files.ts";
import { buildToday } from "./today.ts";

export const python: Buildpack = {
  id: "heroku/python",
  name: "Python",
  detect: isPython,
  explain: explainPython,
  build: (context) => (context.edition === "classic" ? buildClassic(context) : buildToday(context)),
};
