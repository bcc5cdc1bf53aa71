/** Chance, handed in: the same seed gives the same world. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [low, high], both included. */
  integer(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string;
  /** A version 4 UUID. */
  uuid(): string;
  /** The generator's whole state, to be saved with a world; `resume` takes it back. */
  save(): number;
  resume(state: number): void;
}

/** Mulberry32: 32 bits of state, quick, and good enough for names and ids. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  // Joined, not added up: thousands of ids are kept, and a text put together of pieces takes several times as much.
  const hex = (length: number) => Array.from({ length }, () => "0123456789abcdef"[integer(0, 15)]).join("");
  return {
    next,
    integer,
    pick: (list) => list[integer(0, list.length - 1)]!,
    hex,
    uuid: () => [hex(8), hex(4), `4${hex(3)}`, `${"89ab"[integer(0, 3)]}${hex(3)}`, hex(12)].join("-"),
    save: () => state,
    resume: (saved) => {
      state = saved;
    },
  };
}
