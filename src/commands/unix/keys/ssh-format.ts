import { concat, encode, fromHex } from "../../../base/bytes.ts";
import type { RsaKey } from "./rsa.ts";

/** SSH's string: its length as four bytes, then itself (RFC 4251, section 5). */
export function sshString(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === "string" ? encode(content) : content;
  return concat([sshNumber(bytes.length), bytes]);
}

const sshNumber = (n: number): Uint8Array =>
  Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** The first string in a blob is the name of the key's type. */
export function stringsIn(blob: Uint8Array): Uint8Array[] {
  const strings: Uint8Array[] = [];
  for (let at = 0; at + 4 <= blob.length;) {
    const length = new DataView(blob.buffer, blob.byteOffset + at).getUint32(0);
    strings.push(blob.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return strings;
}

export const publicBlob = (key: Uint8Array): Uint8Array<ArrayBuffer> =>
  concat([sshString("ssh-ed25519"), sshString(key)]).slice();

/** A number as SSH has it: big-endian, with a zero before a high bit (RFC 4251's mpint). */
export function sshInteger(n: bigint): Uint8Array {
  const hex = n.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return sshString(fromHex(Number.parseInt(even[0]!, 16) >= 8 ? `00${even}` : even));
}

export const rsaBlob = ({ n, e }: RsaKey): Uint8Array<ArrayBuffer> =>
  concat([sshString("ssh-rsa"), sshInteger(e), sshInteger(n)]).slice();

/** What only the owner has of a key: its kind, its numbers. */
export const rsaSecret = ({ n, e, d, p, q, inverse }: RsaKey): Uint8Array =>
  concat([sshString("ssh-rsa"), ...[n, e, d, inverse, p, q].map(sshInteger)]);

export const ed25519Secret = (seed: Uint8Array, key: Uint8Array): Uint8Array =>
  concat([publicBlob(key), sshString(concat([seed, key]))]);

/** The file of a private key without a passphrase (OpenSSH's PROTOCOL.key). `check` is any 32-bit number. */
export function privateFile(own: Uint8Array, blob: Uint8Array, comment: string, check: number): string {
  const secret = concat([sshNumber(check), sshNumber(check), own, sshString(comment)]);
  const padding = Uint8Array.from({ length: (8 - (secret.length % 8)) % 8 }, (_, i) => i + 1);
  const whole = concat([
    encode("openssh-key-v1\0"),
    sshString("none"),
    sshString("none"),
    sshString(""),
    sshNumber(1),
    sshString(blob),
    sshString(concat([secret, padding])),
  ]);
  const lines = toBase64(whole).match(/.{1,70}/g)!;
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join("\n")}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

export async function fingerprint(blob: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", blob));
}

export const fingerprintText = (hash: Uint8Array): string => `SHA256:${toBase64(hash).replace(/=+$/, "")}`;

/** The drunken bishop's walk over 17 by 9 squares, two bits of the fingerprint a step, low bits first. */
export function randomart(hash: Uint8Array, title: string): string {
  const symbols = " .o+=*BOX@%&#/^";
  const [width, height] = [17, 9];
  const visits = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  let [x, y] = [8, 4];
  for (const byte of hash)
    for (let pair = 0; pair < 4; pair++) {
      const move = (byte >> (2 * pair)) & 3;
      x = Math.min(width - 1, Math.max(0, x + (move & 1 ? 1 : -1)));
      y = Math.min(height - 1, Math.max(0, y + (move & 2 ? 1 : -1)));
      visits[y]![x]!++;
    }
  const rows = visits.map((row, i) => {
    const cells = row.map((count, j) =>
      i === y && j === x ? "E" : i === 4 && j === 8 ? "S" : symbols[Math.min(count, symbols.length - 1)]!,
    );
    return `|${cells.join("")}|\n`;
  });
  const edge = (text: string) => {
    const left = "-".repeat(Math.floor((width - text.length) / 2));
    return `+${(left + text).padEnd(width, "-")}+\n`;
  };
  return edge(`[${title}]`) + rows.join("") + edge("[SHA256]");
}
