import { join } from "../../../files/paths.ts";
import type { Process } from "../../../shell/command.ts";
import { NpmError } from "./errors.ts";

export type Dependencies = Record<string, string>;

export interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  main?: string;
  scripts?: Record<string, string>;
  engines?: Record<string, string>;
  bin?: string | Record<string, string>;
  dependencies?: Dependencies;
  devDependencies?: Dependencies;
  optionalDependencies?: Dependencies;
  peerDependencies?: Dependencies;
  [key: string]: unknown;
}

/** The nearest folder upwards with a package.json or node_modules, else the current one. */
export function findRoot({ files, cwd }: Process): string {
  for (let at = cwd; at !== "/"; at = join(at, "..")) {
    if (files.is("file", join(at, "package.json")) || files.is("directory", join(at, "node_modules")))
      return at;
  }
  return cwd;
}

/** The project's package.json; undefined when there is none. Throws NpmError for one that is no JSON. */
export function readManifest({ files }: Process, root: string): Manifest | undefined {
  const path = join(root, "package.json");
  if (!files.is("file", path)) return undefined;
  const text = files.text(path);
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as Manifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NpmError([
      "code EJSONPARSE",
      `JSON.parse Invalid package.json: JSONParseError: ${complaint(text, error.message)}`,
      "JSON.parse Failed to parse JSON data.",
      "JSON.parse Note: package.json must be actual JSON, not just JavaScript.",
    ]);
  }
}

/** V8's complaint, with as much of the text as npm shows. */
function complaint(text: string, message: string): string {
  if (text.trim() === "") return "Unexpected end of JSON input while parsing empty string";
  const bare = message.replace(/ \(line \d+ column \d+\)$/, "").replace(/, (?:\.\.\.)?".*$/s, "");
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const [from, to] = [Math.max(0, at - 40), Math.min(text.length, at + 40)];
  const near = `${from > 0 ? "..." : ""}${text.slice(from, to)}${to < text.length ? "..." : ""}`;
  const token = /^Unexpected token '(.)'/s.exec(bare)?.[1];
  const hex = token ? ` (0x${token.charCodeAt(0).toString(16).toUpperCase()})` : "";
  const shown = hex
    ? bare.replace(
        /^Unexpected token '(.)'/s,
        (_, char: string) => `Unexpected token ${JSON.stringify(char)}${hex}`,
      )
    : bare;
  return `${shown} while parsing ${near === text ? "" : "near "}${JSON.stringify(near)}`;
}

/** The same, for commands that need one. */
export function needManifest(process: Process, root: string): Manifest {
  const manifest = readManifest(process, root);
  if (manifest) return manifest;
  const path = join(root, "package.json");
  throw new NpmError(
    [
      "code ENOENT",
      "syscall open",
      `path ${path}`,
      "errno -2",
      `enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${path}'`,
      "enoent This is related to npm not being able to find a file.",
      "enoent",
    ],
    254,
  );
}

export function writeManifest({ files }: Process, root: string, manifest: Manifest): void {
  files.write(join(root, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
