import { PatternError } from "../base/patterns.ts";
import { exFile } from "./ex-files.ts";
import { fullName } from "./ex-names.ts";
import { ExError, type Lines, readRange } from "./ex-range.ts";
import { setOption } from "./ex-settings.ts";
import { parts, substitute } from "./ex-substitute.ts";
import { firstNonBlank } from "./motions.ts";
import { operate, put, join, shifted } from "./operators.ts";
import { compileFor } from "./search.ts";
import type { Vim } from "./vim-session.ts";

/** Runs what was typed behind the colon. */
export async function exCommand(vim: Vim, typed: string): Promise<void> {
  vim.say("");
  vim.state.registers.set(":", { text: typed, manner: "characters" });
  try {
    await run(vim, typed);
  } catch (error) {
    if (!(error instanceof ExError) && !(error instanceof PatternError)) throw error;
    vim.say(error.message);
  }
}

async function run(vim: Vim, typed: string): Promise<void> {
  const { state } = vim;
  const { lines, rest } = readRange(vim, typed);
  if (rest === "") {
    if (lines.given > 0) state.goTo(lines.to, firstNonBlank(state.lines[Math.max(0, lines.to)]!));
    return undefined;
  }
  if (rest.startsWith('"')) return undefined;
  if (rest.startsWith("!")) return bang(vim, lines, rest.slice(1).trim());
  if (rest.startsWith("&&") || rest.startsWith("&")) return substitute(vim, lines, rest.replace(/^&+/, ""));
  if (/^[<>]/.test(rest)) return shift(vim, lines, rest);
  if (rest.startsWith("=")) return vim.say(String((lines.given ? lines.to : state.lines.length - 1) + 1));
  const [, word = "", mark = "", argument = ""] =
    /^(k(?=\s*[a-z]$)|[A-Za-z]+)(!?)\s*([^]*)$/.exec(rest) ?? [];
  // `:s/a/b/`, `:g/x/d`: the letter stands before its mark without a blank; `:dj` is none of these.
  const name = fullName(word);
  if (name === undefined) throw new ExError(`E492: Not an editor command: ${typed.trim()}`);
  const simple = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (simple) return simple(vim, lines, argument, mark === "!");
  return exFile(vim, name, { lines, argument, force: mark === "!" });
}

type Ex = (vim: Vim, lines: Lines, argument: string, force: boolean) => void | Promise<void>;

