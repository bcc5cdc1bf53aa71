import { FileError } from "../../../files/errors.ts";
import { basename, dirname } from "../../../files/paths.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { fullPath } from "../base/sources.ts";
import { NanoEditor } from "./nano-editor.ts";
import { TextBuffer } from "./text-buffer.ts";

export const nano = defineCommand({
  name: "nano",
  summary: "small and friendly text editor",
  usage: "nano [OPTIONS] [[+LINE[,COLUMN]] FILE]...",
  options: {
    linenumbers: { short: "l", help: "Show line numbers in front of the text" },
    view: { short: "v", help: "View mode (read-only)" },
    nowrap: { short: "w", help: "Don't hard-wrap long lines [default]" },
    autoindent: { short: "i", help: "Automatically indent new lines" },
    tabstospaces: { short: "E", help: "Convert typed tabs to spaces" },
    tabsize: { short: "T", value: "number", help: "Make a tab this number of columns wide" },
    mouse: { short: "m", help: "Enable the use of the mouse" },
    version: { short: "V", help: "Print version information and exit" },
  },
  async run(process, { options, operands }) {
    if (options.version) {
      await process.stdout.write(" GNU nano, version 7.2\n");
      return 0;
    }
    const { terminal, files, signal } = process;
    if (!terminal || !process.stdin.isTTY) throw new CommandError("Standard input is not a terminal");
    const jump = operands.find((word) => /^\+\d*(?:,\d+)?$/.test(word));
    const paths = operands.filter((word) => word !== jump);
    const [path] = paths;
    let text = "";
    let notice = "";
    if (path !== undefined) {
      const full = fullPath(process, path);
      try {
        if (files.is("directory", full)) notice = `"${path}" is a directory`;
        else if (files.exists(full)) {
          text = textOf(files.read(full));
          const count = text === "" ? 0 : text.replace(/\n$/, "").split("\n").length;
          const locked = !files.may("write", full);
          notice = locked ? `File '${path}' is unwritable` : `Read ${count} line${count === 1 ? "" : "s"}`;
        } else if (!files.is("directory", dirname(full)))
          notice = `Directory '${dirname(path)}' does not exist`;
        else notice = "New File";
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        notice = `Error reading ${path}: ${error.text}`;
      }
    }
    const editable = path !== undefined && !files.is("directory", fullPath(process, path)) ? path : "";
    const buffer = new TextBuffer(text);
    const [, line, column] = /^\+(\d*)(?:,(\d+))?$/.exec(jump ?? "") ?? [];
    if (jump) buffer.goTo(line ? Number(line) - 1 : Infinity, Number(column ?? 1) - 1);
    return terminal.raw({ signals: false }, (keys) =>
      new NanoEditor({
        terminal,
        buffer,
        name: editable,
        notice,
        readOnly: options.view,
        numbers: options.linenumbers,
        autoIndent: options.autoindent,
        tab: options.tabstospaces ? " ".repeat(Number(options.tabsize ?? 8)) : "\t",
        exists: (name) => files.exists(fullPath(process, name)),
        save(name, content) {
          const target = fullPath(process, name);
          if (basename(target) === "") throw new FileError("EISDIR", name);
          files.write(target, bytesOf(content));
        },
        load: (name) => textOf(files.read(fullPath(process, name))),
      }).run(() => keys.next(signal), signal),
    );
  },
});
