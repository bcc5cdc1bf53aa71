import { FileError } from "../files/errors.ts";
import { matches } from "./patterns.ts";
import type { Context } from "./context.ts";

/** $HISTFILE, which an empty value turns off. */
export const historyFile = (context: Context): string | undefined =>
  context.variables.get("HISTFILE") || undefined;

/** The lines of a history file, without the times that HISTTIMEFORMAT leaves in it. Throws FileError. */
export function readHistory(context: Context, file: string): string[] {
  const text = context.world.files.text(context.path(file));
  return text.split("\n").filter((line) => line !== "" && !/^#\d+$/.test(line));
}

export function writeHistory(context: Context, file: string, append: boolean): void {
  const text = context.world.history.map((line) => `${line}\n`).join("");
  context.world.files.write(context.path(file), text, { append, mode: 0o600 });
}

/** A shell that somebody sits at begins with the lines of its history file, if there is one. */
export function loadHistory(context: Context): void {
  const file = historyFile(context);
  if (file === undefined) return;
  try {
    context.world.history.push(...readHistory(context, file));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

/** Keeps a typed line as HISTCONTROL, HISTIGNORE and HISTSIZE want it. */
export function remember(context: Context, line: string): void {
  const { variables, world } = context;
  const { history } = world;
  const control = (variables.get("HISTCONTROL") ?? "").split(":");
  const has = (...names: string[]) => names.some((name) => control.includes(name));
  if (!context.options.has("history")) return;
  if (has("ignorespace", "ignoreboth") && line.startsWith(" ")) return;
  if (has("ignoredups", "ignoreboth") && history.at(-1) === line) return;
  const ignored = (variables.get("HISTIGNORE") ?? "").split(":").filter(Boolean);
  if (ignored.some((pattern) => matches(pattern === "&" ? (history.at(-1) ?? "") : pattern, line))) return;
  if (has("erasedups"))
    for (let at = history.length - 1; at >= 0; at--) if (history[at] === line) history.splice(at, 1);
  history.push(line);
  const size = variables.get("HISTSIZE");
  if (size !== undefined && /^\d+$/.test(size)) history.splice(0, Math.max(0, history.length - Number(size)));
}
