import type { Command } from "../../shell/command.ts";

/** Ruby's shell, which needs Ruby line by line. */
export const irb: Command = {
  name: "irb",
  summary: "type Ruby line by line",
  usage: "irb",
  async run(process, [, ...argv]) {
    if (argv[0] === "--version" || argv[0] === "-v") {
      await process.stdout.write("irb 1.14.3 (2024-12-18)\n");
      return 0;
    }
    await process.stderr.write(
      "irb: typing Ruby line by line is not simulated yet. Write a file and run: ruby FILE, or ruby -e 'CODE'\n",
    );
    return 1;
  },
};
