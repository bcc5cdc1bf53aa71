import { singletonOf, ancestors } from "../runtime/lookup.ts";
import { noMethod } from "../runtime/errors.ts";
import { callMethod, callProc } from "../runtime/invoke.ts";
import type { Ruby } from "../runtime/ruby.ts";
import {
  identity,
  RArray,
  RHash,
  RMethod,
  RModule,
  RObject,
  type RProc,
  RString,
  str,
  symbol,
} from "../runtime/values.ts";
import { type Table, toText } from "./table.ts";
import { copy, evalWith, initializeCopy, inspectObject, isFrozen, ownNesting } from "./object-parts.ts";

const methods: Table = {
  initialize: [0, -1, () => null],
  "==": [1, 1, ({ self, args }) => self === args[0]],
  "equal?": [1, 1, ({ self, args }) => self === args[0]],
  "eql?": [
    1,
    1,
    ({ ruby, frame, self, args }) =>
      ruby.plainClassOf(self) === ruby.plainClassOf(args[0]!) && ruby.equal(frame, self, args[0]!),
  ],
  "===": [1, 1, ({ ruby, frame, self, args }) => ruby.equal(frame, self, args[0]!)],
  "=~": [1, 1, () => null],
  "!": [0, 0, ({ self }) => self === null || self === false],
  "!=": [1, 1, async ({ ruby, frame, self, args }) => !(await ruby.equal(frame, self, args[0]!))],
  "<=>": [
    1,
    1,
    async ({ ruby, frame, self, args }) => ((await ruby.equal(frame, self, args[0]!)) ? 0n : null),
  ],
  hash: [0, 0, ({ self }) => (self instanceof RObject ? BigInt(identity(self)) : 0n)],
  class: [0, 0, ({ ruby, self }) => ruby.plainClassOf(self)],
  singleton_class: [0, 0, ({ ruby, self }) => singletonOf(ruby, self)],
  object_id: [
    0,
    0,
    ({ self }) =>
      typeof self === "object" && self !== null
        ? BigInt(identity(self))
        : typeof self === "bigint"
          ? 2n * self + 1n
          : 8n,
  ],
  inspect: [
    0,
    0,
    async ({ ruby, frame, self }) =>
      self instanceof RObject
        ? str(self === ruby.main ? "main" : await inspectObject(ruby, frame, self))
        : str(""),
  ],
  to_s: [0, 0, ({ ruby, self }) => str(self === ruby.main ? "main" : `#<${ruby.plainClassOf(self).name}>`)],
  "nil?": [0, 0, ({ self }) => self === null],
  "is_a?": [1, 1, ({ ruby, self, args }) => args[0] instanceof RModule && ruby.isA(self, args[0])],
  "kind_of?": [1, 1, ({ ruby, self, args }) => args[0] instanceof RModule && ruby.isA(self, args[0])],
  "instance_of?": [1, 1, ({ ruby, self, args }) => ruby.plainClassOf(self) === args[0]],
  "respond_to?": [
    1,
    2,
    async ({ ruby, frame, self, args }) => {
      const name = toText(ruby, args[0]);
      const found = ruby.find(self, name);
      if (found) return found.visibility !== "private" || args[1] === true;
      if (!ruby.find(self, "respond_to_missing?")) return false;
      const known = await ruby.send(frame, self, "respond_to_missing?", [symbol(name), args[1] ?? false]);
      return known !== null && known !== false;
    },
  ],
  "respond_to_missing?": [2, 2, () => false],
  send: [
    1,
    -1,
    ({ ruby, frame, self, args, block }) =>
      ruby.send(frame, self, toText(ruby, args[0]), args.slice(1), block),
  ],
  __send__: [
    1,
    -1,
    ({ ruby, frame, self, args, block }) =>
      ruby.send(frame, self, toText(ruby, args[0]), args.slice(1), block),
  ],
  public_send: [
    1,
    -1,
    ({ ruby, frame, self, args, block }) =>
      callMethod(ruby, frame, self, toText(ruby, args[0]), args.slice(1), block),
  ],
  method: [
    1,
    1,
    ({ ruby, self, args }) => {
      const name = toText(ruby, args[0]);
      const found = ruby.find(self, name);
      if (!found)
        throw ruby.error(
          "NameError",
          `undefined method '${name}' for an instance of ${ruby.plainClassOf(self).name}`,
        );
      return new RMethod(ruby.core("Method"), self, found);
    },
  ],
  methods: [
    0,
    1,
    ({ ruby, self }) =>
      new RArray(
        ancestors(ruby, ruby.classOf(self))
          .filter((one) => one !== ruby.object && one !== ruby.kernel && one !== ruby.basicObject)
          .flatMap((one) => [...one.methods.keys()].map(symbol)),
      ),
  ],
  singleton_methods: [
    0,
    1,
    ({ self }) =>
      new RArray(
        self instanceof RObject && self.singleton ? [...self.singleton.methods.keys()].map(symbol) : [],
      ),
  ],
  extend: [
    1,
    -1,
    async ({ ruby, frame, self, args }) => {
      for (const module of args) {
        if (!(module instanceof RModule))
          throw ruby.error("TypeError", "wrong argument type (expected Module)");
        singletonOf(ruby, self).includes.push(module);
        await ruby.send(frame, module, "extended", [self]);
      }
      return self;
    },
  ],
  freeze: [
    0,
    0,
    ({ self }) => {
      if (
        self instanceof RString ||
        self instanceof RArray ||
        self instanceof RHash ||
        self instanceof RObject
      )
        self.frozen = true;
      return self;
    },
  ],
  "frozen?": [0, 0, ({ self }) => isFrozen(self)],
  dup: [0, 0, async ({ ruby, frame, self }) => initializeCopy(ruby, frame, copy(self), self)],
  clone: [0, -1, async ({ ruby, frame, self }) => initializeCopy(ruby, frame, copy(self), self)],
  initialize_copy: [1, 1, ({ self }) => self],
  itself: [0, 0, ({ self }) => self],
  tap: [0, 0, async ({ ruby, frame, self, block }) => (await ruby.yield(frame, block!, [self]), self)],
  yield_self: [0, 0, ({ ruby, frame, self, block }) => ruby.yield(frame, block!, [self])],
  instance_variables: [
    0,
    0,
    ({ self }) => new RArray(self instanceof RObject ? [...self.ivars.keys()].map(symbol) : []),
  ],
  instance_variable_get: [
    1,
    1,
    ({ ruby, self, args }) =>
      self instanceof RObject ? (self.ivars.get(toText(ruby, args[0])) ?? null) : null,
  ],
  instance_variable_set: [
    2,
    2,
    ({ ruby, self, args }) => (
      self instanceof RObject && self.ivars.set(toText(ruby, args[0]), args[1]!),
      args[1]!
    ),
  ],
  "instance_variable_defined?": [
    1,
    1,
    ({ ruby, self, args }) => self instanceof RObject && self.ivars.has(toText(ruby, args[0])),
  ],
  instance_eval: [0, -1, (call) => evalWith(call.ruby, call.frame, call.self, call.args, call.block)],
  instance_exec: [
    0,
    -1,
    ({ ruby, frame, self, args, block }) =>
      callProc(ruby, frame, block!, args, { self, nesting: ownNesting(ruby, self, block!) }),
  ],
  define_singleton_method: [
    1,
    2,
    ({ ruby, self, args, block }) => {
      const name = toText(ruby, args[0]);
      const owner = singletonOf(ruby, self);
      owner.methods.set(name, {
        name,
        owner,
        visibility: "public",
        least: 0,
        most: -1,
        proc: block ?? (args[1] as RProc),
      });
      return symbol(name);
    },
  ],
  display: [
    0,
    0,
    async ({ ruby, frame, self }) => (await ruby.process.stdout.write(await ruby.text(frame, self)), null),
  ],
  to_enum: [
    0,
    -1,
    ({ ruby, frame, self, args }) =>
      ruby.send(frame, self, toText(ruby, args[0] ?? symbol("each")), args.slice(1)),
  ],
};

