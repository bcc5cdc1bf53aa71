import { decode } from "../../../base/bytes.ts";
import type { ObjectType } from "../../../base/git/objects.ts";
import { readAll } from "../../../base/streams.ts";
import { validRefName } from "../core/refs.ts";
import { GitError, GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";

export const mktag = defineGitCommand({
  verb: "mktag",
  summary: "Creates a tag object with extra validation",
  usage: "git mktag",
  options: { strict: { help: "enable more strict checking" } },
  async run(git) {
    const { objects } = git.repository;
    const data = await readAll(git.process.stdin);
    const fault = faultOf(decode(data));
    if (fault !== undefined)
      throw new GitError(
        `error: tag input does not pass fsck: ${fault}\nfatal: tag on stdin did not pass our strict fsck check`,
        128,
      );
    const [, oid, type] = /^object (.*)\ntype (.*)\n/.exec(decode(data)) as unknown as [
      string,
      string,
      ObjectType,
    ];
    const object = objects.find(oid);
    if (!object) throw new GitFatal(`could not read tagged object '${oid}'`);
    if (object.type !== type)
      throw new GitFatal(`object '${oid}' tagged as '${type}', but is a '${object.type}' type`);
    await git.out(`${objects.write("tag", data)}\n`);
    return 0;
  },
});

/** What git's fsck says of a tag that is none; undefined of a good one. */
function faultOf(text: string): string | undefined {
  const end = text.indexOf("\n\n");
  const [object = "", type = "", tag = "", tagger = "", ...more] = (
    end < 0 ? text : text.slice(0, end)
  ).split("\n");
  if (text === "") return "unterminatedHeader: unterminated header";
  if (!object.startsWith("object ")) return "missingObject: invalid format - expected 'object' line";
  if (!/^object [0-9a-f]{40}$/.test(object)) return "badObjectSha1: invalid 'object' line format - bad sha1";
  if (!type.startsWith("type ")) return "missingTypeEntry: invalid format - expected 'type' line";
  if (!/^type (commit|tree|blob|tag)$/.test(type)) return "badType: invalid 'type' value";
  if (!tag.startsWith("tag ")) return "missingTagEntry: invalid format - expected 'tag' line";
  if (!validRefName(tag.slice(4))) return `badTagName: invalid 'tag' name: ${tag.slice(4)}`;
  if (!tagger.startsWith("tagger ")) return "missingTaggerEntry: invalid format - expected 'tagger' line";
  const person = tagger.slice(7);
  if (!/^[^<>]*</.test(person)) return "missingEmail: invalid author/committer line - missing email";
  if (!/^[^<>]* </.test(person))
    return "missingSpaceBeforeEmail: invalid author/committer line - missing space before email";
  if (!/^[^<>]* <[^<>]*>/.test(person)) return "badEmail: invalid author/committer line - bad email";
  if (!/^[^<>]* <[^<>]*> /.test(person))
    return "missingSpaceBeforeDate: invalid author/committer line - missing space before date";
  if (!/> \d+/.test(person)) return "badDate: invalid author/committer line - bad date";
  if (!/> \d+ [+-]\d{4}$/.test(person)) return "badTimezone: invalid author/committer line - bad time zone";
  return more.length > 0 && more[0] !== ""
    ? "extraHeaderEntry: invalid format - extra header(s) after 'tagger'"
    : undefined;
}
