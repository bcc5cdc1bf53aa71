import type { Process } from "../../../shell/command.ts";
import type { Block, Expression, FunctionType } from "../language/ast.ts";
import type { GoProgram } from "../tool/program.ts";
import type { Type } from "./types.ts";
import type { Cell, Func, GoPanic, Package, Run, Value } from "./values.ts";

/** The variables of a block. */
export class Variables {
  readonly cells = new Map<string, Cell>();
  readonly outer: Variables | undefined;
  constructor(outer?: Variables) {
    this.outer = outer;
  }
  find(name: string): Cell | undefined {
    return this.cells.get(name) ?? this.outer?.find(name);
  }
  declare(name: string, value: Value): void {
    if (name !== "_") this.cells.set(name, { value });
  }
}

/** A call that is under way. */
export interface Frame {
  readonly type: FunctionType;
  readonly variables: Variables;
  readonly deferred: (() => Run<Value>)[];
  panic: GoPanic | undefined;
  recovered: boolean;
  result: Value;
}

/** What parts of the interpreter and the packages need of one another. */
export interface Runtime {
  readonly process: Process;
  readonly argv: readonly string[];
  readonly program: GoProgram;
  /** The call that panics, while what it deferred runs. */
  panicking: Frame | undefined;
  /** "main.go:12", for what cannot be told otherwise. */
  place: string | undefined;
  evaluate(x: Expression, scope: Variables, frame: Frame | undefined): Run<Value>;
  closure(name: string, type: FunctionType, body: Block, scope: Variables): Func;
  typeOf(x: Expression, scope: Variables): Type;
  /** Runs beside what runs now. */
  spawn(work: () => Run<Value>): void;
  /** Runs to its end, waiting where it must. */
  drive<Result>(work: Run<Result>): Promise<Result>;
  /** Counts a step; now and then lets others run. */
  tick(): Run<void>;
  write(fd: 1 | 2, text: string): Run<void>;
  /** A method of a value, bound to it; or a field. */
  select(value: Value, name: string): Value | undefined;
  load(path: string): Package;
}

/** What a package's file gives: its members, made for one run. */
export type PackageMaker = (runtime: Runtime) => Readonly<Record<string, Value>>;

export function* wait<Result>(promise: Promise<Result>): Run<Result> {
  return (yield promise) as Result;
}
