import type { Frame } from "../runtime/frame.ts";
import { makeRegexp, matchAt } from "../runtime/regexp.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RRegexp, RString, str, type Value } from "../runtime/values.ts";
import { setMatch } from "./regexp.ts";
import { change } from "./string.ts";
import { type Table, toNumber, toText } from "./table.ts";

const own = (self: Value): RString => self as RString;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

const regexpOf = (ruby: Ruby, value: Value | undefined): RRegexp =>
  value instanceof RRegexp ? value : makeRegexp(ruby, literal(toText(ruby, value)), "");

/** `\1`, `\k<name>` and `\0` in a replacement. */
const expand = (template: string, found: RegExpExecArray): string =>
  template.replace(/\\(?:(\d|&)|k<(\w+)>|\\)/g, (all, digit?: string, name?: string) =>
    digit !== undefined
      ? (found[digit === "&" ? 0 : Number(digit)] ?? "")
      : name !== undefined
        ? (found.groups?.[name] ?? "")
        : all === "\\\\"
          ? "\\"
          : all,
  );

function substitute(once: boolean): (call: Parameters<Table[string][2]>[0]) => Promise<string> {
  return async ({ ruby, frame, self, args, block }) => {
    const { text } = own(self);
    const [what, by] = args;
    const regexp = regexpOf(ruby, what);
    let out = "";
    let last = 0;
    for (
      let found = matchAt(regexp, text, 0);
      found;
      found = matchAt(regexp, text, found.index + Math.max(1, found[0].length))
    ) {
      out += text.slice(last, found.index);
      last = found.index + found[0].length;
      if (by instanceof RHash) out += await ruby.text(frame, by.get(str(found[0])) ?? null);
      else if (by !== undefined) out += expand(toText(ruby, by), found);
      else {
        setMatch(ruby, frame, regexp, found, text);
        out += await ruby.text(frame, await ruby.yield(frame, block!, [str(found[0])]));
      }
      if (once || found.index + found[0].length > text.length) break;
      if (found[0] === "" && found.index >= text.length) break;
    }
    return out + text.slice(last);
  };
}

const sub = substitute(true);
const gsub = substitute(false);

async function split({
  ruby,
  self,
  args,
}: {
  ruby: Ruby;
  frame: Frame;
  self: Value;
  args: Value[];
}): Promise<Value> {
  const { text } = own(self);
  const limit = args[1] === undefined ? 0 : toNumber(ruby, args[1]);
  const [by] = args;
  let parts: string[];
  if (by === undefined || by === null || (by instanceof RString && by.text === " ")) {
    parts = text.trimStart() === "" ? [] : text.trimStart().split(/\s+/);
    if (limit > 0 && parts.length > limit) {
      const rest = new RegExp(`^\\s*(?:\\S+\\s+){${limit - 1}}`).exec(text)![0];
      parts = [...parts.slice(0, limit - 1), text.slice(rest.length)];
    }
  } else if (by instanceof RString && limit <= 0)
    parts = text === "" ? [] : by.text === "" ? [...text] : text.split(by.text);
  else {
    const regexp = regexpOf(ruby, by);
    parts = [];
    let last = 0;
    for (
      let found = matchAt(regexp, text, 0);
      found && (limit <= 0 || parts.length < limit - 1);
      found = matchAt(regexp, text, found.index + Math.max(1, found[0].length))
    ) {
      if (found[0] === "" && (found.index === 0 || found.index >= text.length)) {
        if (found.index >= text.length) break;
        continue;
      }
      parts.push(text.slice(last, found.index), ...found.slice(1).filter((group) => group !== undefined));
      last = found.index + found[0].length;
    }
    parts.push(text.slice(last));
  }
  if (limit === 0) while (parts.at(-1) === "") parts.pop();
  return new RArray(parts.map(str));
}

const starts = (ruby: Ruby, text: string, value: Value) => {
  if (value instanceof RRegexp) return matchAt(value, text, 0)?.index === 0;
  return text.startsWith(toText(ruby, value));
};

