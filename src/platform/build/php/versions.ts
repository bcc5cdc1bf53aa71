/** As of August 2026, newest first; 8.1 is past its end of life since 31 December 2025. */
const releases = ["8.5.8", "8.4.22", "8.3.31", "8.2.33", "8.1.34"];

export const composerVersion = "2.10.2";

/** The web servers that come with it. */
export const servers = { apache: "2.4.68", nginx: "1.30.3" } as const;

/** The newest PHP that fits what composer.json requires; undefined when none does. */
export const resolvePhp = (range = "^8.1.0"): string | undefined =>
  releases.find((version) =>
    range.split(/\s*\|\|?\s*/).some((part) => part.split(/[\s,]+/).every((clause) => fits(version, clause))),
  );

function fits(version: string, clause: string): boolean {
  if (clause === "" || clause === "*") return true;
  const found = /^(\^|~|>=|<=|>|<|!=|=|)v?(\d+)(?:\.(\d+|\*|x))?(?:\.(\d+|\*|x))?/.exec(clause);
  if (!found) return false;
  const [, op = "", major = "0", minor, patch] = found;
  const isOpen = (part: string | undefined) => part === undefined || part === "*" || part === "x";
  const wanted = [Number(major), isOpen(minor) ? 0 : Number(minor), isOpen(patch) ? 0 : Number(patch)];
  const own = version.split(".").map(Number);
  const order = own.map((part, i) => part - wanted[i]!).find((difference) => difference !== 0) ?? 0;
  switch (op) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "!=":
      return order !== 0;
    case "^":
      return order >= 0 && own[0] === wanted[0];
    case "~":
      return order >= 0 && own[0] === wanted[0] && (isOpen(patch) || own[1] === wanted[1]);
    default:
      return (
        own[0] === wanted[0] &&
        (isOpen(minor) || own[1] === wanted[1]) &&
        (isOpen(patch) || own[2] === wanted[2])
      );
  }
}
