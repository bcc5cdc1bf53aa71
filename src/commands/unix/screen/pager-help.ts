/** What h shows: the keys of this pager, in our own words. */
export const pagerHelp = `
                   SUMMARY OF LESS COMMANDS

      Keys marked with * may be preceded by a number, N.

  h  H                 Show this help.
  q  :q  Q  ZZ         Leave.

                           MOVING

  e  j  Enter  Down  * One line on (or N lines).
  y  k  Up           * One line back.
  f  Space  PageDown * One screen on.
  b  PageUp          * One screen back.
  d  Ctrl-D          * Half a screen on; N is kept for later.
  u  Ctrl-U          * Half a screen back.
  Right  Left        * To the right and left, when long lines are chopped.
  F                    Wait at the end for more, like "tail -f"; Ctrl-C ends it.
  r  Ctrl-L            Draw the screen again.

                           JUMPING

  g  <  Home         * To the first line (or line N).
  G  >  End          * To the last line (or line N).
  p  %               * To the beginning (or N percent into the text).
  m<letter>            Mark the top line.
  '<letter>            Go to a mark; '' goes back to where you came from.

                          SEARCHING

  /pattern           * Search forwards for the N-th line that fits.
  ?pattern           * Search backwards.
  n                  * Search on.
  N                  * Search on, the other way.
  &pattern             Show only lines that fit; & alone shows all again.
  ESC-u                Marks of the last search off or on.

                            FILES

  :n                 * The next file.
  :p                 * The file before.
  :e [file]            Open another file.
  =  Ctrl-G            Say where you are.
  v                    Edit this file.
  !command             Run a command.

                           OPTIONS

  -N                   Numbers of lines, off or on.
  -S                   Chop long lines, off or on.
  -R                   Colours as they are, off or on.
  -i                   Ignore case in searches, off or on.
`;
