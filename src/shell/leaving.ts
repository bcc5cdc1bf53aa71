/**
 * Ways to leave what runs that are not its end: thrown, and caught by whoever they are meant for. Those that are no
 * failures are no Errors either: a stack trace would cost more than the command that leaves.
 */

/** `break` (no more turns) or `continue`, out of `levels` loops. */
export class LoopJump {
  readonly kind: "break" | "continue";
  levels: number;
  /** What the loop then ends with. */
  readonly status: number;

  constructor(kind: "break" | "continue", levels: number, status = 0) {
    this.kind = kind;
    this.levels = levels;
    this.status = status;
  }
}

/** `return`, out of a function or a sourced file. */
export class Return {
  readonly status: number;

  constructor(status: number) {
    this.status = status;
  }
}

/** The shell process ends: `exit`, `set -e`, an unset variable under `set -u`. */
export class Exit {
  readonly status: number;

  constructor(status: number) {
    this.status = status;
  }
}

/** The rest of the command line is given up, after its message: a bad substitution, a division by 0. */
export class Abandon extends Error {
  readonly status: number;
  /** The message was printed where it happened: inside a function, with the function's line. */
  told = false;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** As Abandon, but a shell that is not interactive ends, too. */
export class Fatal extends Abandon {}
