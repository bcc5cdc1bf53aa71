import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. Each is called with the version of Node.js first. */
export const nodeCommands: Record<string, () => Promise<Command>> = {
  node: async () => (await import("./node.ts")).loadNode(),
  npm: async () => (await import("./npm/npm.ts")).npm,
  yarn: async () => (await import("./yarn/yarn.ts")).yarn,
  pnpm: async () => (await import("./pnpm/pnpm.ts")).pnpm,
  corepack: async () => (await import("./corepack.ts")).corepack,
  npx: async () => (await import("./npm/npx.ts")).npx,
};
