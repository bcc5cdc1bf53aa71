import { sources } from "./sources.ts";

/**
 * The modules of SQLAlchemy and of its extension for Flask, by their full name. They come with Python itself, while the
 * clock stands still: an app that fails at its start must fail before its first visitor comes.
 */
export const sqlalchemySources: Record<string, () => Promise<string>> = Object.fromEntries(
  Object.entries(sources).map(([name, text]) => [name, async () => text]),
);
