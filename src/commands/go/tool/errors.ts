/** The go command gives up: its own words, without "go: " before them unless they bring it. */
export class GoError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = "GoError";
    this.status = status;
  }
}
