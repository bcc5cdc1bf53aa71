import { BrokenPipe } from "../../base/streams.ts";
import type { Command, Process } from "../../shell/command.ts";
import { run } from "./run-command.ts";

/** The Heroku CLI: `heroku TOPIC:COMMAND`. */
export const heroku: Command = {
  name: "heroku",
  summary: "CLI to interact with Heroku",
  usage: "heroku [COMMAND]",
  async run(process: Process, argv) {
    try {
      return await run(process, argv);
    } catch (error) {
      // As the real CLI: `heroku logs | head` ends quietly.
      if (error instanceof BrokenPipe) return 0;
      throw error;
    }
  },
  complete: async (...cursor) => (await import("./complete.ts")).complete(...cursor),
};
