import { concat } from "../../../base/bytes.ts";
import type { Input } from "../../../base/streams.ts";
import { compileRegex } from "./pattern.ts";

/** One character a byte. */
export function binaryText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

export function binaryBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The records of a stream as RS parts them. */
export class RecordReader {
  #input: Input;
  #text = "";
  #at = 0;
  #ended = false;

  constructor(input: Input) {
    this.#input = input;
  }

  /** The next record; undefined when more must be read first (`fill`), null at the end. */
  take(separator: string): string | null | undefined {
    if (separator === "") this.#skipNewlines();
    const found = this.#find(separator);
    if (found) {
      const record = this.#text.slice(this.#at, found.start);
      this.#at = found.end;
      return record;
    }
    if (!this.#ended) return undefined;
    if (this.#at >= this.#text.length) return null;
    const last = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return separator === "" ? last.replace(/\n+$/, "") : last;
  }

  async fill(): Promise<void> {
    const bytes = await this.#input.read();
    if (!bytes) this.#ended = true;
    else {
      this.#text = this.#text.slice(this.#at) + binaryText(bytes);
      this.#at = 0;
    }
  }

  /** Gives back what was read too much, for whoever reads the stream next. */
  giveBack(): void {
    const rest = this.#text.slice(this.#at);
    if (rest !== "") this.#input.unread(concat([binaryBytes(rest)]));
    this.#text = "";
    this.#at = 0;
  }

  #skipNewlines(): void {
    while (this.#text[this.#at] === "\n") this.#at++;
  }

  #find(separator: string): { start: number; end: number } | undefined {
    if (separator.length === 1) {
      const start = this.#text.indexOf(separator, this.#at);
      return start < 0 ? undefined : { start, end: start + 1 };
    }
    const regex = separator === "" ? /\n\n+/g : compileRegex(separator);
    regex.lastIndex = this.#at;
    const match = regex.exec(this.#text);
    if (!match || match[0] === "") return undefined;
    const end = match.index + match[0].length;
    // A match that reaches the end of what is known could go on.
    return end < this.#text.length || this.#ended ? { start: match.index, end } : undefined;
  }
}
