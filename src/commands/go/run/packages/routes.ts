import type { Value } from "../values.ts";

export interface Route {
  readonly method: string | undefined;
  readonly pattern: string;
  readonly handler: Value;
  readonly match: (path: string) => Record<string, string> | undefined;
  /** The more it says, the sooner it is asked. */
  readonly weight: number;
}

/** "/items/{id}", "/items/:id", "/static/*path"; with a slash at the end also what lies below, where `below` says so. */
export function routeOf(
  pattern: string,
  handler: Value,
  { method, below = false }: { method?: string | undefined; below?: boolean } = {},
): Route {
  const names: string[] = [];
  const exact = pattern.endsWith("{$}");
  const open = below && pattern.endsWith("/") && !exact;
  const source = pattern
    .replace(/\{\$\}$/, "")
    .replace(/[.+?^()|[\]\\]/g, "\\$&")
    .replace(
      /\{(\w+)\.\.\.\}|\*(\w*)|:(\w+)|\{(\w+)(?::((?:[^{}]|\{[^}]*\})+))?\}/g,
      (_, rest?: string, star?: string, colon?: string, name?: string, rule?: string) => {
        names.push(rest ?? (star === "" ? "*" : star) ?? colon ?? name!);
        if (colon ?? name)
          return `(${rule === undefined ? "[^/]+" : rule.replace(/\\([+?^()|[\]\\])/g, "$1").replace(/\((?!\?)/g, "(?:")})`;
        return "(.*)";
      },
    );
  const test = new RegExp(`^${source}${open ? ".*" : ""}$`);
  const weight =
    pattern.length +
    (names.length > 0 ? -100 * names.length : 0) +
    (open ? -1000 : 0) +
    (method === undefined ? 0 : 1);
  return {
    method,
    pattern,
    handler,
    weight,
    match: (path) => {
      const found = test.exec(path);
      return found
        ? Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]))
        : undefined;
    },
  };
}

/** The route that answers: `wrong` when only the method kept one from it. */
export function findRoute(routes: readonly Route[], method: string, path: string) {
  let wrong = false;
  for (const route of routes.toSorted((a, b) => b.weight - a.weight)) {
    const params = route.match(path);
    if (!params) continue;
    if (
      route.method === undefined ||
      route.method === method ||
      (route.method === "GET" && method === "HEAD")
    )
      return { route, params, wrong };
    wrong = true;
  }
  return { wrong };
}
