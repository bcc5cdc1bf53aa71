import { concat, decode, encode } from "../../src/base/bytes.ts";
import type { Fetch } from "../../src/base/fetch.ts";
import {
  type GitObject,
  hashObject,
  treeMode,
  type TreeEntry,
  writeCommit,
  writeTree,
} from "../../src/base/git/objects.ts";
import { writePack } from "../../src/base/git/pack-writer.ts";
import { flushPkt, pktLine, readPkt } from "../../src/base/git/pkt-line.ts";
import { zeroOid } from "../../src/base/git/sha1.ts";
import { learner } from "../../src/platform/model/accounts.ts";

/** Paths to contents; a path that ends in "*" is executable. */
export type FileMap = Readonly<Record<string, string>>;

export interface Pushed {
  readonly commit: string;
  /** What the server said on band 2, line by line, without colours. */
  readonly lines: string[];
  /** "ok refs/heads/main" or "ng refs/heads/main pre-receive hook declined". */
  readonly report: string[];
}

/** The commit of these files, and every object it needs. */
function makeCommit(files: FileMap, message = "First commit", parent?: string) {
  const objects: GitObject[] = [];
  const add = (type: GitObject["type"], data: Uint8Array): string => {
    objects.push({ type, data });
    return hashObject(type, data);
  };
  const makeTree = (paths: FileMap): string => {
    const entries: TreeEntry[] = [];
    const folders = new Map<string, Record<string, string>>();
    for (const [path, text] of Object.entries(paths)) {
      const slash = path.indexOf("/");
      if (slash >= 0) {
        const name = path.slice(0, slash);
        folders.set(name, { ...folders.get(name), [path.slice(slash + 1)]: text });
      } else {
        const executable = path.endsWith("*");
        entries.push({
          mode: executable ? 0o100755 : 0o100644,
          name: path.replace(/\*$/, ""),
          oid: add("blob", encode(text)),
        });
      }
    }
    for (const [name, inside] of folders) entries.push({ mode: treeMode, name, oid: makeTree(inside) });
    return add("tree", writeTree(entries));
  };
  const person = { name: "Learner", email: "learner@example.com", time: 1772366400, zone: "+0000" };
  const tree = makeTree(files);
  const parents = parent ? [parent] : [];
  const commit = add("commit", writeCommit({ tree, parents, author: person, committer: person, message }));
  return { commit, tree, objects };
}

/** Pushes these files as one commit to an app, as git would. */
export async function push(
  fetch: Fetch,
  app: string,
  files: FileMap,
  options: { branch?: string; message?: string; parent?: string } = {},
): Promise<Pushed> {
  const { commit, objects } = makeCommit(files, options.message, options.parent);
  const ref = `refs/heads/${options.branch ?? "main"}`;
  const command = `${options.parent ?? zeroOid} ${commit} ${ref}\0 report-status side-band-64k`;
  const response = await fetch(
    new Request(`https://git.heroku.com/${app}.git/git-receive-pack`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`heroku:${learner.token}`)}` },
      body: concat([pktLine(command), flushPkt, writePack(objects)]) as Uint8Array<ArrayBuffer>,
    }),
  );
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const { bands } = splitBands(new Uint8Array(await response.arrayBuffer()));
  const text = decode(concat(bands.get(2) ?? [])).replace(/\x1b\[[\d;]*m/g, "");
  return {
    commit,
    lines: text.split("\n").slice(0, -1),
    report: packets(concat(bands.get(1) ?? [])).map((packet) => decode(packet).trimEnd()),
  };
}

function packets(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  for (let next = readPkt(bytes, at); next; next = readPkt(bytes, at)) {
    at = next.next;
    if (next.pkt) found.push(next.pkt);
  }
  return found;
}

function splitBands(bytes: Uint8Array) {
  const bands = new Map<number, Uint8Array[]>();
  for (const packet of packets(bytes)) {
    const band = bands.get(packet[0]!) ?? [];
    band.push(packet.subarray(1));
    bands.set(packet[0]!, band);
  }
  return { bands };
}
