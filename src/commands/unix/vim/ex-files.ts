import { FileError } from "../../../files/errors.ts";
import { ExError, type Lines } from "./ex-range.ts";
import type { Vim } from "./vim-session.ts";

interface Given {
  readonly lines: Lines;
  readonly argument: string;
  readonly force: boolean;
}

const unsaved = "E37: No write since last change (add ! to override)";

/** Commands that save, open and leave. */
export async function exFile(vim: Vim, name: string, { lines, argument, force }: Given): Promise<void> {
  const { state } = vim;
  const path = argument.replaceAll(/(?<!\\)%/g, vim.name);
  switch (name) {
    case "write":
      if (path.startsWith("!")) {
        const rows = lines.given === 0 ? state.lines : state.lines.slice(lines.from, lines.to + 1);
        const { text } = await vim.host.filter(path.slice(1), `${rows.join("\n")}\n`);
        return vim.say(text.trimEnd());
      }
      return void save(vim, path, lines, force);
    case "update":
      return state.modified ? void save(vim, path, lines, force) : undefined;
    case "wq":
    case "exit":
    case "xit":
    case "wqall":
    case "xall":
      if (/^[ex]/.test(name) && !state.modified && path === "") vim.done = true;
      else if (save(vim, path, lines, force)) vim.done = true;
      return undefined;
    case "wall":
      return void save(vim, "", { ...lines, given: 0 }, force);
    case "cquit":
      vim.status = 1;
      vim.done = true;
      return undefined;
    case "quit":
    case "qall":
      if (state.modified && !force) {
        const message =
          name === "quit"
            ? unsaved
            : `E37: No write since last change\nE162: No write since last change for buffer "${vim.name || "[No Name]"}"`;
        throw new ExError(message.split("\n").at(-1)!);
      }
      vim.done = true;
      return undefined;
    case "edit":
      if (state.modified && !force) throw new ExError(unsaved);
      vim.open(path || vim.name);
      return undefined;
    case "enew":
      if (state.modified && !force) throw new ExError(unsaved);
      vim.open("");
      return undefined;
    case "read":
      return read(vim, lines, path);
    case "saveas":
      if (save(vim, path, { ...lines, given: 0 }, force)) vim.name = path;
      return undefined;
    case "file":
      if (path !== "") vim.name = path;
      return vim.say(`"${vim.name || "[No Name]"}" ${state.lines.length} lines`);
    case "wnext":
      return save(vim, "", { ...lines, given: 0 }, force) ? step(vim, 1, force) : undefined;
    case "next":
    case "bnext":
      return step(vim, 1, force);
    case "Next":
    case "previous":
    case "bprevious":
      return step(vim, -1, force);
    default: {
      const list = vim.names.length > 0 ? vim.names : [vim.name || "[No Name]"];
      return vim.say(list.map((each, i) => (i === vim.index ? `[${each}]` : each)).join(" "));
    }
  }
}

/** Answers whether it was written; says how much, or why not. */
function save(vim: Vim, argument: string, lines: Lines, force: boolean): boolean {
  const { state, host } = vim;
  const append = argument.startsWith(">>");
  const name = append ? argument.slice(2).trim() : argument || vim.name;
  if (name === "") throw new ExError("E32: No file name");
  if (vim.settings.readonly && !force && name === vim.name)
    throw new ExError("E45: 'readonly' option is set (add ! to override)");
  const isPart = lines.given > 0 && (lines.from > 0 || lines.to < state.lines.length - 1);
  if (name !== vim.name && host.exists(name) && !force && !append)
    throw new ExError("E13: File exists (add ! to override)");
  if (name === vim.name && isPart && !force) throw new ExError("E140: Use ! to write partial buffer");
  const rows = isPart ? state.lines.slice(lines.from, lines.to + 1) : state.lines;
  const text = isPart ? `${rows.join("\n")}\n` : state.text;
  const isNew = !host.exists(name);
  try {
    const bytes = host.write(name, text, append);
    const count = text === "" ? 0 : rows.length;
    vim.say(`"${name}"${isNew ? " [New]" : ""} ${count}L, ${bytes}B ${append ? "appended" : "written"}`);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new ExError(
      error.code === "EISDIR"
        ? `"${name}" E17: "${name}" is a directory`.replace(/^"[^"]*" /, "")
        : `"${name}" E212: Can't open file for writing`,
    );
  }
  if (vim.name === "") vim.name = name;
  if (name === vim.name && !append) state.markSaved();
  return true;
}

/** `:r FILE` and `:r !COMMAND`: behind the line that is named. */
async function read(vim: Vim, lines: Lines, path: string): Promise<void> {
  const { state, host } = vim;
  let text: string;
  if (path.startsWith("!")) ({ text } = await host.filter(path.slice(1).trim(), ""));
  else {
    const found = host.read(path || vim.name);
    if (found.text === undefined) throw new ExError(`E484: Can't open file ${path}`);
    ({ text } = found);
    vim.say(found.notice);
  }
  if (text === "") return;
  const rows = text.replace(/\n$/, "").split("\n");
  state.lines.splice(lines.to + 1, 0, ...rows);
  state.goTo(lines.to + 1, 0);
  if (path.startsWith("!") && rows.length > 2) vim.say(`${rows.length} more lines`);
}

function step(vim: Vim, by: 1 | -1, force: boolean): void {
  if (vim.state.modified && !force) throw new ExError(unsaved);
  const next = vim.index + by;
  if (vim.names.length < 2)
    throw new ExError(
      by > 0 ? "E163: There is only one file to edit" : "E163: There is only one file to edit",
    );
  if (next >= vim.names.length) throw new ExError("E165: Cannot go beyond last file");
  if (next < 0) throw new ExError("E164: Cannot go before first file");
  vim.index = next;
  vim.open(vim.names[next]!);
}
