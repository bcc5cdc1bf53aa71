import { helpText, overview } from "../help.ts";
import { verbs } from "../verbs.ts";
import type { Verb } from "../verb.ts";

export const help: Verb = {
  verb: "help",
  summary: "Display help information about Git",
  usage: "git help [-a|--all] [<command>|<doc>]",
  options: {},
  pager: (argv) => argv.length > 0,
  async run(git, argv) {
    const [topic] = argv;
    if (topic === "-a" || topic === "--all")
      await git.out(
        `${(await Promise.all(Object.entries(verbs).map(async ([name, load]) => `   ${name.padEnd(20)} ${(await load()).summary}\n`))).join("")}`,
      );
    else await git.out(topic === undefined ? overview() : helpText(topic));
    return 0;
  },
};

export const version: Verb = {
  verb: "version",
  summary: "Display version information about Git",
  usage: "git version [--build-options]",
  options: {},
  async run(git) {
    const { gitVersion } = await import("../git.ts");
    await git.out(`git version ${gitVersion}\n`);
    return 0;
  },
};
