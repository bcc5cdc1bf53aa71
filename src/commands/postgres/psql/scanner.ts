/** What the text so far consists of. */
export type Piece =
  | { readonly kind: "statement"; readonly sql: string; readonly line: number }
  | { readonly kind: "meta"; readonly text: string; readonly buffer: string; readonly line: number };

/** Where the scanner stands within an unfinished statement; the letter of `%R` in the prompt. */
export type Standing = "=" | "-" | "'" | '"' | "$" | "*" | "(";

/**
 * Cuts text into statements, which end with `;`, and backslash commands, which end with their line, as psql does:
 * nothing within quotes, comments, dollar quotes or brackets ends a statement.
 */
export class Scanner {
  #variable: (name: string) => string | undefined;
  #buffer = "";
  #line = 1;
  /** Line on which the statement in the buffer began. */
  #begun = 1;
  #quote: "" | "'" | '"' | "e" | "*" = "";
  #dollar = "";
  #comments = 0;
  #brackets = 0;

  /** `variable` answers for `:name`; undefined leaves the text as it is. */
  constructor(variable: (name: string) => string | undefined) {
    this.#variable = variable;
  }

  get standing(): Standing {
    if (this.#quote === "e") return "'";
    if (this.#quote) return this.#quote;
    if (this.#dollar) return "$";
    if (this.#brackets > 0) return "(";
    return this.#buffer.trim() === "" ? "=" : "-";
  }

  /** The statement begun and not ended. */
  get rest(): string {
    return this.#buffer;
  }

  reset(): void {
    this.#buffer = this.#quote = this.#dollar = "";
    this.#comments = this.#brackets = 0;
  }

  /** Takes whole lines (without the last newline); answers with what they complete. */
  *take(text: string): Generator<Piece> {
    for (let at = 0; at < text.length;) {
      const rest = text.slice(at);
      const step = this.#step(rest);
      if (step.piece) yield step.piece;
      at += step.length;
    }
    this.#add("\n");
    this.#line++;
  }

  /** The last statement of a file or of -c needs no semicolon. */
  end(): Piece | undefined {
    const sql = this.#buffer.trim();
    const line = this.#begun;
    this.reset();
    return sql === "" ? undefined : { kind: "statement", sql, line };
  }

  #add(text: string): void {
    if (this.#buffer === "") {
      if (text.trim() === "") return;
      this.#begun = this.#line;
    }
    this.#buffer += text;
  }

  #step(rest: string): { length: number; piece?: Piece } {
    if (this.#quote || this.#dollar) return this.#inside(rest);
    const comment = /^--[^\n]*/.exec(rest);
    if (comment) return this.#keep(this.#buffer === "" ? "" : comment[0], comment[0].length);
    if (rest.startsWith("/*")) {
      this.#quote = "*";
      this.#comments = 1;
      return this.#keep("/*");
    }
    const dollar = /^\$(?:[A-Za-z_]\w*)?\$/.exec(rest);
    if (dollar && !/[\w$]$/.test(this.#buffer)) {
      this.#dollar = dollar[0];
      return this.#keep(dollar[0]);
    }
    const character = rest[0]!;
    if (character === "'") this.#quote = /(?:^|\W)e$/i.test(this.#buffer) ? "e" : "'";
    else if (character === '"') this.#quote = '"';
    else if (character === "(") this.#brackets++;
    else if (character === ")") this.#brackets = Math.max(0, this.#brackets - 1);
    else if (character === ";" && this.#brackets === 0) return this.#statement();
    else if (character === "\\") return this.#meta(rest);
    else if (character === ":") return this.#interpolate(rest);
    if (character === "\n") this.#line++;
    return this.#keep(character);
  }

  #inside(rest: string): { length: number } {
    if (rest[0] === "\n") this.#line++;
    if (this.#dollar) {
      if (!rest.startsWith(this.#dollar)) return this.#keep(rest[0]!);
      const tag = this.#dollar;
      this.#dollar = "";
      return this.#keep(tag);
    }
    if (this.#quote === "*") {
      if (rest.startsWith("/*")) this.#comments++;
      else if (!rest.startsWith("*/")) return this.#keep(rest[0]!);
      else if (--this.#comments === 0) this.#quote = "";
      return this.#keep(rest.slice(0, 2));
    }
    if (this.#quote === "e" && rest[0] === "\\") return this.#keep(rest.slice(0, 2));
    if (rest[0] === (this.#quote === "e" ? "'" : this.#quote)) this.#quote = ""; // '' ends and begins again
    return this.#keep(rest[0]!);
  }

  #keep(text: string, length = text.length): { length: number } {
    this.#add(text);
    return { length };
  }

  #statement(): { length: number; piece?: Piece } {
    const sql = this.#buffer;
    const line = this.#begun;
    this.#buffer = "";
    return {
      length: 1,
      ...(sql.trim() === "" ? {} : { piece: { kind: "statement", sql: `${sql};`, line } }),
    };
  }

  #meta(rest: string): { length: number; piece: Piece } {
    const text = (rest.startsWith("\\\\") ? /^\\[^\n]*/ : /^\\[^\n]*?(?=\\\\|\n|$)/).exec(rest)![0];
    const separated = rest.slice(text.length).startsWith("\\\\") ? 2 : 0;
    return {
      length: text.length + separated,
      piece: { kind: "meta", text: text.slice(1).trimEnd(), buffer: this.#buffer, line: this.#line },
    };
  }

  #interpolate(rest: string): { length: number } {
    const found = /^:(?:(\w+)|'(\w+)'|"(\w+)")/.exec(rest);
    const value = found ? this.#variable((found[1] ?? found[2] ?? found[3])!) : undefined;
    if (!found || value === undefined || rest.startsWith("::"))
      return this.#keep(rest.startsWith("::") ? "::" : ":");
    const quoted =
      found[2] !== undefined
        ? `'${value.replaceAll("'", "''")}'`
        : found[3] !== undefined
          ? `"${value.replaceAll('"', '""')}"`
          : value;
    return this.#keep(quoted, found[0].length);
  }
}
