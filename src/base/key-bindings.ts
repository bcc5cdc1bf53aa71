/** What a sequence of keys does: one of the line editor's commands by readline's name, typed text, or shell commands. */
export type Binding =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "macro"; readonly keys: string }
  | { readonly kind: "command"; readonly command: string }
  | { readonly kind: "none" };

/** What `~/.inputrc` and `bind` have changed. Sequences are what the terminal sends. */
export interface KeyBindings {
  readonly keys: ReadonlyMap<string, Binding>;
  readonly variables: ReadonlyMap<string, string>;
}

/** Readline's emacs keymap as bash starts with it on Debian and Ubuntu: commands and their keys. */
export const standardKeys: Readonly<Record<string, readonly string[]>> = {
  abort: ["\x07"],
  "accept-line": ["\n", "\r"],
  "backward-char": ["\x02", "\x1bOD", "\x1b[D"],
  "backward-delete-char": ["\b", "\x7f"],
  "backward-kill-line": ["\x18\x7f"],
  "backward-kill-word": ["\x1b\b", "\x1b\x7f"],
  "backward-word": ["\x1b\x1b[D", "\x1b[1;3D", "\x1b[1;5D", "\x1b[5D", "\x1bb"],
  "beginning-of-history": ["\x1b<"],
  "beginning-of-line": ["\x01", "\x1bOH", "\x1b[1~", "\x1b[7~", "\x1b[H"],
  "call-last-kbd-macro": ["\x18e"],
  "capitalize-word": ["\x1bc"],
  "character-search": ["\x1d"],
  "character-search-backward": ["\x1b\x1d"],
  "clear-screen": ["\x0c"],
  complete: ["\t"],
  "delete-char": ["\x04", "\x1b[3~"],
  "delete-horizontal-space": ["\x1b\\"],
  "downcase-word": ["\x1bl"],
  "edit-and-execute-command": ["\x18\x05"],
  "end-kbd-macro": ["\x18)"],
  "end-of-history": ["\x1b>"],
  "end-of-line": ["\x05", "\x1bOF", "\x1b[4~", "\x1b[8~", "\x1b[F"],
  "exchange-point-and-mark": ["\x18\x18"],
  "forward-char": ["\x06", "\x1bOC", "\x1b[C"],
  "forward-search-history": ["\x13"],
  "forward-word": ["\x1b\x1b[C", "\x1b[1;3C", "\x1b[1;5C", "\x1b[5C", "\x1bf"],
  "history-search-backward": ["\x1b[5~"],
  "history-search-forward": ["\x1b[6~"],
  "insert-comment": ["\x1b#"],
  "insert-last-argument": ["\x1b.", "\x1b_"],
  "kill-line": ["\x0b"],
  "kill-whole-line": [],
  "kill-word": ["\x1b[3;5~", "\x1bd"],
  "menu-complete": [],
  "next-history": ["\x0e", "\x1bOB", "\x1b[B"],
  "operate-and-get-next": ["\x0f"],
  "previous-history": ["\x10", "\x1bOA", "\x1b[A"],
  "quoted-insert": ["\x11", "\x16", "\x1b[2~"],
  "re-read-init-file": ["\x18\x12"],
  "reverse-search-history": ["\x12"],
  "revert-line": ["\x1br"],
  "set-mark": ["\0", "\x1b "],
  "start-kbd-macro": ["\x18("],
  "transpose-chars": ["\x14"],
  "transpose-words": ["\x1bt"],
  undo: ["\x18\x15", "\x1f"],
  "unix-line-discard": ["\x15"],
  "unix-word-rubout": ["\x17"],
  "upcase-word": ["\x1bu"],
  yank: ["\x19"],
  "yank-last-arg": ["\x1b.", "\x1b_"],
  "yank-nth-arg": ["\x1b\x19"],
  "yank-pop": ["\x1by"],
};
