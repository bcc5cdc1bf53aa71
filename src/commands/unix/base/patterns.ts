/**
 * POSIX regular expressions with GNU's additions, turned into JavaScript's. Differs in one point: of several
 * alternatives that match, the first wins, not the longest.
 */
export class PatternError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "PatternError";
  }
}

const classes: Record<string, string> = {
  alpha: "A-Za-z\\p{L}",
  digit: "0-9",
  alnum: "A-Za-z0-9\\p{L}\\p{N}",
  upper: "A-Z\\p{Lu}",
  lower: "a-z\\p{Ll}",
  space: " \\t\\n\\v\\f\\r",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`\\{-~",
  print: " -~\\u{a0}-\\u{10ffff}",
  graph: "!-~\\u{a1}-\\u{10ffff}",
  cntrl: "\\x00-\\x1f\\x7f",
  xdigit: "0-9A-Fa-f",
};

const word = "[A-Za-z0-9_\\p{L}]";

/** GNU's escapes that mean the same in both kinds. */
const escapes: Record<string, string> = {
  w: word,
  W: "[^A-Za-z0-9_\\p{L}]",
  s: "[ \\t\\n\\v\\f\\r]",
  S: "[^ \\t\\n\\v\\f\\r]",
  b: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  B: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
  "<": `(?<!${word})(?=${word})`,
  ">": `(?<=${word})(?!${word})`,
  "`": "(?<![\\s\\S])",
  "'": "(?![\\s\\S])",
};

const literal = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");

interface PatternRules {
  readonly extended: boolean;
  readonly ignoreCase?: boolean;
  /** `^` and `$` also match at newlines inside. */
  readonly multiline?: boolean;
  /** The C escapes \n and \t that sed knows and grep does not. */
  readonly controls?: boolean;
  readonly flags?: string;
}

/** Throws PatternError with GNU's words. */
export function compilePattern(pattern: string, rules: PatternRules): RegExp {
  const flags = `su${rules.ignoreCase ? "i" : ""}${rules.multiline ? "m" : ""}${rules.flags ?? ""}`;
  return new RegExp(new Translator(pattern, rules).translate(), flags);
}

class Translator {
  #text: string;
  #rules: PatternRules;
  #at = 0;
  #groups = 0;
  /** Groups that are open, by number, and those that are closed: only these may be referred to. */
  #open: number[] = [];
  #closed = new Set<number>();

  constructor(text: string, rules: PatternRules) {
    this.#text = text;
    this.#rules = rules;
  }

  translate(): string {
    let out = "";
    /** Is there something a repetition can apply to? */
    let atom = false;
    let atStart = true;
    const { extended } = this.#rules;
    while (this.#at < this.#text.length) {
      const token = this.#next();
      const wasStart = atStart;
      atStart = false;
      if (token === "(") {
        this.#open.push(++this.#groups);
        out += "(";
        atom = false;
        atStart = true;
      } else if (token === ")") {
        if (this.#open.length === 0) {
          if (!extended) throw new PatternError("Unmatched ) or \\)");
          out += "\\)";
          atom = true;
          continue;
        }
        this.#closed.add(this.#open.pop()!);
        out += ")";
        atom = true;
      } else if (token === "|") {
        out += "|";
        atom = false;
        atStart = true;
      } else if (token === "*" || token === "+" || token === "?") {
        if (!atom) {
          if (!extended || !wasStart) out += extended ? "" : literal(token);
          atom = !extended;
          continue;
        }
        out += this.#quantifier(token);
      } else if (token === "{") {
        const interval = this.#interval();
        if (interval === undefined) {
          out += "\\{";
          atom = true;
        } else if (!atom) {
          if (!extended) throw new PatternError("Invalid preceding regular expression");
        } else out += this.#quantifier(interval);
      } else if (token === "^") {
        if (extended || wasStart) {
          out += "^";
          atStart = true;
          atom = false;
        } else {
          out += "\\^";
          atom = true;
        }
      } else if (token === "$") {
        const ends =
          extended ||
          this.#at >= this.#text.length ||
          /^\\[)|]/.test(this.#text.slice(this.#at, this.#at + 2));
        out += ends ? "$" : "\\$";
        atom = !ends;
      } else {
        out += token;
        atom = true;
      }
    }
    if (this.#open.length > 0) throw new PatternError("Unmatched ( or \\(");
    return out;
  }

  /** Repetitions of repetitions (`a**`) are one in POSIX and an error or a lazy one in JavaScript. */
  #quantifier(first: string): string {
    let all = first;
    const { extended } = this.#rules;
    for (;;) {
      const rest = this.#text.slice(this.#at);
      const more = extended ? /^[*+?]/.exec(rest)?.[0] : /^(?:\*|\\[+?])/.exec(rest)?.[0];
      if (!more) return all;
      this.#at += more.length;
      all = all === more ? all : "*";
    }
  }

