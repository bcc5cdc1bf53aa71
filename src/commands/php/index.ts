import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. Each is called with the version of PHP first. */
export const phpCommands: Record<string, () => Promise<Command>> = {
  php: async () => (await import("./php.ts")).php,
};
