/** An answer that a source tells without being run. */
export interface StaticRoute {
  readonly verb: string;
  readonly regex: RegExp;
  /** As it stands in the source, for the page that says what was not run. */
  readonly code: string;
  /** The text, with "$name" where a part of the path goes; undefined when it must be run to be known. */
  readonly body?: string;
  readonly type: string;
}

const quoted = /^s?(?:"""([\s\S]*?)"""|"((?:[^"\\]|\\.)*)")$/;

/** The text of a literal, an s"..." among them. */
export function literalOf(code: string): string | undefined {
  const match = quoted.exec(code.trim());
  return match
    ? (match[1] ?? match[2]!.replace(/\\n/g, "\n").replace(/\\"/g, '"')).replace(/\$\{(\w+)\}/g, "$$$1")
    : undefined;
}

const regexOf = (parts: readonly string[]): RegExp =>
  new RegExp(
    `^/${parts.map((part) => (part.startsWith(":") ? `(?<${part.slice(1)}>[^/]+)` : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))).join("/")}$`,
  );

/** Routes of http4s, of Pekko and Akka HTTP, and of Cask. */
export function readScalaRoutes(source: string): StaticRoute[] {
  const routes: StaticRoute[] = [];
  const add = (
    verb: string,
    parts: readonly string[],
    code: string,
    answer: string,
    type = "text/plain; charset=UTF-8",
  ) => {
    const body = literalOf(answer);
    routes.push({
      verb: verb.toUpperCase(),
      regex: regexOf(parts.filter(Boolean)),
      code,
      ...(body !== undefined && { body }),
      type,
    });
  };
  for (const [code, verb, path, answer] of source.matchAll(/case\s+(?:\w+\s*@\s*)?(GET|POST|PUT|DELETE)\s*->\s*(Root(?:\s*\/\s*(?:"[^"]*"|\w+(?:\(\w+\))?))*)\s*=>\s*(?:Ok\(\s*((?:s?"(?:[^"\\]|\\.)*"))\s*\))?/g))
    add(verb!, path!.split("/").slice(1).map((each) => { const part = each.trim(); return part.startsWith('"') ? part.slice(1, -1) : `:${/\((\w+)\)/.exec(part)?.[1] ?? part}`; }), code.trim(), answer ?? ""); // prettier-ignore
  for (const [code, path, answer] of source.matchAll(
    /(?:path(?:Prefix)?\(\s*"([^"]*)"\s*\)|pathSingleSlash|pathEndOrSingleSlash)\s*\{\s*(?:get\s*\{\s*)?complete\(\s*(?:HttpEntity\([^,]*,\s*)?(s?"(?:[^"\\]|\\.)*")/g,
  ))
    add("GET", [path ?? ""], code.trim(), answer!);
  for (const [code, verb, path, answer] of source.matchAll(
    /@cask\.(get|post)\(\s*"([^"]*)"[^)]*\)\s*def\s+\w+\([^)]*\)\s*(?::\s*\w+\s*)?=\s*(?:\{\s*)?(s?"(?:[^"\\]|\\.)*")?/g,
  ))
    add(verb!, path!.split("/"), code.trim(), answer ?? "");
  return routes;
}

/** The port a program binds, as its source tells it; undefined when it tells none. */
export function portOf(source: string, env: ReadonlyMap<string, string>): number | undefined {
  const [, name, other] =
    /(?:sys\.env(?:\.getOrElse)?|System\.getenv|sys\.env\.get|env\.get|Properties\.envOrElse)\(\s*"(\w*PORT\w*)"(?:\s*,\s*"?(\d+)"?)?/.exec(
      source,
    ) ?? [];
  if (name !== undefined) {
    const fallback =
      other ?? /(?:sys\.env\.get|Option\(System\.getenv)[^\n]*getOrElse\(\s*"?(\d+)/.exec(source)?.[1];
    const value = env.get(name) ?? fallback;
    return value === undefined ? undefined : Number(value);
  }
  const fixed =
    /(?:port"(\d+)"|bind(?:AndHandle)?\([^)]*?,\s*(\d{2,5})|\.bind(?:Flow|Sync)?\(|newServerAt\(\s*"[^"]*"\s*,\s*(\d+)|bindHttp\(\s*(\d+)|override\s+def\s+port\s*=\s*(\d+))/.exec(
      source,
    );
  const found = fixed?.slice(1).find(Boolean);
  return found === undefined ? undefined : Number(found);
}
