import { escapeHtml } from "../../../base/honest-page.ts";
import { toFloat, toInt, toNumber } from "../runtime/convert.ts";
import { toText } from "../runtime/text.ts";
import { PArray } from "../runtime/values.ts";
import { sprintf } from "./format.ts";
import type { Functions } from "./table.ts";
import { find, plain, replacer, substr, text, trimmer } from "./string-parts.ts";

export const length: Functions[string] = [
  1,
  async (call) => BigInt(new TextEncoder().encode(await text(call)).length),
];

const lower = plain((value) => value.toLowerCase());

const upper = plain((value) => value.toUpperCase());

const joined: Functions[string] = [
  1,
  async ({ php, scope, args }) => {
    const [by, list] = args[0] instanceof PArray ? [args[1] ?? "", args[0]] : [args[0]!, args[1]];
    if (!(list instanceof PArray))
      throw php.error("TypeError", "implode(): Argument #2 ($array) must be of type ?array, string given");
    const parts: string[] = [];
    for (const value of list.values()) parts.push(await toText(php, scope, value));
    return parts.join(await toText(php, scope, by));
  },
];

export const strings: Functions = {
  strlen: length,
  mb_strlen: [1, async (call) => BigInt([...(await text(call))].length)],
  strtolower: lower,
  mb_strtolower: lower,
  strtoupper: upper,
  mb_strtoupper: upper,
  ucfirst: plain((value) => value.charAt(0).toUpperCase() + value.slice(1)),
  lcfirst: plain((value) => value.charAt(0).toLowerCase() + value.slice(1)),
  ucwords: plain((value) =>
    value.replace(
      /(^|[ \t\r\n\f\v])([a-z])/g,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    ),
  ),
  strrev: plain((value) => [...value].reverse().join("")),
  trim: trimmer(true, true),
  ltrim: trimmer(true, false),
  rtrim: trimmer(false, true),
  chop: trimmer(false, true),
  nl2br: plain((value) => value.replace(/\r?\n/g, "<br />$&")),
  htmlspecialchars: plain((value) => escapeHtml(value).replaceAll("&#39;", "&#039;")),
  htmlentities: plain((value) => escapeHtml(value).replaceAll("&#39;", "&#039;")),
  htmlspecialchars_decode: plain((value) =>
    value.replace(
      /&(lt|gt|quot|#0?39|amp);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "'",
    ),
  ),
  strip_tags: plain((value) => value.replace(/<[^>]*>/g, "")),
  addslashes: plain((value) => value.replace(/['"\\]/g, "\\$&")),
  urlencode: plain((value) => encodeURIComponent(value).replaceAll("%20", "+")),
  rawurlencode: plain((value) => encodeURIComponent(value)),
  urldecode: plain((value) => decodeURIComponent(value.replaceAll("+", " "))),
  rawurldecode: plain((value) => decodeURIComponent(value)),
  base64_encode: plain((value) => btoa(String.fromCharCode(...new TextEncoder().encode(value)))),
  base64_decode: plain((value) =>
    new TextDecoder().decode(Uint8Array.from(atob(value), (char) => char.charCodeAt(0))),
  ),
  bin2hex: plain((value) =>
    [...new TextEncoder().encode(value)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  ),
  ord: [1, async (call) => BigInt((await text(call)).charCodeAt(0) || 0)],
  chr: [1, ({ args }) => String.fromCharCode(Number(toInt(args[0]!)) & 255)],
  strpos: find(false, false),
  mb_strpos: find(false, false),
  stripos: find(false, true),
  strrpos: find(true, false),
  str_contains: [2, async (call) => (await text(call)).includes(await text(call, 1))],
  str_starts_with: [2, async (call) => (await text(call)).startsWith(await text(call, 1))],
  str_ends_with: [2, async (call) => (await text(call)).endsWith(await text(call, 1))],
  strstr: [
    2,
    async (call) => {
      const value = await text(call);
      const at = value.indexOf(await text(call, 1));
      return at < 0 ? false : call.args[2] === true ? value.slice(0, at) : value.slice(at);
    },
  ],
  substr,
  mb_substr: substr,
  substr_count: [2, async (call) => BigInt((await text(call)).split(await text(call, 1)).length - 1)],
  str_replace: replacer(false),
  str_ireplace: replacer(true),
  str_repeat: [2, async (call) => (await text(call)).repeat(Number(toInt(call.args[1]!)))],
  str_pad: [
    2,
    async (call) => {
      const value = await text(call);
      const width = Number(toInt(call.args[1]!));
      const fill = call.args.length > 2 ? await text(call, 2) : " ";
      const kind = call.args[3] ?? 1n;
      if (kind === 0n) return value.padStart(width, fill);
      if (kind === 2n) {
        const room = Math.max(0, width - value.length);
        return value.padStart(value.length + Math.floor(room / 2), fill).padEnd(value.length + room, fill);
      }
      return value.padEnd(width, fill);
    },
  ],
  str_split: [
    1,
    async (call) =>
      PArray.of(
        (await text(call)).match(new RegExp(`[\\s\\S]{1,${Number(call.args[1] ?? 1n)}}`, "g")) ?? [""],
      ),
  ],
  explode: [
    2,
    async (call) => {
      const by = await text(call);
      if (by === "")
        throw call.php.error("ValueError", "explode(): Argument #1 ($separator) cannot be empty");
      const parts = (await text(call, 1)).split(by);
      const limit = Number(call.args[2] ?? 0n);
      if (limit > 0 && parts.length > limit)
        return PArray.of([...parts.slice(0, limit - 1), parts.slice(limit - 1).join(by)]);
      return PArray.of(limit < 0 ? parts.slice(0, limit) : parts);
    },
  ],
  implode: joined,
  join: joined,
  sprintf: [1, (call) => sprintf(call)],
  printf: [
    1,
    async (call) => {
      const made = await sprintf(call);
      call.php.out.write(made);
      return BigInt(made.length);
    },
  ],
  vsprintf: [2, (call) => sprintf({ ...call, args: [call.args[0]!, ...(call.args[1] as PArray).values()] })],
  number_format: [
    1,
    async (call) => {
      const places = Number(call.args[1] ?? 0n);
      const point = call.args.length > 2 ? await text(call, 2) : ".";
      const comma = call.args.length > 3 ? await text(call, 3) : ",";
      const [whole = "", rest] = Math.abs(toFloat(call.args[0]!)).toFixed(places).split(".");
      const sign = toFloat(call.args[0]!) < 0 && /[1-9]/.test(whole + (rest ?? "")) ? "-" : "";
      return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, comma)}${rest === undefined ? "" : point + rest}`;
    },
  ],
  strcmp: [
    2,
    async (call) => {
      const [a, b] = [await text(call), await text(call, 1)];
      return a < b ? -1n : a > b ? 1n : 0n;
    },
  ],
  strcasecmp: [
    2,
    async (call) => {
      const [a, b] = [(await text(call)).toLowerCase(), (await text(call, 1)).toLowerCase()];
      return a < b ? -1n : a > b ? 1n : 0n;
    },
  ],
  wordwrap: [
    1,
    async (call) => {
      const width = Number(call.args[1] ?? 75n);
      const lines: string[] = [];
      for (const word of (await text(call)).split(" ")) {
        if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= width)
          lines[lines.length - 1] += ` ${word}`;
        else lines.push(word);
      }
      return lines.join(call.args.length > 2 ? await text(call, 2) : "\n");
    },
  ],
  str_word_count: [1, async (call) => BigInt((await text(call)).match(/[A-Za-z'-]+/g)?.length ?? 0)],
  uniqid: [0, ({ php }) => php.process.random.hex(13)],
  strtr: [
    2,
    async (call) => {
      const value = await text(call);
      const pairs = call.args[1];
      if (!(pairs instanceof PArray)) {
        const [from, to] = [await text(call, 1), await text(call, 2)];
        return [...value].map((char) => to[from.indexOf(char)] ?? char).join("");
      }
      const table = new Map(pairs.entries().map(([key, one]) => [String(key), String(one)]));
      const keys = [...table.keys()]
        .filter(Boolean)
        .sort((a, b) => b.length - a.length)
        .map((key) => key.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
      return keys.length === 0
        ? value
        : value.replace(new RegExp(keys.join("|"), "g"), (key) => table.get(key)!);
    },
  ],
  intval: [1, ({ args }) => toInt(args[0]!)],
  floatval: [1, ({ args }) => toFloat(args[0]!)],
  strval: [1, (call) => text(call)],
  boolval: [1, ({ args }) => !!args[0] && args[0] !== "0"],
  is_numeric: [
    1,
    ({ args: [value] }) =>
      typeof value === "bigint" ||
      typeof value === "number" ||
      (typeof value === "string" && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)),
  ],
  ctype_digit: [1, ({ args: [value] }) => typeof value === "string" && /^\d+$/.test(value)],
  ctype_alpha: [1, ({ args: [value] }) => typeof value === "string" && /^[A-Za-z]+$/.test(value)],
  ctype_alnum: [1, ({ args: [value] }) => typeof value === "string" && /^[A-Za-z0-9]+$/.test(value)],
  ctype_upper: [1, ({ args: [value] }) => typeof value === "string" && /^[A-Z]+$/.test(value)],
  array_sum: [
    1,
    ({ args: [list] }) => {
      const all = (list as PArray).values().map(toNumber);
      return all.every((one) => typeof one === "bigint")
        ? all.reduce((sum, one) => (sum as bigint) + (one as bigint), 0n as bigint | number)
        : all.reduce((sum: number, one) => sum + Number(one), 0);
    },
  ],
};
