import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RHash, symbol, type Value } from "../runtime/values.ts";

/** `format("%05.2f", ...)`: Ruby's sprintf. */
export async function format(
  ruby: Ruby,
  frame: Frame,
  template: string,
  args: readonly Value[],
): Promise<string> {
  let at = 0;
  let text = "";
  let last = 0;
  const next = () => {
    if (at >= args.length) throw ruby.error("ArgumentError", "too few arguments");
    return args[at++]!;
  };
  for (const found of template.matchAll(
    /%(?:(%)|([-+ 0#]*)(?:<(\w+)>)?([-+ 0#]*)(\*|\d+)?(?:\.(\d+))?([bBdiuoxXeEfgGsScp])|([-+ 0#]*)(\d*)\{(\w+)\})/g,
  )) {
    text += template.slice(last, found.index);
    last = found.index + found[0].length;
    if (found[1]) {
      text += "%";
      continue;
    }
    const name = found[3] ?? found[10];
    const flags = `${found[2] ?? ""}${found[4] ?? ""}${found[8] ?? ""}`;
    const width = found[5] === "*" ? Number(next()) : Number(found[5] ?? found[9] ?? 0);
    let value: Value;
    if (name === undefined) value = next();
    else {
      const hash = args[0];
      if (!(hash instanceof RHash)) throw ruby.error("ArgumentError", "one hash required");
      const known = hash.get(symbol(name));
      if (known === undefined) throw ruby.error("KeyError", `key<${name}> not found`);
      value = known;
    }
    text += pad(
      await one(ruby, frame, found[7] ?? "s", value, flags, found[6]),
      width,
      flags,
      found[7] ?? "s",
    );
  }
  return text + template.slice(last);
}

async function one(
  ruby: Ruby,
  frame: Frame,
  kind: string,
  value: Value,
  flags: string,
  precision?: string,
): Promise<string> {
  if (kind === "s" || kind === "p") {
    const shown = kind === "s" ? await ruby.text(frame, value) : await ruby.inspect(frame, value);
    return precision === undefined ? shown : shown.slice(0, Number(precision));
  }
  if (kind === "c")
    return typeof value === "bigint"
      ? String.fromCodePoint(Number(value))
      : (await ruby.text(frame, value)).slice(0, 1);
  if (value === null)
    throw ruby.error("TypeError", `can't convert nil into ${/[feEgG]/.test(kind) ? "Float" : "Integer"}`);
  const number =
    typeof value === "bigint" || typeof value === "number"
      ? value
      : await ruby.send(frame, ruby.main, /[feEgG]/.test(kind) ? "Float" : "Integer", [value]);
  const sign = (negative: boolean) =>
    negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  if (/[feEgG]/.test(kind)) {
    const amount = Math.abs(Number(number));
    const digits = precision === undefined ? 6 : Number(precision);
    const shown =
      kind === "f"
        ? amount.toFixed(digits)
        : kind === "e" || kind === "E"
          ? amount.toExponential(digits).replace(/e([+-])(\d)$/, "e$10$2")
          : String(Number(amount.toPrecision(digits || 1)));
    return sign(Number(number) < 0) + shown;
  }
  const whole = typeof number === "bigint" ? number : BigInt(Math.floor(Number(number)));
  const base = { b: 2, B: 2, o: 8, x: 16, X: 16 }[kind] ?? 10;
  let digits = (whole < 0n ? -whole : whole).toString(base);
  if (kind === "X") digits = digits.toUpperCase();
  if (precision !== undefined) digits = digits.padStart(Number(precision), "0");
  return sign(whole < 0n) + (flags.includes("#") && base === 16 ? "0x" : "") + digits;
}

function pad(text: string, width: number, flags: string, kind: string): string {
  if (flags.includes("-")) return text.padEnd(width);
  if (flags.includes("0") && kind !== "s") {
    const [, sign = "", digits = ""] = /^([-+ ]?)(.*)$/s.exec(text)!;
    return sign + digits.padStart(width - sign.length, "0");
  }
  return text.padStart(width);
}
