import type { Sample } from "../history.ts";
import { clojure } from "./clojure.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { node } from "./node.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { scala } from "./scala.ts";
import { teamPage } from "./team-page.ts";

/** One app for each language, as `github.com/dyno-dojo/LANGUAGE-sample`, that deploys as it is. */
const languages: Readonly<Record<string, Sample>> = { clojure, go, java, node, php, python, ruby, scala };

export const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(
    Object.entries(languages).map(([language, sample]) => [`dyno-dojo/${language}-sample`, sample]),
  ),
  "dyno-dojo/team-page": teamPage,
};

/** Those of them to which the learner may push. */
export const shared: readonly string[] = ["dyno-dojo/team-page"];

/** Heroku's getting-started apps, which its guides begin with: the sample of the same language stands in for each. */
export const moved: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(languages).map((language) => [
    `heroku/${language === "node" ? "node-js" : language}-getting-started`,
    `dyno-dojo/${language}-sample`,
  ]),
);
