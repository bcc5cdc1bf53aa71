import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RObject, str, type Value } from "../runtime/values.ts";
import { inspectText } from "./string.ts";
import { from, type Table, toText } from "./table.ts";

/** ENV: the process's environment as an object of its own, whose values are always strings. */
export function defineEnv(ruby: Ruby): void {
  const env = new RObject(ruby.object);
  const values = new Map(ruby.process.env);
  ruby.object.constants.set("ENV", env);
  const get = (on: Ruby, key: Value | undefined): Value => {
    const found = values.get(toText(on, key));
    return found === undefined ? null : on.frozen(found);
  };
  const set: Table[string] = [
    2,
    2,
    ({ ruby: on, args: [key, value] }) => {
      if (value === null) values.delete(toText(on, key));
      else if (typeof value === "bigint" || typeof value === "boolean")
        throw on.error(
          "TypeError",
          `no implicit conversion ${from(on, value).replace("of true", "of true")} into String`,
        );
      else values.set(toText(on, key), toText(on, value));
      return value!;
    },
  ];
  const has: Table[string] = [1, 1, ({ ruby: on, args }) => values.has(toText(on, args[0]))];
  const toHash = () => RHash.of([...values].map(([key, value]) => [str(key), str(value)] as const));
  const viaHash = (name: string): Table[string] => [
    0,
    -1,
    ({ ruby: on, frame, args, block }) => on.send(frame, toHash(), name, args, block),
  ];
  ruby.defineOn(env, {
    "[]": [1, 1, ({ ruby: on, args }) => get(on, args[0])],
    "[]=": set,
    store: set,
    fetch: [
      1,
      2,
      async ({ ruby: on, frame, args, block }) => {
        const found = get(on, args[0]);
        if (found !== null) return found;
        if (block) return on.yield(frame, block, [args[0]!]);
        if (args.length > 1) return args[1]!;
        throw on.error("KeyError", `key not found: ${inspectText(toText(on, args[0]))}`);
      },
    ],
    "key?": has,
    "has_key?": has,
    "include?": has,
    "member?": has,
    delete: [
      1,
      1,
      ({ ruby: on, args }) => {
        const found = get(on, args[0]);
        values.delete(toText(on, args[0]));
        return found;
      },
    ],
    to_h: [
      0,
      0,
      async ({ ruby: on, frame, block }) => (block ? on.send(frame, toHash(), "to_h", [], block) : toHash()),
    ],
    to_hash: [0, 0, toHash],
    keys: [0, 0, () => new RArray([...values.keys()].map(str))],
    values: [0, 0, () => new RArray([...values.values()].map(str))],
    update: [
      1,
      1,
      ({ ruby: on, self, args: [other] }) => {
        for (const [key, value] of (other as RHash).pairs) values.set(toText(on, key), toText(on, value));
        return self;
      },
    ],
    inspect: [0, 0, async ({ ruby: on, frame }) => str(await on.inspect(frame, toHash()))],
    to_s: [0, 0, () => str("ENV")],
    ...Object.fromEntries(
      [
        "each",
        "each_pair",
        "select",
        "filter",
        "reject",
        "map",
        "slice",
        "any?",
        "values_at",
        "find",
        "filter_map",
        "sort",
        "sort_by",
        "to_a",
        "count",
        "size",
      ].map((name) => [name, viaHash(name)]),
    ),
  });
}
