import type { Verb } from "./verb.ts";

/** Every verb, loaded when it is first used. */
export const verbs: Record<string, () => Promise<Verb>> = {
  add: async () => (await import("./verbs/add.ts")).add,
  clone: async () => (await import("./verbs/clone.ts")).clone,
  commit: async () => (await import("./verbs/commit.ts")).commit,
  diff: async () => (await import("./verbs/diff.ts")).diff,
  fetch: async () => (await import("./verbs/fetch.ts")).fetch,
  init: async () => (await import("./verbs/init.ts")).init,
  push: async () => (await import("./verbs/push.ts")).push,
  remote: async () => (await import("./verbs/remote.ts")).remote,
  status: async () => (await import("./verbs/status.ts")).status,
};

/** Verbs of git that are not here: they say so, and count when a mistyped verb is compared with the known ones. */
export const notSimulated: ReadonlySet<string> = new Set([
  "am",
  "annotate",
  "apply",
  "archive",
  "bundle",
  "difftool",
  "fast-export",
  "fast-import",
  "filter-branch",
  "format-patch",
  "gui",
  "instaweb",
  "maintenance",
  "mergetool",
  "notes",
  "range-diff",
  "replace",
  "request-pull",
  "rerere",
  "send-email",
  "sparse-checkout",
  "submodule",
  "subtree",
  "svn",
  "verify-commit",
  "whatchanged",
  "worktree",
]);
