import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { formatDate } from "../core/dates.ts";
import { parsePerson } from "../../../base/git/objects.ts";
import { fullRef } from "./revision.ts";
import { decorationText } from "./decorate.ts";
import type { PrettyOptions } from "./pretty.ts";
import { isUserFormat, prettyCommit } from "./pretty.ts";
import { GitFatal } from "../errors.ts";

/** `git log -g` and `git reflog`: the places a ref has been at, newest first. */
export function reflogEntries(git: Git, name: string, pretty: PrettyOptions, max: number): string {
  const { repository } = git;
  const elsewhere = /^(main-worktree|worktrees\/[^/]+)\//.test(name);
  const ref = name === "HEAD" || name === "@" ? "HEAD" : elsewhere ? name : fullRef(repository, name);
  if (ref === undefined)
    throw new GitFatal(`ambiguous argument '${name}': unknown revision or path not in the working tree.`);
  const paint = painter(pretty.colour);
  const lines = repository.refs.log(ref).toReversed();
  const shown = name === "@" ? "HEAD" : name;
  return lines
    .slice(0, max)
    .map(({ after, who, message }, i) => {
      // A line that tells of a ref's end (a rename) names no commit.
      if (/^0+$/.test(after)) return "";
      const at =
        pretty.date === "default"
          ? `${shown}@{${i}}`
          : `${shown}@{${formatDate(parsePerson(who), pretty.date, git.now)}}`;
      const commit = repository.objects.commit(after);
      const person = parsePerson(who);
      const reflog = { selector: at, message, who: person };
      if (isUserFormat(pretty.format)) {
        const text = prettyCommit(git, after, commit, { ...pretty, reflog });
        return `${text}\n`;
      }
      if (pretty.format !== "oneline") {
        const [head, ...rest] = prettyCommit(git, after, commit, pretty).split("\n");
        const { name, email } = person;
        const lastLines = rest.join("\n");
        return `${head}\nReflog: ${at} (${name} <${email}>)\nReflog message: ${message}\n${lastLines}\n${i < Math.min(lines.length, max) - 1 ? "\n" : ""}`;
      }
      const names = pretty.decorations ? decorationText(pretty.decorations, after, pretty.colour) : "";
      return `${paint("yellow", repository.short(after))}${names === "" ? "" : ` ${names}`} ${at}: ${message}\n`;
    })
    .join("");
}
