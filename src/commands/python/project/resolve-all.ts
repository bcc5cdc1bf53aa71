import type { Process } from "../../../shell/command.ts";
import { IndexClient, type IndexFile } from "../packaging/index-client.ts";
import { environmentOf, evaluateMarker } from "../packaging/marker.ts";
import { canonical, parseRequirement, type Requirement } from "../packaging/requirement.ts";
import { type Pin, resolveRequirements } from "../packaging/resolve.ts";

/** One package of a lock, for every platform. */
export interface Locked {
  readonly key: string;
  readonly version: string;
  readonly summary: string;
  readonly python: string;
  readonly files: readonly IndexFile[];
  /** What it requires here or on Windows; requirements of extras nobody asked for are left out. */
  readonly requires: readonly Requirement[];
  readonly extras: readonly string[];
  readonly pin: Pin;
}

/**
 * Resolves for Linux and for Windows and puts the two together, as lock files are for all platforms. In the order of
 * the names. Throws NoMatch, Conflict, InvalidRequirement or IndexUnreachable.
 */
export async function resolveAll(
  process: Process,
  version: string,
  requirements: readonly string[],
  preferred: ReadonlyMap<string, string> = new Map(),
): Promise<Locked[]> {
  const index = new IndexClient(process, version);
  const linux = environmentOf(version);
  const windows = { ...linux, sys_platform: "win32", platform_system: "Windows", os_name: "nt" };
  const found = new Map<string, Pin>();
  for (const environment of [linux, windows]) {
    const pins = await resolveRequirements(
      index,
      requirements.map((text) => ({ requirement: parseRequirement(text), from: "" })),
      {
        environment,
        installed: new Map(),
        upgrade: new Set(),
        constraints: [...preferred].map(([key, pinned]) => parseRequirement(`${key}==${pinned}`)),
      },
    );
    for (const pin of pins) if (!found.has(pin.key)) found.set(pin.key, pin);
  }
  const applies = ({ marker }: Requirement, extras: readonly string[]) =>
    marker === undefined ||
    ["", ...extras].some((extra) =>
      [linux, windows].some((environment) => evaluateMarker(marker, { ...environment, extra })),
    );
  const all: Locked[] = [];
  for (const pin of [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const files = (await index.offers(pin.key)).files.get(pin.version) ?? [];
    const wheel = files.find(({ filename }) => filename.endsWith(".whl")) ?? files[0]!;
    const { text } = await index.metadata(wheel);
    all.push({
      key: pin.key,
      version: pin.version,
      summary: /^Summary: (.*)$/m.exec(text)?.[1] ?? "",
      python: files[0]?.["requires-python"] ?? "",
      files,
      requires: pin.requires
        .filter((one) => found.has(canonical(one.name)) && applies(one, pin.extras))
        .toSorted((a, b) => (canonical(a.name) < canonical(b.name) ? -1 : 1)),
      extras: pin.extras,
      pin,
    });
  }
  return all;
}

/** Keys of the packages that `roots` bring with them on this machine, roots first. */
export function reachable(
  packages: ReadonlyMap<
    string,
    { readonly needs: readonly { readonly key: string; readonly marker?: string }[] }
  >,
  roots: readonly string[],
  version: string,
): Set<string> {
  const environment = environmentOf(version);
  const found = new Set<string>();
  const queue = roots
    .map(parseRequirement)
    .filter(({ marker }) => marker === undefined || evaluateMarker(marker, environment));
  const open = queue.map(({ name }) => canonical(name));
  for (let key = open.shift(); key !== undefined; key = open.shift()) {
    const one = packages.get(key);
    if (found.has(key) || !one) continue;
    found.add(key);
    for (const { key: next, marker } of one.needs)
      if (marker === undefined || evaluateMarker(marker, environment)) open.push(next);
  }
  return found;
}

/** The marker of a requirement without its `extra == "x"`; undefined when nothing is left. */
export const withoutExtra = (marker: string | undefined): string | undefined =>
  marker
    ?.replace(/\s*(?:and\s+)?extra\s*==\s*(["'])[^"']*\1(?:\s*and\s*)?/g, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim() || undefined;
