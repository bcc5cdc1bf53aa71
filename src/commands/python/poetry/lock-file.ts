import parseToml from "@iarna/toml/parse-string.js";
import { encode, toHex } from "../../../base/bytes.ts";
import { canonical, parseRequirement, type Requirement } from "../packaging/requirement.ts";
import { type Locked, reachable, withoutExtra } from "../project/resolve-all.ts";
import type { Pyproject } from "../project/pyproject.ts";

/** A package as poetry.lock has it: what installing and showing need. */
export interface LockEntry {
  readonly version: string;
  readonly description: string;
  readonly groups: readonly string[];
  readonly markers?: string;
  readonly needs: readonly { readonly key: string; readonly spec: string; readonly marker?: string }[];
}

export interface PoetryLock {
  readonly packages: ReadonlyMap<string, LockEntry>;
  readonly contentHash: string;
}

/** A text in JSON as Python's json.dumps(..., sort_keys=True) has it. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}: ${pythonJson(one)}`)
      .join(", ")}}`;
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The hash over what a lock depends on in pyproject.toml. */
export async function contentHash({ data }: Pyproject): Promise<string> {
  const pick = (from: unknown, keys: readonly string[]) =>
    Object.fromEntries(
      Object.entries((from ?? {}) as Record<string, unknown>).filter(([key]) => keys.includes(key)),
    );
  const project = pick(data["project"], ["requires-python", "dependencies", "optional-dependencies"]);
  const legacy = ["dependencies", "source", "extras", "dev-dependencies"];
  const tool = (data["tool"] as { poetry?: unknown } | undefined)?.poetry;
  const isNew = Object.keys(project).length > 0;
  const poetry: Record<string, unknown> = pick(tool, [...legacy, "group"]);
  if (!isNew) for (const key of [...legacy, "group"]) if (key !== "dev-dependencies") poetry[key] ??= null;
  const relevant: Record<string, unknown> = isNew
    ? { project, ...(Object.keys(poetry).length > 0 ? { tool: { poetry } } : {}) }
    : poetry;
  if (data["dependency-groups"]) relevant["dependency-groups"] = data["dependency-groups"];
  const hash = await crypto.subtle.digest("SHA-256", encode(pythonJson(relevant)) as Uint8Array<ArrayBuffer>);
  return toHex(new Uint8Array(hash));
}

const toml = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const specOf = ({ specifiers }: Requirement) =>
  specifiers.map(({ operator, version }) => operator + version).join(",") || "*";

function needRow(one: Requirement): string {
  const marker = withoutExtra(one.marker);
  const extras = one.extras.length > 0 ? `, extras = [${one.extras.map(toml).join(", ")}]` : "";
  return marker || extras
    ? `${canonical(one.name)} = {version = ${toml(specOf(one))}${extras}${marker ? `, markers = ${toml(marker)}` : ""}}`
    : `${canonical(one.name)} = ${toml(specOf(one))}`;
}

/** The text of poetry.lock. */
export async function writeLock(
  project: Pyproject,
  packages: readonly Locked[],
  tool: string,
): Promise<string> {
  const byKey = new Map(
    packages.map(({ key, requires }) => [
      key,
      { needs: requires.map(({ name }) => ({ key: canonical(name) })) },
    ]),
  );
  const groups = { main: project.dependencies, ...project.groups };
  const inGroup = Object.entries(groups).map(
    ([name, texts]) => [name, reachable(byKey, texts, "3.14.0")] as const,
  );
  const windowsOnly = (key: string): string | undefined => {
    const markers = packages.flatMap(({ requires }) =>
      requires.filter(({ name }) => canonical(name) === key),
    );
    const isRoot = Object.values(groups)
      .flat()
      .some((text) => canonical(parseRequirement(text).name) === key);
    const all = markers.map(({ marker }) => withoutExtra(marker));
    return isRoot || all.length === 0 || all.includes(undefined) ? undefined : [...new Set(all)].join(" or ");
  };
  const blocks = packages.map(({ key, version, summary, python, files, requires }) => {
    const rows = files
      .map(({ filename, hashes }) => `    {file = "${filename}", hash = "sha256:${hashes.sha256}"},\n`)
      .toSorted();
    const marker = windowsOnly(key);
    const names = inGroup
      .filter(([, keys]) => keys.has(key))
      .map(([name]) => name)
      .toSorted();
    return `[[package]]\nname = "${key}"\nversion = "${version}"\ndescription = ${toml(summary)}\noptional = false\npython-versions = ${toml(python || "*")}\ngroups = [${names.map(toml).join(", ")}]\n${marker ? `markers = ${toml(marker)}\n` : ""}files = [\n${rows.join("")}]\n${requires.length > 0 ? `\n[package.dependencies]\n${requires.map(needRow).join("\n")}\n` : ""}\n`;
  });
  return `# This file is automatically @generated by Poetry ${tool} and should not be changed by hand.\n${
    blocks.length > 0 ? `\n${blocks.join("")}` : "package = []\n\n"
  }[metadata]\nlock-version = "2.1"\npython-versions = ${toml(project.requiresPython || "*")}\ncontent-hash = "${await contentHash(project)}"\n`;
}

type RawNeed = string | { readonly version?: string; readonly markers?: string };

interface RawLock {
  readonly package?: readonly {
    readonly name: string;
    readonly version: string;
    readonly description?: string;
    readonly groups?: readonly string[];
    readonly markers?: string | Readonly<Record<string, string>>;
    readonly dependencies?: Readonly<Record<string, RawNeed>>;
  }[];
  readonly metadata?: { readonly "content-hash"?: string };
}

/** Reads poetry.lock. */
export function readLock(text: string): PoetryLock {
  const data = parseToml(text) as unknown as RawLock;
  return {
    contentHash: data.metadata?.["content-hash"] ?? "",
    packages: new Map(
      (data.package ?? []).map((one) => [
        canonical(one.name),
        {
          version: one.version,
          description: one.description ?? "",
          groups: one.groups ?? ["main"],
          markers: typeof one.markers === "string" ? one.markers : undefined,
          needs: Object.entries(one.dependencies ?? {}).map(([name, need]) => ({
            key: canonical(name),
            spec: typeof need === "string" ? need : (need.version ?? "*"),
            marker: typeof need === "string" ? undefined : need.markers,
          })),
        },
      ]),
    ),
  };
}
