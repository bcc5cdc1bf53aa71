import { compareVersions, isPrerelease, parseVersion, type Version } from "./version.ts";

/** One comparison with a version, as in ">=2.0". */
export interface Specifier {
  readonly operator: "==" | "!=" | "<=" | ">=" | "<" | ">" | "~=" | "===";
  readonly version: string;
}

const clause = /^(===|==|!=|<=|>=|~=|<|>)\s*([^\s,]+)$/;

/** Reads ">=2.0,<3"; undefined when any part is no specifier. */
export function parseSpecifiers(text: string): Specifier[] | undefined {
  const found: Specifier[] = [];
  for (const part of text.split(",")) {
    if (part.trim() === "") continue;
    const match = clause.exec(part.trim());
    if (!match) return undefined;
    const [, operator, version] = match as unknown as [string, Specifier["operator"], string];
    const bare = version.endsWith(".*") ? version.slice(0, -2) : version;
    if (operator !== "===" && !parseVersion(bare)) return undefined;
    if (version.endsWith(".*") && operator !== "==" && operator !== "!=") return undefined;
    found.push({ operator, version });
  }
  return found;
}

function startsWith(version: Version, prefix: string): boolean {
  const wanted = parseVersion(prefix);
  if (!wanted || wanted.epoch !== version.epoch) return false;
  return wanted.release.every((part, i) => (version.release[i] ?? 0) === part);
}

function fits(version: Version, { operator, version: text }: Specifier): boolean {
  if (operator === "===") return version.text === text;
  if (text.endsWith(".*")) return startsWith(version, text.slice(0, -2)) === (operator === "==");
  const wanted = parseVersion(text)!;
  const publicVersion = wanted.local === undefined ? { ...version, local: undefined } : version;
  const order = compareVersions(publicVersion, wanted);
  switch (operator) {
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0 && !(isPrerelease(version) && !isPrerelease(wanted) && sameRelease(version, wanted));
    case ">":
      return (
        order > 0 &&
        !(version.post !== undefined && wanted.post === undefined && sameRelease(version, wanted))
      );
    case "~=":
      return order >= 0 && startsWith(version, wanted.release.slice(0, -1).join("."));
  }
}

const sameRelease = (a: Version, b: Version) => compareVersions(bare(a), bare(b)) === 0;
const bare = ({ text, epoch, release }: Version): Version => ({ text, epoch, release });

/** Does `version` satisfy every specifier? Pre-releases do so only when asked for by name or by `allowPre`. */
export function satisfies(text: string, specifiers: readonly Specifier[], allowPre = false): boolean {
  const version = parseVersion(text);
  if (!version) return false;
  if (isPrerelease(version) && !allowPre) {
    const named = specifiers.some(({ version: wanted }) => {
      const parsed = parseVersion(wanted);
      return parsed !== undefined && isPrerelease(parsed);
    });
    if (!named) return false;
  }
  return specifiers.every((specifier) => fits(version, specifier));
}

/** pip's order when it shows several: sorted as text, joined by commas. */
export const specifierText = (specifiers: readonly Specifier[]): string =>
  specifiers
    .map(({ operator, version }) => `${operator}${version}`)
    .toSorted()
    .join(",");
