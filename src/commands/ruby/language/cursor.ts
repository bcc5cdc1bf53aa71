/** Ruby's own SyntaxError, with the place it was met. */
export class RubySyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column = 0) {
    super(message);
    this.name = "RubySyntaxError";
    this.line = line;
    this.column = column;
  }
}

/** Real Ruby that this evaluator does not know. Never shown as an error of the learner's. */
export class NotSimulated extends Error {
  constructor(what: string) {
    super(`${what} is not simulated yet`);
    this.name = "NotSimulated";
  }
}

const wordStart = /[A-Za-z_\u0080-\uffff]/;
const wordPart = /[A-Za-z0-9_\u0080-\uffff]/;

export const isWordStart = (char: string): boolean => wordStart.test(char);
export const isWordPart = (char: string): boolean => wordPart.test(char);

/** A place in a source text, and what the text before it has declared. */
export class Cursor {
  readonly src: string;
  readonly firstLine: number;
  pos = 0;
  /** Local variables by scope; a block sees those outside it, a method does not. */
  scopes: Set<string>[] = [new Set()];
  /** Above 0 where `do` belongs to what stands outside: a loop's condition, arguments without parentheses. */
  noDo = 0;
  /** The highest `_1` seen in the block that is being read; -1 for `it`. */
  numbered = 0;
  #starts: number[] = [0];
  /** Ends of lines after which here-documents stand, and where the text goes on. */
  #skips = new Map<number, number>();

  constructor(src: string, firstLine = 1, scopes?: Set<string>[]) {
    this.src = src;
    this.firstLine = firstLine;
    if (scopes) this.scopes = scopes;
    for (let at = src.indexOf("\n"); at >= 0; at = src.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  lineAt(pos: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= pos) low = middle;
      else high = middle - 1;
    }
    return low + this.firstLine;
  }

  columnAt(pos: number): number {
    return pos - (this.src.lastIndexOf("\n", pos - 1) + 1);
  }

  get line(): number {
    return this.lineAt(this.pos);
  }

  get char(): string {
    return this.src[this.pos] ?? "";
  }

  get atEnd(): boolean {
    return this.pos >= this.src.length;
  }

  at(text: string): boolean {
    return this.src.startsWith(text, this.pos);
  }

  /** What a sticky pattern matches here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.pos;
    return pattern.exec(this.src);
  }

  fail(message: string): never {
    throw new RubySyntaxError(message, this.line, this.columnAt(this.pos));
  }

  /** Blanks, comments and joined lines; stays on the line otherwise. */
  blanks(): void {
    for (;;) {
      const { char } = this;
      if (char === " " || char === "\t" || char === "\r") this.pos++;
      else if (char === "\\" && /^\\\r?\n/.test(this.src.slice(this.pos, this.pos + 3)))
        this.pos = this.src.indexOf("\n", this.pos) + 1;
      else if (char === "#") {
        const end = this.src.indexOf("\n", this.pos);
        this.pos = end < 0 ? this.src.length : end;
      } else return;
    }
  }

  /** Blanks, line ends and `;`. */
  gaps(semicolons = true): void {
    for (;;) {
      this.blanks();
      if (this.char === "\n") this.newline();
      else if (semicolons && this.char === ";") this.pos++;
      else return;
    }
  }

  newline(): void {
    this.pos = this.#skips.get(this.pos) ?? this.pos + 1;
    if (this.at("=begin")) {
      const end = this.src.indexOf("\n=end", this.pos);
      const after = end < 0 ? -1 : this.src.indexOf("\n", end + 1);
      this.pos = after < 0 ? this.src.length : after + 1;
    }
    if (this.match(/__END__(?:\r?\n|$)/y)) this.pos = this.src.length;
  }

  /** Takes the body of a here-document out of the lines that follow; answers with its text and first line. */
  heredoc(terminator: string, indented: boolean): { body: string; line: number } {
    let end = this.src.indexOf("\n", this.pos);
    if (end < 0)
      this.fail("unterminated heredoc; can't find string \"" + terminator + '" anywhere before EOF');
    const start = this.#skips.get(end) ?? end + 1;
    let at = start;
    while (at < this.src.length) {
      let stop = this.src.indexOf("\n", at);
      if (stop < 0) stop = this.src.length;
      const text = this.src.slice(at, stop).replace(/\r$/, "");
      if ((indented ? text.trim() : text) === terminator) {
        this.#skips.set(end, Math.min(stop + 1, this.src.length));
        return { body: this.src.slice(start, at), line: this.lineAt(start) };
      }
      at = stop + 1;
    }
    end = 0;
    return this.fail(`unterminated heredoc; can't find string "${terminator}" anywhere before EOF`);
  }

  /** The keyword here, as a whole word. */
  atWord(word: string): boolean {
    if (!this.at(word)) return false;
    const next = this.src[this.pos + word.length] ?? "";
    if (isWordPart(next) || next === "?" || next === "!") return false;
    return !(next === ":" && this.src[this.pos + word.length + 1] !== ":");
  }

  takeWord(word: string): boolean {
    if (!this.atWord(word)) return false;
    this.pos += word.length;
    return true;
  }

  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.pos += text.length;
    return true;
  }

  expect(text: string, what = `expected a \`${text}\``): void {
    if (!this.take(text)) this.fail(what);
  }

  expectWord(word: string, what: string): void {
    if (!this.takeWord(word)) this.fail(what);
  }

  declare(name: string): void {
    if (!this.isLocal(name)) this.scopes.at(-1)!.add(name);
  }

  isLocal(name: string): boolean {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const scope = this.scopes[i]!;
      if (scope.has(name)) return true;
      if (scope.has("|")) return false; // a method's own scope ends the search
    }
    return false;
  }

  /** Reads with a scope of its own: a block's, or (sealed) a method's or class's. */
  scoped<T>(sealed: boolean, read: () => T): T {
    this.scopes.push(new Set(sealed ? ["|"] : []));
    const { noDo } = this;
    this.noDo = 0;
    try {
      return read();
    } finally {
      this.scopes.pop();
      this.noDo = noDo;
    }
  }

  /** Reads between brackets, where `do` is free again. */
  enclosed<T>(read: () => T): T {
    const { noDo } = this;
    this.noDo = 0;
    try {
      return read();
    } finally {
      this.noDo = noDo;
    }
  }
}
