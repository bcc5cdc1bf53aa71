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
      ["emacs", "extensible text editor"],
      ["htop", "interactive process viewer"],
      ["make", "build programs by a Makefile"],
      ["rsync", "copy files between machines"],
      ["scp", "copy files over SSH"],
      ["ssh", "remote login"],
      ["sudo", "run a command as another user"],
      ["ps", "report a snapshot of the current processes"],
      ["top", "display processes"],
      ["watch", "run a program again and again"],
    ] as const
  ).map(([name, summary]) => [name, notYet(name, summary)]),
);
