import { standardKeys } from "../../base/key-bindings.ts";
import * as change from "./changing.ts";
import { findBack, findOn } from "./finding.ts";
import {
  lastArgument,
  newest,
  next,
  nthArgument,
  oldest,
  previous,
  searchPrefixBack,
  searchPrefixOn,
} from "./history.ts";
import * as kill from "./killing.ts";
import { deleteAt, revert, undo, type EditCommand, type Effect } from "./line-state.ts";
import * as move from "./moving.ts";
import { searchBack, searchOn } from "./search.ts";

const ask =
  (effect: Effect): EditCommand =>
  (state) => ({ ...state, effect });

/** The commands of the editor by readline's names for them. */
export const functions: Readonly<Record<string, EditCommand>> = {
  abort: ask("bell"),
  "accept-line": ask("accept"),
  "operate-and-get-next": (state) => ({ ...state, effect: "accept", getNext: state.index + 1 }),
  "edit-and-execute-command": ask("edit"),
  "clear-screen": ask("clear"),
  complete: ask("complete"),
  "menu-complete": ask("menu"),
  "re-read-init-file": ask("reread"),

  "beginning-of-line": move.lineStart,
  "end-of-line": move.lineEnd,
  "backward-char": move.back,
  "forward-char": move.on,
  "backward-word": move.wordBack,
  "forward-word": move.wordOn,
  "character-search": findOn,
  "character-search-backward": findBack,
  "set-mark": move.setMark,
  "exchange-point-and-mark": move.exchangeMark,

  "kill-line": kill.killToEnd,
  "unix-line-discard": kill.killToStart,
  "backward-kill-line": kill.killToStart,
  "kill-whole-line": kill.killAll,
  "unix-word-rubout": kill.killBlankBack,
  "kill-word": kill.killWord,
  "backward-kill-word": kill.killWordBack,
  yank: kill.yank,
  "yank-pop": kill.yankPop,

  "backward-delete-char": change.eraseBack,
  "delete-char": deleteAt,
  "transpose-chars": change.transpose,
  "transpose-words": change.transposeWords,
  "upcase-word": change.upcaseWord,
  "downcase-word": change.downcaseWord,
  "capitalize-word": change.capitalizeWord,
  "delete-horizontal-space": change.deleteBlanks,
  "insert-comment": change.comment,
  "quoted-insert": change.literalNext,
  undo,
  "revert-line": revert,

  "previous-history": previous,
  "next-history": next,
  "beginning-of-history": oldest,
  "end-of-history": newest,
  "history-search-backward": searchPrefixBack,
  "history-search-forward": searchPrefixOn,
  "insert-last-argument": lastArgument,
  "yank-last-arg": lastArgument,
  "yank-nth-arg": nthArgument,
  "reverse-search-history": searchBack,
  "forward-search-history": searchOn,
};

/** What the terminal's keys send -> what they do: readline's emacs keymap as bash starts with it. */
export const keymap: Readonly<Record<string, EditCommand>> = {
  ...Object.fromEntries(
    Object.entries(standardKeys).flatMap(([name, sequences]) => {
      const command = functions[name];
      return command ? sequences.map((keys) => [keys, command] as const) : [];
    }),
  ),
  "\x03": ask("interrupt"), // Ctrl-C
  "\x04": change.deleteOrEnd, // Ctrl-D, which ends an empty line
};
