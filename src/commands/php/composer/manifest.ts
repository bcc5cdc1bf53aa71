import { resolve } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { md5 } from "../md5.ts";

export interface Manifest {
  readonly name?: string;
  readonly require?: Readonly<Record<string, string>>;
  readonly "require-dev"?: Readonly<Record<string, string>>;
  readonly autoload?: Autoload;
  readonly scripts?: Readonly<Record<string, string | string[]>>;
  readonly config?: { readonly platform?: Readonly<Record<string, string>> };
  readonly [key: string]: unknown;
}

interface Autoload {
  readonly "psr-4"?: Readonly<Record<string, string | readonly string[]>>;
  readonly files?: readonly string[];
}

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly require?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly license?: readonly string[];
  readonly bin?: readonly string[];
  readonly autoload?: Autoload;
}

export interface ComposerLock {
  readonly "content-hash": string;
  readonly packages: readonly LockedPackage[];
  readonly "packages-dev": readonly LockedPackage[];
  readonly platform?: unknown;
}

/** Composer gives up: its own lines, and the status. */
export class ComposerError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = "ComposerError";
    this.status = status;
  }
}

/** Throws ComposerError when there is none, or it is no JSON. */
export function readManifest({ files, cwd }: Process): Manifest {
  const path = resolve(cwd, "composer.json");
  if (!files.is("file", path))
    throw new ComposerError(
      `Composer could not find a composer.json file in ${cwd}\nTo initialize a project, please create a composer.json file. See https://getcomposer.org/basic-usage`,
    );
  try {
    return JSON.parse(files.text(path)) as Manifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ComposerError(
      box("Seld\\JsonLint\\ParsingException", [
        `"./composer.json" does not contain valid JSON`,
        "Parse error: a comma, a quote or a bracket is missing or too many",
      ]),
    );
  }
}

/** A message as Composer frames what stops it. */
export function box(kind: string, lines: readonly string[]): string {
  const shown = [`[${kind}]`, ...lines];
  const width = Math.max(...shown.map((line) => line.length)) + 4;
  return `\n${" ".repeat(width)}\n${shown.map((line) => `  ${line}`.padEnd(width)).join("\n")}\n${" ".repeat(width)}\n`;
}

/** As PHP's json_encode writes it: slashes escaped, nothing but ASCII. */
const phpJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("/", "\\/")
    .replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

const relevant = [
  "name",
  "version",
  "require",
  "require-dev",
  "conflict",
  "replace",
  "provide",
  "minimum-stability",
  "prefer-stable",
  "repositories",
  "extra",
];

/** The hash of what a lock file depends on: Composer's content-hash. */
export function contentHash(manifest: Manifest): string {
  const parts: Record<string, unknown> = {};
  for (const key of relevant.filter((name) => manifest[name] !== undefined)) parts[key] = manifest[key];
  if (manifest.config?.platform !== undefined) parts["config"] = { platform: manifest.config.platform };
  const sorted = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  // PHP has no empty object: what was {} is [] by the time it is hashed.
  return md5(phpJson(sorted).replaceAll("{}", "[]"));
}

/** JSON with PHP's four blanks, as composer.json and composer.lock are written. */
export const prettyJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 4).replace(/\[\n\s*\]/g, "[]")}\n`;
