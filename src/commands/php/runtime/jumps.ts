import type { PObject, Value } from "./values.ts";

/** A PHP exception on its way up. */
export class Thrown extends Error {
  readonly object: PObject;

  constructor(object: PObject) {
    super("a PHP exception");
    this.name = "Thrown";
    this.object = object;
  }
}

/** exit() and die(). */
export class PhpExit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.name = "PhpExit";
    this.status = status;
  }
}

/** A fatal error that no script can catch: a class twice, a memory limit. */
export class Fatal extends Error {
  readonly line: number;
  readonly file: string;

  constructor(message: string, file: string, line: number) {
    super(message);
    this.name = "Fatal";
    this.file = file;
    this.line = line;
  }
}

/** How a statement ended, other than by going on. */
export type Completion =
  | undefined
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "break" | "continue"; readonly levels: number };
