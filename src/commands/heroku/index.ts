import type { Command } from "../../shell/command.ts";

export const herokuCommands: Record<string, () => Promise<Command>> = {
  heroku: async () => (await import("./heroku.ts")).heroku,
};
