import { concat } from "../../../base/bytes.ts";
import { writePack } from "../../../base/git/pack-writer.ts";
import type { GitObject } from "../../../base/git/objects.ts";
import { bands, flushPkt, pktLine, pktText, readUntilFlush, sideBand } from "../../../base/git/pkt-line.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { loadConfig } from "../core/config.ts";
import { isGitDir, Repository } from "../core/repository.ts";
import { notRepository } from "./remotes.ts";
import { receiveLocally } from "./local-receive.ts";
import { missingObjects } from "./reachable.ts";
import type { Transport } from "./transport.ts";

/** Opens the repository at a path of this file system. Throws GitFatal when there is none. */
export function openLocal(git: Git, url: string): Repository {
  const path = resolve(git.cwd, url.replace(/^file:\/\//, ""));
  const gitDir = [path, `${path}/.git`, `${path}.git`, `${path}.git/.git`].find((each) =>
    isGitDir(git.files, each),
  );
  if (gitDir === undefined) throw notRepository(url);
  const config = loadConfig({ files: git.files, env: git.env, gitDir, overrides: [] });
  const place = { gitDir, ...(gitDir.endsWith("/.git") ? { workTree: gitDir.slice(0, -5) } : {}) };
  return git.open(place, config);
}

/** A repository in the next folder, spoken to as over a wire. */
export function localConnection(git: Git, url: string): Transport {
  const there = openLocal(git, url);
  const answer = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
  return {
    shown: url,
    async discover(service) {
      const refs = new Map<string, string>();
      const fetches = service === "git-upload-pack";
      if (fetches && there.head !== undefined) refs.set("HEAD", there.head);
      for (const { name, oid } of there.refs.list()) {
        refs.set(name, oid);
        if (!fetches) continue;
        const peeled = there.objects.peel(oid);
        if (peeled !== undefined && peeled !== oid) refs.set(`${name}^{}`, peeled);
      }
      const head = there.refs.symbolic("HEAD");
      return {
        refs,
        capabilities: new Set([
          "side-band-64k",
          "report-status",
          "delete-refs",
          "ofs-delta",
          "atomic",
          "shallow",
          "deepen-relative",
          ...(there.config.bool("receive.advertisepushoptions") === true ? ["push-options"] : []),
        ]),
        ...(head === undefined ? {} : { head }),
      };
    },
    async post(service, body) {
      return answer(
        service === "git-upload-pack" ? upload(there, body) : await receiveLocally(git, there, body),
      );
    },
  };
}

function upload(there: Repository, body: Uint8Array): Uint8Array {
  const first = readUntilFlush(body);
  const wants = first.pkts
    .map(pktText)
    .filter((line) => line.startsWith("want "))
    .map((line) => line.slice(5, 45));
  const asked = first.pkts.map(pktText);
  const depth = Number(asked.find((line) => line.startsWith("deepen "))?.slice(7) ?? 0);
  const clientShallow = asked.filter((line) => line.startsWith("shallow ")).map((line) => line.slice(8));
  const relative = asked[0]?.split(" ").includes("deepen-relative") === true;
  const haves = readUntilFlush(body, first.next)
    .pkts.map(pktText)
    .filter((line) => line.startsWith("have "))
    .map((line) => line.slice(5, 45));
  const common = haves.filter((oid) => there.objects.has(oid));
  const cut = cutAt(there, relative ? clientShallow : wants, relative ? depth + 1 : depth);
  const pack = writePack(
    cutObjects(there, wants, common, { shallow: cut, clientShallow, deepens: depth > 0 }).values(),
  );
  const within = depth > 0 ? above(there, wants, new Set(cut)) : new Set<string>();
  return concat([
    ...cut.filter((oid) => !clientShallow.includes(oid)).map((oid) => pktLine(`shallow ${oid}\n`)),
    ...[...there.objects.shallow]
      .filter((oid) => depth === 0 && !clientShallow.includes(oid))
      .map((oid) => pktLine(`shallow ${oid}\n`)),
    ...clientShallow
      .filter((oid) => within.has(oid) && !cut.includes(oid))
      .map((oid) => pktLine(`unshallow ${oid}\n`)),
    ...(depth > 0 ? [flushPkt] : []),
    pktLine(common[0] === undefined ? "NAK\n" : `ACK ${common[0]}\n`),
    sideBand(bands.data, pack),
    flushPkt,
  ]);
}

/** These commits and those before them, not beyond the cut. */
function above(there: Repository, tips: readonly string[], cut: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const waiting = tips.map((oid) => there.objects.peel(oid, "commit")).filter((oid) => oid !== undefined);
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (seen.has(oid)) continue;
    seen.add(oid);
    if (!cut.has(oid)) waiting.push(...there.objects.commit(oid).parents);
  }
  return seen;
}

interface Cut {
  readonly shallow: readonly string[];
  /** Commits whose parents the other side has not got although it has them. */
  readonly clientShallow: readonly string[];
  readonly deepens: boolean;
}

/** The objects between what is wanted and what is there, as the cut leaves them. */
function cutObjects(
  there: Repository,
  wants: readonly string[],
  common: readonly string[],
  { shallow, clientShallow, deepens }: Cut,
): Map<string, GitObject> {
  if (clientShallow.length === 0 && !deepens) return missingObjects(there.objects, wants, common);
  // What is behind the client's own cut it has not got, though it has the commits at it.
  const known = above(there, common, new Set(clientShallow));
  const inside = above(there, wants, new Set(deepens ? shallow : clientShallow));
  const objects = new Map<string, GitObject>();
  for (const oid of inside)
    if (!known.has(oid)) {
      objects.set(oid, there.objects.get(oid));
      for (const [id, object] of missingObjects(there.objects, [there.objects.commit(oid).tree], []))
        objects.set(id, object);
    }
  for (const [id, object] of missingObjects(
    there.objects,
    wants.filter((oid) => !there.objects.has(oid) || there.objects.get(oid).type !== "commit"),
    [],
  ))
    if (object.type === "tag") objects.set(id, object);
  return objects;
}

/** The commits whose parents are left out of a history of this depth. */
function cutAt(there: Repository, tips: readonly string[], depth: number): string[] {
  if (depth === 0) return [];
  const seen = new Set<string>();
  const ends = new Set<string>();
  let level = tips.map((oid) => there.objects.peel(oid, "commit")).filter((oid) => oid !== undefined);
  for (let at = 1; level.length > 0; at++) {
    const next: string[] = [];
    for (const oid of level) {
      if (seen.has(oid)) continue;
      seen.add(oid);
      const { parents } = there.objects.commit(oid);
      if (at < depth) next.push(...parents);
      else ends.add(oid);
    }
    level = next;
  }
  return [...ends];
}
