/** What ^G shows: our own words for the keys of this editor. */
export const nanoHelp = ` nano is a small editor: what you type goes into the text, and keys with Ctrl
 (written ^) or Alt (written M-) are commands. The two lines at the foot of the
 screen name the most useful ones; the line above them asks and answers.

 ^G          This help
 ^X          Leave nano; it asks whether to save what has changed
 ^O          Write the text to a file
 ^S          Write the text to its file without asking
 ^R          Insert another file at the cursor

 ^W          Search for a text          M-W    Search for it again
 ^\\          Replace a text by another in the whole file
 ^_ (^/)     Go to a line number
 ^C          Say where the cursor is

 ^K          Cut the line; again: add the next one to what was cut
 ^U          Paste what was cut
 M-6         Copy the line
 M-U         Undo                       M-E    Redo

 Arrows      Move                       ^A ^E  Start and end of the line
 ^Y ^V       A page up, a page down     M-\\ M-/  Start and end of the text
 ^Left ^Right   A word left, a word right
 ^D          Delete the character under the cursor
`;
