/** pnpm gives up: its code, what it says, and the lines below. */
export class PnpmError extends Error {
  readonly code: string;
  readonly more: readonly string[];
  readonly status: number;

  constructor(code: string, message: string, more: readonly string[] = [], status = 1) {
    super(message);
    this.name = "PnpmError";
    this.code = code;
    this.more = more;
    this.status = status;
  }

  /** What stands on the screen. */
  get text(): string {
    const more = this.more.length > 0 ? `\n${this.more.join("\n")}\n` : "";
    return `${badge(`ERR_PNPM_${this.code}`)} ${this.message}\n${more}`;
  }
}

/** A word between thin spaces, which have a red ground on a terminal. */
export const badge = (word: string): string => `\u2009${word}\u2009`;
