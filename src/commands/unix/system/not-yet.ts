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
      ["bc", "an arbitrary precision calculator"],
      ["cal", "display a calendar"],
      ["free", "display amount of free and used memory"],
      ["htop", "interactive process viewer"],
      ["lsof", "list open files"],
      ["nc", "arbitrary TCP and UDP connections and listens"],
      ["netstat", "print network connections"],
      ["pgrep", "look up processes"],
      ["pkill", "signal processes by name"],
      ["killall", "kill processes by name"],
      ["ssh-keygen", "make authentication keys"],
      ["uptime", "tell how long the system has been running"],
      ["emacs", "extensible text editor"],
      ["rsync", "copy files between machines"],
      ["scp", "copy files over SSH"],
      ["ssh", "remote login"],
      ["sudo", "run a command as another user"],
      ["ps", "report a snapshot of the current processes"],
      ["top", "display processes"],
    ] as const
  ).map(([name, summary]) => [name, notYet(name, summary)]),
);
