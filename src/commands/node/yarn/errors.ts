/** Yarn gives up: "error MESSAGE" on stderr, then where its documentation is. */
export class YarnError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = "YarnError";
    this.status = status;
  }
}
