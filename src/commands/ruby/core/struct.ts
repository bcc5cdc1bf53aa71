import { callProc } from "../runtime/invoke.ts";
import { subclass } from "../runtime/definitions.ts";
import { singletonOf } from "../runtime/lookup.ts";
import type { Ruby } from "../runtime/ruby.ts";
import {
  RArray,
  RHash,
  RModule,
  RObject,
  RString,
  RSymbol,
  str,
  symbol,
  type Value,
} from "../runtime/values.ts";
import { takeOptions, type Table, toText } from "./table.ts";

const own = (self: Value) => self as RObject;

const membersOf = (self: Value): string[] => {
  for (let cls: RModule | null = own(self).cls; cls; cls = cls.superclass) {
    const found = cls.ivars.get("@__members");
    if (found instanceof RArray) return found.items.map((item) => (item as RSymbol).name);
  }
  return [];
};

const values = (self: Value) => membersOf(self).map((name) => own(self).ivars.get(`@${name}`) ?? null);
const place = (ruby: Ruby, self: Value, which: Value) =>
  `@${typeof which === "bigint" ? membersOf(self)[Number(which)] : toText(ruby, which)}`;

const show = (kind: string): Table[string] => [
  0,
  0,
  async ({ ruby, frame, self }) => {
    const parts: string[] = [];
    for (const name of membersOf(self))
      parts.push(`${name}=${await ruby.inspect(frame, own(self).ivars.get(`@${name}`) ?? null)}`);
    return str(
      `#<${kind}${own(self).cls.name ? ` ${own(self).cls.name}` : ""}${parts.length > 0 ? ` ${parts.join(", ")}` : ""}>`,
    );
  },
];

const shared: Table = {
  to_h: [
    0,
    0,
    ({ self }) =>
      RHash.of(
        membersOf(self).map((name) => [symbol(name), own(self).ivars.get(`@${name}`) ?? null] as const),
      ),
  ],
  members: [0, 0, ({ self }) => new RArray(membersOf(self).map(symbol))],
  "==": [
    1,
    1,
    async ({ ruby, frame, self, args: [other] }) =>
      other instanceof RObject &&
      other.cls === own(self).cls &&
      ruby.equal(frame, new RArray(values(self)), new RArray(values(other))),
  ],
  deconstruct_keys: [1, 1, ({ ruby, frame, self }) => ruby.send(frame, self, "to_h")],
};

const structs: Table = {
  ...shared,
  to_a: [0, 0, ({ self }) => new RArray(values(self))],
  deconstruct: [0, 0, ({ self }) => new RArray(values(self))],
  each: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      for (const value of values(self)) await ruby.yield(frame, block!, [value]);
      return self;
    },
  ],
  "[]": [1, 1, ({ ruby, self, args }) => own(self).ivars.get(place(ruby, self, args[0]!)) ?? null],
  "[]=": [
    2,
    2,
    ({ ruby, self, args }) => (own(self).ivars.set(place(ruby, self, args[0]!), args[1]!), args[1]!),
  ],
  to_s: show("struct"),
  inspect: show("struct"),
};

/** Struct.new and Data.define: a class with these members. */
function maker(base: RModule, kind: "struct" | "data"): Table[string] {
  return [
    0,
    -1,
    async ({ ruby, frame, self, args, block }) => {
      const options = takeOptions(args);
      const byKeyword = options?.get(symbol("keyword_init")) === true;
      if (args[0] instanceof RString) args.shift();
      const cls = await subclass(ruby, frame, self === base ? base : (self as RModule), undefined);
      const names = args.map((arg) => toText(ruby, arg));
      cls.ivars.set("@__members", new RArray(names.map(symbol)));
      await ruby.send(frame, cls, kind === "struct" ? "attr_accessor" : "attr_reader", names.map(symbol));
      ruby.define(cls, {
        initialize: [
          0,
          -1,
          ({ ruby: on, self: made, args: given }) => {
            const last = given.at(-1);
            const named =
              last instanceof RHash && (byKeyword || (last.keywords && given.length === 1))
                ? (given.pop() as RHash)
                : undefined;
            if (given.length > names.length)
              throw on.error(
                "ArgumentError",
                kind === "struct"
                  ? "struct size differs"
                  : `wrong number of arguments (given ${given.length}, expected ${names.length})`,
              );
            const missing = names.filter(
              (name, i) => kind === "data" && !(named ? named.has(symbol(name)) : i < given.length),
            );
            if (missing.length > 0)
              throw on.error(
                "ArgumentError",
                `missing keyword${missing.length > 1 ? "s" : ""}: ${missing.map((name) => `:${name}`).join(", ")}`,
              );
            const unknown = named?.pairs.filter(([key]) => !names.includes((key as RSymbol).name)) ?? [];
            if (unknown.length > 0)
              throw on.error(
                "ArgumentError",
                kind === "struct"
                  ? `unknown keywords: ${unknown.map(([key]) => (key as RSymbol).name).join(", ")}`
                  : `unknown keyword: :${(unknown[0]![0] as RSymbol).name}`,
              );
            for (const [i, name] of names.entries())
              (made as RObject).ivars.set(`@${name}`, (named ? named.get(symbol(name)) : given[i]) ?? null);
            if (kind === "data") (made as RObject).frozen = true;
            return null;
          },
        ],
      });
      const plainNew = ruby.class.methods.get("new")!;
      const own = singletonOf(ruby, cls);
      own.methods.set("new", { ...plainNew, owner: own });
      own.methods.set("[]", { ...plainNew, name: "[]", owner: own });
      ruby.define(own, { members: [0, 0, () => new RArray(names.map(symbol))] });
      if (block)
        await callProc(ruby, frame, block, [cls], {
          self: cls,
          ...(block.scope && { nesting: [...block.scope.frame.nesting, cls] }),
        });
      return cls;
    },
  ];
}

export function defineStruct(ruby: Ruby): void {
  const struct = ruby.core("Struct");
  ruby.define(struct, structs);
  ruby.defineOn(struct, { new: maker(struct, "struct") });
  const data = ruby.defineClass("Data");
  ruby.define(data, {
    ...shared,
    to_s: show("data"),
    inspect: show("data"),
    with: [
      0,
      1,
      async ({ ruby: on, frame, self, args }) => {
        const all = RHash.of([
          ...((await on.send(frame, self, "to_h")) as RHash).pairs,
          ...(args[0] instanceof RHash ? args[0].pairs : []),
        ]);
        all.keywords = true;
        return on.send(frame, own(self).cls, "new", [all]);
      },
    ],
  });
  ruby.defineOn(data, { define: maker(data, "data") });
}
