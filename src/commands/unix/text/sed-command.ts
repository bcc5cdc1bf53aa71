/** Where a command applies. */
export type Address =
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "last" }
  | { readonly kind: "zero" }
  | { readonly kind: "step"; readonly first: number; readonly step: number }
  | { readonly kind: "plus"; readonly count: number }
  | { readonly kind: "multiple"; readonly of: number }
  /** No pattern: the last one used. */
  | { readonly kind: "pattern"; readonly pattern: RegExp | undefined };

/** A piece of a replacement: literal text, a group (0 is all that matched), or a change of case from here on. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "group"; readonly group: number }
  | { readonly kind: "case"; readonly letter: string };

export interface Substitution {
  readonly pattern: RegExp | undefined;
  readonly pieces: readonly Piece[];
  readonly global: boolean;
  readonly print: boolean;
  /** Replace this match and, with `global`, those after it. */
  readonly nth: number;
  readonly file: string | undefined;
}

export interface SedCommand {
  readonly from: Address | undefined;
  readonly to: Address | undefined;
  readonly negated: boolean;
  readonly letter: string;
  /** Text of a, i, c; label of b, t, T, :; file of r, R, w, W; number of q, Q, l. */
  readonly text: string;
  readonly substitution?: Substitution;
  readonly map?: ReadonlyMap<string, string>;
  /** Where a block ends or a branch goes to: index of the next command. */
  target?: number;
  /** Is the range open, and until which line? Changed while it runs. */
  active?: boolean;
  until?: number;
}
