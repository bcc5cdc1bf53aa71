import { messageOf } from "../runtime/errors.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RException, RModule, RString, str, type Value } from "../runtime/values.ts";
import type { Table } from "./table.ts";

/** Each class with the one above it. */
const tree: readonly (readonly [name: string, above: string])[] = [
  ["NoMemoryError", "Exception"],
  ["ScriptError", "Exception"],
  ["LoadError", "ScriptError"],
  ["NotImplementedError", "ScriptError"],
  ["SyntaxError", "ScriptError"],
  ["SecurityError", "Exception"],
  ["SignalException", "Exception"],
  ["Interrupt", "SignalException"],
  ["SystemExit", "Exception"],
  ["SystemStackError", "Exception"],
  ["StandardError", "Exception"],
  ["ArgumentError", "StandardError"],
  ["UncaughtThrowError", "ArgumentError"],
  ["EncodingError", "StandardError"],
  ["FiberError", "StandardError"],
  ["IOError", "StandardError"],
  ["EOFError", "IOError"],
  ["IndexError", "StandardError"],
  ["KeyError", "IndexError"],
  ["StopIteration", "IndexError"],
  ["LocalJumpError", "StandardError"],
  ["NameError", "StandardError"],
  ["NoMethodError", "NameError"],
  ["RangeError", "StandardError"],
  ["FloatDomainError", "RangeError"],
  ["RegexpError", "StandardError"],
  ["RuntimeError", "StandardError"],
  ["FrozenError", "RuntimeError"],
  ["SystemCallError", "StandardError"],
  ["ThreadError", "StandardError"],
  ["TypeError", "StandardError"],
  ["ZeroDivisionError", "StandardError"],
  ["NoMatchingPatternError", "StandardError"],
  ["NoMatchingPatternKeyError", "NoMatchingPatternError"],
];

const systemErrors = [
  "ENOENT",
  "EACCES",
  "EEXIST",
  "EISDIR",
  "ENOTDIR",
  "ENOTEMPTY",
  "EADDRINUSE",
  "ECONNREFUSED",
  "EPIPE",
];

export function defineExceptions(ruby: Ruby): void {
  const exception = ruby.defineClass("Exception");
  for (const [name, above] of tree) ruby.defineClass(name, ruby.core(above));
  const errno = ruby.defineModule("Errno");
  for (const name of systemErrors) ruby.defineClass(name, ruby.core("SystemCallError"), errno);
  ruby.define(exception, methods);
  ruby.defineOn(exception, {
    exception: [0, -1, ({ ruby: on, frame, self, args }) => on.send(frame, self, "new", args)],
  });
  ruby.define(ruby.core("NameError"), {
    name: [0, 0, ({ self }) => (self as RException).ivars.get("@name") ?? null],
  });
  ruby.define(ruby.core("KeyError"), {
    key: [0, 0, ({ self }) => (self as RException).ivars.get("@key") ?? null],
  });
}

const own = (self: Value) => self as RException;

const methods: Table = {
  initialize: [
    0,
    -1,
    ({ self, args }) => {
      own(self).message = args[0] ?? null;
      return null;
    },
  ],
  message: [0, 0, ({ ruby, self, frame }) => ruby.send(frame, self, "to_s")],
  detailed_message: [
    0,
    -1,
    async ({ ruby, self, frame }) =>
      str(`${await messageOf(ruby, frame, own(self))} (${own(self).cls.name})`),
  ],
  to_s: [
    0,
    0,
    async ({ ruby, self, frame }) => {
      const { message, cls } = own(self);
      return message === null ? str(cls.name ?? "") : str(await ruby.text(frame, message));
    },
  ],
  full_message: [
    0,
    -1,
    async ({ ruby, self, frame }) => {
      const { cls, trace } = own(self);
      const [at, ...from] = trace ?? [];
      return str(
        [
          `${at ?? "-e:1:in '<main>'"}: ${await messageOf(ruby, frame, own(self))} (${cls.name})`,
          ...from.map((line) => `\tfrom ${line}`),
        ].join("\n"),
      );
    },
  ],
  inspect: [
    0,
    0,
    async ({ ruby, self, frame }) => {
      const text = await messageOf(ruby, frame, own(self));
      const { name } = own(self).cls;
      return str(
        text === ""
          ? (name ?? "")
          : text.includes("\n")
            ? `#<${name}:${JSON.stringify(text)}>`
            : `#<${name}: ${text}>`,
      );
    },
  ],
  backtrace: [0, 0, ({ self }) => (own(self).trace ? new RArray(own(self).trace!.map(str)) : null)],
  set_backtrace: [
    1,
    1,
    ({ self, args }) => {
      const [given] = args;
      own(self).trace =
        given instanceof RArray ? given.items.map((line) => (line as RString).text) : undefined;
      return given ?? null;
    },
  ],
  cause: [0, 0, ({ self }) => own(self).cause],
  "==": [1, 1, ({ self, args }) => self === args[0]],
  exception: [
    0,
    1,
    ({ self, args }) => {
      if (args.length === 0) return self;
      const copy = new RException(own(self).cls as RModule);
      copy.message = args[0]!;
      return copy;
    },
  ],
};
