import { after, before } from "../graphemes.ts";

/** Where a motion of vi's command mode leads; undefined when it leads nowhere. */
type Motion = (
  text: string,
  cursor: number,
  count: number,
  isCounted: boolean,
  operator: string | undefined,
) => number | undefined;

const isBlank = (char: string | undefined) => char === undefined || /\s/.test(char);
const kindOf = (char: string | undefined, big: boolean): number =>
  isBlank(char) ? 0 : big || /[\p{L}\p{N}_]/u.test(char!) ? 1 : 2;

const times = (count: number, from: number, step: (at: number) => number): number => {
  let at = from;
  for (let left = count; left > 0; left--) at = step(at);
  return at;
};

const wordOn =
  (big: boolean): Motion =>
  (text, cursor, count, _, operator) =>
    times(count, cursor, (from) => {
      let at = from;
      const kind = kindOf(text[at], big);
      while (at < text.length && kind !== 0 && kindOf(text[at], big) === kind) at++;
      // `cw` changes the word alone, not the blanks behind it.
      if (operator === "c" && kind !== 0) return at;
      while (at < text.length && isBlank(text[at])) at++;
      return at;
    });

const wordBack =
  (big: boolean): Motion =>
  (text, cursor, count) =>
    times(count, cursor, (from) => {
      let at = from;
      while (at > 0 && isBlank(text[at - 1])) at--;
      const kind = kindOf(text[at - 1], big);
      while (at > 0 && kindOf(text[at - 1], big) === kind) at--;
      return at;
    });

const wordEnd =
  (big: boolean): Motion =>
  (text, cursor, count) =>
    times(count, cursor, (from) => {
      let at = from + 1;
      while (at < text.length && isBlank(text[at])) at++;
      const kind = kindOf(text[at], big);
      while (at + 1 < text.length && kindOf(text[at + 1], big) === kind) at++;
      return Math.min(at, Math.max(0, text.length - 1));
    });

/** The first character that is no blank. */
const firstBlankless = (text: string): number => Math.max(0, text.search(/\S|$/));

const left: Motion = (text, cursor, count) =>
  cursor === 0 ? undefined : times(count, cursor, (at) => before(text, at));

const right: Motion = (text, cursor, count, _, operator) => {
  const end = times(count, cursor, (at) => after(text, at));
  if (operator) return end;
  return cursor >= before(text, text.length) ? undefined : Math.min(end, before(text, text.length));
};

export const viMotions: Readonly<Record<string, Motion>> = {
  h: left,
  l: right,
  " ": right,
  w: wordOn(false),
  W: wordOn(true),
  b: wordBack(false),
  B: wordBack(true),
  e: wordEnd(false),
  E: wordEnd(true),
  "0": () => 0,
  "^": (text) => firstBlankless(text),
  $: (text, _cursor, _count, _isCounted, operator) => (operator ? text.length : before(text, text.length)),
  "|": (text, _, count) => Math.min(count - 1, before(text, text.length)),
};
