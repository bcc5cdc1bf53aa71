import { encode } from "../../base/bytes.ts";
import { writeZip } from "../../base/zip/write-zip.ts";
import type { Project, Release } from "./catalogue.ts";

export interface Distribution {
  readonly filename: string;
  readonly packageType: "bdist_wheel" | "sdist";
  /** "py3", "cp314" or "source". */
  readonly pythonVersion: string;
  bytes(): Uint8Array;
}

/** How many times its wheel's size a package has when it is installed. */
const unpackedRatio = 3.3;

/** The earliest date a zip can tell: wheels built reproducibly carry it. */
const reproducible = Date.UTC(1980, 0, 1);

const newestMinor = 14;
const oldestMinor = 6;

/** The files of one release, as PyPI lists them. */
export function distributionsOf(project: Project, release: Release): Distribution[] {
  const sources: Distribution = {
    filename: `${fileName(project, release)}-${release.version}.tar.gz`,
    packageType: "sdist",
    pythonVersion: "source",
    bytes: () => new TextEncoder().encode(metadataOf(project, release)),
  };
  const wheels = tagsOf(project, release).map((tag) => ({
    filename: `${fileName(project, release)}-${release.version}-${tag}.whl`,
    packageType: "bdist_wheel" as const,
    pythonVersion: tag.split("-")[0]!,
    bytes: () => wheelOf(project, release, tag),
  }));
  return project.kind === "windows" ? wheels : [...wheels, sources];
}

/**
 * The wheel that building a source archive gives. No index offers it: pip here has no compiler and fetches under
 * this name what it would have built.
 */
export function builtFrom(project: Project, release: Release, filename: string): Distribution | undefined {
  const tag = "py3-none-any";
  if (filename !== `${fileName(project, release)}-${release.version}-${tag}.whl`) return undefined;
  return {
    filename,
    packageType: "bdist_wheel",
    pythonVersion: "py3",
    bytes: () => wheelOf(project, release, tag),
  };
}

const fileName = ({ name }: Project, { cased }: Release) =>
  (cased ? name : name.toLowerCase()).replace(/[-.]+/g, "_");

function tagsOf({ kind }: Project, { python, wheelsBelow }: Release): string[] {
  if (kind === "source") return [];
  if (kind === "pure") return [/2\.\d/.test(python) || python === "" ? "py2.py3-none-any" : "py3-none-any"];
  const lowest = Number(/>=3\.(\d+)/.exec(python)?.[1] ?? oldestMinor);
  const tags: string[] = [];
  for (let minor = Math.max(lowest, oldestMinor); minor <= newestMinor; minor++) {
    if (wheelsBelow !== undefined && minor >= wheelsBelow) break;
    const interpreter = `cp3${minor}-cp3${minor}${minor < 8 ? "m" : ""}`;
    tags.push(
      `${interpreter}-${kind === "windows" ? "win_amd64" : "manylinux_2_17_x86_64.manylinux2014_x86_64"}`,
    );
  }
  return tags;
}

/** METADATA: core metadata as mail headers. */
export function metadataOf({ name, summary }: Project, { version, python, requires }: Release): string {
  const extras = new Set(requires.flatMap((text) => /extra == "([^"]+)"/.exec(text)?.[1] ?? []));
  return [
    "Metadata-Version: 2.1",
    `Name: ${name}`,
    `Version: ${version}`,
    `Summary: ${summary}`,
    ...(python ? [`Requires-Python: ${python}`] : []),
    ...requires.map((text) => `Requires-Dist: ${text}`),
    ...[...extras].map((extra) => `Provides-Extra: ${extra}`),
    "",
  ].join("\n");
}

function wheelOf(project: Project, release: Release, tag: string): Uint8Array {
  const { name, modules, scripts } = project;
  const { version } = release;
  // The sizes of the real files, which are not here: slugs are as large as they are on the real platform.
  const unpacked = release.kilobytes * 1000 * unpackedRatio;
  const info = `${fileName(project, release)}-${version}.dist-info`;
  const entryPoints = Object.entries(scripts).map(([script, target]) => `${script} = ${target}`);
  const members = [
    ...modules.map((module) => ({
      name: `${module}/__init__.py`,
      text: `# ${name} ${version}: Dyno Dojo keeps this package's place; its code is not here.\n__version__ = "${version}"\n`,
    })),
    { name: `${info}/METADATA`, text: metadataOf(project, release) },
    {
      name: `${info}/WHEEL`,
      text: `Wheel-Version: 1.0\nGenerator: bdist_wheel\nRoot-Is-Purelib: ${project.kind === "pure"}\nTag: ${tag}\n`,
    },
    ...(entryPoints.length > 0
      ? [{ name: `${info}/entry_points.txt`, text: `[console_scripts]\n${entryPoints.join("\n")}\n` }]
      : []),
    { name: `${info}/top_level.txt`, text: `${modules.join("\n")}\n` },
    {
      name: `${info}/RECORD`,
      text: modules
        .map((module) => `${module}/__init__.py,,${Math.round(unpacked / modules.length)}\n`)
        .join(""),
    },
  ];
  return writeZip(
    members.map(({ name: path, text }) => ({
      path,
      kind: "file",
      mode: 0o644,
      mtime: reproducible,
      data: encode(text),
    })),
  );
}