/** A number behind a command is how many lines it is for, from the last of its range on. */
function counted(
  { state }: Vim,
  lines: Lines,
  argument: string,
): { from: number; to: number; register: string | undefined } {
  const [, register, count] = /^([a-zA-Z"]?)\s*(\d*)$/.exec(argument) ?? [];
  if (!count)
    return { from: Math.max(0, lines.from), to: Math.max(0, lines.to), register: register || undefined };
  return {
    from: lines.to,
    to: Math.min(state.lines.length - 1, lines.to + Number(count) - 1),
    register: register || undefined,
  };
}

const onLines =
  (operator: "d" | "y"): Ex =>
  (vim, lines, argument) => {
    const { from, to, register } = counted(vim, lines, argument);
    vim.say(
      operate(
        vim.state,
        operator,
        { from: { row: from, column: vim.state.column }, to: { row: to, column: 0 }, manner: "lines" },
        register,
      ),
    );
  };

/** `:m` and `:t`: the lines go behind the one that is named. */
const transfer =
  (moves: boolean): Ex =>
  (vim, lines, argument) => {
    const { state } = vim;
    const { lines: target } = readRange(vim, argument);
    if (argument.trim() === "") throw new ExError("E14: Invalid address");
    const at = /^\s*0\s*$/.test(argument) ? -1 : target.to;
    const taken = state.lines.slice(lines.from, lines.to + 1);
    if (!moves) {
      state.lines.splice(at + 1, 0, ...taken);
      return state.goTo(at + taken.length, 0);
    }
    if (at >= lines.from && at < lines.to)
      throw new ExError("E134: Cannot move a range of lines into itself");
    state.lines.splice(lines.from, taken.length);
    const to = at >= lines.to ? at - taken.length : at;
    state.lines.splice(to + 1, 0, ...taken);
    return state.goTo(to + taken.length, 0);
  };

const global =
  (inverted: boolean): Ex =>
  async (vim, lines, argument, force) => {
    const { state } = vim;
    const mark = argument[0] ?? "/";
    const [pattern] = parts(argument.slice(1), mark);
    const rest = argument
      .slice(1)
      .replace(
        new RegExp(
          `^(?:\\\\.|[^\\\\${mark === "^" || mark === "]" ? "\\" : ""}${mark}])*${mark.replace(/[$^*+?.|()[\]{}\\]/, "\\$&")}?`,
        ),
        "",
      );
    const expression = compileFor(vim, pattern || vim.searched?.pattern || "");
    if (!expression) return;
    vim.searched = { pattern: pattern || vim.searched!.pattern, backwards: false };
    const all: Lines = lines.given === 0 ? { from: 0, to: state.lines.length - 1, given: 2 } : lines;
    // Lines are marked first; each that is still there is then worked on, wherever it has gone.
    const tag = (row: number) => ({ row, text: state.lines[row]! });
    const marked = Array.from({ length: all.to - all.from + 1 }, (_, i) => tag(all.from + i)).filter(
      ({ text }) => {
        expression.lastIndex = 0;
        return expression.test(text) !== (inverted || force);
      },
    );
    if (marked.length === 0) throw new ExError(`E486: Pattern not found: ${pattern}`);
    const before = state.lines.length;
    let passed = 0;
    for (const { row, text } of marked) {
      const guess = row + state.lines.length - before;
      const at =
        [guess, row, passed].find((each) => state.lines[each] === text) ??
        state.lines.indexOf(text, Math.max(0, passed - 1));
      if (at < 0) continue;
      state.goTo(at, 0);
      const count = state.lines.length;
      await run(vim, rest || "p");
      passed = at + (state.lines.length >= count ? 1 : 0);
    }
    const less = before - state.lines.length;
    if (less > 2) vim.say(`${less} fewer lines`);
    else if (less < -2) vim.say(`${-less} more lines`);
  };

function shift(vim: Vim, lines: Lines, rest: string): void {
  const [, marks = "", count] = /^([<>]+)\s*(\d*)/.exec(rest)!;
  const { from, to } = counted(vim, lines, count ?? "");
  for (let row = from; row <= to; row++)
    for (const mark of marks) vim.state.lines[row] = shifted(vim.state.lines[row]!, mark as ">" | "<");
  vim.state.goTo(to, firstNonBlank(vim.state.lines[to]!));
}

/** `:!ls` shows what a command prints; with a range its output takes the place of the lines. */
async function bang(vim: Vim, { from, to, given }: Lines, command: string): Promise<void> {
  const { state } = vim;
  const line = command.replaceAll(/(?<!\\)%/g, vim.name);
  if (given === 0) return vim.host.show(line);
  const input = `${state.lines.slice(from, to + 1).join("\n")}\n`;
  const { text } = await vim.host.filter(line, input);
  const rows = text.replace(/\n$/, "").split("\n");
  state.lines.splice(from, to - from + 1, ...(text === "" ? [] : rows));
  if (state.lines.length === 0) state.lines.push("");
  state.goTo(from, 0);
  const count = to - from + 1;
  if (count > 2) vim.say(`${count} lines filtered`);
}

function sortLines(vim: Vim, lines: Lines, argument: string, reverse: boolean): void {
  const { state } = vim;
  const [from, to] = lines.given === 0 ? [0, state.lines.length - 1] : [lines.from, lines.to];
  const number = (line: string) => Number(/-?\d+/.exec(line)?.[0] ?? -Infinity);
  const key = (line: string) => (argument.includes("i") ? line.toLowerCase() : line);
  let sorted = state.lines
    .slice(from, to + 1)
    .sort((a, b) =>
      argument.includes("n") ? number(a) - number(b) : key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
    );
  if (reverse) sorted.reverse();
  if (argument.includes("u"))
    sorted = sorted.filter((line, i) => i === 0 || key(line) !== key(sorted[i - 1]!));
  state.lines.splice(from, to - from + 1, ...sorted);
  state.goTo(from, 0);
}

const quiet: Ex = () => {};
const absent =
  (name: string): Ex =>
  (vim) =>
    vim.say(`:${name} is not simulated yet`);

const commands: Readonly<Record<string, Ex>> = {
  substitute,
  global: global(false),
  vglobal: global(true),
  delete: onLines("d"),
  yank: onLines("y"),
  move: transfer(true),
  t: transfer(false),
  copy: transfer(false),
  put: ({ state }, lines, argument, force) => {
    const register = state.registers.get(argument || '"');
    if (!register) return;
    state.row = Math.max(0, lines.to);
    state.registers.set("\0", { text: register.text, manner: "lines" });
    put(state, "\0", !force && lines.to >= 0, 1);
    state.registers.delete("\0");
  },
  join: ({ state }, lines, argument, force) =>
    join(state, lines.from, Math.max(2, argument ? Number(argument) : lines.to - lines.from + 1), !force),
  normal: async (vim, lines, argument) => {
    const rows =
      lines.given === 0
        ? [vim.state.row]
        : Array.from({ length: lines.to - lines.from + 1 }, (_, i) => lines.from + i);
    for (const row of rows) {
      vim.state.goTo(row, 0);
      vim.feed(`${argument}\x1b\x1b`);
      await vim.normal();
    }
  },
  sort: sortLines,
  set: (vim, _, argument) => setOption(vim, argument),
  nohlsearch: (vim) => void (vim.highlights = false),
  registers: showRegisters,
  display: showRegisters,
  k: markLine,
  mark: markLine,
  undo: (vim) => vim.say(vim.state.undo()),
  redo: (vim) => vim.say(vim.state.redo()),
  print: (vim, lines) => {
    vim.say(vim.state.lines.slice(Math.max(0, lines.from), lines.to + 1).at(-1)!);
    vim.state.goTo(lines.to, 0);
  },
  number: (vim, lines) => vim.say(`${String(lines.to + 1).padStart(3)} ${vim.state.lines[lines.to]}`),
  syntax: quiet,
  colorscheme: quiet,
  filetype: quiet,
  version: (vim) => vim.say("VIM - Vi IMproved 9.0 (2022 Jun 28), simulated"),
  help: (vim) =>
    vim.say(
      "Its pages of help are not simulated yet. i inserts, Esc ends that, :wq saves and leaves, :q! only leaves",
    ),
  shell: absent("shell"),
  split: absent("split"),
  vsplit: absent("vsplit"),
  tabedit: absent("tabedit"),
  tabnew: absent("tabnew"),
  retab: ({ state, settings }, lines) => {
    const [from, to] = lines.given === 0 ? [0, state.lines.length - 1] : [lines.from, lines.to];
    for (let row = from; row <= to && settings.expandtab; row++)
      state.lines[row] = state.lines[row]!.replaceAll("\t", " ".repeat(settings.tabstop));
  },
};

function showRegisters(vim: Vim): void {
  const shown = [...vim.state.registers].filter(([name]) => /^["0-9a-z:.-]$/.test(name));
  vim.say(
    shown.map(([name, { text }]) => `"${name}   ${text.replaceAll("\n", "^J").slice(0, 20)}`).join("  "),
  );
}

function markLine(vim: Vim, lines: Lines, argument: string): void {
  vim.state.marks.set(argument.trim()[0] ?? "", { row: lines.to, column: 0 });
}
