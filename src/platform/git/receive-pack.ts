import { concat } from "../../base/bytes.ts";
import type { GitObject } from "../../base/git/objects.ts";
import { BadPack, parsePack } from "../../base/git/pack.ts";
import { bands, flushPkt, pktLine, pktText, readPkt, sideBand } from "../../base/git/pkt-line.ts";
import { zeroOid } from "../../base/git/sha1.ts";
import { BadZlib } from "../../base/git/zlib.ts";
import type { Repository } from "./repository.ts";
import { links } from "./walk.ts";

export interface RefUpdate {
  readonly ref: string;
  /** 40 zeros: the ref is to be made. */
  readonly old: string;
  /** 40 zeros: the ref is to be deleted. */
  readonly new: string;
}

export interface Receiver {
  readonly repository: Repository;
  /**
   * Everything has arrived and fits. Says its lines (they end in a newline) while it works and answers whether the
   * refs may move, as the hook pre-receive does. `pushed` reads what the push brought as well as what was there.
   */
  preReceive(
    updates: readonly RefUpdate[],
    pushed: Pick<Repository, "read">,
    say: (line: string) => void,
  ): Promise<boolean>;
  /** Keeps the objects a push brought, in a pack of so many bytes. */
  keep(objects: ReadonlyMap<string, GitObject>, bytes: number): void;
  /** Moves a ref, if it still stands where the client saw it; an answer is why it could not. */
  move(update: RefUpdate): Refusal | undefined;
}

export interface Refusal {
  /** What stands in the client's table. */
  readonly reason: string;
  /** What the server says before it. */
  readonly error: string;
}

/** Somebody else was quicker: the ref does not stand where this push believes. */
export const refusedLock = (ref: string, expected: string, present: string): Refusal => ({
  reason: "failed to update ref",
  error: `cannot lock ref '${ref}': ${
    expected === zeroOid
      ? "reference already exists"
      : present === zeroOid
        ? `unable to resolve reference '${ref}'`
        : `is at ${present} but expected ${expected}`
  }`,
});

interface Push {
  readonly updates: RefUpdate[];
  readonly capabilities: ReadonlySet<string>;
  readonly shallow: boolean;
  readonly pack: Uint8Array;
}

/** gitprotocol-pack, "Reference Update Request": commands, flush, and a pack unless all of them delete. */
function readPush(body: Uint8Array): Push {
  const updates: RefUpdate[] = [];
  let capabilities = new Set<string>();
  let shallow = false;
  let at = 0;
  for (let found = readPkt(body, at); found; found = readPkt(body, at)) {
    at = found.next;
    if (found.pkt === null) break;
    const [command = "", options] = pktText(found.pkt).split("\0");
    if (options !== undefined) capabilities = new Set(options.trim().split(" "));
    if (command.startsWith("shallow ")) shallow = true;
    else updates.push({ old: command.slice(0, 40), new: command.slice(41, 81), ref: command.slice(82) });
  }
  return { updates, capabilities, shallow, pack: body.subarray(at) };
}

/** Answers a push: the lines of the hook as they come, then the report on each ref. */
export function receivePack(receiver: Receiver, body: Uint8Array): ReadableStream<Uint8Array> {
  const push = readPush(body);
  const banded = push.capabilities.has("side-band-64k");
  let listening = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Not awaited: lines are to be read while the work goes on. A client that leaves does not stop it.
      const work = async () => {
        const say = (line: string) => {
          if (banded && listening) controller.enqueue(sideBand(bands.progress, line));
        };
        const report = await receive(receiver, push, say);
        if (!listening) return;
        if (push.capabilities.has("report-status") || push.capabilities.has("report-status-v2"))
          controller.enqueue(banded ? sideBand(bands.data, report) : report);
        if (banded) controller.enqueue(flushPkt);
        controller.close();
      };
      work().catch((error: unknown) => {
        if (listening) controller.error(error);
        else throw error;
      });
    },
    cancel() {
      listening = false;
    },
  });
}

async function receive(receiver: Receiver, push: Push, say: (line: string) => void): Promise<Uint8Array> {
  const { repository } = receiver;
  let objects: Map<string, GitObject>;
  try {
    objects = unpack(push, repository);
  } catch (error) {
    if (!(error instanceof BadPack) && !(error instanceof BadZlib)) throw error;
    say(`error: ${error.message}\n`);
    return writeReport("index-pack failed", push.updates, () => "unpacker error");
  }
  // Until the push is accepted its objects stay apart: a refused one leaves nothing behind.
  const pushed = { read: (oid: string) => objects.get(oid) ?? repository.read(oid) };
  const problems = new Map<string, string>();
  const broken = lacking(objects, pushed);
  for (const update of push.updates) {
    const problem = problemOf(update, push, repository, pushed, broken);
    if (problem) problems.set(update.ref, problem);
  }
  const atomic = push.capabilities.has("atomic") && problems.size > 0;
  const fitting = atomic ? [] : push.updates.filter(({ ref }) => !problems.has(ref));
  if (fitting.length > 0) {
    if (await receiver.preReceive(fitting, pushed, say)) {
      receiver.keep(objects, push.pack.length);
      for (const update of fitting) {
        const refusal = receiver.move(update);
        if (!refusal) continue;
        say(`error: ${refusal.error}\n`);
        problems.set(update.ref, refusal.reason);
      }
    } else for (const { ref } of fitting) problems.set(ref, "pre-receive hook declined");
  }
  return writeReport(
    "ok",
    push.updates,
    ({ ref }) => problems.get(ref) ?? (atomic ? "atomic push failure" : undefined),
  );
}

function unpack({ updates, pack }: Push, repository: Repository): Map<string, GitObject> {
  const objects = new Map<string, GitObject>();
  if (updates.every((update) => update.new === zeroOid)) return objects;
  for (const { oid, type, data } of parsePack(pack, (base) => repository.read(base)))
    // A copy: `data` may be a window on the whole pack, which would then stay in memory.
    objects.set(oid, { type, data: data.slice() });
  return objects;
}

/** Does something that came name an object that is not there? What was there before is whole. */
function lacking(objects: ReadonlyMap<string, GitObject>, pushed: Pick<Repository, "read">): boolean {
  for (const object of objects.values()) if (links(object).some((oid) => !pushed.read(oid))) return true;
  return false;
}

function problemOf(
  update: RefUpdate,
  push: Push,
  repository: Repository,
  pushed: Pick<Repository, "read">,
  broken: boolean,
): string | undefined {
  if (!/^refs\/[^/]+\/./.test(update.ref)) return "funny refname";
  if (update.new === zeroOid) {
    if (update.ref === repository.head && repository.refs[update.ref])
      return "deletion of the current branch prohibited";
    return undefined;
  }
  if (broken) return push.shallow ? "shallow update not allowed" : "missing necessary objects";
  const object = pushed.read(update.new);
  if (!object) return "bad pack";
  if (update.ref.startsWith("refs/heads/") && object.type !== "commit")
    return "cannot update ref with a non-commit object";
  return undefined;
}

function writeReport(
  unpacked: string,
  updates: readonly RefUpdate[],
  problem: (update: RefUpdate) => string | undefined,
): Uint8Array {
  const rows = updates.map((update) => {
    const reason = problem(update);
    return pktLine(reason ? `ng ${update.ref} ${reason}\n` : `ok ${update.ref}\n`);
  });
  return concat([pktLine(`unpack ${unpacked}\n`), ...rows, flushPkt]);
}
