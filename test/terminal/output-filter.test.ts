import { fc } from "../support/fuzz.ts";
import { describe, expect, it } from "vitest";
import { createOutputFilter } from "../../src/terminal/output-filter.ts";

const clean = (...parts: string[]) => {
  const filter = createOutputFilter();
  return parts.map((part) => filter.clean(part)).join("");
};

describe("what programs print", () => {
  for (const text of [
    "plain text\n\ttabs\b\x07\r",
    "\x1b[1;38;5;196mred\x1b[0m \x1b[38:2::1:2:3mcolon\x1b[m",
    "\x1b[2J\x1b[H\x1b[10;5H\x1b[K\x1b[3A\x1b[G\x1b[2P\x1b[@\x1b[S",
    "\x1b[?1049h\x1b[?25l\x1b[?25h\x1b[?1049l",
    "\x1b7\x1b8\x1bM\x1bc",
    "\x1b]8;;https://heroku.com/\x1b\\link\x1b]8;;\x1b\\",
    "naïve 日本 😀",
  ])
    it(`passes ${JSON.stringify(text)}`, () => expect(clean(text)).toBe(text));

  for (const [what, text, kept] of [
    ["the title", "a\x1b]0;title\x07b", "ab"],
    ["the clipboard", "a\x1b]52;c;cm0gLXJm\x1b\\b", "ab"],
    ["questions about colours", "a\x1b]11;?\x07b\x1b]4;1;?\x1b\\c", "abc"],
    ["device attributes", "a\x1b[c\x1b[>c\x1b[=0c\x1bZb", "ab"],
    ["status reports", "a\x1b[5n\x1b[6n\x1b[?6nb", "ab"],
    ["setting reports", "a\x1bP$qm\x1b\\b\x1bP+q544e\x1b\\c", "abc"],
    ["window reports", "a\x1b[21t\x1b[14tb", "ab"],
    ["mode reports", "a\x1b[?2004$p\x1b[>0qb", "ab"],
    ["paste brackets, mouse and focus", "a\x1b[?2004h\x1b[?1000h\x1b[?1004h\x1b[?2004lb", "ab"],
    ["the forbidden part of a list of modes", "\x1b[?25;2004l", "\x1b[?25l"],
    ["8-bit controls", "a\x9b6n\x9d0;t\x9c\x85b", "a6n0;tb"],
    ["character sets", "a\x0e\x0f\x1b(0\x1b)Bb", "ab"],
    ["other controls", "a\x00\x05\x18\x1a\x7fb", "ab"],
    ["links that are none of the web", "\x1b]8;;javascript:x\x07a\x1b]8;;file:///etc\x07b", "ab"],
    ["a string broken by a line break", "a\x1b]0;title\nb", "a\nb"],
    ["a sequence broken by a line break", "a\x1b[1;\nb", "a\nb"],
    ["repeated characters", "a\x1b[99999999bb", "ab"],
    ["keyboard protocols", "a\x1b[>1u\x1b[=1;1u\x1b[>4;2mb", "ab"],
  ] as const)
    it(`drops ${what}`, () => expect(clean(text)).toBe(kept));

  it("holds a sequence cut in pieces", () => {
    expect(clean("a\x1b", "[3", "1mb\x1b]0;ti", "tle\x1b", "\\c\x1b]52;", "c;x\x07d")).toBe("a\x1b[31mbcd");
  });

  it("does not hold back without end", () => {
    const filter = createOutputFilter();
    filter.clean(`\x1b]0;${"x".repeat(5000)}`);
    expect(filter.clean("seen")).toBe("seen");
  });

  it("undoes what a program leaves", () => {
    const filter = createOutputFilter();
    filter.clean("\x1b[?1049h\x1b[?25l\x1b[2;5r\x1b]8;;http://x/\x07\x1b[3");
    expect(filter.restore()).toBe("\x1b[?1049l\x1b[?25h\x1b7\x1b[r\x1b8\x1b]8;;\x1b\\");
    expect(filter.restore()).toBe("");
    expect(filter.clean("1m")).toBe("1m");
  });

  it("gives the same however the text is cut, and only harmless sequences", () => {
    const piece = fc.constantFrom(
      ..."\x1b [ ] ? ; : 0 1 2 5 8 h l m n c t r P \\ \x07 \x9b \x9d \n a 日 $ > ( https://x/".split(" "),
    );
    const safe =
      /^(?:\x1b\[[\d;:]*[@-MPSTXZ`adefgmrsu]|\x1b\[\?[\d;]+[hl]|\x1b\]8;[^\x1b\x07]*\x1b\\|\x1b[78DEMc]|[^\x00-\x06\x0e-\x1f\x7f-\x9f])*$/u;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(40), (pieces, cut) => {
        const parts = [pieces.slice(0, cut).join(""), pieces.slice(cut).join("")];
        const whole = clean(pieces.join(""));
        expect(clean(...parts)).toBe(whole);
        expect(whole).toMatch(safe);
      }),
      { numRuns: 3000 },
    );
  });
});
