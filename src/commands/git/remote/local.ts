import { concat, encode } from "../../../base/bytes.ts";
import { writePack } from "../../../base/git/pack-writer.ts";
import { parsePack } from "../../../base/git/pack.ts";
import { bands, flushPkt, pktLine, pktText, readUntilFlush, sideBand } from "../../../base/git/pkt-line.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { loadConfig } from "../core/config.ts";
import { isGitDir, Repository } from "../core/repository.ts";
import { notRepository } from "./remotes.ts";
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
    async discover() {
      const refs = new Map<string, string>();
      if (there.head !== undefined) refs.set("HEAD", there.head);
      for (const { name, oid } of there.refs.list()) {
        refs.set(name, oid);
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
        ]),
        ...(head === undefined ? {} : { head }),
      };
    },
    async post(service, body) {
      return answer(service === "git-upload-pack" ? upload(there, body) : receive(there, body));
    },
  };
}

function upload(there: Repository, body: Uint8Array): Uint8Array {
  const first = readUntilFlush(body);
  const wants = first.pkts
    .map(pktText)
    .filter((line) => line.startsWith("want "))
    .map((line) => line.slice(5, 45));
  const depth = Number(
    first.pkts
      .map(pktText)
      .find((line) => line.startsWith("deepen "))
      ?.slice(7) ?? 0,
  );
  const haves = readUntilFlush(body, first.next)
    .pkts.map(pktText)
    .filter((line) => line.startsWith("have "))
    .map((line) => line.slice(5, 45));
  const common = haves.filter((oid) => there.objects.has(oid));
  const { shallow, had } = cutAt(there, wants, depth);
  const pack = writePack(missingObjects(there.objects, wants, [...common, ...had]).values());
  return concat([
    ...shallow.map((oid) => pktLine(`shallow ${oid}\n`)),
    ...(depth > 0 ? [flushPkt] : []),
    pktLine(common[0] === undefined ? "NAK\n" : `ACK ${common[0]}\n`),
    sideBand(bands.data, pack),
    flushPkt,
  ]);
}

/** The commits whose parents are left out of a clone of this depth. */
function cutAt(
  there: Repository,
  wants: readonly string[],
  depth: number,
): { shallow: string[]; had: string[] } {
  if (depth === 0) return { shallow: [], had: [] };
  let level = wants.map((oid) => there.objects.peel(oid, "commit")).filter((oid) => oid !== undefined);
  for (let i = 1; i < depth; i++) level = level.flatMap((oid) => there.objects.commit(oid).parents);
  const shallow = [...new Set(level)];
  return { shallow, had: shallow.flatMap((oid) => there.objects.commit(oid).parents) };
}

function receive(there: Repository, body: Uint8Array): Uint8Array {
  const { pkts, next } = readUntilFlush(body);
  const commands = pkts.map((pkt) => pktText(pkt).split("\0")[0]!.split(" ") as [string, string, string]);
  if (next < body.length)
    for (const { oid, type, data } of parsePack(body.subarray(next), (base) => there.objects.find(base)))
      there.objects.add(oid, type, data);
  const lines = commands.map(([old, now, name]) => {
    const at = there.refs.resolve(name) ?? zeroOid;
    if (at !== old) return `ng ${name} failed to update ref\n`;
    const checkedOut = !there.bare && there.refs.symbolic("HEAD") === name;
    if (checkedOut && now !== zeroOid && there.config.get("receive.denycurrentbranch") !== "ignore")
      return `ng ${name} branch is currently checked out\n`;
    if (now === zeroOid) there.refs.delete(name);
    else there.refs.update(name, now, there.because("push"));
    return `ok ${name}\n`;
  });
  const refused = lines.some((line) => line.includes("currently checked out"));
  const report = concat([pktLine("unpack ok\n"), ...lines.map((line) => pktLine(line)), flushPkt]);
  const note = refused
    ? sideBand(
        bands.progress,
        encode(checkedOutNote(commands.find(([, , name]) => there.refs.symbolic("HEAD") === name)![2])),
      )
    : new Uint8Array(0);
  return concat([note, sideBand(bands.data, report), flushPkt]);
}

const checkedOutNote = (name: string): string => `error: refusing to update checked out branch: ${name}
error: By default, updating the current branch in a non-bare repository
is denied, because it will make the index and work tree inconsistent
with what you pushed, and will require 'git reset --hard' to match
the work tree to HEAD.

You can set the 'receive.denyCurrentBranch' configuration variable
to 'ignore' or 'warn' in the remote repository to allow pushing into
its current branch; however, this is not recommended unless you
arranged to update its work tree to match what you pushed in some
other way.

To squelch this message and still keep the default behaviour, set
'receive.denyCurrentBranch' configuration variable to 'refuse'.
`;
