import { CommandError, type Process } from "../../../shell/command.ts";

/** A variable: its text, and whether that is expanded when it is used (`=`) or was when it was set (`:=`). */
export interface Variable {
  readonly text: string;
  readonly recursive: boolean;
  /** What came from the command line is not changed by the makefile. */
  readonly from: "environment" | "makefile" | "command line" | "automatic";
}

export interface RecipeLine {
  readonly text: string;
  readonly line: number;
}

export interface Rule {
  readonly targets: readonly string[];
  readonly needs: readonly string[];
  /** Behind "|": made before, but not newer. */
  readonly orderOnly: readonly string[];
  readonly recipe: readonly RecipeLine[];
  readonly file: string;
}

/** Everything the makefiles say. */
export class Makefile {
  readonly process: Process;
  readonly variables = new Map<string, Variable>();
  readonly rules: Rule[] = [];
  readonly patterns: Rule[] = [];
  readonly exported = new Set<string>();
  exportAll = false;
  firstTarget: string | undefined;

  constructor(process: Process) {
    this.process = process;
  }

  phony(target: string): boolean {
    return this.rules.some(({ targets, needs }) => targets.includes(".PHONY") && needs.includes(target));
  }
}

/** Ends make: 2. `where` is "make" or "Makefile:3". */
export class MakeError extends CommandError {
  readonly where: string;

  constructor(message: string, where = "make") {
    super(message, 2);
    this.name = "MakeError";
    this.where = where;
  }
}
