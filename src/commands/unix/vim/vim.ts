import { Collector, inputOf } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { fullPath } from "../base/sources.ts";
import { enterScreen, leaveScreen } from "../screen/draw.ts";
import { VimEditor } from "./editor.ts";
import type { VimHost } from "./vim-session.ts";

/** How vim reaches files and programs; `next` waits for a key after a program's output. */
function hostOf(process: Process, next: () => Promise<string>): VimHost {
  const { files, terminal, signal } = process;
  return {
    now: () => process.clock.now(),
    exists: (name) => files.exists(fullPath(process, name)),
    read(name) {
      const full = fullPath(process, name);
      try {
        if (files.is("directory", full)) return { text: undefined, notice: `"${name}" is a directory` };
        if (!files.exists(full)) return { text: undefined, notice: `"${name}" [New]` };
        const bytes = files.read(full);
        const text = textOf(bytes);
        const count = text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
        const marks = `${files.may("write", full) ? "" : " [readonly]"}${text === "" || text.endsWith("\n") ? "" : " [noeol]"}`;
        return { text, notice: `"${name}"${marks} ${count}L, ${bytes.length}B` };
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        return { text: undefined, notice: `"${name}" [Permission Denied]` };
      }
    },
    write(name, text, append) {
      const full = fullPath(process, name);
      if (files.is("directory", full)) throw new FileError("EISDIR", name);
      const bytes = bytesOf(text);
      const before = append && files.exists(full) ? textOf(files.read(full)) : "";
      files.write(full, append ? bytesOf(before + text) : bytes);
      return bytes.length;
    },
    async filter(command, input) {
      const output = new Collector();
      const status = await process.spawn(["bash", "-c", command], {
        stdin: inputOf(bytesOf(input)),
        stdout: output,
        stderr: output,
      });
      return { text: textOf(output.bytes), status };
    },
    async show(command) {
      const output = terminal!.output(signal);
      await output.write(`${leaveScreen}:!${command}\r\n`);
      const status = await process.spawn(["bash", "-c", command], {
        stdin: inputOf(),
        stdout: output,
        stderr: output,
      });
      if (status !== 0) await output.write(`\r\nshell returned ${status}\r\n`);
      await output.write("\r\nPress ENTER or type command to continue");
      await next();
      await output.write(enterScreen);
    },
  };
}

const defineVim = (name: string): Command =>
  defineCommand({
    name,
    summary: "the editor that is everywhere, with modes",
    usage: `${name} [arguments] [file ..]`,
    options: {
      R: { help: "Readonly mode" },
      c: { value: "command", many: true, help: "Execute <command> after loading the first file" },
      u: { value: "vimrc", help: "Use <vimrc> instead of any .vimrc" },
      n: { help: "No swap file, use memory only" },
      N: { help: "Not fully Vi compatible" },
      clean: { help: "without files of the user" },
    },
    async run(process, { options, operands }) {
      const { terminal, signal } = process;
      if (!terminal || !process.stdin.isTTY) throw new CommandError("Warning: Input is not from a terminal");
      const commands = operands.filter((word) => word.startsWith("+")).map((word) => word.slice(1) || "$");
      const names = operands.filter((word) => !word.startsWith("+"));
      return terminal.raw({ signals: false, suspends: true }, (keys) => {
        const next = () => keys.next(signal);
        const editor = new VimEditor(terminal, hostOf(process, next), names);
        editor.settings.readonly = options.R;
        return editor.run(next, signal, [...commands, ...(options.c ?? [])]);
      });
    },
  });

export const vi = defineVim("vi");
export const vim = defineVim("vim");
export const view = defineVim("view");
