import { usages } from "../../../src/commands/git/usages.ts";
import { verbs } from "../../../src/commands/git/verbs.ts";

/** Every verb we have, asked for help and given an option that nobody has. */
export const usageScripts: Record<string, string> = Object.fromEntries(
  Object.keys(verbs)
    .filter((verb) => usages[verb])
    .map((verb) => [
      `usage: git ${verb}`,
      `git init -q app && cd app && git commit -q --allow-empty -m x\ngit ${verb} -h; git ${verb} --frobnicate`,
    ]),
);
