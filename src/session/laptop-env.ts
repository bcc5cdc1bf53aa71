import type { EditionName } from "../base/edition.ts";

export const home = "/home/learner";

/** What a shell of the laptop inherits. */
export const laptopEnv = (edition: EditionName): Record<string, string> => ({
  HOME: home,
  USER: "learner",
  LOGNAME: "learner",
  SHELL: "/bin/bash",
  LANG: "C.UTF-8",
  TERM: "xterm-256color",
  PATH: `${home}/.local/bin:/usr/local/bin:/usr/bin:/bin`,
  ...(edition === "classic" ? { HEROKU_CLI_GENERATION: "7" } : {}),
});
