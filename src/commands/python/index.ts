import type { Command } from "../../shell/command.ts";

/** Programs by the name their stub files use. Each is called with the version of Python first. */
export const pythonCommands: Record<string, () => Promise<Command>> = {
  python: async () => (await import("./python.ts")).python,
  pip: async () => (await import("./pip/pip.ts")).pip,
  pipenv: async () => (await import("./pipenv/pipenv.ts")).pipenv,
  poetry: async () => (await import("./poetry/poetry.ts")).poetry,
  uv: async () => (await import("./uv/uv.ts")).uv,
};
