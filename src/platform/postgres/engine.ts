import type { Extension, PGlite } from "@electric-sql/pglite";
import { simpleQuery, split } from "../../base/postgres/messages.ts";
import { createRandom } from "../../base/random.ts";

/** The parts of the engine's WebAssembly environment that are its clock and its chance. */
interface Imports {
  readonly env: Record<string, unknown> & { memory: WebAssembly.Memory };
}

/** The parts of Emscripten's Module that this file changes. */
interface ModuleOptions {
  instantiateWasm(imports: Imports, success: unknown): unknown;
  preRun?: ((module: { FS: FileSystem }) => void)[];
}

interface FileSystem {
  unlink(path: string): void;
  createDevice(folder: string, name: string, read: () => number): void;
}

/**
 * PostgreSQL, compiled to WebAssembly. Its clock and its chance are ours: it starts the same every time, and the same
 * messages at the same times make the same database.
 */
export class Engine {
  readonly #postgres: PGlite;
  readonly #world: World;

  private constructor(postgres: PGlite, world: World) {
    this.#postgres = postgres;
    this.#world = world;
  }

  static async start(): Promise<Engine> {
    const world = new World();
    try {
      const { PGlite } = await import("@electric-sql/pglite");
      return new Engine(await PGlite.create({ extensions: { world: world.extension } }), world);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // as `import` and `fetch` fail without a network
      throw new EngineMissing(error);
    }
  }

  /** Hands the server a bundle of messages at this time; answers with its bundle. Rejects when the server has crashed. */
  async send(bytes: Uint8Array, at: number): Promise<Uint8Array[]> {
    this.#world.set(at);
    const answer = await this.#postgres.execProtocolRaw(bytes);
    return [...split(answer.slice())]
      .filter(({ code, body }) => !isChatter(code, body))
      .map(({ whole }) => whole);
  }

  run(sql: string, at: number): Promise<Uint8Array[]> {
    return this.send(simpleQuery(sql), at);
  }

  stop(): Promise<void> {
    return this.#postgres.close();
  }
}

/** The engine's code did not come: it is fetched at its first use, not with the page. */
export class EngineMissing extends Error {
  constructor(cause: TypeError) {
    super(
      "the simulated Postgres is fetched at its first use, and there is no network now; connect once, and it works offline from then on",
      { cause },
    );
  }
}

/** A build for debugging says more than Postgres does: notices of severity DEBUG, and its transactions' numbers. */
function isChatter(code: string, body: Uint8Array): boolean {
  if (code !== "N") return false;
  const head = String.fromCharCode(...body.subarray(0, 60));
  return head.startsWith("SDEBUG") || /\0M# \d/.test(head);
}

class World {
  #now = 0;
  #ticks = 0;
  #random = createRandom(1);

  set(at: number): void {
    this.#now = at;
    this.#ticks = 0;
    this.#random = createRandom(at);
  }

  /** Milliseconds. Time passes by being asked. */
  #time = () => this.#now + ++this.#ticks / 1000;

  readonly extension: Extension = {
    name: "world",
    setup: async (_postgres, given: ModuleOptions) => ({
      emscriptenOpts: {
        ...given,
        instantiateWasm: (imports: Imports, success: unknown) =>
          given.instantiateWasm(
            { ...imports, env: { ...imports.env, ...this.#clock(imports.env.memory) } },
            success,
          ),
        preRun: [...(given.preRun ?? []), (module: { FS: FileSystem }) => this.#devices(module.FS)],
      },
    }),
  };

  #clock(memory: WebAssembly.Memory): Record<string, unknown> {
    return {
      emscripten_date_now: this.#time,
      emscripten_get_now: this.#time,
      clock_time_get: (_clock: number, _precision: bigint, target: number) => {
        new DataView(memory.buffer).setBigInt64(
          target,
          BigInt(Math.floor(this.#time() * 1000)) * 1000n,
          true,
        );
        return 0;
      },
    };
  }

  #devices(fs: FileSystem): void {
    for (const name of ["random", "urandom"]) {
      fs.unlink(`/dev/${name}`);
      fs.createDevice("/dev", name, () => this.#random.integer(0, 255));
    }
  }
}

/** Bytes as a text of one character each, which JSON can hold, and back. */
export const toText = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

export const fromText = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
