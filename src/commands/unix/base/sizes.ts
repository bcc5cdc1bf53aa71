const powers = "KMGTPEZY";

/** "10", "2k", "1MB", "3b" as GNU's tools read a count; undefined when it is none. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+)(?:(b)|([kKMGTPEZY])(iB|B)?)?$/.exec(text);
  if (!match) return undefined;
  const [, digits, blocks, letter, tail] = match;
  if (blocks) return Number(digits) * 512;
  if (!letter) return Number(digits);
  const power = powers.indexOf(letter.toUpperCase()) + 1;
  return Number(digits) * (tail === "B" ? 1000 : 1024) ** power;
}

/** 1536 -> "1.5K", rounded up as `ls -h` and `du -h` do; `base` 1000 for --si. */
export function humanSize(bytes: number, base = 1024): string {
  if (bytes < base) return String(bytes);
  let value = bytes;
  let power = 0;
  while (value >= base && power < powers.length) {
    value /= base;
    power++;
  }
  let rounded = value < 10 ? Math.ceil(value * 10) / 10 : Math.ceil(value);
  if (rounded >= base) {
    rounded /= base;
    power++;
  }
  const letter = powers[power - 1]!;
  return `${rounded < 10 ? rounded.toFixed(1) : rounded}${base === 1000 && power === 1 ? "k" : letter}`;
}

/** Room a file takes on disk, in KiB: whole blocks of 4. */
export const diskUse = ({ kind, size }: { kind: string; size: number }): number =>
  kind === "symlink" || kind === "device" ? 0 : kind === "directory" ? 4 : Math.ceil(size / 4096) * 4;
