import { FileError } from "../../../files/errors.ts";
import type { Files } from "../../../files/files.ts";
import { dirname, join, resolve as resolvePath } from "../../../files/paths.ts";

interface Manifest {
  readonly type?: string;
  readonly main?: string;
  readonly exports?: unknown;
}

/** By which rules a file is read: CommonJS, or ES modules. */
export type Kind = "commonjs" | "module";

export function readManifest(files: Files, folder: string): Manifest | undefined {
  const path = join(folder, "package.json");
  if (!files.is("file", path)) return undefined;
  try {
    return JSON.parse(files.text(path)) as Manifest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}

/** The nearest package.json above a file: its folder and what it says. */
export function packageOf(files: Files, file: string): { folder: string; manifest: Manifest } | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = readManifest(files, folder);
    if (manifest) return { folder, manifest };
    if (folder === "/") return undefined;
  }
}

const moduleSyntax =
  /^\s*(?:import\s*(?:[\w*{"']|\s)|export\s+(?:default|const|let|var|function|async|class|\{|\*))/m;

/** Node 22.7 and later look at the syntax when neither the ending nor a package.json tells. */
export function kindOf(files: Files, file: string): { kind: Kind; guessed: boolean } {
  if (file.endsWith(".mjs")) return { kind: "module", guessed: false };
  if (!file.endsWith(".js")) return { kind: "commonjs", guessed: false };
  const type = packageOf(files, file)?.manifest.type;
  if (type === "module" || type === "commonjs") return { kind: type, guessed: false };
  const guessed = files.is("file", file) && moduleSyntax.test(files.text(file));
  return { kind: guessed ? "module" : "commonjs", guessed };
}

/** require(): the file a name means, seen from `folder`; undefined when there is none. */
export function resolveRequire(files: Files, request: string, folder: string): string | undefined {
  if (/^(?:\.{0,2}\/|\.{1,2}$)/.test(request)) {
    const path = resolvePath(folder, request);
    return (request.endsWith("/") ? undefined : asFile(files, path)) ?? asFolder(files, path);
  }
  return resolvePackage(files, request, folder, ["node", "require", "default"], true);
}

/** import: as the standard has it, endings are never guessed. */
export function resolveImport(files: Files, request: string, folder: string): string | undefined {
  if (/^(?:\.{0,2}\/|\.{1,2}$)/.test(request)) {
    const path = resolvePath(folder, request);
    return files.is("file", path) ? real(files, path) : undefined;
  }
  return resolvePackage(files, request, folder, ["node", "import", "default"], false);
}

function resolvePackage(
  files: Files,
  request: string,
  folder: string,
  conditions: readonly string[],
  guess: boolean,
): string | undefined {
  const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)(.*)$/.exec(request) ?? [];
  if (name === undefined) return undefined;
  for (let at = folder; ; at = dirname(at)) {
    const place = join(at, "node_modules", name);
    if (!at.endsWith("/node_modules") && files.is("directory", place)) {
      const manifest = readManifest(files, place);
      const target =
        manifest?.exports === undefined ? undefined : exported(manifest.exports, `.${rest}`, conditions);
      if (target !== undefined) return asFile(files, join(place, target));
      const path = join(place, rest ?? "");
      // Packages here name no exports: "dotenv/config" finds config.js by import too, as its real exports say.
      const found = (rest ? asFile(files, path) : undefined) ?? asFolder(files, path);
      if (found && (guess || !rest || files.is("file", path) || files.is("file", `${path}.js`))) return found;
    }
    if (at === "/") return undefined;
  }
}

/** The target of "." or "./feature" in a package's exports. */
function exported(exports: unknown, wanted: string, conditions: readonly string[]): string | undefined {
  if (typeof exports === "string") return wanted === "." ? exports : undefined;
  if (typeof exports !== "object" || exports === null) return undefined;
  const table = exports as Record<string, unknown>;
  if (!Object.keys(table).some((key) => key.startsWith(".")))
    return wanted === "." ? conditional(table, conditions) : undefined;
  return conditional(table[wanted], conditions);
}

function conditional(target: unknown, conditions: readonly string[]): string | undefined {
  if (typeof target === "string") return target;
  if (typeof target !== "object" || target === null) return undefined;
  for (const [key, value] of Object.entries(target)) {
    const found = conditions.includes(key) ? conditional(value, conditions) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const asFile = (files: Files, path: string): string | undefined => {
  const found = ["", ".js", ".json", ".node"].find((end) => files.is("file", path + end));
  return found === undefined ? undefined : real(files, path + found);
};

function asFolder(files: Files, path: string): string | undefined {
  if (!files.is("directory", path)) return undefined;
  const main = readManifest(files, path)?.main;
  const named = main === undefined ? undefined : join(path, main);
  return (
    (named === undefined ? undefined : (asFile(files, named) ?? asFile(files, join(named, "index")))) ??
    asFile(files, join(path, "index"))
  );
}

function real(files: Files, path: string): string {
  try {
    return files.realpath(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return path;
  }
}
