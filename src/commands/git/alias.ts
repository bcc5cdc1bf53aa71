import { GitFatal } from "./errors.ts";

/** Splits the words of an alias as git does: blanks part them, quotes and backslashes keep them together. */
export function expandAlias(name: string, text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quote === "" && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (quote === "" && (char === "'" || char === '"')) {
      quote = char;
      word ??= "";
    } else if (char === quote) quote = "";
    else if (char === "\\" && quote !== "'") word = (word ?? "") + (text[++i] ?? "");
    else word = (word ?? "") + char;
  }
  if (quote !== "") throw new GitFatal(`bad alias.${name} string: unclosed quote`);
  if (word !== undefined) words.push(word);
  if (words.length === 0) throw new GitFatal(`empty alias for ${name}`);
  return words;
}
