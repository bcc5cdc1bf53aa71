import * as change from "./changing.ts";
import { findBack, findOn } from "./finding.ts";
import { lastArgument, newest, next, nthArgument, oldest, previous } from "./history.ts";
import * as kill from "./killing.ts";
import { deleteAt, revert, undo, type EditCommand, type Effect } from "./line-state.ts";
import * as move from "./moving.ts";
import { searchBack, searchOn } from "./search.ts";

const ask =
  (effect: Effect): EditCommand =>
  (state) => ({ ...state, effect });

/** What the terminal's keys send -> what they do: readline's emacs keymap as bash starts with it. */
export const keymap: Readonly<Record<string, EditCommand>> = {
  "\r": ask("accept"),
  "\n": ask("accept"),
  "\x0f": (state) => ({ ...state, effect: "accept", getNext: state.index + 1 }), // Ctrl-O
  "\x18\x05": ask("edit"), // Ctrl-X Ctrl-E
  "\x03": ask("interrupt"), // Ctrl-C
  "\x0c": ask("clear"), // Ctrl-L
  "\t": ask("complete"),
  "\x07": ask("bell"), // Ctrl-G

  "\x01": move.lineStart, // Ctrl-A
  "\x1b[H": move.lineStart,
  "\x1bOH": move.lineStart,
  "\x1b[1~": move.lineStart,
  "\x1b[7~": move.lineStart,
  "\x05": move.lineEnd, // Ctrl-E
  "\x1b[F": move.lineEnd,
  "\x1bOF": move.lineEnd,
  "\x1b[4~": move.lineEnd,
  "\x1b[8~": move.lineEnd,
  "\x02": move.back, // Ctrl-B
  "\x1b[D": move.back,
  "\x1bOD": move.back,
  "\x06": move.on, // Ctrl-F
  "\x1b[C": move.on,
  "\x1bOC": move.on,
  "\x1bb": move.wordBack,
  "\x1b[1;5D": move.wordBack,
  "\x1b[1;3D": move.wordBack,
  "\x1b\x1b[D": move.wordBack,
  "\x1bf": move.wordOn,
  "\x1b[1;5C": move.wordOn,
  "\x1b[1;3C": move.wordOn,
  "\x1b\x1b[C": move.wordOn,
  "\x1d": findOn, // Ctrl-]
  "\x1b\x1d": findBack,
  "\x1b ": move.setMark,
  "\x00": move.setMark, // Ctrl-@
  "\x18\x18": move.exchangeMark, // Ctrl-X Ctrl-X

  "\x0b": kill.killToEnd, // Ctrl-K
  "\x15": kill.killToStart, // Ctrl-U
  "\x18\x7f": kill.killToStart, // Ctrl-X Backspace
  "\x17": kill.killBlankBack, // Ctrl-W
  "\x1bd": kill.killWord,
  "\x1b[3;5~": kill.killWord,
  "\x1b\x7f": kill.killWordBack,
  "\x1b\b": kill.killWordBack,
  "\x19": kill.yank, // Ctrl-Y
  "\x1by": kill.yankPop,

  "\x7f": change.eraseBack,
  "\b": change.eraseBack,
  "\x04": change.deleteOrEnd, // Ctrl-D
  "\x1b[3~": deleteAt,
  "\x14": change.transpose, // Ctrl-T
  "\x1bt": change.transposeWords,
  "\x1bu": change.upcaseWord,
  "\x1bl": change.downcaseWord,
  "\x1bc": change.capitalizeWord,
  "\x1b\\": change.deleteBlanks,
  "\x1b#": change.comment,
  "\x11": change.literalNext, // Ctrl-Q
  "\x16": change.literalNext, // Ctrl-V
  "\x1f": undo, // Ctrl-_
  "\x18\x15": undo, // Ctrl-X Ctrl-U
  "\x1br": revert,

  "\x10": previous, // Ctrl-P
  "\x1b[A": previous,
  "\x1bOA": previous,
  "\x0e": next, // Ctrl-N
  "\x1b[B": next,
  "\x1bOB": next,
  "\x1b<": oldest,
  "\x1b>": newest,
  "\x1b.": lastArgument,
  "\x1b_": lastArgument,
  "\x1b\x19": nthArgument, // Alt-Ctrl-Y
  "\x12": searchBack, // Ctrl-R
  "\x13": searchOn, // Ctrl-S
};
