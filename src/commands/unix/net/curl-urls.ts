import { CurlError } from "./curl-error.ts";

/** One URL of those a pattern stands for, and the pieces that "#1" in a file name means. */
export interface ExpandedUrl {
  readonly url: string;
  readonly pieces: readonly string[];
}

/** "http://h/{a,b}/[1-3]" by curl's globbing, in its order: the last part changes fastest. Throws CurlError. */
export function expandUrl(pattern: string): ExpandedUrl[] {
  const broken = (text: string, position: number) =>
    new CurlError(3, `${text} in URL position ${position}:\n${pattern}\n${" ".repeat(position - 1)}^`);
  let all: ExpandedUrl[] = [{ url: "", pieces: [] }];
  const literal = (text: string) => (all = all.map(({ url, pieces }) => ({ url: url + text, pieces })));
  const choices = (list: readonly string[]) =>
    (all = all.flatMap(({ url, pieces }) =>
      list.map((choice) => ({ url: url + choice, pieces: [...pieces, choice] })),
    ));
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === "\\" && /[{}[\]]/.test(pattern[at + 1] ?? "")) literal(pattern[++at]!);
    else if (char === "{") {
      const end = pattern.indexOf("}", at);
      if (end < 0) throw broken("unmatched brace", at + 1);
      choices(pattern.slice(at + 1, end).split(","));
      at = end;
    } else if (char === "[") {
      const address = /^\[[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*\]/.exec(pattern.slice(at))?.[0];
      if (address) {
        literal(address);
        at += address.length - 1;
        continue;
      }
      const range = /^\[(\w+)-(\w+)(?::(\d+))?\]/.exec(pattern.slice(at));
      const list = range && rangeOf(range[1]!, range[2]!, Number(range[3] ?? 1));
      if (!range || !list) throw broken("bad range", badAt(pattern, at));
      choices(list);
      at += range[0].length - 1;
    } else if (char === "}" || char === "]") throw broken("unmatched close brace/bracket", at + 1);
    else literal(char);
  }
  return all;
}

/** The real one tells the place after the last thing that it could read. */
const badAt = (pattern: string, at: number): number =>
  at + 2 + (/^\[(?:\d+-?|[a-zA-Z]-?)/.exec(pattern.slice(at))?.[0].length ?? 1) - 1;

function rangeOf(from: string, to: string, step: number): string[] | undefined {
  const list: string[] = [];
  if (/^[a-zA-Z]$/.test(from) && /^[a-zA-Z]$/.test(to)) {
    if (from > to || step < 1) return undefined;
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += step)
      list.push(String.fromCharCode(code));
    return list;
  }
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to) || Number(from) > Number(to) || step < 1) return undefined;
  const width = from.startsWith("0") ? from.length : 0;
  for (let n = Number(from); n <= Number(to); n += step) list.push(String(n).padStart(width, "0"));
  return list;
}
