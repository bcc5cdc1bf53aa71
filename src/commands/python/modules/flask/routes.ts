import type { Value } from "../../runtime/values.ts";

export interface Route {
  readonly rule: string;
  readonly endpoint: string;
  readonly methods: readonly string[];
  readonly view: Value;
}

const converters: Record<string, readonly [string, (text: string) => Value]> = {
  string: ["([^/]+)", (text) => text],
  int: ["(\\d+)", (text) => BigInt(text)],
  float: ["(\\d+\\.\\d+)", Number],
  path: ["(.+?)", (text) => text],
  uuid: ["([0-9a-fA-F-]{36})", (text) => text],
};

const part = /<(?:(\w+)(?:\([^)]*\))?:)?(\w+)>/g;

/** The values of a rule's <parts> in a path; undefined when it does not fit. "slash" when only a final / is missing. */
export function matchRule(rule: string, path: string): Map<string, Value> | "slash" | undefined {
  const names: [string, string][] = [];
  const pattern = rule
    .split(part)
    .map((text, i) => {
      if (i % 3 === 0) return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      if (i % 3 === 1) return "";
      const kind = rule.split(part)[i - 1] ?? "string";
      names.push([text, kind]);
      return converters[kind]?.[0] ?? "([^/]+)";
    })
    .join("");
  const found = new RegExp(`^${pattern}$`).exec(path);
  if (!found) return rule.endsWith("/") && new RegExp(`^${pattern}$`).test(`${path}/`) ? "slash" : undefined;
  return new Map(
    names.map(([name, kind], i) => [
      name,
      (converters[kind]?.[1] ?? String)(decodeURIComponent(found[i + 1]!)),
    ]),
  );
}

/** The path of a rule with its parts filled in; what is left over becomes the query. */
export function buildUrl(rule: string, values: ReadonlyMap<string, string>): string | undefined {
  const used = new Set<string>();
  let isMissing = false;
  const path = rule.replace(part, (_, _kind, name: string) => {
    used.add(name);
    if (!values.has(name)) isMissing = true;
    return encodeURIComponent(values.get(name) ?? "");
  });
  if (isMissing) return undefined;
  const rest = [...values].filter(([name]) => !used.has(name) && !name.startsWith("_"));
  const query = rest
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
  return query ? `${path}?${query}` : path;
}
