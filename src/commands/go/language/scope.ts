import type { Block, FunctionType, Place } from "./ast.ts";

/** Tells of a mistake; and checks the body of a function literal, which holds statements. */
export interface Report {
  (place: Place, text: string): void;
  body(type: FunctionType, body: Block, scope: Scope, report: Report): void;
}

/** Something a name stands for. */
export interface Thing extends Place {
  readonly what: "variable" | "other";
  used: boolean;
  /** Of an imported package. */
  readonly path?: string;
}

/** The names of a block, and of those around it. */
export class Scope {
  readonly names = new Map<string, Thing>();
  readonly outer: Scope | undefined;

  constructor(outer?: Scope) {
    this.outer = outer;
  }

  find(name: string): Thing | undefined {
    return this.names.get(name) ?? this.outer?.find(name);
  }
}
