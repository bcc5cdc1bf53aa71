/** Versions and requirements as RubyGems reads them. */
const segments = (version: string): (number | string)[] =>
  (version.replaceAll("-", ".pre.").match(/\d+|[a-z]+/gi) ?? []).map((part) =>
    /^\d/.test(part) ? Number(part) : part,
  );

/** Negative when `a` is older. */
export function compareGemVersions(a: string, b: string): number {
  const [x, y] = [segments(a), segments(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [p, q] = [x[i] ?? 0, y[i] ?? 0];
    if (p === q) continue;
    if (typeof p === "string" && typeof q === "number") return -1;
    if (typeof p === "number" && typeof q === "string") return 1;
    return p < q ? -1 : 1;
  }
  return 0;
}

export const isPrerelease = (version: string): boolean => /[a-z]/i.test(version);

/** The first version that `~> version` leaves out. */
function bump(version: string): string {
  const parts = segments(version).filter((part) => typeof part === "number") as number[];
  if (parts.length > 1) parts.pop();
  parts[parts.length - 1]!++;
  return parts.join(".");
}

/** One clause: ">= 1.0", "~> 2.1", "1.0". Undefined when it is none. */
export function parseClause(text: string): { op: string; version: string } | undefined {
  const found = /^\s*(=|!=|>=|<=|~>|>|<)?\s*([0-9]+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z.-]+)?)\s*$/.exec(text);
  return found ? { op: found[1] ?? "=", version: found[2]! } : undefined;
}

/** Does the version fit every clause of "~> 2.0, >= 2.0.5"? An empty requirement fits all. */
export function fits(version: string, requirement: string): boolean {
  return requirement
    .split(",")
    .filter((clause) => clause.trim() !== "")
    .every((clause) => {
      const parsed = parseClause(clause);
      if (!parsed) return false;
      const order = compareGemVersions(version, parsed.version);
      switch (parsed.op) {
        case "=":
          return order === 0;
        case "!=":
          return order !== 0;
        case ">=":
          return order >= 0;
        case "<=":
          return order <= 0;
        case ">":
          return order > 0;
        case "<":
          return order < 0;
        default:
          return order >= 0 && compareGemVersions(version, bump(parsed.version)) < 0;
      }
    });
}
