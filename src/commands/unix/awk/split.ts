import { compileRegex } from "./pattern.ts";

/** A text in parts as a field separator says: " " is runs of white space, one character itself, the rest a pattern. */
export function splitText(text: string, separator: string, newlinesToo = false): string[] {
  if (text === "") return [];
  if (separator === " ") return text.match(/[^ \t\n\r\f\v]+/g) ?? [];
  if (separator === "") return [...text];
  if (separator.length === 1 && separator !== "\\" && !newlinesToo) return text.split(separator);
  return splitBy(text, compileRegex(patternOf(separator, newlinesToo)));
}

function patternOf(separator: string, newlinesToo: boolean): string {
  const pattern = separator.length > 1 ? separator : separator.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
  return newlinesToo ? `(${pattern})|\n` : pattern;
}

/** Parts between the matches; an empty match parts nothing. */
export function splitBy(text: string, regex: RegExp): string[] {
  if (text === "") return [];
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(regex)) {
    if (match[0] === "") continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}
