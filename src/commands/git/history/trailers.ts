import { GitFatal } from "../errors.ts";

export interface Trailer {
  readonly key: string;
  readonly value: string;
  /** As it stands in the message, its newlines included. */
  readonly raw: string;
}

const trailerLine = /^([A-Za-z0-9-]+)[ \t]*:[ \t]*(.*)$/;
const generated = /^(Signed-off-by: |\(cherry picked from commit )/;

/** The last paragraph of a message, if it consists of "Key: value" lines. */
export function trailersOf(message: string): { block: string; trailers: Trailer[] } {
  const none = { block: "", trailers: [] };
  const paragraphs = message.replace(/\n+$/, "").split(/\n[ \t]*\n/);
  if (paragraphs.length < 2) return none;
  const lines = paragraphs.at(-1)!.split("\n");
  const trailers: Trailer[] = [];
  let [fitting, others, own] = [0, 0, false];
  for (const line of lines) {
    const match = trailerLine.exec(line);
    const last = trailers.at(-1);
    if (/^[ \t]/.test(line) && last)
      trailers[trailers.length - 1] = {
        ...last,
        value: `${last.value}\n${line}`,
        raw: `${last.raw}${line}\n`,
      };
    else if (match) {
      trailers.push({ key: match[1]!, value: match[2]!, raw: `${line}\n` });
      fitting++;
    } else others++;
    own ||= generated.test(line);
  }
  if (fitting === 0 || (others > 0 && !(own && fitting * 3 >= others))) return none;
  return { block: `${lines.join("\n")}\n`, trailers };
}

/** What `%(trailers:...)` asks for. */
export interface TrailerOptions {
  readonly keys: readonly string[];
  readonly only: boolean;
  readonly unfold: boolean;
  readonly keyOnly: boolean;
  readonly valueOnly: boolean;
  readonly separator?: string | undefined;
  readonly keyValueSeparator?: string | undefined;
}

const unescaped = (text: string): string =>
  text
    .replaceAll("%n", "\n")
    .replaceAll(/%x([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Undefined when a word is not known; the placeholder is then left as it is. */
export function readTrailerOptions(text: string): TrailerOptions | undefined {
  const keys: string[] = [];
  const flags: Record<string, boolean> = {};
  const texts: Record<string, string> = {};
  for (const word of text.split(",").filter(Boolean)) {
    const [, name = "", value] = /^([a-z_]+)(?:=(.*))?$/.exec(word) ?? [];
    if (name === "key") {
      if (value === undefined) throw new GitFatal("expected %(trailers:key=<value>)");
      keys.push(value.replace(/:$/, "").toLowerCase());
    } else if (/^(only|unfold|keyonly|valueonly)$/.test(name))
      flags[name] = !/^(no|false|off|0)$/.test(value ?? "");
    else if (name === "separator" || name === "key_value_separator") texts[name] = unescaped(value ?? "");
    else return undefined;
  }
  return {
    keys,
    only: flags["only"] ?? keys.length > 0,
    unfold: flags["unfold"] ?? false,
    keyOnly: flags["keyonly"] ?? false,
    valueOnly: flags["valueonly"] ?? false,
    separator: texts["separator"],
    keyValueSeparator: texts["key_value_separator"],
  };
}

export function trailersText(message: string, options: TrailerOptions): string {
  const { block, trailers } = trailersOf(message);
  const { keys, only, unfold, keyOnly, valueOnly, separator, keyValueSeparator } = options;
  const isPlain = !only && !unfold && !keyOnly && !valueOnly && separator === undefined;
  if (isPlain && keyValueSeparator === undefined) return block;
  const rows = trailers
    .filter(({ key }) => keys.length === 0 || keys.includes(key.toLowerCase()))
    .map(({ key, value }) => {
      const text = unfold ? value.replaceAll(/\n[ \t]*/g, " ").trim() : value;
      if (keyOnly && valueOnly) return "";
      if (keyOnly) return key;
      return valueOnly ? text : `${key}${keyValueSeparator ?? ": "}${text}`;
    });
  return separator === undefined ? rows.map((row) => `${row}\n`).join("") : rows.join(separator);
}
