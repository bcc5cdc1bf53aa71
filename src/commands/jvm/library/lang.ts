import type { Call, LibraryClass } from "../runtime/library.ts";
import { convert, toInt, toLong, toNumber } from "../runtime/numbers.ts";
import { compare, equal, hash, show } from "../runtime/text.ts";
import { JArray, JChar, JDouble, JType, type Value } from "../runtime/values.ts";

const int = /^[+-]?\d+$/;

function parseWhole(call: Call, value: Value, radix: number, least: bigint, most: bigint): bigint {
  if (value === null)
    throw call.vm.thrown("NumberFormatException", "Cannot parse null string: null", call.frame);
  const text = value as string;
  const wrong = (more = "") =>
    call.vm.thrown("NumberFormatException", `For input string: "${text}"${more}`, call.frame);
  if (radix === 10 ? !int.test(text) : !/^[+-]?[\da-zA-Z]+$/.test(text)) throw wrong();
  const number = radix === 10 ? BigInt(text.replace(/^\+/, "")) : BigInt(Number.parseInt(text, radix));
  if (number < least || number > most) throw wrong(radix === 10 ? "" : ` under radix ${radix}`);
  return number;
}

const parseInt32 = (call: Call, [value = null, radix = 10]: readonly Value[]): number =>
  Number(parseWhole(call, value, toInt(radix), -2147483648n, 2147483647n));
const parseInt64 = (call: Call, [value = null]: readonly Value[]): bigint =>
  parseWhole(call, value, 10, -(2n ** 63n), 2n ** 63n - 1n);

function parseDouble(call: Call, [value = null]: readonly Value[]): JDouble {
  if (value === null) throw call.vm.thrown("NullPointerException", null, call.frame);
  const text = (value as string).trim();
  if (text === "") throw call.vm.thrown("NumberFormatException", "empty String", call.frame);
  const number = Number(text.replace(/[dDfF]$/, ""));
  if (Number.isNaN(number) && text !== "NaN")
    throw call.vm.thrown("NumberFormatException", `For input string: "${text}"`, call.frame);
  return new JDouble(number);
}

const comparison = (call: Call, [a = null, b = null]: readonly Value[]) => compare(call, a, b);
const conversions: LibraryClass["methods"] = {
  intValue: (_, self) => toInt(self),
  longValue: (_, self) => toLong(self),
  doubleValue: (_, self) => new JDouble(toNumber(self)),
  floatValue: (_, self) => convert(self, "float"),
  charValue: (_, self) => self,
  booleanValue: (_, self) => self,
};

const char = (value: Value): string =>
  value instanceof JChar ? String.fromCharCode(value.code) : String.fromCodePoint(toInt(value));
const isChar =
  (pattern: RegExp) =>
  (_: Call, [value = 0]: readonly Value[]) =>
    pattern.test(char(value));
const math = (work: (...numbers: number[]) => number) => (_: Call, args: readonly Value[]) =>
  new JDouble(work(...args.map(toNumber)));

/** max, min, abs: of the widest of their arguments' types. */
const typed =
  (work: (...numbers: number[]) => number) =>
  (_: Call, args: readonly Value[]): Value => {
    const result = work(...args.map(toNumber));
    if (args.some((arg) => arg instanceof JDouble)) return new JDouble(result);
    return args.some((arg) => typeof arg === "bigint") ? BigInt(result) : result;
  };

const exact =
  (work: (a: bigint, b: bigint) => bigint) =>
  (call: Call, args: readonly Value[]): Value => {
    const [a = 0, b = 1] = args;
    const result = work(toLong(a), toLong(b));
    const long = args.some((arg) => typeof arg === "bigint");
    if (BigInt.asIntN(long ? 64 : 32, result) !== result)
      throw call.vm.thrown("ArithmeticException", `${long ? "long" : "integer"} overflow`, call.frame);
    return long ? result : Number(result);
  };

const floorMod = (a: number, b: number) => a - b * Math.floor(a / b);

