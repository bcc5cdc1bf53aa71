import parseToml from "@iarna/toml/parse-string.js";
import type { Files } from "../../../files/files.ts";
import { dirname, join } from "../../../files/paths.ts";
import { canonical, parseRequirement } from "../packaging/requirement.ts";

/** What Poetry and uv read in a pyproject.toml. */
export interface Pyproject {
  readonly path: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly version: string;
  /** "" when it says nothing. */
  readonly requiresPython: string;
  /** PEP 508 texts: "flask>=3.1.2". */
  readonly dependencies: readonly string[];
  /** [dependency-groups] and Poetry's own groups, by name. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Is there a [build-system]? Without one uv does not install the project itself. */
  readonly isPackage: boolean;
}

/** A pyproject.toml that cannot be used; `message` says why. */
export class ProjectError extends Error {}

type Table = Record<string, unknown>;
const table = (value: unknown): Table =>
  typeof value === "object" && value !== null ? (value as Table) : {};
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The nearest pyproject.toml in this folder or one above it. */
export function findPyproject(files: Files, cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, "pyproject.toml");
    if (files.is("file", path)) return path;
    if (folder === "/") return undefined;
  }
}

/** Throws ProjectError when the file is no TOML. */
export function readPyproject(files: Files, path: string): Pyproject {
  const text = files.text(path);
  let data: Table;
  try {
    data = parseToml(text);
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    throw new ProjectError(`TOML parse error at line ${(line ?? 0) + 1}: ${message.split("\n")[0]}`);
  }
  const project = table(data["project"]);
  const poetry = table(table(data["tool"])["poetry"]);
  const old = Object.entries(table(poetry["dependencies"]));
  const inherited = texts(project["dependencies"]).map(plain);
  const groups: Record<string, string[]> = {};
  for (const [name, list] of Object.entries(table(data["dependency-groups"])))
    groups[name] = texts(list).map(plain);
  for (const [name, group] of Object.entries(table(poetry["group"])))
    groups[name] = fromPoetry(Object.entries(table(table(group)["dependencies"])));
  if (poetry["dev-dependencies"])
    groups["dev"] = fromPoetry(Object.entries(table(poetry["dev-dependencies"])));
  const python = old.find(([name]) => name === "python")?.[1];
  return {
    path,
    text,
    data,
    name: String(project["name"] ?? poetry["name"] ?? ""),
    version: String(project["version"] ?? poetry["version"] ?? ""),
    requiresPython: project["requires-python"]
      ? String(project["requires-python"])
      : typeof python === "string"
        ? caret(python)
        : "",
    dependencies: inherited.length > 0 ? inherited : fromPoetry(old),
    groups,
    isPackage: data["build-system"] !== undefined,
  };
}

/** "flask (>=3.1,<4.0)" -> "flask>=3.1,<4.0" */
const plain = (text: string): string => text.replace(/\s*\(([^()]*)\)/, "$1");

/** Poetry's own tables, `flask = "^3.1"`, as requirements. */
function fromPoetry(entries: readonly [string, unknown][]): string[] {
  return entries
    .filter(([name]) => name !== "python")
    .map(([name, spec]) => {
      const { version, extras, markers } =
        typeof spec === "string" ? { version: spec, extras: undefined, markers: undefined } : table(spec);
      const brackets = Array.isArray(extras) && extras.length > 0 ? `[${extras.join(",")}]` : "";
      return `${name}${brackets}${caret(String(version ?? "*"))}${markers ? `; ${String(markers)}` : ""}`;
    });
}

/** "^3.1.2" -> ">=3.1.2,<4.0.0"; "~3.1" -> ">=3.1,<3.2"; "*" -> "". */
export function caret(text: string): string {
  return text
    .split(",")
    .map((part) => {
      const [, mark, version] = /^\s*(\^|~(?!=))?\s*(\S+)\s*$/.exec(part) ?? [];
      if (version === undefined || version === "*") return "";
      if (mark === undefined) return /^[\d]/.test(version) ? `==${version}` : part.trim();
      return `>=${version},<${above(version, mark)}`;
    })
    .filter(Boolean)
    .join(",");
}

/** The first version that `^` or `~` leaves out. */
export function above(version: string, mark: string): string {
  const parts = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  const first = parts.findIndex((part) => part !== 0);
  const at = mark === "~" ? Math.min(1, parts.length - 1) : first < 0 ? parts.length - 1 : first;
  return parts.map((part, i) => (i < at ? part : i === at ? part + 1 : 0)).join(".");
}

/**
 * The text with its `dependencies` array changed: `added` put in at its place in the alphabet or replacing the
 * requirement of the same name, names in `removed` taken away. `header` and `key` name the array: "[project]" and
 * "dependencies", or "[dependency-groups]" and "dev".
 */
export function editDependencies(
  text: string,
  [header, key]: readonly [string, string],
  added: readonly string[],
  removed: readonly string[] = [],
): string {
  const lines = text.split("\n");
  let from = lines.indexOf(header);
  if (from < 0) {
    while (lines.at(-1) === "") lines.pop();
    from = lines.push("", header) - 1;
    lines.push("");
  }
  let end = lines.findIndex((line, i) => i > from && line.startsWith("["));
  if (end < 0) end = lines.length;
  let at = lines.findIndex((line, i) => i > from && i < end && line.startsWith(`${key} =`));
  if (at < 0) {
    at = end;
    while (at > from + 1 && lines[at - 1] === "") at--;
    lines.splice(at, 0, `${key} = []`);
  }
  let last = at;
  while (!/\]\s*$/.test(lines[last]!)) last++;
  const body = lines.slice(at, last + 1).join("\n");
  const items = [...body.slice(body.indexOf("[")).matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(
    (match) => match[1] ?? match[2]!,
  );
  const keyOf = (item: string) => canonical(parseRequirement(plain(item)).name);
  const gone = new Set([...removed.map(canonical), ...added.map(keyOf)]);
  const kept = items.filter((item) => !gone.has(keyOf(item)));
  const isSorted = items.every((item, i) => i === 0 || keyOf(items[i - 1]!) <= keyOf(item));
  const all = isSorted
    ? [...kept, ...added].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    : [...kept, ...added];
  const shown =
    all.length === 0 ? [`${key} = []`] : [`${key} = [`, ...all.map((item) => `    "${item}",`), "]"];
  lines.splice(at, last - at + 1, ...shown);
  return lines.join("\n");
}
