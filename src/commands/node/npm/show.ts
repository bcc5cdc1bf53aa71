import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import type { NpmArguments } from "./arguments.ts";
import { NpmError } from "./errors.ts";
import { readHidden } from "./lockfile.ts";
import { findRoot, type Manifest, readManifest } from "./manifest.ts";
import { type Published, Registry } from "./registry.ts";
import { lookUp } from "./resolve-tree.ts";
import { compareVersions, satisfies } from "../../../base/semver.ts";

const idOf = ({ name, version }: Manifest, root: string): string =>
  `${name === undefined ? "" : `${name}${version === undefined ? "" : `@${version}`} `}${root}`;

/** `npm ls [--all]` */
export async function list(process: Process, { options }: NpmArguments): Promise<number> {
  const root = findRoot(process);
  const manifest = readManifest(process, root) ?? {};
  const tree = readHidden(process, root);
  const lines = [idOf(manifest, root)];
  const problems: string[] = [];
  const shown = new Set<string>();
  const walk = (dependencies: Record<string, string>, from: string, indent: string) => {
    const names = Object.keys(dependencies).sort((a, b) => a.localeCompare(b, "en"));
    for (const [index, name] of names.entries()) {
      const place = lookUp(tree, name, from);
      const last = index === names.length - 1;
      const branch = last ? "└─" : "├─";
      if (place === undefined) {
        lines.push(`${indent}${branch}─ UNMET DEPENDENCY ${name}@${dependencies[name]}`);
        problems.push(
          `missing: ${name}@${dependencies[name]}, required by ${manifest.name ?? ""}@${manifest.version ?? ""}`,
        );
        continue;
      }
      const { version, dependencies: more = {} } = tree.get(place)!;
      const invalid = satisfies(version, dependencies[name]!) ? "" : " invalid";
      if (invalid) problems.push(`invalid: ${name}@${version} ${join(root, place)}`);
      const again = shown.has(place);
      shown.add(place);
      const deeper = options.get("all") && !again && Object.keys(more).length > 0;
      lines.push(
        `${indent}${branch}${deeper ? "┬" : "─"} ${name}@${version}${again ? " deduped" : ""}${invalid}`,
      );
      if (deeper) walk(more, place, `${indent}${last ? "  " : "│ "}`);
    }
  };
  const top = { ...manifest.dependencies, ...manifest.devDependencies };
  walk(top, "", "");
  if (Object.keys(top).length === 0) lines.push("└── (empty)");
  await process.stdout.write(`${lines.join("\n")}\n\n`);
  if (problems.length > 0) throw new NpmError(["code ELSPROBLEMS", ...problems]);
  return 0;
}

/** `npm view NAME[@RANGE] [FIELD]` */
export async function view(process: Process, { operands: [spec, field] }: NpmArguments): Promise<number> {
  const [, name = "", range = "latest"] =
    /^(@?[^@]+)(?:@(.*))?$/.exec(spec ?? readManifest(process, findRoot(process))?.name ?? "") ?? [];
  const registry = new Registry(process);
  const packument = await registry.packument(name, range === "latest" ? "*" : range);
  const chosen = await registry.pick(name, range);
  const versions = Object.keys(packument.versions);
  if (field !== undefined) {
    const table: Record<string, unknown> = {
      ...chosen,
      versions,
      "dist-tags": packument["dist-tags"],
      description: packument.description,
    };
    const value = table[field];
    if (value === undefined) return 0;
    await process.stdout.write(`${showField(value)}\n`);
    return 0;
  }
  await process.stdout.write(
    describe(chosen, versions.length, packument.description ?? "", packument.homepage ?? ""),
  );
  return 0;
}

function showField(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return `[ ${value.map((one) => `'${one}'`).join(", ")} ]`;
  return `{ ${Object.entries(value as object)
    .map(([key, one]) => `${/^\w+$/.test(key) ? key : `'${key}'`}: '${one}'`)
    .join(", ")} }`;
}

function describe(chosen: Published, count: number, description: string, homepage: string): string {
  const dependencies = Object.entries(chosen.dependencies ?? {});
  const lines = [
    "",
    `${chosen.name}@${chosen.version} | ${chosen.license ?? "Proprietary"} | deps: ${dependencies.length || "none"} | versions: ${count}`,
    ...(description ? [description] : []),
    homepage,
    "",
    "dist",
    `.tarball: ${chosen.dist.tarball}`,
    `.integrity: ${chosen.dist.integrity}`,
    "",
  ];
  if (dependencies.length > 0) {
    const shown = dependencies.slice(0, 24).map(([name, range]) => `${name}: ${range}`);
    lines.push(
      "dependencies:",
      shown.join(", "),
      ...(dependencies.length > 24 ? [`(...and ${dependencies.length - 24} more.)`] : []),
      "",
    );
  }
  lines.push("dist-tags:", `latest: ${chosen.version}`);
  return `${lines.join("\n")}\n`;
}

/** `npm outdated`: status 1 when something is. */
export async function outdated(process: Process): Promise<number> {
  const root = findRoot(process);
  const manifest = readManifest(process, root) ?? {};
  const installed = readHidden(process, root);
  const registry = new Registry(process);
  const rows: string[][] = [];
  for (const [name, range] of Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
  }).sort()) {
    const current = installed.get(`node_modules/${name}`)?.version ?? "MISSING";
    const wanted = (await registry.pick(name, range)).version;
    const latest = (await registry.pick(name, "latest")).version;
    if (current === wanted && compareVersions(current, latest) >= 0) continue;
    const location = current === "MISSING" ? "-" : `node_modules/${name}`;
    rows.push([name, current, wanted, latest, location, root.slice(root.lastIndexOf("/") + 1)]);
  }
  if (rows.length === 0) return 0;
  const table = [["Package", "Current", "Wanted", "Latest", "Location", "Depended by"], ...rows];
  const widths = table[0]!.map((_, i) => Math.max(...table.map((row) => row[i]!.length)));
  const right = (i: number) => i > 0 && i < 4;
  const show = (row: string[]) =>
    row
      .map((cell, i) => (right(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  await process.stdout.write(`${table.map(show).join("\n")}\n`);
  return 1;
}
