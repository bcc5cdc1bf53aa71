import type { Json, JsonObject } from "./json.ts";

/** The text is no JSON. */
export class BadJson extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BadJson";
  }
}

const deepest = 256;
const words = new Map<string, null | boolean | number>([
  ["null", null],
  ["true", true],
  ["false", false],
  ["nan", NaN],
]);
const numberPattern = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

type Frame = { readonly list: Json[] } | { readonly object: JsonObject; key?: string };
type Wanted = "value" | "value or end" | "key or end" | "key" | "colon" | "comma or end";

/**
 * Reads values one after another from text that comes in pieces. Errors count lines from 1 and columns as the
 * characters read since the last newline, as jq does.
 */
export class JsonReader {
  #frames: Frame[] = [];
  #wanted: Wanted = "value";
  #token = "";
  #string: string | undefined;
  #escape = false;
  #line = 1;
  #column = 0;
  #done: Json[] = [];

  /** Takes the values that are whole by now. */
  take(): Json[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  get line(): number {
    return this.#line;
  }

  /** Throws BadJson; what was whole before stays to be taken. */
  feed(text: string): void {
    for (const char of text) {
      if (char === "\n") {
        this.#line++;
        this.#column = 0;
      } else this.#column += char.length;
      if (this.#string !== undefined) this.#inString(char);
      else this.#outside(char);
    }
  }

  /** Throws BadJson when a value is not finished. */
  end(): void {
    if (this.#string !== undefined) throw this.#error("Unfinished string at EOF");
    this.#endToken(" at EOF");
    if (this.#frames.length > 0) throw this.#error("Unfinished JSON term at EOF");
  }

  #error(message: string): BadJson {
    return new BadJson(`${message} at line ${this.#line}, column ${this.#column}`);
  }

  #inString(char: string): void {
    if (this.#escape) this.#escape = false;
    else if (char === "\\") this.#escape = true;
    else if (char === '"') {
      const raw = this.#string!;
      this.#string = undefined;
      this.#putString(this.#unescape(raw));
      return;
    }
    this.#string += char;
  }

  #unescape(raw: string): string {
    if (!raw.includes("\\") && !/[\x00-\x1f]/.test(raw)) return raw;
    try {
      return JSON.parse(
        `"${raw.replace(/[\x00-\x1f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`,
      ) as string;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw this.#error("Invalid escape");
    }
  }

  #outside(char: string): void {
    if (!/[\s"[\]{},:]/.test(char) || char === "\u00a0") {
      this.#token += char;
      return;
    }
    this.#endToken("");
    if (char === '"') this.#string = "";
    else if (char === "[" || char === "{") this.#open(char);
    else if (char === "]" || char === "}") this.#close(char);
    else if (char === ",") this.#comma();
    else if (char === ":") this.#colon();
  }

  #endToken(where: string): void {
    const token = this.#token;
    if (token === "") return;
    this.#token = "";
    const known = words.get(token);
    const text = token.replace(/^\ufeff/, "");
    if (text === "") return;
    if (known !== undefined) return this.#put(known);
    if (!numberPattern.test(text))
      throw this.#error(`Invalid ${/^[ntf][a-z]*$/.test(text) ? "literal" : "numeric literal"}${where}`);
    this.#put(Number(text));
  }

  #open(char: "[" | "{"): void {
    if (!this.#wanted.startsWith("value")) throw this.#separator();
    if (this.#frames.length >= deepest) throw this.#error(`Exceeds depth limit for parsing`);
    this.#frames.push(char === "[" ? { list: [] } : { object: new Map() });
    this.#wanted = char === "[" ? "value or end" : "key or end";
  }

  #separator(): BadJson {
    if (this.#wanted.startsWith("key")) return this.#error("Object keys must be strings");
    return this.#error("Expected separator between values");
  }

  #close(char: "]" | "}"): void {
    const frame = this.#frames.at(-1);
    const isList = frame !== undefined && "list" in frame;
    if (!frame || isList !== (char === "]")) throw this.#error(`Unmatched '${char}'`);
    if (this.#wanted === "value" && isList) throw this.#error("Expected another array element");
    if (this.#wanted === "key") throw this.#error("Expected another key-value pair");
    if (this.#wanted === "colon" || this.#wanted === "value")
      throw this.#error("Objects must consist of key:value pairs");
    this.#frames.pop();
    this.#wanted = "value";
    if (this.#frames.length > 0) this.#wanted = "value";
    this.#put("list" in frame ? frame.list : frame.object);
  }

  #comma(): void {
    const frame = this.#frames.at(-1);
    if (!frame) throw this.#error("Expected value before ','");
    if (this.#wanted === "colon" || (this.#wanted === "value" && "object" in frame))
      throw this.#error("Objects must consist of key:value pairs");
    if (this.#wanted !== "comma or end") throw this.#error("Expected value before ','");
    this.#wanted = "list" in frame ? "value" : "key";
  }

  #colon(): void {
    const frame = this.#frames.at(-1);
    if (!frame || "list" in frame) throw this.#error("':' not as part of an object");
    if (this.#wanted !== "colon") throw this.#error("Expected string key before ':'");
    this.#wanted = "value";
  }

  #putString(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame && "object" in frame && this.#wanted.startsWith("key")) {
      frame.key = text;
      this.#wanted = "colon";
    } else this.#put(text);
  }

  #put(value: Json): void {
    if (!this.#wanted.startsWith("value")) throw this.#separator();
    const frame = this.#frames.at(-1);
    if (!frame) {
      this.#done.push(value);
      this.#wanted = "value";
      return;
    }
    if ("list" in frame) frame.list.push(value);
    else frame.object.set(frame.key!, value);
    this.#wanted = "comma or end";
  }
}

/** One value that is the whole text, as `fromjson` reads it. Throws BadJson. */
export function parseJson(text: string): Json {
  const reader = new JsonReader();
  reader.feed(text);
  reader.end();
  const values = reader.take();
  if (values.length > 1) throw new BadJson("Unexpected extra JSON values");
  return values[0] ?? null;
}
