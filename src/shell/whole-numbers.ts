/** What 64-bit arithmetic leaves of a number. */
export const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

/** A number as written in an expression: decimal, 0octal, 0xhex, base#digits; or why it is none. */
export function readNumber(text: string): bigint | string {
  const tooGreat = "value too great for base";
  if (/^0[xX]/.test(text)) {
    if (!/^0[xX][0-9a-fA-F]*$/.test(text)) return tooGreat;
    return wrap(BigInt(text.length > 2 ? text : 0));
  }
  if (/^0\d+$/.test(text)) return /[89]/.test(text) ? tooGreat : wrap(BigInt(`0o${text.slice(1)}`));
  const based = /^(\d+)#(.*)$/.exec(text);
  if (based) return inBase(Number(based[1]), based[2]!);
  return /^\d+$/.test(text) ? wrap(BigInt(text)) : tooGreat;
}

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_";

function inBase(base: number, digits: string): bigint | string {
  if (base < 2 || base > 64) return "invalid arithmetic base";
  if (digits === "") return "invalid integer constant";
  let value = 0n;
  for (const char of base <= 36 ? digits.toLowerCase() : digits) {
    const digit = alphabet.indexOf(char);
    if (digit < 0 || digit >= base) return "value too great for base";
    value = wrap(value * BigInt(base) + BigInt(digit));
  }
  return value;
}

/** A binary operator but `&&` and `||`; `b` is not 0 where that divides. */
export function calculate(operator: string, a: bigint, b: bigint): bigint {
  switch (operator) {
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "&":
      return a & b;
    case "==":
      return BigInt(a === b);
    case "!=":
      return BigInt(a !== b);
    case "<=":
      return BigInt(a <= b);
    case ">=":
      return BigInt(a >= b);
    case "<":
      return BigInt(a < b);
    case ">":
      return BigInt(a > b);
    case "<<":
      return wrap(a << (b & 63n));
    case ">>":
      return wrap(a >> (b & 63n));
    case "+":
      return wrap(a + b);
    case "-":
      return wrap(a - b);
    case "*":
      return wrap(a * b);
    case "/":
      return wrap(a / b);
    default:
      return wrap(a % b);
  }
}
