import parseToml from "@iarna/toml/parse-string.js";
import { canonical, parseRequirement, type Requirement } from "../packaging/requirement.ts";
import { type Locked, withoutExtra } from "../project/resolve-all.ts";
import type { Pyproject } from "../project/pyproject.ts";

/** A package as uv.lock has it: what installing needs. */
export interface LockEntry {
  readonly version: string;
  readonly needs: readonly { readonly key: string; readonly marker?: string }[];
}

export interface UvLock {
  readonly packages: ReadonlyMap<string, LockEntry>;
  /** What the project wanted when the lock was written, as `wantedText` puts it. */
  readonly wanted: string;
}

const quoted = (marker: string) => `"${marker.replaceAll('"', "'")}"`;

function need({ name, extras, marker }: Requirement): string {
  const left = withoutExtra(marker);
  return `{ name = "${canonical(name)}"${extras.length > 0 ? `, extra = [${extras.map((one) => `"${one}"`).join(", ")}]` : ""}${left ? `, marker = ${quoted(left)}` : ""} }`;
}

function wantedRow(text: string): string {
  const { name, extras, specifiers, marker } = parseRequirement(text);
  const specifier = specifiers.map(({ operator, version }) => operator + version).join(",");
  return `{ name = "${canonical(name)}"${extras.length > 0 ? `, extras = [${extras.map((one) => `"${one}"`).join(", ")}]` : ""}${marker ? `, marker = ${quoted(marker)}` : ""}${specifier ? `, specifier = "${specifier}"` : ""} }`;
}

const byName = (a: string, b: string) =>
  canonical(parseRequirement(a).name) < canonical(parseRequirement(b).name) ? -1 : 1;

const list = (key: string, rows: readonly string[]): string =>
  rows.length === 0 ? "" : `${key} = [\n${rows.map((row) => `    ${row},\n`).join("")}]\n`;

/** One line where uv writes one: a list of one row. */
const short = (key: string, rows: readonly string[]): string =>
  rows.length === 1 ? `${key} = [${rows[0]}]\n` : list(key, rows);

/** What the lock must agree with: the Python versions and the requirements. */
function metadataText({ dependencies, groups }: Pyproject): string {
  const all = dependencies.toSorted(byName).map(wantedRow);
  const dev = Object.entries(groups).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (all.length === 0 && dev.length === 0) return "";
  return `\n[package.metadata]\n${short("requires-dist", all)}${
    dev.length > 0
      ? `\n[package.metadata.requires-dev]\n${dev.map(([name, rows]) => short(name, rows.toSorted(byName).map(wantedRow))).join("")}`
      : ""
  }`;
}

/** The text of uv.lock. */
export function writeLock(project: Pyproject, packages: readonly Locked[]): string {
  const blocks = packages.map(({ key, version, files, requires }) => {
    const file = ({ url, hashes, size }: Locked["files"][number]) =>
      `{ url = "${url}", hash = "sha256:${hashes.sha256}", size = ${size} }`;
    const source = files.find(({ filename }) => filename.endsWith(".tar.gz"));
    const wheels = files.filter(({ filename }) => filename.endsWith(".whl"));
    return {
      key,
      text: `[[package]]\nname = "${key}"\nversion = "${version}"\nsource = { registry = "https://pypi.org/simple" }\n${list("dependencies", requires.map(need))}${source ? `sdist = ${file(source)}\n` : ""}${list("wheels", wheels.map(file))}`,
    };
  });
  const own = canonical(project.name);
  const dev = Object.entries(project.groups).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = (texts: readonly string[]) =>
    texts.toSorted(byName).map((text) => need(parseRequirement(text)));
  blocks.push({
    key: own,
    text: `[[package]]\nname = "${own}"\nversion = "${project.version}"\nsource = { ${project.isPackage ? "editable" : "virtual"} = "." }\n${list("dependencies", rows(project.dependencies))}${
      dev.length > 0
        ? `\n[package.dev-dependencies]\n${dev.map(([name, texts]) => list(name, rows(texts))).join("")}`
        : ""
    }${metadataText(project)}`,
  });
  blocks.sort((a, b) => (a.key < b.key ? -1 : 1));
  return `version = 1\nrevision = 3\nrequires-python = "${project.requiresPython}"\n\n${blocks.map(({ text }) => text).join("\n")}`;
}

interface RawPackage {
  readonly name: string;
  readonly version: string;
  readonly source?: Readonly<Record<string, string>>;
  readonly dependencies?: readonly { readonly name: string; readonly marker?: string }[];
}

/** Reads uv.lock. */
export function readLock(text: string): UvLock {
  const data = parseToml(text) as unknown as { package?: readonly RawPackage[] };
  const packages = new Map(
    (data.package ?? [])
      .filter(({ source }) => source?.["registry"] !== undefined)
      .map(({ name, version, dependencies = [] }) => [
        name,
        { version, needs: dependencies.map(({ name: key, marker }) => ({ key, marker })) },
      ]),
  );
  const wanted = /^requires-python = .*$/m.exec(text)?.[0] ?? "";
  const metadata = /\n\[package\.metadata\]\n[^]*?(?=\n\[\[package\]\]|$(?![^]))/.exec(text)?.[0] ?? "";
  return { packages, wanted: `${wanted}${metadata.trimEnd()}` };
}

/** `UvLock.wanted` of a lock written now. */
export const wantedText = (project: Pyproject): string =>
  `requires-python = "${project.requiresPython}"${metadataText(project).trimEnd()}`;
