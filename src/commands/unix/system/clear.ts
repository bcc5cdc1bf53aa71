import { CommandError, defineCommand } from "../../../shell/command.ts";

export const clear = defineCommand({
  name: "clear",
  summary: "clear the terminal screen",
  usage: "clear [options]",
  options: {
    T: { value: "TERM", help: "use this instead of $TERM" },
    x: { help: "do not try to clear scrollback" },
  },
  async run({ env, stdout }, { options }) {
    if (!env.get("TERM") && !options.T && !stdout.isTTY)
      throw new CommandError("TERM environment variable not set.");
    // Home, clear the screen, and (xterm's E3) the lines scrolled off it.
    await stdout.write(`\x1b[H\x1b[2J${options.x ? "" : "\x1b[3J"}`);
    return 0;
  },
});
