import { concat } from "../../base/bytes.ts";
import { bands, flushPkt, pktLine, pktText, readPkt, sideBand } from "../../base/git/pkt-line.ts";
import type { GitObject } from "../../base/git/objects.ts";
import { writePack } from "../../base/git/pack-writer.ts";
import { peel, refNames, type Repository } from "./repository.ts";
import { ancestors, boundary, missing } from "./walk.ts";

interface Ask {
  readonly wants: string[];
  readonly haves: string[];
  readonly shallow: string[];
  readonly capabilities: Set<string>;
  depth?: number;
  /** Something came after the wants: haves, or at least the flush that ends their list. */
  negotiates: boolean;
  done: boolean;
  /** A line this server cannot serve. */
  refused?: string;
}

/** gitprotocol-pack, "Packfile Negotiation": wants, shallow lines, flush, haves, "done". */
function readAsk(body: Uint8Array): Ask {
  const ask: Ask = {
    wants: [],
    haves: [],
    shallow: [],
    capabilities: new Set(),
    negotiates: false,
    done: false,
  };
  let flushes = 0;
  let at = 0;
  for (let found = readPkt(body, at); found; found = readPkt(body, at)) {
    at = found.next;
    if (flushes > 0) ask.negotiates = true;
    if (found.pkt === null) {
      flushes++;
      continue;
    }
    const [verb = "", value = "", ...rest] = pktText(found.pkt).split(" ");
    if (verb === "want") {
      ask.wants.push(value);
      for (const capability of rest) ask.capabilities.add(capability);
    } else if (verb === "have") ask.haves.push(value);
    else if (verb === "shallow") ask.shallow.push(value);
    else if (verb === "deepen") ask.depth = Number(value);
    else if (verb === "done") ask.done = true;
    else ask.refused ??= verb;
  }
  return ask;
}

/** One stateless round of a fetch or clone: what is common so far, and the pack as soon as that is settled. */
export function uploadPack(repository: Repository, body: Uint8Array): Uint8Array {
  const ask = readAsk(body);
  if (ask.wants.length === 0) return new Uint8Array(0);
  if (ask.refused) return pktLine(`ERR upload-pack: ${ask.refused} is not simulated yet`);
  const reachable = ancestors(
    repository,
    Object.values(repository.refs).map((oid) => peel(repository, oid)),
  );
  const tips = new Set(Object.values(repository.refs));
  for (const oid of ask.wants)
    if (!tips.has(oid) && !reachable.has(oid)) return pktLine(`ERR upload-pack: not our ref ${oid}`);

  const parts: Uint8Array[] = [];
  const clientShallow = new Set(ask.shallow);
  let shallow: ReadonlySet<string> = clientShallow;
  let deepened: string[] = [];
  if (ask.depth !== undefined) {
    shallow = ask.capabilities.has("deepen-relative")
      ? boundary(repository, ask.shallow, ask.depth + 1)
      : boundary(repository, ask.wants, ask.depth);
    const within = ancestors(repository, ask.wants, shallow);
    deepened = ask.shallow.filter((oid) => within.has(oid) && !shallow.has(oid));
    for (const oid of shallow) if (!clientShallow.has(oid)) parts.push(pktLine(`shallow ${oid}`));
    for (const oid of deepened) parts.push(pktLine(`unshallow ${oid}`));
    parts.push(flushPkt);
  }
  if (!ask.negotiates) return concat(parts);

  const common = ask.haves.filter((oid) => repository.read(oid));
  const last = common.at(-1);
  const ready = isReady(repository, ask.wants, common);
  const detailed = ask.capabilities.has("multi_ack_detailed");
  if (detailed) for (const oid of common) parts.push(pktLine(`ACK ${oid} common\n`));
  if (!ask.done) {
    if (detailed && ready && last) parts.push(pktLine(`ACK ${last} ready\n`));
    if (!(ready && last && ask.capabilities.has("no-done"))) {
      parts.push(pktLine("NAK\n"));
      return concat(parts);
    }
    parts.push(pktLine("NAK\n"));
  }
  parts.push(pktLine(last ? `ACK ${last}\n` : "NAK\n"));

  const wants = [...ask.wants, ...followedTags(repository, ask)];
  const objects = missing(repository, wants, common, { shallow, clientShallow, deepened });
  return concat([...parts, ...packParts(objects, ask.capabilities)]);
}

/** Does every wanted commit descend from something common? Then nothing more need be asked. */
function isReady(repository: Repository, wants: readonly string[], common: readonly string[]): boolean {
  if (common.length === 0) return false;
  const stop = new Set(common);
  return wants.every((want) => {
    for (const oid of ancestors(repository, [peel(repository, want)], stop)) if (stop.has(oid)) return true;
    return false;
  });
}

/** include-tag: annotated tags whose commit is sent come along. */
function followedTags(repository: Repository, { wants, capabilities }: Ask): string[] {
  if (!capabilities.has("include-tag")) return [];
  const sent = ancestors(
    repository,
    wants.map((oid) => peel(repository, oid)),
  );
  return refNames(repository)
    .filter((name) => name.startsWith("refs/tags/"))
    .map((name) => repository.refs[name]!)
    .filter((oid) => peel(repository, oid) !== oid && sent.has(peel(repository, oid)));
}

function packParts(objects: readonly GitObject[], capabilities: ReadonlySet<string>): Uint8Array[] {
  const pack = writePack(objects);
  if (!capabilities.has("side-band-64k")) return [pack];
  const progress = capabilities.has("no-progress") ? "" : progressText(objects);
  return [sideBand(bands.progress, progress), sideBand(bands.data, pack), flushPkt];
}

/** Objects smaller than this are never tried as deltas, so they do not count as compressed. */
const smallestDelta = 50;

function progressText(objects: readonly GitObject[]): string {
  const total = objects.length;
  const tried = objects.filter(({ data }) => data.length >= smallestDelta).length;
  return (
    `Enumerating objects: ${total}, done.\nCounting objects: 100% (${total}/${total}), done.\n` +
    (tried > 1 ? `Compressing objects: 100% (${tried}/${tried}), done.\n` : "") +
    `Total ${total} (delta 0), reused 0 (delta 0), pack-reused 0\n`
  );
}
