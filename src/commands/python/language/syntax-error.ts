/** The text is no Python. Columns count from 0. */
export class PySyntaxError extends Error {
  readonly kind: "SyntaxError" | "IndentationError" | "TabError";
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;

  constructor(
    message: string,
    place: { readonly line: number; readonly column: number; readonly endColumn?: number },
    kind: "SyntaxError" | "IndentationError" | "TabError" = "SyntaxError",
  ) {
    super(message);
    this.name = "PySyntaxError";
    this.kind = kind;
    this.line = place.line;
    this.column = place.column;
    this.endColumn = place.endColumn ?? place.column + 1;
  }
}

/** Real Python that this reader does not know. */
export class NotSimulated extends Error {
  line: number | undefined;
  /** As a traceback would call it. */
  file: string | undefined;

  constructor(what: string, line?: number) {
    super(what);
    this.name = "NotSimulated";
    this.line = line;
  }

  /** Where and what, as one line of stderr says it. */
  get sentence(): string {
    const where = this.line === undefined ? "this program" : `${this.file ?? "<string>"}, line ${this.line},`;
    return `${where} uses ${this.message}, which is not simulated yet`;
  }
}
