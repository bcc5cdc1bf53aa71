import { decode, encode } from "../../../base/bytes.ts";
import { hashObject } from "../../../base/git/objects.ts";
import type { Stat } from "../../../files/files.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { attributesOf } from "./attributes.ts";

/** The bytes git would store for a file of the work tree: a link's target, a text with its line ends made LF. */
export function readForGit(repository: Repository, path: string, stat: Stat): Uint8Array {
  const full = repository.at(path);
  if (stat.kind === "symlink") return encode(repository.files.readlink(full));
  const data = repository.files.read(full);
  return lineEnds(repository, path, data) !== "none" ? toLf(data) : data;
}

export const hashWorkFile = (repository: Repository, path: string, stat: Stat): string =>
  hashObject("blob", readForGit(repository, path, stat));

/** The bytes to put into the work tree for a blob of this mode. */
export function forWorkTree(
  repository: Repository,
  path: string,
  mode: number,
  data: Uint8Array,
): Uint8Array {
  if (mode === modes.symlink || lineEnds(repository, path, data) !== "crlf") return data;
  if (data.includes(13)) return data;
  return encode(decode(data).replaceAll("\n", "\r\n"));
}

type LineEnds = "none" | "lf" | "crlf";

/** What happens to a file's line ends: by .gitattributes (text, eol), else by core.autocrlf. */
export function lineEnds(repository: Repository, path: string, data: Uint8Array): LineEnds {
  const auto = repository.config.get("core.autocrlf");
  const given = attributesOf(repository, path);
  const text = given.get("text");
  const eol = given.get("eol");
  if (text === false) return "none";
  if (text === undefined && eol === undefined && (auto === undefined || auto === "false")) return "none";
  if ((text === undefined || text === "auto") && eol === undefined && looksBinary(data)) return "none";
  if (eol === "crlf") return "crlf";
  if (eol === "lf") return "lf";
  return auto === "true" || (auto !== "input" && repository.config.get("core.eol") === "crlf")
    ? "crlf"
    : "lf";
}

/** git's guess: a NUL among the first 8,000 bytes. */
export const looksBinary = (data: Uint8Array): boolean => data.subarray(0, 8000).includes(0);

export function toLf(data: Uint8Array): Uint8Array {
  if (!data.includes(13)) return data;
  const out = new Uint8Array(data.length);
  let to = 0;
  for (let i = 0; i < data.length; i++) if (data[i] !== 13 || data[i + 1] !== 10) out[to++] = data[i]!;
  return out.subarray(0, to);
}