export function defineObject(ruby: Ruby): void {
  ruby.define(ruby.kernel, methods);
  ruby.kernel.methods.delete("initialize");
  ruby.kernel.methods.set("then", ruby.kernel.methods.get("yield_self")!);
  ruby.define(ruby.basicObject, {
    initialize: [0, 0, () => null],
    // Reached by `super` in a method_missing that does not know the name either.
    method_missing: [
      1,
      -1,
      async ({ ruby: on, frame, self, args }) => {
        throw await noMethod(on, frame, self, toText(on, args[0]), { bare: args.length === 1 });
      },
    ],
  });
  for (const [name, text] of [
    ["NilClass", ""],
    ["TrueClass", "true"],
    ["FalseClass", "false"],
  ] as const)
    ruby.define(ruby.core(name), {
      to_s: [0, 0, () => str(text)],
      inspect: [0, 0, () => str(text === "" ? "nil" : text)],
      "&": [1, 1, ({ self, args }) => self === true && args[0] !== null && args[0] !== false],
      "|": [1, 1, ({ self, args }) => self === true || (args[0] !== null && args[0] !== false)],
      "^": [1, 1, ({ self, args }) => (self === true) !== (args[0] !== null && args[0] !== false)],
    });
  ruby.define(ruby.core("NilClass"), {
    to_a: [0, 0, () => new RArray()],
    to_h: [0, 0, () => new RHash()],
    to_i: [0, 0, () => 0n],
    to_f: [0, 0, () => 0],
  });
}
