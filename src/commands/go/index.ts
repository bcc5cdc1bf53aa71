import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. `go` is called with Go's version first. */
export const goCommands: Record<string, () => Promise<Command>> = {
  go: async () => (await import("./go.ts")).go,
  "go-program": async () => (await import("./go-program.ts")).goProgram,
};
