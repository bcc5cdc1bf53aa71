import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. Each is called with the version of Ruby first. */
export const rubyCommands: Record<string, () => Promise<Command>> = {
  bundle: async () => (await import("./bundler/bundle.ts")).bundle,
  gem: async () => (await import("./gems/gem.ts")).gem,
  "gem-program": async () => (await import("./programs/gem-program.ts")).gemProgram,
  irb: async () => (await import("./irb.ts")).irb,
  ruby: async () => (await import("./ruby.ts")).ruby,
};
