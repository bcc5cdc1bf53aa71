import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RString, type Value } from "../runtime/values.ts";
import { type Table } from "./table.ts";

export const floorDivide = (a: bigint, b: bigint) => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);

type Op = (ruby: Ruby, a: number, b: number) => Value;

type WholeOp = (ruby: Ruby, a: bigint, b: bigint) => Value;

export function binary(name: string, whole: WholeOp, real: Op): Table[string] {
  return [
    1,
    1,
    async ({ ruby, frame, self, args }) => {
      const [other] = args;
      if (typeof self === "bigint" && typeof other === "bigint") return whole(ruby, self, other);
      if (typeof other === "bigint" || typeof other === "number")
        return real(ruby, Number(self), Number(other));
      if (other !== undefined && other !== null && ruby.respondsTo(other, "coerce")) {
        const pair = await ruby.send(frame, other, "coerce", [self]);
        if (pair instanceof RArray) return ruby.send(frame, pair.items[0]!, name, [pair.items[1]!]);
      }
      const kind = ruby.plainClassOf(self).name;
      if (/^[<>]=?$/.test(name))
        throw ruby.error(
          "ArgumentError",
          `comparison of ${kind} with ${other === null || typeof other === "boolean" ? await ruby.inspect(frame, other) : other instanceof RString ? "String" : ruby.plainClassOf(other!).name} failed`,
        );
      throw ruby.error(
        "TypeError",
        `${other === null || typeof other === "boolean" ? await ruby.inspect(frame, other) : ruby.plainClassOf(other!).name} can't be coerced into ${kind}`,
      );
    },
  ];
}

export const zero = (ruby: Ruby) => ruby.error("ZeroDivisionError", "divided by 0");
