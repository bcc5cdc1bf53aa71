import { lines } from "../../../base/streams.ts";
import { mailmapOf } from "../core/mailmap.ts";
import { GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";

export const checkMailmap = defineGitCommand({
  verb: "check-mailmap",
  summary: "Show canonical names and email addresses of contacts",
  usage: "git check-mailmap [<options>] <contact>...",
  options: { stdin: { help: "also read contacts from stdin" } },
  async run(git, { options, operands }) {
    const contacts = [...operands];
    if (options.stdin) for await (const line of lines(git.process.stdin)) contacts.push(line);
    if (contacts.length === 0) throw new GitFatal("no contacts specified");
    const map = mailmapOf(git);
    for (const contact of contacts) {
      const match = /^(.*?)\s*<([^>]*)>/.exec(contact);
      if (!match) throw new GitFatal(`unable to parse contact: ${contact}`);
      const { name, email } = map.map({ name: match[1]!, email: match[2]! });
      await git.out(`${name === "" ? "" : `${name} `}<${email}>\n`);
    }
    return 0;
  },
});
