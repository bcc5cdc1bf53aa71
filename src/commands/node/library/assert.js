// node:assert
const { inspect } = require("internal/inspect");
const { nodeError } = require("internal/errors");

class AssertionError extends Error {
  get name() {
    return "AssertionError";
  }
}

function fail(message, given, facts) {
  if (given instanceof Error) throw given;
  throw nodeError(AssertionError, "ERR_ASSERTION", given ?? message, {
    generatedMessage: given === undefined,
    ...facts,
  });
}

function isDeepEqual(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date) return a.getTime() === b.getTime();
  const [x, y] = [Object.keys(a), Object.keys(b)];
  return x.length === y.length && x.every((key) => Object.hasOwn(b, key) && isDeepEqual(a[key], b[key]));
}

const assert = (value, message) => {
  if (!value)
    fail("The expression evaluated to a falsy value", message, {
      actual: value,
      expected: true,
      operator: "==",
    });
};
const compare = (operator, holds, words) => (actual, expected, message) => {
  if (!holds(actual, expected))
    fail(`${words}\n\n${inspect(actual)} !== ${inspect(expected)}\n`, message, {
      actual,
      expected,
      operator,
    });
};

Object.assign(assert, {
  ok: assert,
  AssertionError,
  isDeepEqual,
  equal: compare(
    "==",
    (a, b) => Object.is(a, b) || String(a) === String(b),
    "Expected values to be loosely equal:",
  ),
  strictEqual: compare("strictEqual", Object.is, "Expected values to be strictly equal:"),
  notStrictEqual: compare(
    "notStrictEqual",
    (a, b) => !Object.is(a, b),
    'Expected "actual" to be strictly unequal to:',
  ),
  deepEqual: compare("deepEqual", isDeepEqual, "Expected values to be loosely deep-equal:"),
  deepStrictEqual: compare("deepStrictEqual", isDeepEqual, "Expected values to be strictly deep-equal:"),
  throws(run, expected) {
    try {
      run();
    } catch (error) {
      if (expected instanceof RegExp && !expected.test(String(error))) throw error;
      return;
    }
    fail("Missing expected exception.");
  },
});
module.exports = assert;
