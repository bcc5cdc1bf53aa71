import { defineCheck, no, ok } from "../check.ts";

/** These files are in the newest commit as they lie on disk; without names: everything is. */
export const committed = defineCheck({
  name: "committed",
  usage: "committed [PATH...]",
  reasons: ["no-repository", "no-commit", "uncommitted"],
  read: (text) => text.split(/\s+/).filter(Boolean),
  holds({ repository }, paths) {
    if (!repository) return no("no-repository");
    if (!repository.head) return no("no-commit");
    const clean =
      paths.length === 0
        ? repository.dirty.length === 0
        : paths.every((path) => repository.tracked.includes(path) && !repository.dirty.includes(path));
    return clean ? ok : no("uncommitted");
  },
});
