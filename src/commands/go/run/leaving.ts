/** Why a block ends before its last statement. */
export interface Leaving {
  /** "return", "break", "continue" or "fallthrough". */
  readonly word: string;
  readonly label?: string | undefined;
}
