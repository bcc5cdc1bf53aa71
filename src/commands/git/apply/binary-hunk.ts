import { applyDelta } from "../../../base/git/delta.ts";
import { inflate } from "../../../base/git/zlib.ts";
import { decodeBase85 } from "../core/base85.ts";

/** One way of a binary patch: the whole content, or what leads to it. */
export interface BinaryHunk {
  readonly kind: "literal" | "delta";
  readonly data: Uint8Array;
}

/** Reads "literal 3" or "delta 12" at line `at` and the lines of base 85 behind it. `next` is where it ends. */
export function readBinaryHunk(
  lines: readonly string[],
  at: number,
): { hunk: BinaryHunk; next: number } | undefined {
  const head = /^(literal|delta) (\d+)$/.exec(lines[at] ?? "");
  if (!head) return undefined;
  const parts: Uint8Array[] = [];
  let next = at + 1;
  for (; lines[next] !== undefined && lines[next] !== ""; next++) {
    const line = lines[next]!;
    const code = line.charCodeAt(0);
    const length = code <= 0x5a ? code - 0x40 : code - 0x60 + 26;
    const bytes = decodeBase85(line.slice(1), length);
    if (!bytes) return undefined;
    parts.push(bytes);
  }
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of parts) {
    packed.set(part, to);
    to += part.length;
  }
  return { hunk: { kind: head[1] as BinaryHunk["kind"], data: inflate(packed) }, next: next + 1 };
}

export const applyBinary = (before: Uint8Array, { kind, data }: BinaryHunk): Uint8Array =>
  kind === "literal" ? data : applyDelta(before, data);
