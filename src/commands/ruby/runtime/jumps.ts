import type { Frame } from "./frame.ts";
import type { RException, RProc, Value } from "./values.ts";

/** A Ruby exception on its way up. */
export class RubyError extends Error {
  readonly value: RException;

  constructor(value: RException) {
    super("a Ruby exception");
    this.name = "RubyError";
    this.value = value;
  }
}

/** `break` out of a block: ends the call the block was given to. */
export class BreakJump extends Error {
  readonly from: RProc | undefined;
  readonly value: Value;

  constructor(from: RProc | undefined, value: Value) {
    super("break");
    this.from = from;
    this.value = value;
  }
}

export class NextJump extends Error {
  readonly value: Value;

  constructor(value: Value) {
    super("next");
    this.value = value;
  }
}

export class ReturnJump extends Error {
  readonly frame: Frame;
  readonly value: Value;

  constructor(frame: Frame, value: Value) {
    super("return");
    this.frame = frame;
    this.value = value;
  }
}

/** `throw :tag` */
export class ThrowJump extends Error {
  readonly tag: Value;
  readonly value: Value;

  constructor(tag: Value, value: Value) {
    super("throw");
    this.tag = tag;
    this.value = value;
  }
}

export class RetryJump extends Error {}

/** exit, exit!, abort. */
export class RubyExit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.name = "RubyExit";
    this.status = status;
  }
}
