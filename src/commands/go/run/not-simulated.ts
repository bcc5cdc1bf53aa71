/** The program needs what the interpreter does not know. */
export class NotSimulated extends Error {
  /** "main.go:12" where it is known. */
  place: string | undefined;

  constructor(what: string, place?: string) {
    super(`${what} is not simulated yet`);
    this.name = "NotSimulated";
    this.place = place;
  }
}