const methods: Table = {
  "include?": [1, 1, ({ ruby, self, args }) => own(self).text.includes(toText(ruby, args[0]))],
  "start_with?": [0, -1, ({ ruby, self, args }) => args.some((one) => starts(ruby, own(self).text, one))],
  "end_with?": [
    0,
    -1,
    ({ ruby, self, args }) => args.some((one) => own(self).text.endsWith(toText(ruby, one))),
  ],
  delete_prefix: [
    1,
    1,
    ({ ruby, self, args }) => {
      const start = toText(ruby, args[0]);
      return str(own(self).text.startsWith(start) ? own(self).text.slice(start.length) : own(self).text);
    },
  ],
  delete_suffix: [
    1,
    1,
    ({ ruby, self, args }) => {
      const end = toText(ruby, args[0]);
      return str(
        end !== "" && own(self).text.endsWith(end) ? own(self).text.slice(0, -end.length) : own(self).text,
      );
    },
  ],
  index: [
    1,
    2,
    ({ ruby, self, args }) => {
      const start = args[1] === undefined ? 0 : toNumber(ruby, args[1]);
      const at =
        args[0] instanceof RRegexp
          ? (matchAt(args[0], own(self).text, start)?.index ?? -1)
          : own(self).text.indexOf(toText(ruby, args[0]), start);
      return at < 0 ? null : BigInt(at);
    },
  ],
  rindex: [
    1,
    2,
    ({ ruby, self, args }) => {
      const at = own(self).text.lastIndexOf(toText(ruby, args[0]));
      return at < 0 ? null : BigInt(at);
    },
  ],
  sub: [1, 2, async (call) => str(await sub(call))],
  gsub: [1, 2, async (call) => str(await gsub(call))],
  "sub!": [
    1,
    2,
    async (call) => {
      const made = await sub(call);
      return made === own(call.self).text ? null : change(call.ruby, call.self, made);
    },
  ],
  "gsub!": [
    1,
    2,
    async (call) => {
      const made = await gsub(call);
      return made === own(call.self).text ? null : change(call.ruby, call.self, made);
    },
  ],
  split: [0, 2, (call) => split(call)],
  partition: [
    1,
    1,
    ({ ruby, self, args }) => {
      const found = matchAt(regexpOf(ruby, args[0]), own(self).text, 0);
      const { text } = own(self);
      return new RArray(
        (found
          ? [text.slice(0, found.index), found[0], text.slice(found.index + found[0].length)]
          : [text, "", ""]
        ).map(str),
      );
    },
  ],
  rpartition: [
    1,
    1,
    ({ ruby, self, args }) => {
      const { text } = own(self);
      const mark = toText(ruby, args[0]);
      const at = text.lastIndexOf(mark);
      return new RArray(
        (at < 0 ? ["", "", text] : [text.slice(0, at), mark, text.slice(at + mark.length)]).map(str),
      );
    },
  ],
  "=~": [
    1,
    1,
    ({ ruby, frame, self, args: [regexp] }) => {
      if (!(regexp instanceof RRegexp)) return null;
      const found = matchAt(regexp, own(self).text, 0);
      setMatch(ruby, frame, regexp, found, own(self).text);
      return found ? BigInt(found.index) : null;
    },
  ],
  match: [
    1,
    2,
    ({ ruby, frame, self, args }) =>
      setMatch(
        ruby,
        frame,
        regexpOf(ruby, args[0]),
        matchAt(regexpOf(ruby, args[0]), own(self).text, 0),
        own(self).text,
      ),
  ],
  "match?": [1, 2, ({ ruby, self, args }) => matchAt(regexpOf(ruby, args[0]), own(self).text, 0) !== null],
  scan: [
    1,
    1,
    async ({ ruby, frame, self, args, block }) => {
      const regexp = regexpOf(ruby, args[0]);
      const all: Value[] = [];
      const { text } = own(self);
      for (
        let found = matchAt(regexp, text, 0);
        found;
        found = matchAt(regexp, text, found.index + Math.max(1, found[0].length))
      ) {
        all.push(
          found.length > 1
            ? new RArray(found.slice(1).map((group) => (group === undefined ? null : str(group))))
            : str(found[0]),
        );
        if (found.index >= text.length) break;
      }
      if (!block) return new RArray(all);
      for (const one of all) await ruby.yield(frame, block, [one]);
      return self;
    },
  ],
};

export function defineStringSearch(ruby: Ruby): void {
  ruby.define(ruby.core("String"), methods);
}