  /** An operator as one character, or a piece of the regular expression that is an atom. */
  #next(): string {
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
    this.#at += char.length;
    const { extended } = this.#rules;
    if (char === "\\") return this.#escape();
    if (char === "[") return this.#bracket();
    if (char === ".") return ".";
    if ("*^$".includes(char)) return char;
    if ("(){|+?".includes(char) && extended) return char;
    if (char === "\n") return extended || this.#rules.controls === undefined ? "|" : "\\n";
    return literal(char);
  }

  #escape(): string {
    const char = this.#text[this.#at++];
    const { extended, controls } = this.#rules;
    if (char === undefined) throw new PatternError("Trailing backslash");
    if ("(){|+?".includes(char) && !extended) return char === "}" ? "\\}" : char;
    if (/[1-9]/.test(char)) {
      if (!this.#closed.has(Number(char))) throw new PatternError("Invalid back reference");
      return `(?:\\${char})`;
    }
    if (controls && char === "n") return "\\n";
    if (controls && char === "t") return "\\t";
    return escapes[char] ?? literal(char);
  }

  /** "3", "3,", ",5", "3,5" up to its closing brace; undefined when an ERE's brace begins no interval. */
  #interval(): string | undefined {
    const { extended } = this.#rules;
    const rest = this.#text.slice(this.#at);
    const match = (extended ? /^(\d*)(,?)(\d*)\}/ : /^(\d*)(,?)(\d*)\\\}/).exec(rest);
    if (!match || (match[1] === "" && match[2] === "")) {
      if (extended) return undefined;
      throw new PatternError(rest.includes("\\}") ? "Invalid content of \\{\\}" : "Unmatched \\{");
    }
    const [whole, low, comma, high] = match;
    if (high !== "" && Number(low) > Number(high)) throw new PatternError("Invalid content of \\{\\}");
    if (Number(low) > 32767 || Number(high) > 32767) throw new PatternError("Regular expression too big");
    this.#at += whole.length;
    return `{${low || "0"}${comma}${high}}`;
  }

  #bracket(): string {
    let at = this.#at;
    const text = this.#text;
    let negated = false;
    if (text[at] === "^") {
      negated = true;
      at++;
    }
    let out = "";
    for (let first = true; ; first = false) {
      const char = text[at];
      if (char === undefined)
        throw new PatternError(first ? "Invalid regular expression" : "Unmatched [, [^, [:, [., or [=");
      if (char === "]" && !first) break;
      const named = /^\[([:.=])(.*?)\1\]/s.exec(text.slice(at));
      if (named) {
        at += named[0].length;
        if (named[1] === ":") {
          const members = classes[named[2]!];
          if (members === undefined) throw new PatternError("Invalid character class name");
          out += this.#rules.ignoreCase && /^(upper|lower)$/.test(named[2]!) ? classes["alpha"] : members;
        } else out += inClass(named[2]!);
        continue;
      }
      const low = this.#member(at);
      at += low.length;
      if (text[at] === "-" && text[at + 1] !== undefined && text[at + 1] !== "]") {
        const high = this.#member(at + 1);
        if (low.value.codePointAt(0)! > high.value.codePointAt(0)!)
          throw new PatternError("Invalid range end");
        out += `${inClass(low.value)}-${inClass(high.value)}`;
        at += 1 + high.length;
      } else out += inClass(low.value);
    }
    this.#at = at + 1;
    return `[${negated ? "^" : ""}${out}]`;
  }

  /** One character in brackets; sed reads \n and \t there too. */
  #member(at: number): { value: string; length: number } {
    const two = this.#text.slice(at, at + 2);
    if (this.#rules.controls && (two === "\\n" || two === "\\t"))
      return { value: two === "\\n" ? "\n" : "\t", length: 2 };
    if (this.#rules.controls && two === "\\]") return { value: "\\", length: 1 };
    const value = String.fromCodePoint(this.#text.codePointAt(at)!);
    return { value, length: value.length };
  }
}

const inClass = (char: string): string =>
  char.replace(/[\\\]^[\-&]/g, (each) => (each === "&" ? "&" : `\\${each}`)).replaceAll("\n", "\\n");
