import type { Witness } from "./witness.ts";

export type Verdict<R extends string = string> =
  { readonly ok: true } | { readonly ok: false; readonly reason: R };

/** One kind of fact a step can ask for. */
export interface Check<W = unknown, R extends string = string> {
  readonly name: string;
  /** How it stands in a lesson file, for the error message about one that cannot be read. */
  readonly usage: string;
  /** Every reason `holds` can give; a lesson has a hint for each. */
  readonly reasons: readonly R[];
  /** Reads the words behind the name; undefined when they make no sense. */
  read(text: string): W | undefined;
  holds(witness: Witness, want: W): Verdict<R>;
}

/** Ties the type of what `read` gives to what `holds` takes. */
export const defineCheck = <W, R extends string>(check: Check<W, R>): Check<W, R> => check;

export const ok = { ok: true } as const;
export const no = <R extends string>(reason: R): Verdict<R> => ({ ok: false, reason });
