/** A buildpack gives up: its own lines, before the platform rejects the push. */
export class CompileError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[] = []) {
    super(lines.join("\n") || "failed to compile");
    this.name = "CompileError";
    this.lines = lines;
  }
}

/** The build ends here for a reason that is no buildpack's: the lines that say so. */
export class BuildError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "BuildError";
    this.lines = lines;
  }
}
