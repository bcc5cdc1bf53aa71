import { FileError } from "../../../files/errors.ts";
import { type Command, CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { fullPath } from "../base/sources.ts";
import { TextBuffer } from "./text-buffer.ts";
import { VimEditor } from "./vim-editor.ts";

const defineVim = (name: string): Command =>
  defineCommand({
    name,
    summary: "a small vi: modes, motions, and the colon commands to save and leave",
    usage: `${name} [arguments] [file ..]`,
    options: { R: { help: "Readonly mode" } },
    async run(process, { operands }) {
      const { terminal, files, signal } = process;
      if (!terminal || !process.stdin.isTTY) throw new CommandError("Warning: Input is not from a terminal");
      const [path] = operands.filter((word) => !word.startsWith("+"));
      let text = "";
      let notice = "";
      if (path !== undefined) {
        const full = fullPath(process, path);
        try {
          if (files.is("directory", full)) notice = `"${path}" is a directory`;
          else if (files.exists(full)) {
            const bytes = files.read(full);
            text = textOf(bytes);
            notice = `"${path}" ${text === "" ? 0 : text.replace(/\n$/, "").split("\n").length}L, ${bytes.length}B`;
          } else notice = `"${path}" [New]`;
        } catch (error) {
          if (!(error instanceof FileError)) throw error;
          notice = `"${path}" [${error.text}]`;
        }
      }
      const save = (target: string, content: string): number => {
        const bytes = bytesOf(content);
        files.write(fullPath(process, target), bytes);
        return bytes.length;
      };
      const editor = new VimEditor({
        terminal,
        buffer: new TextBuffer(text),
        name: path ?? "",
        notice,
        save,
      });
      return terminal.raw({ signals: false, suspends: true }, (keys) =>
        editor.run(() => keys.next(signal), signal),
      );
    },
  });

export const vi = defineVim("vi");
export const vim = defineVim("vim");
