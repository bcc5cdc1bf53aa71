import type { Command } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { unescape } from "../base/escapes.ts";

/** /usr/bin/echo. Options are only the words before the first that is none. */
export const echo: Command = {
  name: "echo",
  summary: "display a line of text",
  usage: "echo [-neE] [STRING]...",
  async run({ stdout }, argv) {
    let newline = true;
    let escapes = false;
    let first = 0;
    for (; /^-[neE]+$/.test(argv[first] ?? ""); first++)
      for (const letter of argv[first]!.slice(1))
        if (letter === "n") newline = false;
        else escapes = letter === "e";
    const text = argv.slice(first).join(" ");
    const shown = escapes ? unescape(text, "\\0nnn") : { text, stopped: false };
    await stdout.write(bytesOf(shown.text + (newline && !shown.stopped ? "\n" : "")));
    return 0;
  },
};
