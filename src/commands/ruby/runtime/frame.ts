import type { Method, RModule, RProc, Value } from "./values.ts";

/** One activation of a method, a class body or a file. */
export interface Frame {
  readonly self: Value;
  readonly method?: Method;
  readonly args: readonly Value[];
  readonly block: RProc | null;
  /** Modules that enclose the code, innermost last: where constants and `def` go. */
  readonly nesting: readonly RModule[];
  readonly file: string;
  line: number;
  /** As a backtrace names it: "Object#hello", "<main>". */
  readonly label: string;
  readonly caller?: Frame;
  readonly depth: number;
  /** What `private` without arguments has set for the methods that follow. */
  visibility: "public" | "private" | "protected";
  moduleFunction?: boolean;
  /** The frame a `return` in a block ends. */
  readonly home?: Frame;
  /** A method of the standard library or of a gem that is built in here: not shown in backtraces. */
  readonly hidden?: boolean;
}

/** Local variables; a block's see those outside it. */
export class Scope {
  readonly vars = new Map<string, Value>();
  readonly parent: Scope | undefined;
  readonly frame: Frame;

  constructor(frame: Frame, parent?: Scope) {
    this.frame = frame;
    this.parent = parent;
  }

  find(name: string): Scope | undefined {
    if (this.vars.has(name)) return this;
    return this.parent?.find(name);
  }

  get(name: string): Value {
    return this.find(name)?.vars.get(name) ?? null;
  }

  set(name: string, value: Value): void {
    (this.find(name) ?? this).vars.set(name, value);
  }

  /** Names that can be seen here. */
  names(): string[] {
    return [...this.vars.keys(), ...(this.parent?.names() ?? [])];
  }
}
