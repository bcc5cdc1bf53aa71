/** A git command ends in failure; `git.ts` prints it and answers with its status. */
export class GitError extends Error {
  readonly status: number;
  /** What goes to stderr, whole, without the last newline; empty when everything has been said. */
  readonly text: string;

  constructor(text: string, status: number) {
    super(text);
    this.name = "GitError";
    this.text = text;
    this.status = status;
  }
}

/** `fatal: ...`, status 128: git cannot go on at all. */
export class GitFatal extends GitError {
  constructor(message: string) {
    super(`fatal: ${message}`, 128);
    this.name = "GitFatal";
  }
}

/** `error: ...`, status 1: what was asked is refused. */
export class GitFailure extends GitError {
  constructor(message: string, status = 1) {
    super(`error: ${message}`, status);
    this.name = "GitFailure";
  }
}

/** The words do not fit the verb: git.ts prints the verb's usage behind the message. Status 129. */
export class GitUsage extends GitError {
  readonly verb: string;

  constructor(verb: string, message = "") {
    super(message, 129);
    this.name = "GitUsage";
    this.verb = verb;
  }
}

/** Ends the command with this status; all that was to be said has been. */
export class GitExit extends GitError {
  constructor(status: number) {
    super("", status);
    this.name = "GitExit";
  }
}

/** `hint: ` before each line, as git's advice is printed; nothing is left behind an empty one but "hint: ". */
export const hint = (text: string): string =>
  text
    .split("\n")
    .map((line) => `hint: ${line}`)
    .join("\n");
