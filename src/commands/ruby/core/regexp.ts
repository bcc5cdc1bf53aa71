import type { Frame } from "../runtime/frame.ts";
import { makeRegexp, matchAt } from "../runtime/regexp.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RObject, RRegexp, RString, RSymbol, str, type Value } from "../runtime/values.ts";
import { inspectText } from "./string.ts";
import { toText } from "./table.ts";

const matches = new WeakMap<RObject, { found: RegExpExecArray; text: string; regexp: RRegexp }>();

/** Makes the MatchData and sets `$~`, `$1` and their kin; null when nothing matched. */
export function setMatch(
  ruby: Ruby,
  _frame: Frame,
  regexp: RRegexp,
  found: RegExpExecArray | null,
  text: string,
): Value {
  for (let i = 1; i <= 9; i++) ruby.globals.set(`$${i}`, found?.[i] === undefined ? null : str(found[i]!));
  let made: RObject | null = null;
  if (found) {
    made = new RObject(ruby.core("MatchData"));
    matches.set(made, { found, text, regexp });
  }
  ruby.globals.set("$~", made);
  return made;
}

const part = (text: string | undefined): Value => (text === undefined ? null : str(text));

const literal = (text: string) =>
  text
    .replace(/[.*+?^${}()|[\]\\-]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/ /g, "\\ ");

export function defineRegexp(ruby: Ruby): void {
  const cls = ruby.core("Regexp");
  const own = (self: Value) => self as RRegexp;
  for (const [name, value] of [
    ["IGNORECASE", 1n],
    ["EXTENDED", 2n],
    ["MULTILINE", 4n],
  ] as const)
    cls.constants.set(name, value);
  const match = (call: { ruby: Ruby; frame: Frame; self: Value; args: Value[] }): Value => {
    const [given] = call.args;
    if (given === null || given === undefined)
      return setMatch(call.ruby, call.frame, own(call.self), null, "");
    const text = toText(call.ruby, given);
    return setMatch(call.ruby, call.frame, own(call.self), matchAt(own(call.self), text, 0), text);
  };
  ruby.define(cls, {
    match: [1, 2, match],
    "match?": [
      1,
      2,
      ({ ruby: on, self, args: [text] }) => text !== null && matchAt(own(self), toText(on, text), 0) !== null,
    ],
    "=~": [
      1,
      1,
      (call) => {
        const found = match(call);
        return found instanceof RObject ? BigInt(matches.get(found)!.found.index) : null;
      },
    ],
    "===": [
      1,
      1,
      (call) => (call.args[0] instanceof RString || call.args[0] instanceof RSymbol) && match(call) !== null,
    ],
    source: [0, 0, ({ self }) => str(own(self).source)],
    to_s: [0, 0, ({ self }) => str(`(?${own(self).flags}-mix:${own(self).source})`)],
    inspect: [0, 0, ({ self }) => str(`/${own(self).source}/${own(self).flags}`)],
    "==": [
      1,
      1,
      ({ self, args: [other] }) =>
        other instanceof RRegexp && other.source === own(self).source && other.flags === own(self).flags,
    ],
    names: [
      0,
      0,
      ({ self }) => new RArray([...own(self).source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => str(name!))),
    ],
  });
  ruby.defineOn(cls, {
    new: [
      1,
      2,
      ({ ruby: on, args }) =>
        args[0] instanceof RRegexp
          ? args[0]
          : makeRegexp(on, toText(on, args[0]), args[1] === 1n || args[1] === true ? "i" : ""),
    ],
    escape: [1, 1, ({ ruby: on, args }) => str(literal(toText(on, args[0])))],
    quote: [1, 1, ({ ruby: on, args }) => str(literal(toText(on, args[0])))],
    union: [
      0,
      -1,
      ({ ruby: on, args }) =>
        makeRegexp(
          on,
          args
            .flatMap((one) => (one instanceof RArray ? one.items : [one]))
            .map((one) => (one instanceof RRegexp ? one.source : literal(toText(on, one))))
            .join("|"),
          "",
        ),
    ],
    last_match: [
      0,
      1,
      ({ ruby: on, frame, args }) =>
        args.length > 0 && on.globals.get("$~")
          ? on.send(frame, on.globals.get("$~")!, "[]", args)
          : (on.globals.get("$~") ?? null),
    ],
  });
  const data = (self: Value) => matches.get(self as RObject)!;
  ruby.define(ruby.core("MatchData"), {
    "[]": [
      1,
      1,
      ({ self, args: [which] }) =>
        part(
          which instanceof RString || which instanceof RSymbol
            ? data(self).found.groups?.[which instanceof RString ? which.text : which.name]
            : data(self).found.at(Number(which)),
        ),
    ],
    captures: [0, 0, ({ self }) => new RArray(data(self).found.slice(1).map(part))],
    named_captures: [
      0,
      -1,
      ({ self }) =>
        RHash.of(
          Object.entries(data(self).found.groups ?? {}).map(
            ([name, text]) => [str(name), part(text)] as const,
          ),
        ),
    ],
    names: [0, 0, ({ self }) => new RArray(Object.keys(data(self).found.groups ?? {}).map(str))],
    to_a: [0, 0, ({ self }) => new RArray([...data(self).found].map(part))],
    to_s: [0, 0, ({ self }) => str(data(self).found[0])],
    pre_match: [0, 0, ({ self }) => str(data(self).text.slice(0, data(self).found.index))],
    post_match: [
      0,
      0,
      ({ self }) => str(data(self).text.slice(data(self).found.index + data(self).found[0].length)),
    ],
    begin: [1, 1, ({ self }) => BigInt(data(self).found.index)],
    end: [1, 1, ({ self }) => BigInt(data(self).found.index + data(self).found[0].length)],
    values_at: [0, -1, ({ self, args }) => new RArray(args.map((at) => part(data(self).found[Number(at)])))],
    inspect: [
      0,
      0,
      ({ self }) =>
        str(
          `#<MatchData ${inspectText(data(self).found[0])}${data(self)
            .found.slice(1)
            .map(
              (text, i) =>
                ` ${Object.keys(data(self).found.groups ?? {})[i] ?? i + 1}:${text === undefined ? "nil" : inspectText(text)}`,
            )
            .join("")}>`,
        ),
    ],
  });
}
