import { defineCheck, no, ok } from "../check.ts";

/** A file is there and, if asked, a line of it holds these words (white space counts once). */
export const file = defineCheck({
  name: "file",
  usage: "file PATH [contains WORDS]",
  reasons: ["missing", "differs"],
  read(text) {
    const match = /^(\S+)(?: contains (.+))?$/.exec(text);
    return match ? { path: match[1]!, words: match[2] } : undefined;
  },
  holds(witness, { path, words }) {
    const text = witness.text(path);
    if (text === undefined) return no("missing");
    const plain = (line: string) => line.replace(/\s+/g, " ").trim();
    return words === undefined || text.split("\n").some((line) => plain(line).includes(plain(words)))
      ? ok
      : no("differs");
  },
});
