import { conceptTopics, helpText, overview } from "../help.ts";
import { usages } from "../usages.ts";
import { notSimulated, verbs } from "../verbs.ts";
import { defineGitCommand, type Verb } from "../verb.ts";

export const help: Verb = {
  ...defineGitCommand({
    verb: "help",
    summary: "Display help information about Git",
    usage: "git help [-a|--all] [<command>|<doc>]",
    options: {
      all: { short: "a", help: "all commands" },
      guides: { short: "g", help: "list of guides" },
      man: { short: "m", help: "show man page" },
      info: { short: "i", help: "show info page" },
      web: { short: "w", help: "show in a browser" },
    },
    async run(git, { options, operands: [topic] }) {
      if (options.all) {
        const { helpGroups } = await import("../help-lists.ts");
        const groups = helpGroups.map(
          ([title, rows]) =>
            `\n${title}\n${rows.map(([name, text]) => `   ${name.padEnd(24)}${text}\n`).join("")}`,
        );
        await git.out(`See 'git help <command>' to read about a specific subcommand\n${groups.join("")}`);
      } else if (options.guides) {
        const { guideRows } = await import("../help-lists.ts");
        const guides = guideRows.map(([name, text]) => `   ${name.padEnd(17)}${text}\n`).join("");
        await git.out(
          `The Git concept guides are:\n${guides}\n'git help -a' and 'git help -g' list available subcommands and some\nconcept guides. See 'git help <command>' or 'git help <concept>'\nto read about a specific subcommand or concept.\nSee 'git help git' for an overview of the system.\n`,
        );
      } else if (topic === undefined) await git.out(overview());
      else if (!verbs[topic] && !notSimulated.has(topic) && !conceptTopics.includes(topic)) {
        await git.err(`No manual entry for git${topic.startsWith("git") ? topic.slice(3) : topic}\n`);
        return 16;
      } else await git.out(helpText(topic, await usages[topic]?.()));
      return 0;
    },
  }),
  pager: (argv) => argv.length > 0,
};

export const version = defineGitCommand({
  verb: "version",
  summary: "Display version information about Git",
  usage: "git version [--build-options]",
  options: { "build-options": { help: "also print build options" } },
  async run(git, { options }) {
    const { gitVersion } = await import("../globals.ts");
    await git.out(`git version ${gitVersion}\n`);
    if (options["build-options"])
      await git.out("cpu: wasm32\nno commit associated with this build\nshell-path: /bin/sh\n");
    return 0;
  },
});
