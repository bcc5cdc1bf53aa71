import type { Command } from "../../shell/command.ts";

/** PostgreSQL's programs by their names on PATH: on the laptop, and on the stack's image as on Heroku's. */
export const postgresCommands: Record<string, () => Promise<Command>> = {
  psql: async () => (await import("./psql/psql.ts")).psql,
};
