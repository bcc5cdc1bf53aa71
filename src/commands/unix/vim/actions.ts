import { insertMode, lineStart } from "./insert.ts";
import { linesFrom, runOperator } from "./operator-command.ts";
import { addToNumber, join, put, recased } from "./operators.ts";
import { visualMode } from "./visual.ts";
import type { Given, Vim } from "./vim-session.ts";

type Action = (vim: Vim, given: Given) => void | Promise<void>;

/** A command made of an operator on so many signs of the line from the cursor on. */
const onSigns =
  (
    operator: string,
    from: (vim: Vim, count: number) => number,
    to: (vim: Vim, count: number) => number,
  ): Action =>
  async (vim, { count = 1, register }) => {
    const { row } = vim.state;
    const range = {
      from: { row, column: from(vim, count) },
      to: { row, column: to(vim, count) },
      manner: "characters",
    } as const;
    if (range.from.column >= range.to.column && operator !== "c") return;
    await runOperator(vim, operator, range, register);
  };

const here = ({ state }: Vim): number => state.column;
const ahead = ({ state }: Vim, count: number): number => Math.min(state.line.length, state.column + count);
const lineEnd = ({ state }: Vim): number => state.line.length;

const insertAt =
  (place: (vim: Vim) => void): Action =>
  async (vim, { count }) => {
    vim.repeatable = true;
    place(vim);
    await insertMode(vim, count);
  };

const openLine =
  (below: 0 | 1): Action =>
  async (vim, { count }) => {
    vim.repeatable = true;
    const { state } = vim;
    const indent = vim.settings.autoindent ? /^[ \t]*/.exec(state.line)![0] : "";
    state.lines.splice(state.row + below, 0, indent);
    state.goTo(state.row + below, indent.length, true);
    await insertMode(vim, count, { opens: true });
  };

const putFrom =
  (after: boolean): Action =>
  (vim, { count = 1, register }) => {
    vim.repeatable = true;
    vim.say(put(vim.state, register, after, count));
  };

const onLines =
  (operator: string): Action =>
  async (vim, { count = 1, register }) => {
    const range = linesFrom(vim, count);
    if (range) await runOperator(vim, operator, range, register);
  };

const add =
  (sign: 1 | -1): Action =>
  (vim, { count = 1 }) => {
    vim.repeatable = addToNumber(vim.state, sign * count);
  };

const joinLines =
  (blanks: boolean): Action =>
  (vim, { count = 2 }) => {
    vim.repeatable = true;
    join(vim.state, vim.state.row, Math.max(2, count), blanks);
  };

const history =
  (way: "undo" | "redo"): Action =>
  (vim, { count = 1 }) => {
    let said = "";
    for (let i = 0; i < count; i++) said = vim.state[way]();
    vim.say(said);
  };

