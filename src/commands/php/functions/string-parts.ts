import { toInt } from "../runtime/convert.ts";
import { toText } from "../runtime/text.ts";
import { type Call, PArray, type Value } from "../runtime/values.ts";
import type { Functions } from "./table.ts";

export const text = ({ php, scope, args }: Call, index = 0): Promise<string> =>
  toText(php, scope, args[index] ?? null);

/** A function of one text that gives another. */
export const plain = (change: (text: string) => string): Functions[string] => [
  1,
  async (call) => change(await text(call)),
];

export const trimmer = (left: boolean, right: boolean): Functions[string] => [
  1,
  async (call) => {
    const given = call.args.length > 1 ? await text(call, 1) : " \t\n\r\0\x0b";
    const chars = new Set(
      given.replace(/(.)\.\.(.)/g, (_, from: string, to: string) =>
        Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (__, i) =>
          String.fromCharCode(from.charCodeAt(0) + i),
        ).join(""),
      ),
    );
    let value = await text(call);
    while (left && value !== "" && chars.has(value[0]!)) value = value.slice(1);
    while (right && value !== "" && chars.has(value.at(-1)!)) value = value.slice(0, -1);
    return value;
  },
];

export const find = (last: boolean, fold: boolean): Functions[string] => [
  2,
  async (call) => {
    const [hay, needle] = [await text(call), await text(call, 1)].map((one) =>
      fold ? one.toLowerCase() : one,
    ) as [string, string];
    const from = Number(call.args[2] ?? 0n);
    const at = last ? hay.lastIndexOf(needle) : hay.indexOf(needle, from < 0 ? hay.length + from : from);
    return at < 0 ? false : BigInt(at);
  },
];

export const replacer = (fold: boolean): Functions[string] => [
  3,
  async (call) => {
    const { php, scope, args } = call;
    const [search, by, subject] = args as [Value, Value, Value];
    const list = async (value: Value) =>
      value instanceof PArray
        ? await Promise.all(value.values().map((one) => toText(php, scope, one)))
        : [await toText(php, scope, value)];
    const searches = await list(search);
    const replacements = by instanceof PArray ? await list(by) : undefined;
    const single = by instanceof PArray ? "" : await toText(php, scope, by);
    const apply = (value: string) =>
      searches.reduce((done, one, i) => {
        if (one === "") return done;
        const next = replacements ? (replacements[i] ?? "") : single;
        return fold
          ? done.replace(new RegExp(one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi"), () => next)
          : done.replaceAll(one, () => next);
      }, value);
    if (subject instanceof PArray)
      return PArray.from(
        await Promise.all(
          subject
            .entries()
            .map(async ([key, value]) => [key, apply(await toText(php, scope, value))] as const),
        ),
      );
    return apply(await toText(php, scope, subject));
  },
];

export const substr: Functions[string] = [
  2,
  async (call) => {
    const value = [...(await text(call))];
    let start = Number(toInt(call.args[1]!));
    if (start < 0) start = Math.max(0, value.length + start);
    const length =
      call.args[2] === undefined || call.args[2] === null ? undefined : Number(toInt(call.args[2]));
    return value
      .slice(start, length === undefined ? undefined : length < 0 ? length : start + length)
      .join("");
  },
];
