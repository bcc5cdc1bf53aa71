// Not the whole package: its streaming part wants Node's own streams.
import parseToml from "@iarna/toml/parse-string.js";
import type { Files } from "../../../files/files.ts";
import { dirname, join } from "../../../files/paths.ts";
import { canonical } from "../packaging/requirement.ts";
import { explainToml } from "./toml-trouble.ts";

/** What a package is asked for as: "*", ">=2", or a table. */
export type PackageSpec =
  | string
  | {
      readonly version?: string;
      readonly extras?: readonly string[];
      readonly markers?: string;
      readonly index?: string;
    };

export interface Pipfile {
  readonly path: string;
  readonly text: string;
  readonly sources: readonly { readonly name: string; readonly url: string; readonly verify_ssl: boolean }[];
  readonly packages: Readonly<Record<string, PackageSpec>>;
  readonly devPackages: Readonly<Record<string, PackageSpec>>;
  readonly requires: Readonly<Record<string, string>>;
}

/** The Pipfile is not TOML, or not what Pipenv takes. The message is the whole teaching text. */
export class PipfileError extends Error {}

/** Pipenv looks in the current folder and up to three above it (PIPENV_MAX_DEPTH). */
export function findPipfile(files: Files, cwd: string): string | undefined {
  let folder = cwd;
  for (let depth = 0; depth < 4; depth++) {
    if (files.is("file", join(folder, "Pipfile"))) return join(folder, "Pipfile");
    if (folder === "/") return undefined;
    folder = dirname(folder);
  }
  return undefined;
}

/** Throws PipfileError. */
export function readPipfile(files: Files, path: string): Pipfile {
  const text = files.text(path);
  let data: Record<string, unknown>;
  try {
    data = parseToml(text) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof Error) || !("fromTOML" in error || error.name === "TomlError")) throw error;
    throw new PipfileError(explainToml(error as Parameters<typeof explainToml>[0], text, "Pipfile"));
  }
  const table = (name: string) => {
    const value = data[name] ?? {};
    if (typeof value !== "object" || Array.isArray(value))
      throw new PipfileError(`Pipfile: [${name}] must be a table of names and versions.`);
    return value as Record<string, never>;
  };
  return {
    path,
    text,
    sources: (data.source as Pipfile["sources"] | undefined) ?? [defaultSource],
    packages: table("packages"),
    devPackages: table("dev-packages"),
    requires: table("requires"),
  };
}

export const defaultSource = { name: "pypi", url: "https://pypi.org/simple", verify_ssl: true };

/** The Pipfile `pipenv install` makes in a folder without one. */
export const newPipfile = (minor: string): string => `[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]

[dev-packages]

[requires]
python_version = "${minor}"
`;

/** Sets or (undefined) takes away one package, leaving every other line as it was. */
export function editPipfile(text: string, section: string, name: string, spec: string | undefined): string {
  const lines = text.replace(/\n*$/, "\n").split("\n");
  const isHead = (line: string) => /^\s*\[/.test(line);
  let start = lines.findIndex((line) => line.trim() === `[${section}]`);
  if (start < 0) {
    if (spec === undefined) return text;
    lines.splice(lines.length - 1, 0, "", `[${section}]`);
    start = lines.length - 2;
  }
  let end = lines.findIndex((line, i) => i > start && isHead(line));
  if (end < 0) end = lines.length - 1;
  const at = lines.findIndex(
    (line, i) =>
      i > start && i < end && canonical(line.split("=")[0]!.trim().replaceAll('"', "")) === canonical(name),
  );
  if (spec === undefined) {
    if (at >= 0) lines.splice(at, 1);
    return lines.join("\n");
  }
  const row = `${/^[A-Za-z0-9_-]+$/.test(name) ? name : `"${name}"`} = ${spec}`;
  if (at >= 0) lines[at] = row;
  else {
    while (end > start + 1 && lines[end - 1]!.trim() === "") end--;
    lines.splice(end, 0, row);
  }
  return lines.join("\n");
}

/** The Pipfile's hash as a lock file records it: SHA-256 over its content as JSON with sorted keys. */
export async function pipfileHash({ sources, packages, devPackages, requires }: Pipfile): Promise<string> {
  const content = {
    _meta: { sources, requires },
    default: packages,
    develop: devPackages,
  };
  const bytes = new TextEncoder().encode(sortedJson(content));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** json.dumps(data, sort_keys=True, separators=(",", ":")) */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${sortedJson(key)}:${sortedJson(inner)}`)
      .join(",")}}`;
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