/** Everything in normal mode that is no motion and no operator. */
export const actions: Readonly<Record<string, Action>> = {
  i: insertAt(() => {}),
  insert: insertAt(() => {}),
  I: insertAt(({ state }) => state.goTo(state.row, lineStart(state.line), true)),
  gI: insertAt(({ state }) => state.goTo(state.row, 0, true)),
  a: insertAt(({ state }) => state.goTo(state.row, state.column + 1, true)),
  A: insertAt(({ state }) => state.goTo(state.row, state.line.length, true)),
  gi: insertAt(({ state }) => {
    const place = state.marks.get("^");
    if (place) state.goTo(place.row, place.column, true);
  }),
  o: openLine(1),
  O: openLine(0),
  R: async (vim, { count }) => {
    vim.repeatable = true;
    await insertMode(vim, count, { replaces: true });
  },
  x: onSigns("d", here, ahead),
  delete: onSigns("d", here, ahead),
  X: onSigns("d", ({ state }, count) => Math.max(0, state.column - count), here),
  D: onSigns("d", here, lineEnd),
  C: onSigns("c", here, lineEnd),
  s: onSigns("c", here, ahead),
  S: onLines("c"),
  Y: onLines("y"),
  p: putFrom(true),
  P: putFrom(false),
  J: joinLines(true),
  gJ: joinLines(false),
  r: async (vim, { count = 1 }) => {
    const key = await vim.key();
    const { state } = vim;
    if (key === "escape" || state.column + count > state.line.length) return;
    vim.repeatable = true;
    const place = { row: state.row, column: state.column };
    const text = key === "enter" ? "\n" : (key === "tab" ? "\t" : key).repeat(count);
    state.replace(place, { ...place, column: place.column + count }, text);
    if (text === "\n") state.goTo(place.row + 1, 0);
    else state.goTo(place.row, place.column + count - 1);
  },
  "~": (vim, { count = 1 }) => {
    const { state } = vim;
    if (state.line === "") return;
    vim.repeatable = true;
    const place = { row: state.row, column: state.column };
    const end = { ...place, column: ahead(vim, count) };
    state.replace(place, end, recased(state.textOf(place, end), "g~"));
    state.goTo(end.row, end.column);
  },
  "ctrl a": add(1),
  "ctrl x": add(-1),
  u: history("undo"),
  "ctrl r": history("redo"),
  "&": (vim) => vim.colon("s"),
  "g&": (vim) => vim.colon("%s//~/&"),
  v: (vim) => visualMode(vim, "characters"),
  V: (vim) => visualMode(vim, "lines"),
  "ctrl v": (vim) => visualMode(vim, "block"),
  gv: (vim) => visualMode(vim, "again"),
  ":": async (vim, { count }) => {
    const typed = await vim.ask(":", count === undefined ? "" : count === 1 ? "." : `.,.+${count - 1}`);
    if (typed !== undefined) await vim.colon(typed);
  },
  m: async (vim) => {
    const { state } = vim;
    const letter = await vim.key();
    if (/^[a-zA-Z'`<>[\]]$/.test(letter))
      state.marks.set(letter === "'" ? "`" : letter, { row: state.row, column: state.column });
  },
  q: async (vim) => {
    if (vim.recording) return vim.stopRecording();
    const register = await vim.key();
    if (/^[a-zA-Z0-9"]$/.test(register)) vim.startRecording(register);
    else if (register === ":") vim.say("q:: the command-line window is not simulated yet");
  },
  "@": async (vim, { count = 1 }) => {
    let register = await vim.key();
    if (register === "@") register = vim.state.registers.get("@")?.text ?? "";
    else vim.state.registers.set("@", { text: register, manner: "characters" });
    if (register === ":") {
      for (let i = 0; i < count; i++) await vim.colon(vim.state.registers.get(":")?.text ?? "");
      return;
    }
    const keys = vim.state.registers.get(register.toLowerCase())?.text;
    if (keys === undefined) vim.say("E748: No previously used register");
    else vim.feed(keys.repeat(count));
  },
  ZZ: (vim) => vim.colon("x"),
  ZQ: (vim) => vim.colon("q!"),
  ga: (vim) => {
    const { state } = vim;
    const char = state.line[state.column];
    const code = char?.codePointAt(0) ?? 0;
    vim.say(
      char === undefined
        ? "NUL"
        : `<${char}>  ${code},  Hex ${code.toString(16).padStart(2, "0")},  Oct ${code.toString(8).padStart(3, "0")}`,
    );
  },
  "ctrl g": (vim) => {
    const { state } = vim;
    const count = state.lines.length;
    const percent = Math.floor(((state.row + 1) * 100) / count);
    vim.say(
      `"${vim.name || "[No Name]"}"${state.modified ? " [Modified]" : ""} ${state.text === "" ? "--No lines in buffer--" : `${count} line${count === 1 ? "" : "s"} --${percent}%--`}`,
    );
  },
  "ctrl l": (vim) => vim.say(""),
  "ctrl c": (vim) =>
    vim.say(
      vim.state.modified
        ? "Type  :qa!  and press <Enter> to abandon all changes and exit Vim"
        : "Type  :qa  and press <Enter> to exit Vim",
    ),
  escape: (vim) => vim.say(""),
};
