import { ExError, type Lines } from "./ex-range.ts";
import { firstNonBlank } from "./motions.ts";
import { vimReplacement } from "./pattern.ts";
import { compileFor } from "./search.ts";
import type { Vim } from "./vim-session.ts";

/** `:s/from/to/flags`; without arguments the last one again, on this line. Asks about each with the flag c. */
export async function substitute(vim: Vim, lines: Lines, text: string): Promise<void> {
  const { state } = vim;
  const mark = text[0] ?? "";
  let flags: string;
  if (/^[^\w\s"|\\&]/.test(mark)) {
    const [pattern, replacement, rest] = parts(text.slice(1), mark);
    vim.substituted = {
      pattern: pattern || vim.searched?.pattern || "",
      replacement: replacement.replace(/(?<!\\)~/g, vim.substituted?.replacement ?? "~"),
      flags: "",
    };
    flags = rest;
  } else {
    if (!vim.substituted) throw new ExError("E33: No previous substitute regular expression");
    flags = text.trim();
  }
  const [, given = "", count] = /^&?\s*([cegiInp#r&]*)\s*(\d*)/.exec(flags) ?? [];
  const { pattern, replacement } = vim.substituted;
  if (pattern === "") throw new ExError("E35: No previous regular expression");
  const cased = given.includes("i") ? `${pattern}\\c` : given.includes("I") ? `${pattern}\\C` : pattern;
  const expression = compileFor(vim, cased);
  if (!expression) return;
  vim.searched = { pattern, backwards: false };
  vim.highlights = true;
  const from = count ? lines.to : lines.from;
  const to = count ? Math.min(state.lines.length - 1, lines.to + Number(count) - 1) : lines.to;
  if (/(?<!\\)\\n/.test(pattern)) return substituteWhole(vim, expression, { from, to });
  let [changes, changedLines, last] = [0, 0, from];
  let all = false;
  let stopped = false;
  for (let row = Math.max(0, from), left = to - row + 1; left > 0 && !stopped; left--) {
    const line = state.lines[row]!;
    let fresh = "";
    let at = 0;
    let hits = 0;
    for (const match of line.matchAll(expression)) {
      if (hits > 0 && !given.includes("g")) break;
      if (given.includes("c") && !all) {
        state.goTo(row, match.index);
        vim.selected = {
          from: { row, column: match.index },
          to: { row, column: match.index + match[0].length },
          manner: "characters",
        };
        const answer = await confirm(vim, replacement);
        vim.selected = undefined;
        if (answer === "n") continue;
        if (answer === "q") {
          stopped = true;
          break;
        }
        if (answer === "a") all = true;
        if (answer === "l") stopped = true;
      }
      hits++;
      fresh += line.slice(at, match.index) + vimReplacement(replacement, match);
      at = match.index + match[0].length;
      if (stopped) break;
    }
    if (hits === 0) {
      row++;
      continue;
    }
    changes += hits;
    changedLines++;
    const rows = (fresh + line.slice(at)).split("\n");
    if (!given.includes("n")) {
      state.lines.splice(row, 1, ...rows);
      row += rows.length;
      last = row - 1;
    } else row++;
  }
  if (changes === 0) {
    if (!given.includes("e") && !stopped) throw new ExError(`E486: Pattern not found: ${pattern}`);
    return;
  }
  const many = (n: number, what: string, plural = `${what}s`) => `${n} ${n === 1 ? what : plural}`;
  if (given.includes("n"))
    return vim.say(`${many(changes, "match", "matches")} on ${many(changedLines, "line")}`);
  vim.repeatable = false;
  state.goTo(last, firstNonBlank(state.lines[last]!));
  if (changes > 2 || changedLines > 2)
    vim.say(`${many(changes, "substitution")} on ${many(changedLines, "line")}`);
}

/** A pattern with a newline in it: on the lines as one text, whose last newline may go too. */
function substituteWhole(vim: Vim, expression: RegExp, { from, to }: { from: number; to: number }): void {
  const { state } = vim;
  const { pattern, replacement } = vim.substituted!;
  const text = `${state.lines.slice(from, to + 1).join("\n")}\n`;
  const fresh = text.replace(expression, (...match: (string | undefined)[]) =>
    vimReplacement(replacement, match),
  );
  if (fresh === text) throw new ExError(`E486: Pattern not found: ${pattern}`);
  const whole =
    fresh.endsWith("\n") || to + 1 >= state.lines.length
      ? fresh.replace(/\n$/, "")
      : fresh + state.lines[to + 1]!;
  const taken = fresh.endsWith("\n") || to + 1 >= state.lines.length ? to - from + 1 : to - from + 2;
  state.lines.splice(from, taken, ...whole.split("\n"));
  state.goTo(from, 0);
}

/** The parts between marks; a backslash keeps a mark from being one. */
export function parts(text: string, mark: string): [string, string, string] {
  const found: string[] = [""];
  let at = 0;
  for (; at < text.length && found.length < 3; at++) {
    const char = text[at]!;
    if (char === "\\" && at + 1 < text.length) {
      const next = text[++at]!;
      found[found.length - 1] += next === mark ? next : `\\${next}`;
    } else if (char === mark) found.push("");
    else found[found.length - 1] += char;
  }
  return [found[0]!, found[1] ?? "", found.length === 3 ? (found[2] ?? "") + text.slice(at) : ""];
}

async function confirm(vim: Vim, replacement: string): Promise<"y" | "n" | "a" | "q" | "l"> {
  for (;;) {
    vim.say(`replace with ${replacement} (y/n/a/q/l/^E/^Y)?`);
    const key = await vim.key();
    if (key === "escape" || key === "ctrl c") return "q";
    if (/^[ynaql]$/.test(key)) return key as "y" | "n" | "a" | "q" | "l";
  }
}