export const langClasses: readonly LibraryClass[] = [
  { name: "java.lang.Object", construct: () => new JArray([], "Object") },
  {
    name: "java.lang.Integer",
    parents: ["java.lang.Number"],
    statics: {
      parseInt: parseInt32,
      $valueOf: (call, args) =>
        typeof args[0] === "string" || args[0] === null ? parseInt32(call, args) : args[0]!,
      $toString: (_, [value = 0, radix = 10]) => toInt(value).toString(toInt(radix)),
      toBinaryString: (_, [value = 0]) => (toInt(value) >>> 0).toString(2),
      toHexString: (_, [value = 0]) => (toInt(value) >>> 0).toString(16),
      toOctalString: (_, [value = 0]) => (toInt(value) >>> 0).toString(8),
      compare: comparison,
      max: typed(Math.max),
      min: typed(Math.min),
      sum: (_, [a = 0, b = 0]) => (toInt(a) + toInt(b)) | 0,
      signum: (_, [a = 0]) => Math.sign(toInt(a)),
      bitCount: (_, [value = 0]) => (toInt(value) >>> 0).toString(2).replaceAll("0", "").length,
    },
    constants: { MAX_VALUE: () => 2147483647, MIN_VALUE: () => -2147483648 },
    methods: conversions,
  },
  {
    name: "java.lang.Long",
    parents: ["java.lang.Number"],
    statics: {
      parseLong: parseInt64,
      $valueOf: (call, args) => (typeof args[0] === "string" ? parseInt64(call, args) : toLong(args[0]!)),
      $toString: (_, [value = 0n]) => String(value as bigint),
      compare: comparison,
      max: typed(Math.max),
      min: typed(Math.min),
      sum: (_, [a = 0n, b = 0n]) => BigInt.asIntN(64, toLong(a) + toLong(b)),
    },
    constants: { MAX_VALUE: () => 2n ** 63n - 1n, MIN_VALUE: () => -(2n ** 63n) },
    methods: conversions,
  },
  {
    name: "java.lang.Double",
    parents: ["java.lang.Number"],
    statics: {
      parseDouble,
      $valueOf: (call, args) =>
        typeof args[0] === "string" ? parseDouble(call, args) : new JDouble(toNumber(args[0]!)),
      $toString: (call, [value = null]) => show(call, value),
      compare: comparison,
      isNaN: (_, [value = null]) => Number.isNaN(toNumber(value)),
      max: typed(Math.max),
      min: typed(Math.min),
      sum: (_, [a = 0, b = 0]) => new JDouble(toNumber(a) + toNumber(b)),
    },
    constants: {
      MAX_VALUE: () => new JDouble(Number.MAX_VALUE),
      MIN_VALUE: () => new JDouble(Number.MIN_VALUE),
      POSITIVE_INFINITY: () => new JDouble(Number.POSITIVE_INFINITY),
      NEGATIVE_INFINITY: () => new JDouble(Number.NEGATIVE_INFINITY),
      NaN: () => new JDouble(Number.NaN),
    },
    methods: conversions,
  },
  { name: "java.lang.Number", methods: conversions },
  {
    name: "java.lang.Boolean",
    statics: {
      parseBoolean: (_, [value = null]) => typeof value === "string" && value.toLowerCase() === "true",
      $valueOf: (_, [value = null]) =>
        value === true || (typeof value === "string" && value.toLowerCase() === "true"),
      $toString: (_, [value = null]) => String(value as boolean),
    },
    constants: { TRUE: () => true, FALSE: () => false },
    methods: conversions,
  },
  {
    name: "java.lang.Character",
    statics: {
      isDigit: isChar(/\p{Nd}/u),
      isLetter: isChar(/\p{L}/u),
      isLetterOrDigit: isChar(/[\p{L}\p{Nd}]/u),
      isAlphabetic: isChar(/\p{Alphabetic}/u),
      isUpperCase: isChar(/\p{Lu}/u),
      isLowerCase: isChar(/\p{Ll}/u),
      isWhitespace: isChar(/\s/),
      toUpperCase: (_, [value = null]) => new JChar(char(value).toUpperCase().charCodeAt(0)),
      toLowerCase: (_, [value = null]) => new JChar(char(value).toLowerCase().charCodeAt(0)),
      $toString: (_, [value = null]) => char(value),
      $valueOf: (_, [value = null]) => value,
      getNumericValue: (_, [value = null]) => Number.parseInt(char(value), 36),
      toChars: (_, [value = 0]) =>
        new JArray(
          Array.from(char(value).split(""), (each) => new JChar(each.charCodeAt(0))),
          "char",
        ),
    },
    methods: conversions,
  },
  {
    name: "java.lang.Math",
    statics: {
      abs: typed(Math.abs),
      max: typed(Math.max),
      min: typed(Math.min),
      pow: math((a, b) => a ** b!),
      sqrt: math(Math.sqrt),
      cbrt: math(Math.cbrt),
      floor: math(Math.floor),
      ceil: math(Math.ceil),
      rint: math((a) => (Math.abs(a % 1) === 0.5 ? 2 * Math.round(a / 2) : Math.round(a))),
      sin: math(Math.sin),
      cos: math(Math.cos),
      tan: math(Math.tan),
      atan: math(Math.atan),
      atan2: math(Math.atan2),
      log: math(Math.log),
      log10: math(Math.log10),
      exp: math(Math.exp),
      hypot: math(Math.hypot),
      signum: math(Math.sign),
      toRadians: math((a) => (a / 180) * Math.PI),
      toDegrees: math((a) => (a * 180) / Math.PI),
      round: (_, [value = 0]) => BigInt(Math.round(toNumber(value))),
      floorMod: typed(floorMod as (...numbers: number[]) => number),
      floorDiv: typed((a, b) => Math.floor(a! / b!)),
      random: ({ vm }) => new JDouble(vm.process.random.next()),
      addExact: exact((a, b) => a + b),
      subtractExact: exact((a, b) => a - b),
      multiplyExact: exact((a, b) => a * b),
      toIntExact: (_, [value = 0]) => toInt(value),
      clamp: typed((value, low, high) => Math.min(high!, Math.max(low!, value!))),
    },
    constants: { PI: () => new JDouble(Math.PI), E: () => new JDouble(Math.E) },
  },
  {
    name: "java.util.Objects",
    statics: {
      equals: (call, [a = null, b = null]) => equal(call, a, b),
      async hash(call, args) {
        let sum = 1;
        for (const arg of args) sum = (Math.imul(sum, 31) + (await hash(call, arg))) | 0;
        return sum;
      },
      hashCode: (call, [value = null]) => hash(call, value),
      $toString: (call, [value = null, other]) =>
        value === null && other !== undefined ? other : show(call, value),
      isNull: (_, [value = null]) => value === null,
      nonNull: (_, [value = null]) => value !== null,
      requireNonNull(call, [value = null, message]) {
        if (value === null)
          throw call.vm.thrown(
            "NullPointerException",
            typeof message === "string" ? message : null,
            call.frame,
          );
        return value;
      },
      requireNonNullElse: (_, [value = null, other = null]) => value ?? other,
    },
  },
  {
    name: "java.lang.Class",
    methods: {
      getName: (_, self) => (self as JType).name,
      getSimpleName: (_, self) => (self as JType).name.replace(/^.*[.$]/, ""),
      getPackageName: (_, self) => (self as JType).name.replace(/\.?[^.]*$/, ""),
      $toString: (call, self) => show(call, self),
      getClassLoader: (_, self) => self,
    },
  },
];
