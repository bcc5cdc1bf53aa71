import { Bag, Dict, type Form, Keyword, Seq, Sym, Vector } from "./forms.ts";

export class ReaderError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = "ReaderError";
    this.line = line;
    this.column = column;
  }
}

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const prefixes: Readonly<Record<string, string>> = {
  "'": "quote",
  "@": "deref",
  "`": "quote",
  "~": "unquote",
};

/** All forms of a source. Throws ReaderError. */
export function readForms(source: string): Form[] {
  const reader = new Reader(source);
  const forms: Form[] = [];
  for (let form = reader.next(); form !== undefined; form = reader.next()) forms.push(form);
  return forms;
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The next form; undefined at the end. */
  next(): Form | undefined {
    this.#blank();
    if (this.#at >= this.#source.length) return undefined;
    const begin = this.#at;
    const char = this.#source[begin]!;
    if (char in closers) return this.#collection(char, closers[char]!, begin);
    if (")]}".includes(char)) throw this.#error(`Unmatched delimiter: ${char}`, begin);
    if (char === '"') return this.#text();
    if (char in prefixes) {
      this.#at++;
      const name =
        char === "~" && this.#source[this.#at] === "@" ? (this.#at++, "unquote-splicing") : prefixes[char]!;
      return new Seq([new Sym(name), this.#must(begin)], this.#line(begin));
    }
    if (char === "^") {
      this.#at++;
      this.#must(begin);
      return this.#must(begin);
    }
    if (char === "\\") {
      const [whole = ""] = /^\\(?:newline|space|tab|.)/.exec(this.#source.slice(begin)) ?? [];
      this.#at += whole.length;
      return { newline: "\n", space: " ", tab: "\t" }[whole.slice(1)] ?? whole.slice(1);
    }
    return char === "#" ? this.#dispatch(begin) : this.#atom(begin);
  }

  #must(begin: number): Form {
    const form = this.next();
    if (form === undefined) throw this.#error("EOF while reading", begin);
    return form;
  }

  #blank(): void {
    const blank = /(?:[\s,]+|;[^\n]*)+/y;
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#source)?.[0].length ?? 0;
    if (this.#source.startsWith("#_", this.#at)) {
      this.#at += 2;
      this.next();
      this.#blank();
    }
  }

  #collection(open: string, close: string, begin: number): Form {
    this.#at++;
    const items: Form[] = [];
    for (;;) {
      this.#blank();
      if (this.#at >= this.#source.length)
        throw this.#error(`EOF while reading, starting at line ${this.#line(begin)}`, this.#source.length);
      if (this.#source[this.#at] === close) break;
      items.push(this.next()!);
    }
    this.#at++;
    if (open === "(") return new Seq(items, this.#line(begin));
    if (open === "[") return new Vector(items);
    if (items.length % 2 === 1)
      throw this.#error("Map literal must contain an even number of forms", this.#at);
    return Dict.of(
      Array.from({ length: items.length / 2 }, (_, i) => [items[2 * i]!, items[2 * i + 1]!] as const),
    );
  }

  #text(): string {
    const begin = this.#at++;
    let text = "";
    for (; this.#source[this.#at] !== '"'; this.#at++) {
      const char = this.#source[this.#at];
      if (char === undefined) throw this.#error(`EOF while reading string`, begin);
      if (char !== "\\") text += char;
      else {
        const next = this.#source[++this.#at]!;
        text += { n: "\n", t: "\t", r: "\r" }[next] ?? next;
      }
    }
    this.#at++;
    return text;
  }

  #dispatch(begin: number): Form {
    const next = this.#source[begin + 1];
    this.#at += 1;
    if (next === "{") return new Bag((this.#collection("[", "}", begin) as Vector).items);
    if (next === '"') {
      const [, raw = ""] = /^#"((?:[^"\\]|\\.)*)"/s.exec(this.#source.slice(begin)) ?? [];
      this.#at = begin + raw.length + 3;
      return new RegExp(raw, "u");
    }
    if (next === "(") return shortFunction(this.#collection("(", ")", begin) as Seq);
    if (next === "'") {
      this.#at++;
      return new Seq([new Sym("var"), this.#must(begin)]);
    }
    if (next === "?") {
      this.#at++;
      if (this.#source[this.#at] === "@") this.#at++;
      const { items } = this.#must(begin) as Seq;
      const index = items.findIndex((item) => item === Keyword.of("clj") || item === Keyword.of("default"));
      return items[index + 1] ?? null;
    }
    // A tag: what it marks stands for itself.
    this.#atom(begin + 1);
    return this.#must(begin);
  }

  #atom(begin: number): Form {
    const word = /[^\s,()[\]{}";@^`~]+/y;
    word.lastIndex = this.#at;
    const text = word.exec(this.#source)?.[0] ?? "";
    if (text === "") throw this.#error(`Unsupported character: ${this.#source[begin]}`, begin);
    this.#at += text.length;
    if (/^[+-]?\d/.test(text)) {
      const number = Number(text.replace(/[NM]$/, ""));
      if (Number.isNaN(number)) throw this.#error(`Invalid number: ${text}`, begin);
      return number;
    }
    if (text.startsWith(":")) return Keyword.of(text.replace(/^::?/, ""));
    if (text === "nil") return null;
    if (text === "true" || text === "false") return text === "true";
    return new Sym(text, this.#line(begin));
  }

  #line(at: number): number {
    return this.#source.slice(0, at).split("\n").length;
  }

  #error(message: string, at: number): ReaderError {
    return new ReaderError(message, this.#line(at), at - this.#source.lastIndexOf("\n", at - 1));
  }
}

/** "#(+ % %2)". */
function shortFunction(body: Seq): Form {
  let most = 0;
  let rest = false;
  const replace = (form: Form): Form => {
    if (form instanceof Sym && /^%(\d+|&)?$/.test(form.name)) {
      if (form.name === "%&") {
        rest = true;
        return new Sym("%rest");
      }
      const index = Number(form.name.slice(1) || 1);
      most = Math.max(most, index);
      return new Sym(`%${index}`);
    }
    if (form instanceof Seq) return new Seq(form.items.map(replace), form.line);
    if (form instanceof Vector) return new Vector(form.items.map(replace));
    if (form instanceof Dict)
      return Dict.of(
        [...form.entries.values()].map(([key, value]) => [replace(key), replace(value)] as const),
      );
    return form;
  };
  const made = replace(body);
  const parameters = Array.from({ length: most }, (_, i) => new Sym(`%${i + 1}`));
  return new Seq(
    [new Sym("fn"), new Vector([...parameters, ...(rest ? [new Sym("&"), new Sym("%rest")] : [])]), made],
    body.line,
  );
}
