/** Versions and constraints as Composer reads them. */
const parts = (version: string): number[] =>
  version
    .replace(/^v/, "")
    .replace(/-.*$/, "")
    .split(".")
    .map((part) => Number(part) || 0);

export const isStable = (version: string): boolean => !/-(?:dev|alpha|beta|rc)|^dev-/i.test(version);

/** Negative when `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(x.length, y.length, 4); i++) {
    const order = (x[i] ?? 0) - (y[i] ?? 0);
    if (order !== 0) return order;
  }
  return Number(isStable(a)) - Number(isStable(b));
}

/** Does the version fit "^8.1 || ~7.4 >=7.4.3"? undefined for what is no constraint. */
export function fits(version: string, constraint: string): boolean | undefined {
  const alternatives = constraint.split(/\s*\|\|?\s*/);
  const results = alternatives.map((one) => fitsAll(version, one.trim()));
  return results.includes(true) ? true : results.includes(undefined) ? undefined : false;
}

function fitsAll(version: string, text: string): boolean | undefined {
  if (text === "" || text === "*") return true;
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  if (hyphen)
    return compareVersions(version, hyphen[1]!) >= 0 && compareVersions(version, next(hyphen[2]!)) < 0;
  const clauses = text.replace(/([<>=!^~]+)\s+/g, "$1").split(/[\s,]+/);
  let all = true;
  for (const clause of clauses) {
    const fit = fitsOne(version, clause.replace(/@\w+$/, ""));
    if (fit === undefined) return undefined;
    all &&= fit;
  }
  return all;
}

/** What comes after every version that begins with this one: 2.1 -> 2.2 */
function next(version: string): string {
  const numbers = version.replace(/^v/, "").split(".").map(Number);
  numbers[numbers.length - 1]!++;
  return numbers.join(".");
}

function fitsOne(version: string, clause: string): boolean | undefined {
  if (clause === "" || clause === "*") return true;
  const found = /^(\^|~|>=|<=|>|<|!=|==?|)v?(\d+(?:\.(?:\d+|[x*]))*)(?:-[\w.]+)?$/i.exec(clause);
  if (!found) return undefined;
  const [, op = "", given = ""] = found;
  const fixed = given.replace(/\.[x*].*$/i, "");
  const order = compareVersions(version, fixed);
  switch (op) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "!=":
      return order !== 0;
    case "^": {
      const numbers = fixed.split(".").map(Number);
      const at = numbers.findIndex((one) => one > 0);
      const upper = numbers.slice(0, (at < 0 ? numbers.length - 1 : at) + 1);
      upper[upper.length - 1]!++;
      return order >= 0 && compareVersions(version, upper.join(".")) < 0;
    }
    case "~": {
      const numbers = fixed.split(".");
      return (
        order >= 0 &&
        compareVersions(version, next(numbers.length > 1 ? numbers.slice(0, -1).join(".") : fixed)) < 0
      );
    }
    default:
      return fixed !== given ? order >= 0 && compareVersions(version, next(fixed)) < 0 : order === 0;
  }
}
