import type { OpenFile } from "./open-file.ts";

/** A process's table of open descriptors. */
export class Descriptors {
  #table = new Map<number, OpenFile>();

  get(number: number): OpenFile | undefined {
    return this.#table.get(number);
  }

  /** Takes `file` over from the caller; what was at `number` is closed. */
  put(number: number, file: OpenFile): void {
    const former = this.#table.get(number);
    this.#table.set(number, file);
    former?.release();
  }

  close(number: number): void {
    const file = this.#table.get(number);
    this.#table.delete(number);
    file?.release();
  }

  /** Takes a descriptor out without closing it, to be put back by `put`. */
  take(number: number): OpenFile | undefined {
    const file = this.#table.get(number);
    this.#table.delete(number);
    return file;
  }

  /** The lowest free number from `from` on. */
  free(from: number): number {
    while (this.#table.has(from)) from++;
    return from;
  }

  /** The same files for another process. */
  fork(): Descriptors {
    const copy = new Descriptors();
    for (const [number, file] of this.#table) copy.#table.set(number, file.retain());
    return copy;
  }

  closeAll(): void {
    for (const number of [...this.#table.keys()]) this.close(number);
  }

  numbers(): number[] {
    return [...this.#table.keys()].sort((a, b) => a - b);
  }
}
