/** One request and its answer, as the page and the checks see it: headers and bodies stay private. */
export interface Exchange {
  /** World time of the request, milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  /** With its query. */
  readonly path: string;
  /** 0 when no answer came. */
  readonly status: number;
}

/** Old exchanges go when there are more: a session can be long. */
const kept = 1000;

export class Journal {
  #exchanges: Exchange[] = [];

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (this.#exchanges.length > kept) this.#exchanges.splice(0, this.#exchanges.length - kept);
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  restore(exchanges: readonly Exchange[]): void {
    this.#exchanges = [...exchanges];
  }
}
