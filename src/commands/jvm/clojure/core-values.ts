import { CljThrow } from "./errors.ts";
import { Bag, Dict, itemsOf, Keyword, Seq, show, Sym, truthy, Vector } from "./forms.ts";
import { chain, fold, items, type Made, number, pure, same, test } from "./core-helpers.ts";

/** Numbers, comparison and questions about values. */
export const coreValues: Readonly<Record<string, Made>> = {
  "+": fold(0, (a, b) => a + b),
  "*": fold(1, (a, b) => a * b),
  "-": pure((head, ...rest) =>
    rest.length === 0 ? -number(head) : rest.map(number).reduce((a, b) => a - b, number(head)),
  ),
  "/": pure((head, ...rest) => {
    if (rest.some((each) => each === 0))
      throw new CljThrow("java.lang.ArithmeticException", "Divide by zero");
    return rest.map(number).reduce((a, b) => a / b, number(head));
  }),
  "<": chain((a, b) => a < b),
  ">": chain((a, b) => a > b),
  "<=": chain((a, b) => a <= b),
  ">=": chain((a, b) => a >= b),
  "=": pure((head = null, ...rest) => rest.every((each) => same(head, each))),
  "==": pure((head = null, ...rest) => rest.every((each) => head === each)),
  "not=": pure((head = null, ...rest) => !rest.every((each) => same(head, each))),
  not: test((form) => !truthy(form)),
  inc: pure((value) => number(value) + 1),
  dec: pure((value) => number(value) - 1),
  mod: pure((a, b) => ((number(a) % number(b)) + number(b)) % number(b)),
  rem: pure((a, b) => number(a) % number(b)),
  quot: pure((a, b) => Math.trunc(number(a) / number(b))),
  max: pure((...args) => Math.max(...args.map(number))),
  min: pure((...args) => Math.min(...args.map(number))),
  rand:
    ({ process }) =>
    () =>
      process.random.next(),
  "rand-int":
    ({ process }) =>
    (most) =>
      Math.floor(process.random.next() * number(most)),
  "rand-nth":
    ({ process }) =>
    (list) =>
      process.random.pick(items(list)),
  int: pure((value) => Math.trunc(number(value))),
  long: pure((value) => Math.trunc(number(value))),
  double: pure((value) => number(value)),
  "parse-long": pure((text) => (/^[+-]?\d+$/.test(String(text as string)) ? Number(text) : null)),
  "parse-double": pure((text) => (Number.isNaN(Number(text)) ? null : Number(text))),
  "zero?": test((form) => form === 0),
  "pos?": test((form) => number(form) > 0),
  "neg?": test((form) => number(form) < 0),
  "even?": test((form) => number(form) % 2 === 0),
  "odd?": test((form) => number(form) % 2 !== 0),
  "nil?": test((form) => form === null),
  "some?": test((form) => form !== null),
  "true?": test((form) => form === true),
  "false?": test((form) => form === false),
  "string?": test((form) => typeof form === "string"),
  "number?": test((form) => typeof form === "number"),
  "integer?": test((form) => Number.isInteger(form)),
  "keyword?": test((form) => form instanceof Keyword),
  "symbol?": test((form) => form instanceof Sym),
  "map?": test((form) => form instanceof Dict),
  "vector?": test((form) => form instanceof Vector),
  "set?": test((form) => form instanceof Bag),
  "seq?": test((form) => form instanceof Seq),
  "coll?": test((form) => typeof form !== "string" && form !== null && itemsOf(form) !== undefined),
  "sequential?": test((form) => form instanceof Seq || form instanceof Vector),
  "fn?": test((form) => typeof form === "function"),
  "empty?": test((form) => items(form).length === 0),
  "contains?": pure((from = null, key = null) =>
    from instanceof Dict
      ? from.get(key) !== undefined
      : from instanceof Bag
        ? from.items.has(show(key, true))
        : from instanceof Vector && number(key) < from.items.length,
  ),
};
