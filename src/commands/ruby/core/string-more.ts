import { successor } from "./string.ts";
import { RArray, RRange, RRegexp, RString, str } from "../runtime/values.ts";
import { matchAt } from "../runtime/regexp.ts";
import { rangeIn } from "./range.ts";
import { takeOptions, type Table, toNumber, toText } from "./table.ts";
import { change, charSet, chars, own } from "./string-parts.ts";

/** The second half of string.ts. */
export const methodsMore: Table = {
  "[]=": [
    2,
    3,
    ({ ruby, self, args }) => {
      const value = toText(ruby, args.at(-1));
      const [at] = args;
      const { text } = own(self);
      if (at instanceof RString)
        return (
          change(
            ruby,
            self,
            text.replace(at.text, () => value),
          ),
          args.at(-1)!
        );
      if (at instanceof RRegexp) {
        const found = matchAt(at, text, 0);
        if (found)
          change(ruby, self, text.slice(0, found.index) + value + text.slice(found.index + found[0].length));
        return args.at(-1)!;
      }
      const all = chars(self);
      const place =
        at instanceof RRange
          ? rangeIn(ruby, at, all.length)
          : {
              start: toNumber(ruby, at) < 0 ? toNumber(ruby, at) + all.length : toNumber(ruby, at),
              length: args.length > 2 ? toNumber(ruby, args[1]) : 1,
            };
      if (place) all.splice(place.start, place.length, value);
      change(ruby, self, all.join(""));
      return args.at(-1)!;
    },
  ],
  chars: [0, 0, ({ self }) => new RArray(chars(self).map(str))],
  each_char: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      if (!block) return new RArray(chars(self).map(str));
      for (const char of chars(self)) await ruby.yield(frame, block, [str(char)]);
      return self;
    },
  ],
  lines: [0, -1, ({ self }) => new RArray((own(self).text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(str))],
  each_line: [
    0,
    -1,
    async ({ ruby, frame, self, block }) => {
      for (const line of own(self).text.match(/[^\n]*\n|[^\n]+$/g) ?? [])
        await ruby.yield(frame, block!, [str(line)]);
      return self;
    },
  ],
  chomp: [
    0,
    1,
    ({ ruby, self, args }) =>
      str(
        args.length > 0
          ? own(self).text.replace(
              new RegExp(`${toText(ruby, args[0]).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
              "",
            )
          : own(self).text.replace(/\r?\n$/, ""),
      ),
  ],
  "chomp!": [0, 1, ({ ruby, self }) => change(ruby, self, own(self).text.replace(/\r?\n$/, ""))],
  ord: [0, 0, ({ self }) => BigInt(own(self).text.codePointAt(0) ?? 0)],
  hex: [0, 0, ({ self }) => BigInt(Number.parseInt(own(self).text, 16) || 0)],
  ljust: [
    1,
    2,
    ({ ruby, self, args }) =>
      str(own(self).text.padEnd(toNumber(ruby, args[0]), args[1] ? toText(ruby, args[1]) : " ")),
  ],
  rjust: [
    1,
    2,
    ({ ruby, self, args }) =>
      str(own(self).text.padStart(toNumber(ruby, args[0]), args[1] ? toText(ruby, args[1]) : " ")),
  ],
  center: [
    1,
    2,
    ({ ruby, self, args }) => {
      const { text } = own(self);
      const room = Math.max(0, toNumber(ruby, args[0]) - text.length);
      const fill = args[1] ? toText(ruby, args[1]) : " ";
      return str(text.padStart(text.length + Math.floor(room / 2), fill).padEnd(text.length + room, fill));
    },
  ],
  tr: [
    2,
    2,
    ({ ruby, self, args }) => {
      const what = charSet(toText(ruby, args[0]));
      const to = charSet(toText(ruby, args[1])).list;
      return str(
        chars(self)
          .map((char) =>
            what.has(char) ? (to[Math.min(Math.max(what.list.indexOf(char), 0), to.length - 1)] ?? "") : char,
          )
          .join(""),
      );
    },
  ],
  delete: [
    1,
    -1,
    ({ ruby, self, args }) =>
      str(
        chars(self)
          .filter((char) => !args.every((set) => charSet(toText(ruby, set)).has(char)))
          .join(""),
      ),
  ],
  count: [
    1,
    -1,
    ({ ruby, self, args }) =>
      BigInt(chars(self).filter((char) => args.every((set) => charSet(toText(ruby, set)).has(char))).length),
  ],
  squeeze: [
    0,
    1,
    ({ ruby, self, args }) =>
      str(
        chars(self)
          .filter(
            (char, i, all) =>
              !(char === all[i - 1] && (args.length === 0 || charSet(toText(ruby, args[0])).has(char))),
          )
          .join(""),
      ),
  ],
  succ: [0, 0, ({ self }) => str(successor(own(self).text))],
  next: [0, 0, ({ self }) => str(successor(own(self).text))],
  upto: [
    1,
    2,
    async ({ ruby, frame, self, args, block }) => {
      const end = toText(ruby, args[0]);
      for (let at = own(self).text; at.length <= end.length; at = successor(at)) {
        await ruby.yield(frame, block!, [str(at)]);
        if (at === end) break;
      }
      return self;
    },
  ],
  encoding: [0, 0, ({ ruby }) => ruby.object.constants.get("Encoding__UTF_8") ?? str("UTF-8")],
  force_encoding: [1, 1, ({ self }) => self],
  encode: [0, -1, ({ self, args }) => (takeOptions(args), str(own(self).text))],
  unicode_normalize: [0, 1, ({ self }) => str(own(self).text.normalize())],
  "valid_encoding?": [0, 0, ({ self }) => !own(self).text.includes("\ufffd")],
  "ascii_only?": [0, 0, ({ self }) => /^[\0-\x7f]*$/.test(own(self).text)],
  b: [0, 0, ({ self }) => str(own(self).text)],
  scrub: [0, 1, ({ self }) => str(own(self).text)],
  unpack1: [1, 1, ({ self }) => str(own(self).text)],
  "+@": [0, 0, ({ self }) => (own(self).frozen ? str(own(self).text) : self)],
  "-@": [0, 0, ({ ruby, self }) => ruby.frozen(own(self).text)],
};
