import { toProc } from "../runtime/call.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RSymbol, str, symbol, type Value } from "../runtime/values.ts";
import { inspectText } from "./string.ts";

const own = (self: Value) => (self as RSymbol).name;

const plain =
  /^(?:(?:@@?|\$)?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*[?!=]?|\[\]=?|[+\-*/%<>!~^&|]|\*\*|<=>|===?|=~|!=|<<|>>|<=|>=|[+-]@)$/;

/** `:name`, or `:"any text"`. */
export const inspectSymbol = (name: string): string =>
  plain.test(name) ? `:${name}` : `:${inspectText(name)}`;

export function defineSymbol(ruby: Ruby): void {
  const cls = ruby.core("Symbol");
  ruby.define(cls, {
    to_s: [0, 0, ({ self }) => str(own(self))],
    name: [0, 0, ({ self }) => str(own(self))],
    id2name: [0, 0, ({ self }) => str(own(self))],
    to_sym: [0, 0, ({ self }) => self],
    to_proc: [0, 0, ({ ruby: on, frame, self }) => toProc(on, frame, self)],
    inspect: [0, 0, ({ self }) => str(inspectSymbol(own(self)))],
    "<=>": [
      1,
      1,
      ({ self, args: [other] }) =>
        !(other instanceof RSymbol) ? null : own(self) < other.name ? -1n : own(self) > other.name ? 1n : 0n,
    ],
  });
  for (const name of ["length", "size", "empty?", "start_with?", "end_with?", "[]"])
    ruby.define(cls, {
      [name]: [0, -1, ({ ruby: on, frame, self, args }) => on.send(frame, str(own(self)), name, args)],
    });
  for (const name of ["upcase", "downcase", "capitalize", "succ"])
    ruby.define(cls, {
      [name]: [
        0,
        0,
        async ({ ruby: on, frame, self }) =>
          symbol(await on.text(frame, await on.send(frame, str(own(self)), name))),
      ],
    });
}
