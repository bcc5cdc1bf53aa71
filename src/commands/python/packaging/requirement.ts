import { parseSpecifiers, type Specifier, specifierText } from "./specifier.ts";

/** One requirement as pip takes it (PEP 508): `name[extra]>=1,<2; python_version < "3.10"`. */
export interface Requirement {
  /** As written. */
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifiers: readonly Specifier[];
  readonly marker?: string;
  /** `name @ URL` */
  readonly url?: string;
}

/** "Flask_SQLAlchemy" -> "flask-sqlalchemy" (PEP 503). */
export const canonical = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

/** A text is no requirement: `at` is where reading stopped, `message` says what packaging expected there. */
export class InvalidRequirement extends Error {
  readonly text: string;
  readonly at: number;
  /** How many characters the marker line underlines before the caret, as packaging does (`~~~^`). */
  readonly from: number;

  constructor(message: string, text: string, at: number, from = at) {
    super(message);
    this.name = "InvalidRequirement";
    this.text = text;
    this.at = at;
    this.from = from;
  }

  /** The three lines packaging prints. */
  get shown(): string {
    const under = this.at - this.from > 0 ? "~".repeat(this.at - this.from) : "";
    return `${this.message}\n    ${this.text}\n    ${" ".repeat(this.from)}${under}^`;
  }
}

const nameAt = /\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/y;
const extrasAt = /\s*\[([^\]]*)\]/y;
const specifiersAt =
  /\s*\(?\s*((?:===|==|!=|<=|>=|~=|<|>)\s*[^\s,;()]+(?:\s*,\s*(?:===|==|!=|<=|>=|~=|<|>)\s*[^\s,;()]+)*)\s*,?\s*\)?/y;

/** Throws InvalidRequirement with packaging's message. */
export function parseRequirement(text: string): Requirement {
  nameAt.lastIndex = 0;
  const found = nameAt.exec(text);
  if (!found)
    throw new InvalidRequirement("Expected package name at the start of dependency specifier", text, 0);
  const name = found[1]!;
  let at = nameAt.lastIndex;
  let extras: string[] = [];
  extrasAt.lastIndex = at;
  const bracket = extrasAt.exec(text);
  if (bracket) {
    extras = bracket[1]!
      .split(",")
      .map((extra) => extra.trim())
      .filter(Boolean);
    at = extrasAt.lastIndex;
  }
  const link = /^\s*@\s*(\S+)(?:\s+;\s*(.*)|\s*)$/.exec(text.slice(at));
  if (link) return { name, extras, specifiers: [], url: link[1], marker: link[2] };
  let specifiers: Specifier[] = [];
  specifiersAt.lastIndex = at;
  const versions = specifiersAt.exec(text);
  if (versions) {
    const parsed = parseSpecifiers(versions[1]!);
    if (!parsed) {
      const start = at + versions[0].indexOf(versions[1]!);
      throw new InvalidRequirement(
        "Expected comma (within version specifier), semicolon (after version specifier) or end",
        text,
        text.length,
        start,
      );
    }
    specifiers = parsed;
    at = specifiersAt.lastIndex;
  }
  const rest = text.slice(at).trimStart();
  if (rest === "") return { name, extras, specifiers };
  if (rest.startsWith(";")) return { name, extras, specifiers, marker: rest.slice(1).trim() };
  const stop = text.length - rest.length;
  if (versions)
    throw new InvalidRequirement(
      "Expected comma (within version specifier), semicolon (after version specifier) or end",
      text,
      stop,
      text.indexOf(versions[1]!),
    );
  throw new InvalidRequirement(
    bracket || /^(?:===|==|!=|<=|>=|~=|<|>)/.test(rest)
      ? "Expected end or semicolon (after name and no valid version specifier)"
      : "Expected semicolon (after name with no version specifier) or end",
    text,
    stop,
  );
}

/** "flask[async]<4,>=3", as pip shows it. */
export function requirementText({ name, extras, specifiers, url }: Requirement): string {
  const brackets = extras.length > 0 ? `[${extras.toSorted().join(",")}]` : "";
  return url ? `${name}${brackets}@ ${url}` : `${name}${brackets}${specifierText(specifiers)}`;
}
