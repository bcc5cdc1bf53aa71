import type { Form } from "./forms.ts";

/** Something was thrown. */
export class CljThrow extends Error {
  /** "java.lang.NumberFormatException" */
  readonly type: string;
  readonly data: Form;
  /** Places, innermost first: "shop.core$_main.invoke(core.clj:12)". */
  readonly places: string[] = [];

  constructor(type: string, message: string | null, data: Form = null) {
    super(message ?? "");
    this.name = "CljThrow";
    this.type = type;
    this.data = data;
  }

  get text(): string {
    return this.message === "" ? this.type : `${this.type}: ${this.message}`;
  }
}

/** The program asks for what is not here. */
export class CljNotSimulated extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`${what} is not simulated yet`);
    this.name = "CljNotSimulated";
    this.what = what;
  }
}

/** The compiler gives up: at this line. */
export class CompilerError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = "CompilerError";
    this.line = line;
  }
}

export class CljExit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.name = "CljExit";
    this.status = status;
  }
}
