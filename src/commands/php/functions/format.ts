import { toFloat, toInt } from "../runtime/convert.ts";
import { toText } from "../runtime/text.ts";
import type { Call } from "../runtime/values.ts";

/** sprintf and printf. Throws PHP's ArgumentCountError. */
export async function sprintf({ php, scope, args }: Pick<Call, "php" | "scope" | "args">): Promise<string> {
  const template = await toText(php, scope, args[0] ?? null);
  let at = 1;
  let out = "";
  let last = 0;
  for (const found of template.matchAll(
    /%(?:(%)|(?:(\d+)\$)?([-+ 0]|'.)*(\d+)?(?:\.(\d+))?([bcdeEfFgGosuxX]))/g,
  )) {
    out += template.slice(last, found.index);
    last = found.index + found[0].length;
    if (found[1]) {
      out += "%";
      continue;
    }
    const flags = /^%(?:\d+\$)?((?:[-+ 0]|'.)*)/.exec(found[0])![1]!;
    const index = found[2] === undefined ? at++ : Number(found[2]);
    if (index >= args.length)
      throw php.error(
        "ArgumentCountError",
        `${args.length} arguments are required, ${index + 1} given`.replace(
          /^(\d+) arguments are required, (\d+) given$/,
          (_, given: string, needed: string) => `${needed} arguments are required, ${given} given`,
        ),
      );
    const value = args[index]!;
    const kind = found[6]!;
    let shown: string;
    if (kind === "s") {
      shown = await toText(php, scope, value);
      if (found[5] !== undefined) shown = shown.slice(0, Number(found[5]));
    } else if (kind === "c") shown = String.fromCharCode(Number(toInt(value)));
    else if (/[eEfFgG]/.test(kind)) {
      const number = toFloat(value);
      const digits = Number(found[5] ?? 6);
      shown = /[eE]/.test(kind)
        ? number.toExponential(digits)
        : /[gG]/.test(kind)
          ? String(Number(number.toPrecision(digits || 1)))
          : number.toFixed(digits);
      if (flags.includes("+") && number >= 0) shown = `+${shown}`;
    } else {
      const whole = toInt(value);
      const base = { b: 2, o: 8, x: 16, X: 16 }[kind] ?? 10;
      shown = (base === 10 || whole >= 0n ? whole : BigInt.asUintN(64, whole)).toString(base);
      if (kind === "X") shown = shown.toUpperCase();
      if (flags.includes("+") && whole >= 0n && base === 10) shown = `+${shown}`;
    }
    const width = Number(found[4] ?? 0);
    const fill = /'(.)/.exec(flags)?.[1] ?? (/(?:^|[-+ ])0/.test(flags) ? "0" : " ");
    if (flags.includes("-")) out += shown.padEnd(width, fill === "0" ? " " : fill);
    else if (fill === "0" && /^[-+]/.test(shown)) out += shown[0]! + shown.slice(1).padStart(width - 1, "0");
    else out += shown.padStart(width, fill);
  }
  return out + template.slice(last);
}
