import { type Complaint, type Token, tokenize } from "./tokens.ts";

/** The parser gives up at this place. */
export class SyntaxComplaint extends Error {
  readonly complaint: Complaint;

  constructor(message: string, at: number) {
    super(message);
    this.name = "SyntaxComplaint";
    this.complaint = { message, at };
  }
}

/** Walks over the tokens of one source. */
export class Cursor {
  readonly source: string;
  readonly complaints: Complaint[];
  #tokens: Token[];
  #at = 0;

  constructor(source: string) {
    this.source = source;
    const { tokens, complaints } = tokenize(source);
    this.#tokens = tokens;
    this.complaints = complaints;
  }

  get token(): Token {
    return this.#tokens[this.#at]!;
  }

  get last(): Token {
    return this.#tokens[Math.max(0, this.#at - 1)]!;
  }

  ahead(count: number): Token {
    return this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const { token } = this;
    if (token.kind !== "end") this.#at++;
    return token;
  }

  /** Is a sign or keyword of this text next? */
  is(text: string, count = 0): boolean {
    const { kind, text: found } = this.ahead(count);
    return found === text && (kind === "sign" || kind === "keyword");
  }

  /** Is a name that only means something in its place ("record", "var", "yield") next? */
  isWord(text: string, count = 0): boolean {
    const { kind, text: found } = this.ahead(count);
    return found === text && kind === "name";
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at++;
    return true;
  }

  /** A missing semicolon at the end of a line is noted and passed over, as javac does; all else ends the parsing. */
  accept(text: string): Token {
    if (this.is(text)) return this.next();
    const { last, token } = this;
    const broken = this.complaints.some(({ at }) => at === last.at);
    if (text === ";" && token.kind !== "end" && this.source.slice(last.end, token.at).includes("\n")) {
      if (!broken) this.complaints.push({ message: "';' expected", at: last.end });
      return token;
    }
    throw this.expected(`'${text}'`);
  }

  name(): Token {
    if (this.token.kind !== "name") throw this.expected("<identifier>");
    return this.next();
  }

  expected(what: string): SyntaxComplaint {
    return this.fail(`${what} expected`, this.last.end);
  }

  fail(message: string, at = this.token.at): SyntaxComplaint {
    if (this.token.kind === "end")
      return new SyntaxComplaint("reached end of file while parsing", this.last.end);
    return new SyntaxComplaint(message, at);
  }

  /** Reads on with `read`; when that fails, goes back and answers undefined. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const from = this.#at;
    const noted = this.complaints.length;
    try {
      const found = read();
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof SyntaxComplaint)) throw error;
    }
    this.#at = from;
    this.complaints.length = noted;
    return undefined;
  }

  /** Asks about what lies ahead, and stays where it is. */
  look(ask: () => boolean): boolean {
    const from = this.#at;
    try {
      return this.attempt(ask) ?? false;
    } finally {
      this.#at = from;
    }
  }
}
