import { looksBinary } from "../worktree/convert.ts";

/** Bytes of each line (or 64-byte piece of a long one) that occurs, by its text. */
function pieces(data: Uint8Array): Map<string, number> {
  const found = new Map<string, number>();
  const text = !looksBinary(data);
  let piece = "";
  for (let i = 0; i < data.length; i++) {
    const byte = data[i]!;
    if (text && byte === 13 && data[i + 1] === 10) continue;
    piece += String.fromCharCode(byte);
    if (piece.length < 64 && byte !== 10) continue;
    found.set(piece, (found.get(piece) ?? 0) + piece.length);
    piece = "";
  }
  if (piece !== "") found.set(piece, (found.get(piece) ?? 0) + piece.length);
  return found;
}

export const wholeScore = 60000;

/** How much of the old content is found again in the new one, of 60,000; 0 when it cannot reach `least`. */
export function similarity(before: Uint8Array, after: Uint8Array, least: number): number {
  const larger = Math.max(before.length, after.length);
  if (larger === 0 || before.length === 0) return 0;
  if (larger * (wholeScore - least) < Math.abs(before.length - after.length) * wholeScore) return 0;
  const old = pieces(before);
  let copied = 0;
  for (const [piece, bytes] of pieces(after)) copied += Math.min(bytes, old.get(piece) ?? 0);
  return Math.floor((copied * wholeScore) / larger);
}

/** Parts of a rewrite: bytes of the old content kept, and bytes that are new. */
export function keptAndNew(before: Uint8Array, after: Uint8Array): { kept: number; added: number } {
  const old = pieces(before);
  let kept = 0;
  let added = 0;
  for (const [piece, bytes] of pieces(after)) {
    const had = old.get(piece) ?? 0;
    kept += Math.min(bytes, had);
    added += Math.max(0, bytes - had);
  }
  return { kept, added };
}
