import { installedIn } from "../packaging/installed.ts";
import { measureHeap } from "./heap.ts";
import type { Interpreter } from "./interpreter.ts";

const megabyte = 2 ** 20;
/** A Python that has imported nothing yet. */
const bare = 10 * megabyte;
/** Of a package's files on disk, what its modules take up once they are imported: a rule of thumb. */
const imported = 0.5;
/** So many values are counted at every look; of more, only after some work of the program's. */
const few = 20_000;

/** Tells how much memory a running Python holds: itself, the packages it has imported, its program's values. */
export class MemoryUse {
  #python: Interpreter;
  #workers = 0;
  /** What each worker got when it was forked. */
  #inherited = 0;
  #libraries = { modules: 0, bytes: 0 };
  #heap = { bytes: 0, count: 0, work: -1 };

  constructor(python: Interpreter) {
    this.#python = python;
  }

  /** From now on so many workers stand beside the process that started them, each with the app loaded. */
  fork(workers: number): void {
    this.#workers = workers;
    this.#inherited = this.#values();
  }

  get bytes(): number {
    const app = bare + this.#imported();
    if (this.#workers === 0) return app + this.#values();
    return bare + app * this.#workers + this.#inherited * (this.#workers - 1) + this.#values();
  }

  /** Counted again only after so much work that the counting does not show. */
  #values(): number {
    const { modules, frames, work } = this.#python;
    const { count, work: before } = this.#heap;
    if (work !== before && (count < few || work - before > count / 16))
      this.#heap = { ...measureHeap(modules.values(), frames), work };
    return this.#heap.bytes;
  }

  #imported(): number {
    const { modules, process, home } = this.#python;
    if (modules.size !== this.#libraries.modules) {
      let bytes = 0;
      for (const { info } of installedIn(process.files, home.sitePackages).values()) {
        const record = `${info}/RECORD`;
        if (process.files.exists(record)) bytes += sizeIfImported(process.files.text(record), modules);
      }
      this.#libraries = { modules: modules.size, bytes: bytes * imported };
    }
    return this.#libraries.bytes;
  }
}

/** Bytes of all files of a RECORD ("flask/app.py,sha256=...,61331") if one of its modules is among these. */
function sizeIfImported(record: string, modules: ReadonlyMap<string, unknown>): number {
  let bytes = 0;
  let found = false;
  for (const line of record.split("\n")) {
    found ||= modules.has(/^(\w+)(?:\/|\.py,)/.exec(line)?.[1] ?? "");
    bytes += Number(line.slice(line.lastIndexOf(",") + 1)) || 0;
  }
  return found ? bytes : 0;
}
