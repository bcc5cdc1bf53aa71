import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. Each is called with the version of Ruby first. */
export const rubyCommands: Record<string, () => Promise<Command>> = {
  ruby: async () => (await import("./ruby.ts")).ruby,
};
