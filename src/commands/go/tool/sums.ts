import type { Files } from "../../../files/files.ts";

/** go.sum: "PATH VERSION" and "PATH VERSION/go.mod" to their checksums. */
export function readSums(files: Files, file: string): Map<string, string> {
  const sums = new Map<string, string>();
  if (!files.is("file", file)) return sums;
  for (const line of files.text(file).split("\n")) {
    const [path, version, sum] = line.trim().split(/\s+/);
    if (sum) sums.set(`${path} ${version}`, sum);
  }
  return sums;
}

export function writeSums(files: Files, file: string, sums: ReadonlyMap<string, string>): void {
  if (sums.size === 0) return;
  const lines = [...sums].map(([key, sum]) => `${key} ${sum}\n`);
  files.write(file, lines.sort().join(""));
}
