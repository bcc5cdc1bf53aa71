/** Versions and ranges as node-semver reads them. */
interface Version {
  readonly numbers: readonly [number, number, number];
  readonly pre: string;
}

const pattern = /^v?(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?(?:\+[\w.-]+)?$/;

function parse(text: string): Version | undefined {
  const match = pattern.exec(text.trim());
  return match
    ? { numbers: [Number(match[1]), Number(match[2]), Number(match[3])], pre: match[4] ?? "" }
    : undefined;
}

export const isVersion = (text: string): boolean => pattern.test(text);

/** Negative when `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [parse(a), parse(b)];
  if (!x || !y) return a < b ? -1 : a > b ? 1 : 0;
  for (let i = 0; i < 3; i++) if (x.numbers[i] !== y.numbers[i]) return x.numbers[i]! - y.numbers[i]!;
  if (x.pre === y.pre) return 0;
  if (x.pre === "" || y.pre === "") return x.pre === "" ? 1 : -1;
  return x.pre < y.pre ? -1 : 1;
}

type Test = (version: string) => boolean;

const partial = /^[v=\s]*(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

/** The versions from `low` up to but not with `high`. */
const between =
  (low: string, high: string): Test =>
  (version) =>
    compareVersions(version, low) >= 0 &&
    compareVersions(version, high) < 0 &&
    !(parse(version)!.pre !== "" && !low.includes("-"));

/** undefined for what is no range: a tag, an address. */
export function parseRange(range: string): Test | undefined {
  const tests = range.split("||").map((part) => parseAll(part.trim()));
  if (tests.some((test) => test === undefined)) return undefined;
  return (version) => tests.some((test) => test!(version));
}

export const satisfies = (version: string, range: string): boolean => parseRange(range)?.(version) ?? false;

function parseAll(text: string): Test | undefined {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  if (hyphen) {
    const [low, high] = [comparator(`>=${hyphen[1]}`), comparator(`<=${hyphen[2]}`)];
    return low && high && ((version) => low(version) && high(version));
  }
  const words = text
    .replace(/(>=|<=|>|<|\^|~>?|=)\s+/g, "$1")
    .split(/\s+/)
    .filter(Boolean);
  const tests = words.length === 0 ? [comparator("*")] : words.map(comparator);
  if (tests.some((test) => test === undefined)) return undefined;
  return (version) => tests.every((test) => test!(version));
}

function comparator(word: string): Test | undefined {
  const [, operator = "", rest = ""] = /^(>=|<=|>|<|\^|~>?|=)?(.*)$/.exec(word)!;
  const match = partial.exec(rest === "" ? "*" : rest);
  if (!match) return undefined;
  const given = match
    .slice(1, 4)
    .map((part) => (part === undefined || /^[xX*]$/.test(part) ? undefined : Number(part)));
  const known = given.findIndex((part) => part === undefined);
  const count = known < 0 ? 3 : known;
  const [major = 0, minor = 0, patch = 0] = given;
  const exact = parse(rest);
  const low = exact ? rest.replace(/^[v=\s]+/, "") : `${major}.${minor}.${patch}`;
  const after =
    count === 1
      ? `${major + 1}.0.0`
      : count === 2
        ? `${major}.${minor + 1}.0`
        : `${major}.${minor}.${patch + 1}`;
  if (count === 0)
    return operator === "<" || operator === ">" ? () => false : (version) => parse(version)?.pre === "";
  switch (operator) {
    case "^":
      if (major > 0 || count === 1) return between(low, `${major + 1}.0.0`);
      return minor > 0 || count === 2 ? between(low, `0.${minor + 1}.0`) : between(low, `0.0.${patch + 1}`);
    case "~":
    case "~>":
      return count === 1 ? between(low, `${major + 1}.0.0`) : between(low, `${major}.${minor + 1}.0`);
    case ">=":
      return (version) => compareVersions(version, low) >= 0;
    case ">":
      return count === 3
        ? (version) => compareVersions(version, low) > 0
        : (version) => compareVersions(version, after) >= 0;
    case "<":
      return (version) => compareVersions(version, low) < 0;
    case "<=":
      return count === 3
        ? (version) => compareVersions(version, low) <= 0
        : (version) => compareVersions(version, after) < 0;
    default:
      return count === 3 ? (version) => compareVersions(version, low) === 0 : between(low, after);
  }
}
