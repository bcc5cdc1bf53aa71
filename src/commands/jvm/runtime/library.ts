import type { Frame } from "./frames.ts";
import type { Value } from "./values.ts";
import type { Vm } from "./vm.ts";

type Answer = Value | Promise<Value>;

/** What a native method may ask for: the machine, and the place it was called from. */
export interface Call {
  readonly vm: Vm;
  readonly frame: Frame;
}

/** By name; the two that every object of JavaScript has too are written "$toString" and "$valueOf". */
type Named<M> = Readonly<Record<string, M>>;

/** What a table has under Java's name. */
export function named<M>(table: Named<M> | undefined, name: string): M | undefined {
  const key = name === "toString" || name === "valueOf" ? `$${name}` : name;
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A class that is not written in Java here. Its methods are found by name; they look at their arguments themselves. */
export interface LibraryClass {
  readonly name: string;
  /** Qualified names, nearest first. */
  readonly parents?: readonly string[];
  construct?(call: Call, args: readonly Value[]): Answer;
  readonly statics?: Named<(call: Call, args: readonly Value[]) => Answer>;
  readonly constants?: Readonly<Record<string, (call: Call) => Value>>;
  readonly methods?: Named<(call: Call, self: Value, args: readonly Value[]) => Answer>;
}

/** Loads the classes of one area of the library. */
export type Area = () => Promise<readonly LibraryClass[]>;
