import type { Commit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { parseDate } from "../core/dates.ts";
import { localZone } from "../core/ident.ts";
import { posixExpression, type Syntax } from "../core/patterns.ts";
import { treeChanges } from "../diff/changes.ts";
import { refine } from "../diff/refine.ts";
import type { LogArguments } from "./log-options.ts";

/** --author, --grep, --since and the like as one question. */
export function filterOf(git: Git, options: LogArguments): (oid: string) => boolean {
  const { objects } = git.repository;
  const flags = options["regexp-ignore-case"] ? "im" : "m";
  const dialect: Syntax = options["perl-regexp"]
    ? "perl"
    : options["fixed-strings"]
      ? "fixed"
      : options["extended-regexp"]
        ? "extended"
        : "basic";
  const expression = (text: string) => posixExpression(text, dialect, flags);
  const authors = options.author.map(expression);
  const committers = options.committer.map(expression);
  const messages = options.grep.map(expression);
  const date = (text: string | undefined) =>
    text === undefined ? undefined : parseDate(text, git.now, localZone(git.env))?.time;
  const since = date(options.since ?? options.after);
  const until = date(options.until ?? options.before);
  const limit = (text: string | undefined, off: boolean) =>
    off || text === undefined ? undefined : Number(text);
  const least = limit(options["min-parents"], options["no-min-parents"]) ?? (options.merges ? 2 : 0);
  const most =
    limit(options["max-parents"], options["no-max-parents"]) ??
    (options["no-merges"] || options.cherry ? 1 : Infinity);
  return (oid) => {
    const { author, committer, message, parents, tree } = objects.commit(oid);
    if (parents.length < least || (parents.length > most && most >= 0)) return false;
    if (since !== undefined && committer.time < since) return false;
    if (until !== undefined && committer.time > until) return false;
    const who = (person: Commit["author"]) => `${person.name} <${person.email}>`;
    if (authors.length > 0 && !authors.some((each) => each.test(who(author)))) return false;
    if (committers.length > 0 && !committers.some((each) => each.test(who(committer)))) return false;
    if (messages.length > 0) {
      const hit = options["all-match"]
        ? messages.every((each) => each.test(message))
        : messages.some((each) => each.test(message));
      if (hit === options["invert-grep"]) return false;
    }
    if (options.S === undefined && options.G === undefined && options["find-object"] === undefined)
      return true;
    if (parents.length > 1) return false;
    const before = parents[0] === undefined ? undefined : objects.commit(parents[0]).tree;
    return refine(git, treeChanges(git.repository, before, tree), options).length > 0;
  };
}
