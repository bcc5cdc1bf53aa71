import { decode } from "../../../base/bytes.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import { readZip } from "../../../base/zip/read-zip.ts";
import type { Files } from "../../../files/files.ts";
import { basename, dirname, join, resolve } from "../../../files/paths.ts";
import { type ClassFile, readClass } from "./class-file.ts";
import { readManifest } from "./manifest.ts";

/** Jars here are small; what a real one unpacks to must not fill the memory. */
const most = 200_000_000;

/** Everything on a class path: what was compiled, the other files in it, the names of its jars. */
export interface ClassPath {
  readonly classes: readonly ClassFile[];
  readonly resources: ReadonlyMap<string, Uint8Array>;
  /** "spring-web-7.0.8.jar" */
  readonly jars: readonly string[];
  /** What may be imported from its jars and folders: "org.springframework.web", what is below it included. */
  readonly packages: readonly string[];
  /** Of the first jar. */
  readonly manifest: ReadonlyMap<string, string>;
}

class Collection implements ClassPath {
  readonly classes: ClassFile[] = [];
  readonly resources = new Map<string, Uint8Array>();
  readonly jars: string[] = [];
  readonly packages: string[] = [];
  manifest: ReadonlyMap<string, string> = new Map();
  readonly #names = new Set<string>();

  add(path: string, data: Uint8Array): void {
    const compiled = path.endsWith(".class") ? readClass(data) : undefined;
    if (compiled) {
      if (!this.#names.has(compiled.name)) this.classes.push(compiled);
      this.#names.add(compiled.name);
    } else if (!this.resources.has(path)) this.resources.set(path, data);
  }

  addFolder(files: Files, folder: string, prefix = ""): void {
    for (const { name } of files.list(folder)) {
      const path = `${folder}/${name}`;
      if (files.is("directory", path)) this.addFolder(files, path, `${prefix}${name}/`);
      else if (files.is("file", path)) this.add(prefix + name, files.read(path));
    }
  }

  addJar(name: string, entries: readonly ArchiveEntry[], isFirst: boolean): void {
    this.jars.push(name);
    const manifest = entries.find(({ path }) => path === "META-INF/MANIFEST.MF");
    if (isFirst && manifest) this.manifest = readManifest(decode(manifest.data));
    for (const { path, kind, data } of entries) {
      if (kind === "directory" && !path.startsWith("META-INF")) this.packages.push(path.replaceAll("/", "."));
      if (kind !== "file") continue;
      // A jar that holds others' contents still tells whose they are.
      const packed = /^META-INF\/maven\/[^/]+\/([^/]+)\/pom\.properties$/.exec(path);
      if (packed) this.jars.push(`${packed[1]}.jar`);
      if (path.startsWith("BOOT-INF/lib/")) this.jars.push(basename(path));
      else this.add(path.replace(/^BOOT-INF\/classes\//, ""), data);
    }
  }
}

/** Throws BadZip for a jar that is none. Entries that do not exist are passed over, as the JVM does. */
export function readClassPath(files: Files, cwd: string, entries: readonly string[]): ClassPath {
  const found = new Collection();
  const waiting = entries.flatMap((entry) => expand(files, resolve(cwd, entry || "."), entry));
  for (let path = waiting.shift(), first = true; path !== undefined; path = waiting.shift(), first = false) {
    if (files.is("directory", path)) found.addFolder(files, path);
    else if (files.is("file", path)) {
      found.addJar(basename(path), readZip(files.read(path), most), first);
      const more = first ? (found.manifest.get("Class-Path") ?? "") : "";
      const folder = dirname(path);
      waiting.push(
        ...more
          .split(" ")
          .filter(Boolean)
          .map((name) => join(folder, name)),
      );
    }
  }
  return found;
}

/** "lib/*" stands for the jars in lib. */
function expand(files: Files, path: string, entry: string): string[] {
  if (!entry.endsWith("*")) return [path];
  const folder = dirname(path);
  if (!files.is("directory", folder)) return [];
  return files
    .list(folder)
    .filter(({ name }) => /\.jar$/i.test(name))
    .map(({ name }) => `${folder}/${name}`);
}
