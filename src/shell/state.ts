import type { Context } from "./context.ts";
import { parseUnit } from "./parse.ts";
import type { Variable } from "./variables.ts";

/** A shell between two lines, as plain data: it survives a reload of the page. */
export interface ShellState {
  readonly cwd: string;
  readonly status: number;
  readonly variables: readonly {
    readonly name: string;
    readonly text?: string;
    readonly items?: readonly (readonly [number | string, string])[];
    /** The other members of a Variable, as they are. */
    readonly flags: Omit<Variable, "text" | "items">;
  }[];
  readonly functions: readonly (readonly [name: string, text: string])[];
  readonly aliases: readonly (readonly [name: string, value: string])[];
  readonly options: readonly string[];
  readonly shopt: readonly string[];
  readonly directories: readonly string[];
  readonly history: readonly string[];
}

export function saveState(context: Context): ShellState {
  return {
    cwd: context.cwd,
    status: context.status,
    variables: context.variables.save().map(([name, { text, items, ...flags }]) => ({
      name,
      ...(text === undefined ? {} : { text }),
      ...(items ? { items: [...items] } : {}),
      flags,
    })),
    functions: [...context.functions.values()].map(({ name, text }) => [name, text] as const),
    aliases: [...context.aliases],
    options: [...context.options],
    shopt: [...context.shopt],
    directories: [...context.directories],
    history: [...context.world.history],
  };
}

export function resumeState(context: Context, state: ShellState): void {
  context.cwd = state.cwd;
  context.status = state.status;
  context.variables.resume(
    state.variables.map(({ name, text, items, flags }) => [
      name,
      { ...flags, ...(text === undefined ? {} : { text }), ...(items ? { items: new Map(items) } : {}) },
    ]),
  );
  context.functions.clear();
  for (const [name, text] of state.functions) defineFunction(context, name, text);
  context.aliases = new Map(state.aliases);
  context.options = new Set(state.options);
  context.shopt = new Set(state.shopt);
  context.directories = [...state.directories];
  context.world.history.splice(0, Infinity, ...state.history);
}

/** Defines a function by its text; false when that is not one. */
export function defineFunction(context: Context, name: string, text: string): boolean {
  const unit = parseUnit(text);
  const command = unit.script.commands[0]?.command;
  if (command?.type !== "Function" || command.body.type === "CompoundList") return false;
  context.functions.set(name, { name, body: command.body, unit, text, source: "environment" });
  return true;
}
