import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "../../../src/files/files.ts";

/** Brings a folder of the disk over, with modes and links. */
export function importFolder(files: Files, from: string, to: string): void {
  files.mkdir(to, { parents: true });
  for (const name of readdirSync(from)) {
    const path = join(from, name);
    if (lstatSync(path).isSymbolicLink()) files.symlink(readlinkSync(path), `${to}/${name}`);
    else if (statSync(path).isDirectory()) importFolder(files, path, `${to}/${name}`);
    else
      files.write(`${to}/${name}`, new Uint8Array(readFileSync(path)), { mode: statSync(path).mode & 0o777 });
  }
}
