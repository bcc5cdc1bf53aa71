/** An error the CLI expects: printed in a box with ` ›   Error: `. */
export class CliError extends Error {
  readonly status: number;
  /** Print the command's flags and arguments below it. */
  readonly showHelp: boolean;
  /** The command line itself was wrong. */
  readonly byParser: boolean;

  constructor(message: string, { status = 2, showHelp = false, byParser = false } = {}) {
    super(message);
    this.name = "CliError";
    this.status = status;
    this.showHelp = showHelp;
    this.byParser = byParser || showHelp;
  }
}

/** An error a command throws as a plain JavaScript Error: four spaces, `Error: `, status 1. */
export class PlainError extends Error {
  /** The class of the JavaScript error the real CLI throws here. */
  readonly kind: string;

  constructor(message: string, kind = "Error") {
    super(message);
    this.name = "PlainError";
    this.kind = kind;
  }
}

/** The API's answer to a request it refused: `{ id, message, url?, app? }`. */
export class ApiError extends CliError {
  readonly statusCode: number;
  readonly id: string | undefined;
  readonly body: ApiErrorBody;

  constructor(statusCode: number, body: ApiErrorBody) {
    const more: string[] = [];
    if (body.id) more.push(`Error ID: ${body.id}`);
    if (body.app?.name) more.push(`App: ${body.app.name}`);
    if (body.url) more.push(`See ${body.url} for more information.`);
    super(more.length > 0 ? [body.message, "", ...more].join("\n") : body.message);
    this.name = "ApiError";
    this.statusCode = statusCode;
    this.id = body.id;
    this.body = body;
  }
}

export interface ApiErrorBody {
  readonly id?: string;
  readonly message: string;
  readonly url?: string;
  readonly resource?: string;
  readonly app?: { readonly name?: string };
}

/** Ends the command with this status and prints nothing more. */
export class Exit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.name = "Exit";
    this.status = status;
  }
}
