import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "../files/files.ts";

/** Copies a real folder with all below it into the simulated one: contents, executable bits, links. */
export function copyIn(from: string, files: Files, to: string): void {
  for (const name of readdirSync(from)) {
    const source = join(from, name);
    const target = `${to}/${name}`;
    const stat = lstatSync(source);
    if (stat.isSymbolicLink()) files.symlink(readlinkSync(source), target);
    else if (stat.isDirectory()) {
      files.mkdir(target, { parents: true });
      copyIn(source, files, target);
    } else if (stat.isFile())
      files.write(target, new Uint8Array(readFileSync(source)), { mode: stat.mode & 0o111 ? 0o755 : 0o644 });
  }
}
