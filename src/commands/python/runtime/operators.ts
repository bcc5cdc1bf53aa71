import { NotSimulated } from "../language/syntax-error.ts";
import { concat } from "../../../base/bytes.ts";
import { isNumber } from "./compare.ts";
import { raise } from "./exceptions.ts";
import { percentFormat } from "./format.ts";
import type { Interpreter } from "./interpreter.ts";
import {
  BoundMethod,
  Opaque,
  PyClass,
  PyDict,
  PyList,
  PyObject,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";

const methods: Record<string, string> = {
  "+": "add",
  "-": "sub",
  "*": "mul",
  "/": "truediv",
  "//": "floordiv",
  "%": "mod",
  "**": "pow",
  "@": "matmul",
  "|": "or",
  "&": "and",
  "^": "xor",
  "<<": "lshift",
  ">>": "rshift",
};

/** left OPERATOR right; `suffix` is "=" in augmented assignments, for the error message. */
export async function binary(
  python: Interpreter,
  operator: string,
  left: Value,
  right: Value,
  suffix = "",
): Promise<Value> {
  for (const one of [left, right]) if (one instanceof Opaque) return new Opaque(one.path);
  if (isNumber(left) && isNumber(right)) return arithmetic(python, operator, left, right);
  for (const [self, other, prefix] of [
    [left, right, ""],
    [right, left, "r"],
  ] as const)
    if (self instanceof PyObject) {
      const own = self.cls.find(`__${prefix}${methods[operator]}__`);
      if (own !== undefined) return python.call(new BoundMethod(self, own), [other]);
    }
  if (operator === "%" && typeof left === "string") return percentFormat(left, right, python);
  if (operator === "+") {
    if (typeof left === "string" && typeof right === "string") return left + right;
    if (left instanceof PyList && right instanceof PyList) return new PyList([...left.items, ...right.items]);
    if (left instanceof PyTuple && right instanceof PyTuple)
      return new PyTuple([...left.items, ...right.items]);
    if (left instanceof Uint8Array && right instanceof Uint8Array) return concat([left, right]);
    if (typeof left === "string")
      throw raise(
        "TypeError",
        python.minor >= 7
          ? `can only concatenate str (not "${typeName(right)}") to str`
          : `must be str, not ${typeName(right)}`,
      );
    if (left instanceof PyList || left instanceof PyTuple) {
      const kind = typeName(left);
      throw raise("TypeError", `can only concatenate ${kind} (not "${typeName(right)}") to ${kind}`);
    }
  }
  if (operator === "*") {
    const [sequence, count] = isNumber(left) ? [right, left] : [left, right];
    if (typeof count === "bigint" || typeof count === "boolean") {
      const times = Math.max(0, Number(count));
      if (typeof sequence === "string") return sequence.repeat(times);
      if (sequence instanceof PyList)
        return new PyList(Array.from({ length: times }, () => sequence.items).flat());
      if (sequence instanceof PyTuple)
        return new PyTuple(Array.from({ length: times }, () => sequence.items).flat());
    }
  }
  if (left instanceof PySet && right instanceof PySet) {
    const [a, b] = [left.entries, right.entries];
    if (operator === "|") return new PySet([...a.values(), ...b.values()]);
    if (operator === "&") return new PySet([...a].filter(([key]) => b.has(key)).map(([, value]) => value));
    if (operator === "-") return new PySet([...a].filter(([key]) => !b.has(key)).map(([, value]) => value));
    if (operator === "^")
      return new PySet(
        [...[...a].filter(([key]) => !b.has(key)), ...[...b].filter(([key]) => !a.has(key))].map(
          ([, value]) => value,
        ),
      );
  }
  if (operator === "|" && left instanceof PyDict && right instanceof PyDict)
    return PyDict.of([...left.entries.values(), ...right.entries.values()]);
  const isType = (value: Value) => value instanceof PyClass || value === null || value instanceof PyTuple;
  if (operator === "|" && python.modern && (left instanceof PyClass || right instanceof PyClass))
    if (isType(left) && isType(right))
      return new PyTuple([left, right].flatMap((one) => (one instanceof PyTuple ? one.items : [one])));
  throw raise(
    "TypeError",
    `unsupported operand type(s) for ${operator === "**" ? `** or pow()` : operator}${suffix}: '${typeName(left)}' and '${typeName(right)}'`,
  );
}

function arithmetic(
  python: Interpreter,
  operator: string,
  left: bigint | number | boolean,
  right: bigint | number | boolean,
): Value {
  if (typeof left === "boolean") left = left ? 1n : 0n;
  if (typeof right === "boolean") right = right ? 1n : 0n;
  const zero = (message: string) => {
    if (Number(right) === 0) throw raise("ZeroDivisionError", message);
  };
  // Python 3.14 says the same of ints, floats and modulo.
  const byZero = (kind: string) => (python.minor >= 14 ? "division by zero" : kind);
  if (typeof left === "bigint" && typeof right === "bigint") {
    switch (operator) {
      case "+":
        return left + right;
      case "-":
        return left - right;
      case "*":
        return left * right;
      case "/":
        zero("division by zero");
        return Number(left) / Number(right);
      case "//":
        zero("integer division or modulo by zero");
        return (left - floorModulo(left, right)) / right;
      case "%":
        zero(python.minor >= 11 ? "integer modulo by zero" : "integer division or modulo by zero");
        return floorModulo(left, right);
      case "**":
        if (right < 0n) return Number(left) ** Number(right);
        if (right > 100_000n) throw new NotSimulated("so large a power");
        return left ** right;
      case "|":
        return left | right;
      case "&":
        return left & right;
      case "^":
        return left ^ right;
      case "<<":
        return left << right;
      case ">>":
        return left >> right;
    }
  }
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      zero(byZero("float division by zero"));
      return a / b;
    case "//":
      zero(byZero(python.minor >= 9 ? "float floor division by zero" : "float divmod()"));
      return Math.floor(a / b);
    case "%":
      zero(byZero("float modulo"));
      return a - b * Math.floor(a / b);
    case "**":
      return a ** b;
  }
  throw raise(
    "TypeError",
    `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
  );
}

const floorModulo = (a: bigint, b: bigint): bigint => {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
};

export async function unary(python: Interpreter, operator: string, value: Value): Promise<Value> {
  if (typeof value === "boolean") value = value ? 1n : 0n;
  if (typeof value === "bigint") return operator === "-" ? -value : operator === "~" ? ~value : value;
  if (typeof value === "number" && operator !== "~") return operator === "-" ? -value : value;
  if (value instanceof Opaque) return value;
  if (value instanceof PyObject) {
    const own = value.cls.find({ "-": "__neg__", "+": "__pos__", "~": "__invert__" }[operator]!);
    if (own !== undefined) return python.call(new BoundMethod(value, own), []);
  }
  throw raise("TypeError", `bad operand type for unary ${operator}: '${typeName(value)}'`);
}
