import { ApiError } from "../errors.ts";

interface Pages<T> {
  /** What the list may be ordered by: the value of that name, or undefined when there is none such. */
  readonly key: (item: T, field: string) => string | number | undefined;
  readonly fields: readonly string[];
  readonly present: (item: T) => unknown;
}

/** At most so many in one answer, as in Heroku's API. */
const most = 1000;

/** Fields by which Heroku's lists can be ordered, where their members have them. */
const ordering = ["id", "name", "version", "seq", "hostname", "created_at", "updated_at", "started_at"];

/**
 * Part of a list, as the Range header asks: `version ..; max=15, order=desc`, or `version 3..`, `id ]ID..`. When
 * more follows, the status is 206 and Next-Range says how to ask for it.
 */
export function page<T>(request: Request, items: readonly T[], pages: Pages<T>): Response {
  const wanted = readRange(request.headers.get("range"), pages.fields);
  const key = (item: T) => pages.key(item, wanted.field) ?? "";
  const compare = (a: T, b: T) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
  const sorted = [...items].sort((a, b) => (wanted.descending ? compare(b, a) : compare(a, b)));
  const isNumber = items.length > 0 && typeof key(items[0]!) === "number";
  const value = (bound: string) => (isNumber ? Number(bound) : bound);
  const from = sorted.filter((item) => {
    const mine = key(item);
    const { first, last } = wanted;
    const beyond = (bound: string) => (wanted.descending ? mine < value(bound) : mine > value(bound));
    if (first !== "" && !beyond(first) && !(mine === value(first) && !wanted.open)) return false;
    return last === "" || !beyond(last);
  });
  const shown = from.slice(0, wanted.max);
  const headers = new Headers({ "Accept-Ranges": pages.fields.join(", ") });
  const last = shown.at(-1);
  if (last !== undefined)
    headers.set("Content-Range", `${wanted.field} ${key(shown[0]!)}..${key(last)}; max=${wanted.max}`);
  const more = from.length > shown.length && last !== undefined;
  if (more)
    headers.set(
      "Next-Range",
      `${wanted.field} ]${key(last)}..; max=${wanted.max}${wanted.descending ? ", order=desc" : ""}`,
    );
  return Response.json(shown.map(pages.present), { status: more ? 206 : 200, headers });
}

/** The same of an answer that is a list already; of one that is none, all of it. */
export function pageJson(request: Request, json: unknown): Response {
  if (!Array.isArray(json)) return Response.json(json);
  const items = json as readonly Readonly<Record<string, unknown>>[];
  const key = (item: (typeof items)[number], field: string) => {
    const value = item[field];
    return typeof value === "string" || typeof value === "number" ? value : undefined;
  };
  const fields = ordering.filter((field) => items.every((item) => key(item, field) !== undefined));
  return page(request, items, { key, fields, present: (item) => item });
}

function readRange(header: string | null, fields: readonly string[]) {
  if (header === null || header.trim() === "")
    return { field: fields[0]!, first: "", last: "", open: false, max: most, descending: false };
  const match = /^\s*(\w+)(?:\s+(\])?([^.;]*(?:\.[^.;]+)*)\.\.([^;]*))?\s*(?:;(.*))?$/.exec(header);
  const field = match?.[1];
  if (!match || field === undefined || !fields.includes(field))
    throw new ApiError(416, "invalid_range", "Range header is not valid.");
  const options = match[5] ?? "";
  const max = Number(/max\s*=\s*(\d+)/.exec(options)?.[1] ?? most);
  return {
    field,
    open: match[2] !== undefined,
    first: (match[3] ?? "").trim(),
    last: (match[4] ?? "").trim(),
    max: Math.min(Math.max(max, 1), most),
    descending: /order\s*=\s*desc/.test(options),
  };
}
