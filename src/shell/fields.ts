import { quotePattern } from "./patterns.ts";

/** One word on its way through expansion: its text, and the same as a pattern in which what was quoted is escaped. */
export interface Field {
  text: string;
  pattern: string;
  /** Unquoted characters that may stand for file names are in it. */
  glob: boolean;
}

const globSign = /[*?[]|[+@!]\(/;

/** Collects the pieces of one word into fields, splitting where an unquoted expansion had separators. */
export class Fields {
  readonly done: Field[] = [];
  #current?: Field;
  #separators: string;

  constructor(separators: string) {
    this.#separators = separators;
  }

  get #open(): Field {
    return (this.#current ??= { text: "", pattern: "", glob: false });
  }

  /** Text that is never split. An empty quoted one still makes a field. */
  add(text: string, quoted: boolean): void {
    const field = this.#open;
    field.text += text;
    if (quoted) field.pattern += quotePattern(text);
    else {
      field.pattern += text;
      if (globSign.test(text)) field.glob = true;
    }
  }

  /** Ends the field that was begun. */
  break(): void {
    if (this.#current) this.done.push(this.#current);
    this.#current = undefined;
  }

  /** The result of an unquoted expansion: split at the characters of IFS. */
  split(text: string): void {
    if (text === "") return;
    const separators = this.#separators;
    if (separators === "") return this.add(text, false);
    const isSpace = (char: string) => /[ \t\n]/.test(char) && separators.includes(char);
    let at = 0;
    let begun = -1;
    const flush = () => {
      if (begun >= 0) this.add(text.slice(begun, at), false);
      begun = -1;
    };
    while (at < text.length) {
      const char = text[at]!;
      if (!separators.includes(char)) {
        if (begun < 0) begun = at;
        at++;
        continue;
      }
      flush();
      let hard = 0;
      while (at < text.length && separators.includes(text[at]!) && (hard === 0 || isSpace(text[at]!))) {
        if (!isSpace(text[at]!)) hard++;
        at++;
      }
      // A separator that is not white space ends a field even when that is empty.
      if (hard > 0) void this.#open;
      this.break();
    }
    flush();
  }

  finish(): Field[] {
    this.break();
    return this.done;
  }
}
