import type { Process } from "../../shell/command.ts";

/** What differs between the CLI of today and the one of 2018 to 2022, as data. */
export interface Generation {
  readonly major: 7 | 11;
  /** As `heroku --version` prints it. */
  readonly version: string;
  /** An empty line after a header. */
  readonly gapAfterHeader: boolean;
  /** The port `heroku local` starts at. */
  readonly localPort: number;
  /** The tier whose hours `heroku ps` shows, and its words. */
  readonly quota: { readonly tier: string; readonly name: string; readonly more: readonly string[] };
  readonly restartAll: string;
  /** The columns of its tables begin at the margin, two spaces apart, each with its own rule. */
  readonly oldTables: boolean;
  /** The first words of commands that came before oclif: their errors look like ` ▸    MESSAGE`. */
  readonly legacyTopics: ReadonlySet<string>;
}

const today: Generation = {
  major: 11,
  version: "heroku/11.10.0 linux-x64 node-v22.23.2",
  gapAfterHeader: true,
  localPort: 5006,
  quota: {
    tier: "eco",
    name: "Eco",
    more: [
      "For more information on Eco dyno hours, see:",
      "https://devcenter.heroku.com/articles/eco-dyno-hours",
    ],
  },
  restartAll: "Restarting all dynos",
  oldTables: false,
  legacyTopics: new Set(),
};

const classic: Generation = {
  major: 7,
  version: "heroku/7.59.2 linux-x64 node-v12.21.0",
  gapAfterHeader: false,
  localPort: 5000,
  quota: {
    tier: "free",
    name: "Free",
    more: [
      "For more information on dyno sleeping and how to upgrade, see:",
      "https://devcenter.heroku.com/articles/dyno-sleeping",
    ],
  },
  restartAll: "Restarting dynos",
  oldTables: true,
  legacyTopics: new Set([
    "access",
    "addons",
    "apps",
    "domains",
    "drains",
    "features",
    "keys",
    "labs",
    "logs",
    "maintenance",
    "pg",
    "ps",
    "redis",
    "regions",
    "releases",
    "run",
  ]),
};

/** The generation the laptop has installed: HEROKU_CLI_GENERATION=7 on the classic one. */
export const generationOf = (process: Process): Generation =>
  process.env.get("HEROKU_CLI_GENERATION") === "7" ? classic : today;
