import type { Command } from "../../shell/command.ts";

export const gitCommands: Record<string, () => Promise<Command>> = {
  git: async () => (await import("./git.ts")).git,
};
