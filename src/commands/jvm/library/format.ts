import type { Call } from "../runtime/library.ts";
import { isNumeric, toNumber } from "../runtime/numbers.ts";
import { hash, show } from "../runtime/text.ts";
import { JChar, JDouble, type Value } from "../runtime/values.ts";

const specifier = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/** String.format, for the conversions that programs use: s S d f e x X c b n %. Throws what Java throws. */
export async function format(call: Call, pattern: string, args: readonly Value[]): Promise<string> {
  let result = "";
  let at = 0;
  let next = 0;
  for (const match of pattern.matchAll(specifier)) {
    const [whole, position, flags = "", width, precision, kind = ""] = match;
    result += pattern.slice(at, match.index);
    at = match.index + whole.length;
    if (kind === "n" || kind === "%") {
      result += kind === "n" ? "\n" : "%";
      continue;
    }
    const index = position === undefined ? next++ : Number(position) - 1;
    if (index >= args.length)
      throw call.vm.thrown("MissingFormatArgumentException", `Format specifier '${whole}'`, call.frame);
    const text = await convert(
      call,
      args[index]!,
      kind,
      flags,
      precision === undefined ? undefined : Number(precision),
    );
    const wide = Number(width ?? 0);
    if (flags.includes("-")) result += text.padEnd(wide);
    else if (flags.includes("0"))
      result += text.startsWith("-") ? `-${text.slice(1).padStart(wide - 1, "0")}` : text.padStart(wide, "0");
    else result += text.padStart(wide);
  }
  return result + pattern.slice(at);
}

async function convert(
  call: Call,
  value: Value,
  kind: string,
  flags: string,
  precision: number | undefined,
): Promise<string> {
  const sign = (text: string) => (flags.includes("+") && !text.startsWith("-") ? `+${text}` : text);
  const grouped = (text: string) =>
    flags.includes(",") ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : text;
  switch (kind) {
    case "s":
    case "S": {
      const text = (await show(call, value)).slice(0, precision);
      return kind === "S" ? text.toUpperCase() : text;
    }
    case "d":
      if (value === null) return "null";
      if (!isNumeric(value) || value instanceof JDouble || value instanceof JChar) break;
      return sign(grouped(String(value)));
    case "f":
      if (value === null) return "null";
      if (!(value instanceof JDouble)) break;
      return sign(grouped(toNumber(value).toFixed(precision ?? 6)));
    case "e":
      if (!(value instanceof JDouble)) break;
      return sign(value.value.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, "e$10$2"));
    case "x":
    case "X": {
      if (!isNumeric(value)) break;
      const text =
        typeof value === "bigint"
          ? BigInt.asUintN(64, value).toString(16)
          : (toNumber(value) >>> 0).toString(16);
      return kind === "X" ? text.toUpperCase() : text;
    }
    case "c":
      return show(call, value);
    case "b":
      return String(typeof value === "boolean" ? value : value !== null);
    case "h":
      return ((await hash(call, value)) >>> 0).toString(16);
  }
  const { thrown } = { thrown: call.vm.thrown.bind(call.vm) };
  if (!"sSdfexXcbh".includes(kind))
    throw thrown("UnknownFormatConversionException", `Conversion = '${kind}'`, call.frame);
  throw thrown("IllegalFormatException", `${kind} != ${typeof value}`, call.frame);
}
