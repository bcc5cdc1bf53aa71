import { concat, decode, encode } from "../../../base/bytes.ts";
import { modes } from "../core/modes.ts";
import type { ArchiveEntry } from "./entries.ts";

const block = 512;
/** tar(5): a record holds twenty blocks. */
const record = 20 * block;

interface Head {
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly time: number;
  readonly type: string;
  readonly link?: string;
}

/** A header in the ustar format; POSIX.1-1988. */
function header({ name, mode, size, time, type, link = "" }: Head): Uint8Array {
  const bytes = new Uint8Array(block);
  const put = (text: string, at: number) => bytes.set(encode(text), at);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  let [prefix, rest] = ["", name];
  if (encode(name).length > 100) {
    const slash = name.lastIndexOf("/", name.endsWith("/") ? name.length - 2 : undefined);
    const cut = name.lastIndexOf("/", Math.min(155, slash));
    [prefix, rest] = [name.slice(0, cut), name.slice(cut + 1)];
  }
  put(rest, 0);
  put(octal(mode, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(time, 11), 136);
  put(" ".repeat(8), 148);
  put(type, 156);
  put(link, 157);
  put("ustar\x0000", 257);
  put("root", 265);
  put("root", 297);
  put(octal(0, 7), 329);
  put(octal(0, 7), 337);
  put(prefix, 345);
  put(
    octal(
      bytes.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  );
  return bytes;
}

const padded = (data: Uint8Array): Uint8Array =>
  concat([data, new Uint8Array((block - (data.length % block)) % block)]);

/** A tar archive as git writes it: the commit's id in a global header, everything owned by root, umask 002. */
export function tar(entries: readonly ArchiveEntry[], time: number, commit: string | undefined): Uint8Array {
  const parts: Uint8Array[] = [];
  if (commit !== undefined) {
    const comment = encode(`52 comment=${commit}\n`);
    parts.push(
      header({ name: "pax_global_header", mode: 0o666, size: comment.length, time, type: "g" }),
      padded(comment),
    );
  }
  for (const { path, mode, data } of entries) {
    const link = mode === modes.symlink;
    const folder = mode === modes.tree || mode === modes.submodule;
    const rights = link ? 0o777 : folder || mode === modes.executable ? 0o775 : 0o664;
    parts.push(
      header({
        name: mode === modes.submodule ? `${path}/` : path,
        mode: rights,
        size: link || folder ? 0 : data.length,
        time,
        type: link ? "2" : folder ? "5" : "0",
        ...(link ? { link: decode(data) } : {}),
      }),
    );
    if (!link && !folder) parts.push(padded(data));
  }
  const body = concat(parts);
  const whole = Math.ceil((body.length + 2 * block) / record) * record;
  return concat([body, new Uint8Array(whole - body.length)]);
}
