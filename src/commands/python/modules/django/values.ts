import { NotSimulated } from "../../language/syntax-error.ts";
import { compareValues } from "../../runtime/compare.ts";
import { PyRaise } from "../../runtime/exceptions.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import {
  BoundMethod,
  NativeFunction,
  PyDict,
  PyFunction,
  PyList,
  PyObject,
  PyTuple,
  type Value,
} from "../../runtime/values.ts";
import { strftime } from "../datetime.ts";
import { dump } from "../json.ts";
import { templateError } from "./parse.ts";

/** A value that a template shows as it is. */
export interface Shown {
  readonly value: Value;
  readonly safe: boolean;
}

const split = (text: string, mark: string): string[] => {
  const parts: string[] = [];
  let quote = "";
  let part = "";
  for (const one of text) {
    if (quote) quote = one === quote ? "" : quote;
    else if (one === "'" || one === '"') quote = one;
    if (one === mark && !quote) {
      parts.push(part);
      part = "";
    } else part += one;
  }
  return [...parts, part];
};

/** `a.b.0|filter:arg`. What is not there is "" (None for tests), as in Django. */
export async function resolve(
  python: Interpreter,
  variables: ReadonlyMap<string, Value>,
  expression: string,
  missing: Value = "",
): Promise<Shown> {
  const [head, ...filters] = split(expression, "|");
  let value = await plain(python, variables, head!.trim());
  let safe = /^["']/.test(head!.trim());
  if (value === undefined) value = filters.length > 0 ? "" : missing;
  for (const filter of filters) {
    const [name, argument] = split(filter, ":");
    const given = argument === undefined ? undefined : (await resolve(python, variables, argument)).value;
    value = await apply(python, name!.trim(), value, given);
    safe ||= ["safe", "escape", "linebreaks", "linebreaksbr"].includes(name!.trim());
  }
  return { value, safe };
}

async function plain(
  python: Interpreter,
  variables: ReadonlyMap<string, Value>,
  text: string,
): Promise<Value | undefined> {
  if (/^(".*"|'.*')$/s.test(text)) return text.slice(1, -1);
  if (/^-?\d+$/.test(text)) return BigInt(text);
  if (/^-?\d+\.\d+$/.test(text)) return Number(text);
  if (text === "True" || text === "False") return text === "True";
  if (text === "None") return null;
  if (!/^[A-Za-z_][\w.]*$/.test(text))
    throw templateError(`Could not parse the remainder: '${text.replace(/^[\w.]*/, "")}' from '${text}'`);
  const [first, ...parts] = text.split(".");
  let value = variables.get(first!);
  if (value !== undefined) value = await called(python, value);
  for (const part of parts) {
    if (value === undefined) return undefined;
    value = await member(python, value, part);
    if (value !== undefined) value = await called(python, value);
  }
  return value;
}

async function member(python: Interpreter, value: Value, name: string): Promise<Value | undefined> {
  if (value instanceof PyDict && value.has(name)) return value.get(name);
  if (/^\d+$/.test(name) && (value instanceof PyList || value instanceof PyTuple))
    return value.items[Number(name)];
  const found = await python.attributeOr(value, name);
  if (found !== undefined) return found;
  try {
    if (value instanceof PyObject && value.cls.find("__getitem__"))
      return await python.item(value, /^\d+$/.test(name) ? BigInt(name) : name);
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
  }
  return undefined;
}

/** Functions are called without arguments on the way. */
const called = async (python: Interpreter, value: Value): Promise<Value> =>
  value instanceof PyFunction || value instanceof BoundMethod || value instanceof NativeFunction
    ? python.call(value, [])
    : value;

const capitalize = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

async function apply(
  python: Interpreter,
  name: string,
  value: Value,
  argument: Value | undefined,
): Promise<Value> {
  const text = () => python.str(value);
  switch (name) {
    case "upper":
      return (await text()).toUpperCase();
    case "lower":
      return (await text()).toLowerCase();
    case "title":
      return (await text()).toLowerCase().replace(/(^|[^\p{L}'])\p{L}/gu, (one) => one.toUpperCase());
    case "capfirst":
      return capitalize(await text());
    case "safe":
      return text();
    case "escape":
    case "force_escape":
      return escapeHtml(await text());
    case "length":
      return BigInt(typeof value === "string" ? value.length : (await python.list(value)).length);
    case "default":
      return (await python.truth(value)) ? value : argument!;
    case "default_if_none":
      return value === null ? argument! : value;
    case "join":
      return (await Promise.all((await python.list(value)).map((one) => python.str(one)))).join(
        String(argument),
      );
    case "first":
      return (await python.list(value))[0] ?? "";
    case "last":
      return (await python.list(value)).at(-1) ?? "";
    case "add":
      return typeof value === "bigint" && typeof argument === "bigint"
        ? value + argument
        : `${await text()}${String(argument)}`;
    case "pluralize": {
      const [one, many] = String(argument ?? "s").includes(",")
        ? (String(argument).split(",") as [string, string])
        : ["", String(argument ?? "s")];
      const count = typeof value === "bigint" ? value : BigInt((await python.list(value)).length);
      return count === 1n ? one : many;
    }
    case "truncatewords": {
      const words = (await text()).split(/\s+/);
      return words.length > Number(argument)
        ? `${words.slice(0, Number(argument)).join(" ")} …`
        : words.join(" ");
    }
    case "truncatechars": {
      const all = await text();
      return all.length > Number(argument) ? `${all.slice(0, Number(argument) - 1)}…` : all;
    }
    case "linebreaksbr":
      return escapeHtml(await text()).replaceAll("\n", "<br>");
    case "linebreaks":
      return escapeHtml(await text())
        .split(/\n{2,}/)
        .map((part) => `<p>${part.replaceAll("\n", "<br>")}</p>`)
        .join("\n\n");
    case "floatformat":
      return Number(value).toFixed(
        argument === undefined ? (Number.isInteger(Number(value)) ? 0 : 1) : Math.abs(Number(argument)),
      );
    case "date":
      return dateText(value, argument === undefined ? "N j, Y" : String(argument));
    case "json_script":
      return `<script id="${String(argument)}" type="application/json">${dump(value, { sortKeys: false, ascii: true, separators: [", ", ": "] })}</script>`;
    default:
      if (
        !/^(addslashes|center|cut|dictsort|dictsortreversed|divisibleby|escapejs|filesizeformat|get_digit|iriencode|linenumbers|ljust|make_list|phone2numeric|pprint|random|rjust|slice|slugify|stringformat|striptags|time|timesince|timeuntil|truncatechars_html|truncatewords_html|unordered_list|urlencode|urlize|urlizetrunc|wordcount|wordwrap|yesno)$/.test(
          name,
        )
      )
        throw templateError(`Invalid filter: '${name}'`);
      throw new NotSimulated(`the template filter '${name}'`);
  }
}

const months = [
  "Jan.",
  "Feb.",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];

/** A date in Django's letters: "N j, Y, P". */
export function dateText(value: Value, format: string): string {
  if (!(value instanceof PyObject) || !value.attributes.has("year")) return "";
  const part = (key: string) => Number(value.attributes.get(key) ?? 0);
  const date = new Date(
    Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")),
  );
  const hour = date.getUTCHours();
  const minute = date.getUTCMinutes();
  const clock = `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""}`;
  const letters: Record<string, string> = {
    d: "%d",
    D: "%a",
    l: "%A",
    m: "%m",
    M: "%b",
    F: "%B",
    Y: "%Y",
    y: "%y",
    H: "%H",
    i: "%M",
    s: "%S",
    A: "%p",
  };
  return format.replace(/\\(.)|([a-zA-Z])/g, (_, literal: string | undefined, letter: string) => {
    if (literal !== undefined) return literal;
    if (letter === "N") return months[date.getUTCMonth()]!;
    if (letter === "j") return String(date.getUTCDate());
    if (letter === "n") return String(date.getUTCMonth() + 1);
    if (letter === "G") return String(hour);
    if (letter === "g") return String(hour % 12 || 12);
    if (letter === "a") return hour < 12 ? "a.m." : "p.m.";
    if (letter === "P")
      return minute === 0 && hour === 0
        ? "midnight"
        : minute === 0 && hour === 12
          ? "noon"
          : `${clock} ${hour < 12 ? "a.m." : "p.m."}`;
    const known = letters[letter];
    if (known === undefined) throw new NotSimulated(`the letter ${letter} in a date format`);
    return strftime(date, known);
  });
}

/** The text `{{ value }}` leaves. */
export async function shownText(python: Interpreter, { value, safe }: Shown): Promise<string> {
  const isDate = value instanceof PyObject && value.attributes.has("year");
  const isTime = isDate && value.attributes.has("hour");
  const text = isDate ? dateText(value, isTime ? "N j, Y, P" : "N j, Y") : await python.str(value);
  return safe ? text : escapeHtml(text);
}

export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");

/** {% if %}: or, and, not, comparisons, in that order of binding. */
export async function test(
  python: Interpreter,
  variables: ReadonlyMap<string, Value>,
  words: readonly string[],
): Promise<boolean> {
  for (const [joint, isAnd] of [
    ["or", false],
    ["and", true],
  ] as const) {
    const at = words.indexOf(joint);
    if (at < 0) continue;
    const left = await test(python, variables, words.slice(0, at));
    if (left !== isAnd) return left;
    return test(python, variables, words.slice(at + 1));
  }
  if (words[0] === "not") return !(await test(python, variables, words.slice(1)));
  const side = async (part: readonly string[]) =>
    (await resolve(python, variables, part.join(" "), null)).value;
  for (const [i, word] of words.entries()) {
    if (!["==", "!=", "<", ">", "<=", ">=", "in", "is"].includes(word)) continue;
    const negated = (word === "in" && words[i - 1] === "not") || (word === "is" && words[i + 1] === "not");
    const left = await side(words.slice(0, negated && word === "in" ? i - 1 : i));
    const right = await side(words.slice(negated && word === "is" ? i + 2 : i + 1));
    return python.truth(
      await compareValues(python, negated ? { in: "not in", is: "is not" }[word as "in"] : word, left, right),
    );
  }
  if (words.length !== 1) throw templateError(`Unused '${words[1] ?? ""}' at end of if expression.`);
  return python.truth(await side(words));
}
