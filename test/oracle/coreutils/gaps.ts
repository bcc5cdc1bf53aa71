/** Scripts whose answer is known to differ, each with its reason. One that no longer differs must leave this list. */
export const gaps: Readonly<Record<string, string>> = {
  "wc < fruit.txt": "a stream does not tell the size of the file behind it, by which wc aligns its columns",
  "env -i A=b env": "every program here is told its own path in `_`, even one that `env -i` starts",
  "sed --nosuch": "sed prints its whole help; long texts are in our own words",
};
