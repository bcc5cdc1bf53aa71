export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** What stands for "%" when `word` fits `pattern`; undefined when it does not. */
export function stem(pattern: string, word: string): string | undefined {
  const at = pattern.indexOf("%");
  if (at < 0) return pattern === word ? "" : undefined;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const fits = word.length >= before.length + after.length && word.startsWith(before) && word.endsWith(after);
  return fits ? word.slice(before.length, word.length - after.length) : undefined;
}
