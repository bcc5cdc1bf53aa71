import type { Builtin } from "./builtin.ts";
import { BuiltinError } from "./builtin.ts";

/** Readline's functions that the line editor of the terminal has, by readline's names. */
const functions = [
  ..."abort accept-line backward-char backward-delete-char backward-kill-line backward-kill-word backward-word".split(
    " ",
  ),
  ..."beginning-of-history beginning-of-line call-last-kbd-macro capitalize-word character-search".split(" "),
  ..."character-search-backward clear-screen complete delete-char delete-horizontal-space digit-argument".split(
    " ",
  ),
  ..."downcase-word edit-and-execute-command end-kbd-macro end-of-history end-of-line".split(" "),
  ..."exchange-point-and-mark forward-char forward-search-history forward-word insert-comment kill-line".split(
    " ",
  ),
  ..."kill-word next-history operate-and-get-next previous-history quoted-insert reverse-search-history".split(
    " ",
  ),
  ..."revert-line self-insert set-mark start-kbd-macro transpose-chars transpose-words undo".split(" "),
  ..."unix-line-discard unix-word-rubout upcase-word vi-editing-mode yank yank-last-arg yank-nth-arg yank-pop".split(
    " ",
  ),
];

export const bind: Builtin = {
  name: "bind",
  usage:
    "[-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]",
  summary: "Set Readline key bindings and variables.",
  async run(context, args) {
    if (args.length === 1 && args[0] === "-l") {
      await context.output().write(functions.map((name) => `${name}\n`).join(""));
      return 0;
    }
    throw new BuiltinError("key bindings of one's own are not simulated yet");
  },
};
