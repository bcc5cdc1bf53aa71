import type { Command } from "../../../shell/command.ts";

/** A real program that is not built here: it says so, and fails. */
const notYet = (name: string, summary: string): Command => ({
  name,
  summary,
  usage: name,
  async run({ stderr }) {
    await stderr.write(`${name}: this program is not simulated yet\n`);
    return 1;
  },
});

export const notYetPrograms = Object.fromEntries(
  (
    [
      ["htop", "interactive process viewer"],
      ["emacs", "extensible text editor"],
      ["rsync", "copy files between machines"],
      ["scp", "copy files over SSH"],
      ["ssh", "remote login"],
    ] as const
  ).map(([name, summary]) => [name, notYet(name, summary)]),
);
