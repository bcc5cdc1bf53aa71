import { concat, decode, encode, fromHex, toHex } from "../bytes.ts";
import { Sha1 } from "./sha1.ts";

export type ObjectType = "commit" | "tree" | "blob" | "tag";

export interface GitObject {
  readonly type: ObjectType;
  readonly data: Uint8Array;
}

export class BadObject extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BadObject";
  }
}

/** "blob 12\0" and the data: what is hashed, and what a loose object holds. */
export const frameObject = (type: ObjectType, data: Uint8Array): Uint8Array =>
  concat([encode(`${type} ${data.length}\0`), data]);

export function parseFramed(bytes: Uint8Array): GitObject {
  const zero = bytes.indexOf(0);
  const match = /^(commit|tree|blob|tag) (\d+)$/.exec(decode(bytes.subarray(0, Math.max(zero, 0))));
  if (!match) throw new BadObject("unable to parse header");
  return { type: match[1] as ObjectType, data: bytes.subarray(zero + 1) };
}

/** The object's id: 40 hexadecimal digits. */
export const hashObject = (type: ObjectType, data: Uint8Array): string =>
  toHex(
    new Sha1()
      .update(encode(`${type} ${data.length}\0`))
      .update(data)
      .digest(),
  );

/** The modes git knows: 0o40000 tree, 0o100644 and 0o100755 file, 0o120000 symlink, 0o160000 submodule. */
export interface TreeEntry {
  readonly mode: number;
  readonly name: string;
  readonly oid: string;
}

export const treeMode = 0o40000;

export function parseTree(data: Uint8Array): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(32, at);
    const zero = data.indexOf(0, space);
    if (space < 0 || zero < 0 || zero + 21 > data.length) throw new BadObject("too-short tree object");
    let mode = 0;
    for (let i = at; i < space; i++) mode = mode * 8 + data[i]! - 48;
    entries.push({
      mode,
      name: decode(data.subarray(space + 1, zero)),
      oid: toHex(data.subarray(zero + 1, zero + 21)),
    });
    at = zero + 21;
  }
  return entries;
}

/** Entries may come in any order; git's order is by bytes, a folder's name counting as if it ended in "/". */
export function writeTree(entries: readonly TreeEntry[]): Uint8Array {
  const rows = entries.map((entry) => ({
    key: encode(entry.mode === treeMode ? `${entry.name}/` : entry.name),
    head: encode(`${entry.mode.toString(8)} ${entry.name}\0`),
    oid: fromHex(entry.oid),
  }));
  rows.sort((a, b) => compareBytes(a.key, b.key));
  return concat(rows.flatMap(({ head, oid }) => [head, oid]));
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  /** Seconds since the epoch. */
  readonly time: number;
  /** "+0200" */
  readonly zone: string;
}

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  /** Further headers (encoding, gpgsig), each with its lines joined by "\n". */
  readonly extra?: readonly (readonly [string, string])[];
  readonly message: string;
}

export interface Tag {
  readonly object: string;
  readonly type: ObjectType;
  readonly tag: string;
  readonly tagger?: Person;
  readonly message: string;
}

export const writePerson = ({ name, email, time, zone }: Person): string =>
  `${name} <${email}> ${time} ${zone}`;

/** Faulty ones are read as far as they go, as git does. */
export function parsePerson(text: string): Person {
  const match = /^(.*?) ?<([^>]*)>(?: (-?\d+))?(?: ([+-]\d{4}))?/.exec(text);
  return {
    name: match?.[1] ?? "",
    email: match?.[2] ?? "",
    time: Number(match?.[3] ?? 0),
    zone: match?.[4] ?? "+0000",
  };
}

/** Header lines (a line that begins with a space continues the one before) and the message after the blank line. */
function parseHeaders(data: Uint8Array): { headers: [string, string][]; message: string } {
  const text = decode(data);
  const end = text.indexOf("\n\n");
  const headers: [string, string][] = [];
  for (const line of (end < 0 ? text.replace(/\n$/, "") : text.slice(0, end)).split("\n")) {
    const last = headers.at(-1);
    if (line.startsWith(" ") && last) last[1] += `\n${line.slice(1)}`;
    else {
      const space = line.indexOf(" ");
      headers.push(space < 0 ? [line, ""] : [line.slice(0, space), line.slice(space + 1)]);
    }
  }
  return { headers, message: end < 0 ? "" : text.slice(end + 2) };
}

export function parseCommit(data: Uint8Array): Commit {
  const { headers, message } = parseHeaders(data);
  const get = (name: string) => headers.find(([key]) => key === name)?.[1] ?? "";
  const extra = headers.filter(([key]) => !["tree", "parent", "author", "committer"].includes(key));
  return {
    tree: get("tree"),
    parents: headers.filter(([key]) => key === "parent").map(([, oid]) => oid),
    author: parsePerson(get("author")),
    committer: parsePerson(get("committer")),
    ...(extra.length > 0 ? { extra } : {}),
    message,
  };
}

export function writeCommit({ tree, parents, author, committer, extra = [], message }: Commit): Uint8Array {
  return encode(
    `tree ${tree}\n${parents.map((oid) => `parent ${oid}\n`).join("")}` +
      `author ${writePerson(author)}\ncommitter ${writePerson(committer)}\n` +
      `${extra.map(([key, value]) => `${key} ${value.replaceAll("\n", "\n ")}\n`).join("")}\n${message}`,
  );
}

export function parseTag(data: Uint8Array): Tag {
  const { headers, message } = parseHeaders(data);
  const get = (name: string) => headers.find(([key]) => key === name)?.[1];
  const tagger = get("tagger");
  return {
    object: get("object") ?? "",
    type: (get("type") ?? "commit") as ObjectType,
    tag: get("tag") ?? "",
    ...(tagger === undefined ? {} : { tagger: parsePerson(tagger) }),
    message,
  };
}

export const writeTag = ({ object, type, tag, tagger, message }: Tag): Uint8Array =>
  encode(
    `object ${object}\ntype ${type}\ntag ${tag}\n${tagger ? `tagger ${writePerson(tagger)}\n` : ""}\n${message}`,
  );
