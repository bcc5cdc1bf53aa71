import { callFunction } from "../runtime/dispatch.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { toInt } from "../runtime/numbers.ts";
import { iterate } from "../runtime/iterate.ts";
import { show } from "../runtime/text.ts";
import { encode } from "../../../base/bytes.ts";
import { JArray, JChar, JNative, type Value } from "../runtime/values.ts";
import { format } from "./format.ts";
import { makeStream } from "./make.ts";

const text = (value: Value): string => value as string;

function bounds(call: Call, self: string, begin: number, end: number): string {
  if (begin < 0 || end > self.length || begin > end)
    throw call.vm.thrown(
      "StringIndexOutOfBoundsException",
      `begin ${begin}, end ${end}, length ${self.length}`,
      call.frame,
    );
  return self.slice(begin, end);
}

/** A Java regular expression in JavaScript's words. */
export const regex = (pattern: string, flags = "g"): RegExp =>
  new RegExp(pattern.replace(/\(\?<([A-Za-z]\w*)>/g, "(?<$1>").replace(/([*+?}])\+/g, "$1"), `${flags}u`);

/** "$1" as in Java; what else means something to JavaScript is kept from it. */
const replacement = (value: string): string => value.replace(/\$(?![\d{])/g, "$$$$").replace(/\\(.)/g, "$1");

function split(self: string, pattern: string, limit: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of self.matchAll(regex(pattern))) {
    if (limit > 0 && parts.length === limit - 1) break;
    if (match.index === 0 && match[0].length === 0) continue;
    parts.push(self.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(self.slice(from));
  if (limit === 0 && parts.length > 1) while (parts.length > 0 && parts.at(-1) === "") parts.pop();
  return parts;
}

const needle = (value: Value): string =>
  typeof value === "string" ? value : String.fromCharCode(value instanceof JChar ? value.code : toInt(value));

export const stringClass: LibraryClass = {
  name: "java.lang.String",
  construct: async (call, [value = ""]) =>
    value instanceof JArray
      ? value.type === "byte"
        ? new TextDecoder().decode(Uint8Array.from(value.items, (item) => toInt(item)))
        : value.items.map((item) => needle(item)).join("")
      : show(call, value),
  statics: {
    $valueOf: (call, [value = null]) =>
      value instanceof JArray && value.type === "char" ? value.items.map(needle).join("") : show(call, value),
    copyValueOf: (_, [value]) => (value as JArray).items.map(needle).join(""),
    format: (call, [pattern, ...args]) => format(call, text(pattern!), spread(args)),
    async join(call, [glue, ...rest]) {
      const parts: string[] = [];
      if (rest.length === 1 && typeof rest[0] !== "string")
        for await (const item of iterate(call, rest[0]!)) parts.push(await show(call, item));
      else for (const item of rest) parts.push(await show(call, item));
      return parts.join(text(glue!));
    },
  },
  constants: { CASE_INSENSITIVE_ORDER: () => new JNative("java.lang.String.CaseInsensitive", null) },
  methods: {
    length: (_, self) => text(self).length,
    isEmpty: (_, self) => text(self) === "",
    isBlank: (_, self) => text(self).trim() === "",
    charAt(call, self, [index = 0]) {
      const at = toInt(index);
      if (at < 0 || at >= text(self).length)
        throw call.vm.thrown(
          "StringIndexOutOfBoundsException",
          `Index ${at} out of bounds for length ${text(self).length}`,
          call.frame,
        );
      return new JChar(text(self).charCodeAt(at));
    },
    codePointAt: (_, self, [index = 0]) => text(self).codePointAt(toInt(index)) ?? 0,
    substring: (call, self, [begin = 0, end]) =>
      bounds(call, text(self), toInt(begin), end === undefined ? text(self).length : toInt(end!)),
    indexOf: (_, self, [what = "", from = 0]) => text(self).indexOf(needle(what), toInt(from)),
    lastIndexOf: (_, self, [what = ""]) => text(self).lastIndexOf(needle(what)),
    contains: (call, self, [what = ""]) => show(call, what).then((part) => text(self).includes(part)),
    startsWith: (_, self, [what = "", from = 0]) => text(self).startsWith(text(what), toInt(from)),
    endsWith: (_, self, [what = ""]) => text(self).endsWith(text(what)),
    equals: (_, self, [other = null]) => self === other,
    equalsIgnoreCase: (_, self, [other = null]) =>
      typeof other === "string" && text(self).toLowerCase() === other.toLowerCase(),
    compareTo: (_, self, [other = ""]) => compareTexts(text(self), text(other)),
    compareToIgnoreCase: (_, self, [other = ""]) =>
      compareTexts(text(self).toLowerCase(), text(other).toLowerCase()),
    toUpperCase: (_, self) => text(self).toUpperCase(),
    toLowerCase: (_, self) => text(self).toLowerCase(),
    trim: (_, self) => text(self).trim(),
    strip: (_, self) => text(self).trim(),
    stripLeading: (_, self) => text(self).trimStart(),
    stripTrailing: (_, self) => text(self).trimEnd(),
    concat: (_, self, [other = ""]) => text(self) + text(other),
    repeat: (_, self, [count = 0]) => text(self).repeat(toInt(count)),
    replace: (call, self, [from = "", to = ""]) =>
      typeof from === "string"
        ? show(call, to).then((value) => text(self).replaceAll(from, () => value))
        : text(self).replaceAll(needle(from), () => needle(to)),
    replaceAll: (_, self, [from = "", to = ""]) =>
      text(self).replace(regex(text(from)), replacement(text(to))),
    replaceFirst: (_, self, [from = "", to = ""]) =>
      text(self).replace(regex(text(from), ""), replacement(text(to))),
    matches: (_, self, [pattern = ""]) => regex(`^(?:${text(pattern)})$`, "").test(text(self)),
    split: (_, self, [pattern = "", limit = 0]) =>
      new JArray(split(text(self), text(pattern), toInt(limit)), "String"),
    toCharArray: (_, self) =>
      new JArray(
        Array.from(text(self).split(""), (each) => new JChar(each.charCodeAt(0))),
        "char",
      ),
    chars: (_, self) =>
      makeStream(
        text(self)
          .split("")
          .map((each) => each.charCodeAt(0)),
        "java.util.stream.IntStream",
      ),
    getBytes: (_, self) =>
      new JArray(
        Array.from(encode(text(self)), (byte) => (byte << 24) >> 24),
        "byte",
      ),
    lines: (_, self) => makeStream(text(self).replace(/\n$/, "").split(/\r?\n/)),
    formatted: (call, self, args) => format(call, text(self), spread(args)),
    $toString: (_, self) => self,
    intern: (_, self) => self,
    describeConstable: (_, self) => self,
    transform: (call, self, [change = null]) => callFunction(call, change, [self]),
    indent: (_, self, [by = 0]) => text(self).replace(/\n$/, "").split("\n").map((line) => `${" ".repeat(Math.max(0, toInt(by)))}${line}\n`).join(""), // prettier-ignore
    stripIndent: (_, self) => self,
  },
};

/** Arguments of a variadic method: an array alone stands for them all. */
export const spread = (args: readonly Value[]): readonly Value[] =>
  args.length === 1 && args[0] instanceof JArray ? args[0].items : args;

function compareTexts(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++)
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.charCodeAt(i) - b.charCodeAt(i);
  return a.length - b.length;
}

interface Builder {
  text: string;
}
const builder = (self: Value): Builder => (self as JNative<Builder>).state;

const edit =
  (change: (text: string, args: readonly Value[], shown: string) => string) =>
  async (call: Call, self: Value, args: readonly Value[]): Promise<Value> => {
    const state = builder(self);
    const last = args.at(-1) ?? null;
    state.text = change(
      state.text,
      args,
      last instanceof JArray ? last.items.map(needle).join("") : await show(call, last),
    );
    return self;
  };

const builderClass = (name: string): LibraryClass => ({
  name,
  construct: (_, [start]) => new JNative<Builder>(name, { text: typeof start === "string" ? start : "" }),
  methods: {
    append: edit(
      (before, args, shown) =>
        before + (args.length === 3 ? text(args[0]!).slice(toInt(args[1]!), toInt(args[2]!)) : shown),
    ),
    insert: edit((before, [at = 0], shown) => before.slice(0, toInt(at)) + shown + before.slice(toInt(at))),
    reverse: edit((before) => [...before].reverse().join("")),
    delete: edit((before, [from = 0, to = 0]) => before.slice(0, toInt(from)) + before.slice(toInt(to))),
    deleteCharAt: edit((before, [at = 0]) => before.slice(0, toInt(at)) + before.slice(toInt(at) + 1)),
    replace: edit(
      (before, [from = 0, to = 0], shown) => before.slice(0, toInt(from)) + shown + before.slice(toInt(to)),
    ),
    setLength(_, self, [length = 0]) {
      builder(self).text = builder(self).text.slice(0, toInt(length)).padEnd(toInt(length), "\0");
      return null;
    },
    setCharAt(_, self, [at = 0, char = null]) {
      const { text: before } = builder(self);
      builder(self).text = before.slice(0, toInt(at)) + needle(char) + before.slice(toInt(at) + 1);
      return null;
    },
    $toString: (_, self) => builder(self).text,
    length: (_, self) => builder(self).text.length,
    isEmpty: (_, self) => builder(self).text === "",
    charAt: (call, self, args) => stringClass.methods!["charAt"]!(call, builder(self).text, args),
    indexOf: (call, self, args) => stringClass.methods!["indexOf"]!(call, builder(self).text, args),
    substring: (call, self, args) => stringClass.methods!["substring"]!(call, builder(self).text, args),
  },
});

export const stringClasses: readonly LibraryClass[] = [
  stringClass,
  builderClass("java.lang.StringBuilder"),
  builderClass("java.lang.StringBuffer"),
];
