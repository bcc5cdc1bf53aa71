import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What the real tar makes of these files: a gzipped archive of them below `folder`. A path that ends in "*" is executable. */
export function archive(files: Readonly<Record<string, string>>, folder = "."): Uint8Array {
  const dir = mkdtempSync(join(tmpdir(), "dojo-archive-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      const full = join(dir, folder, path.replace(/\*$/, ""));
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text, { mode: path.endsWith("*") ? 0o755 : 0o644 });
    }
    return new Uint8Array(execFileSync("tar", ["-czf", "-", "-C", dir, folder]));
  } finally {
    rmSync(dir, { recursive: true });
  }
}
