import { patternOf } from "../core/patterns.ts";
import { GitFatal, GitUsage } from "../errors.ts";

/** "2,3", "2,+2", "/re/,+1", ":name", ",5": lines from and to, counted from 1. */
export function parseRange(
  text: string,
  lines: readonly string[],
  file: string,
  after = 0,
): [number, number] {
  const [from = "", to] = split(text);
  const find = (pattern: string, start: number): number => {
    const expression = patternOf(pattern, "basic");
    for (let i = start; i < lines.length; i++) {
      expression.lastIndex = 0;
      if (expression.test(lines[i]!.replace(/\n$/, ""))) return i + 1;
    }
    throw new GitFatal(`-L parameter '${pattern}' starting at line ${start + 1}: no match`);
  };
  if (from.startsWith(":")) {
    const expression = patternOf(from.slice(1), "basic");
    const start = lines.findIndex((line) => {
      expression.lastIndex = 0;
      return /^[A-Za-z_$]/.test(line) && expression.test(line);
    });
    if (start < 0) throw new GitFatal(`-L parameter '${from.slice(1)}' starting at line 1: no match`);
    let end = start + 1;
    while (end < lines.length && !/^[A-Za-z_$]/.test(lines[end]!)) end++;
    return [start + 1, end];
  }
  const place = (word: string, base: number, relative: boolean): number => {
    const slashes = /^(\^?)\/(.*)\/$/s.exec(word);
    if (slashes) return find(slashes[2]!, slashes[1] ? 0 : relative ? base : after);
    if (/^\d+$/.test(word)) return Number(word);
    if (relative && /^\+\d+$/.test(word)) return base + Number(word.slice(1)) - 1;
    if (relative && /^-\d+$/.test(word)) return Math.max(1, base - Number(word.slice(1)) + 1);
    throw new GitUsage("blame");
  };
  const start = from === "" ? 1 : place(from, 1, false);
  const end =
    to === undefined || to === ""
      ? to === undefined && from === ""
        ? 0
        : lines.length
      : place(to, start, true);
  if (start > lines.length) throw tooFew(file, lines.length);
  const [low, high] = start <= end ? [start, end] : [end, start];
  if (low === 0) throw tooFew(file, lines.length);
  return [low, Math.min(high, lines.length)];
}

const tooFew = (file: string, count: number): GitFatal =>
  new GitFatal(`file ${file} has only ${count} line${count === 1 ? "" : "s"}`);

/** At the comma that is not within slashes. */
function split(text: string): string[] {
  const match = /^(\^?\/(?:[^/\\]|\\.)*\/|:[^,]*|[^,]*)(?:,(.*))?$/s.exec(text);
  return match ? [match[1]!, ...(match[2] === undefined ? [] : [match[2]])] : [text];
}
