import { concat } from "../../../base/bytes.ts";
import { BadPack, packCount, parsePack } from "../../../base/git/pack.ts";
import { bands, flushPkt, pktLine, pktText, readPkts } from "../../../base/git/pkt-line.ts";
import { checkSignal } from "../../../base/signals.ts";
import type { Git } from "../context.ts";
import type { Repository } from "../core/repository.ts";
import { GitError, GitFatal } from "../errors.ts";
import { walkCommits } from "../history/walk.ts";
import type { Advertisement } from "./http.ts";
import { humanBytes, Progress } from "./progress.ts";
import { RemoteLines } from "./sideband.ts";
import type { Transport } from "./transport.ts";

/** So many of our commits are told to the other side; it then knows enough to leave out what we have. */
const mostHaves = 1024;

export interface FetchOptions {
  readonly progress: boolean;
  readonly depth?: number | undefined;
  /** The depth counts from where the history ends now. */
  readonly relative?: boolean | undefined;
}

/** Gets the objects behind `wants` that are not here yet and puts them into the repository. */
export async function fetchPack(
  git: Git,
  repository: Repository,
  transport: Transport,
  { capabilities }: Advertisement,
  wants: readonly string[],
  options: FetchOptions,
): Promise<void> {
  const { objects } = repository;
  const asked = [
    "side-band-64k",
    "ofs-delta",
    ...(options.progress ? [] : ["no-progress"]),
    ...(options.depth ? ["shallow"] : []),
    ...(options.relative ? ["deepen-relative"] : []),
    "agent=git/2.39.5",
  ].filter((name) => name.startsWith("agent") || capabilities.has(name));
  const lines = wants.map((oid, i) => pktLine(`want ${oid}${i === 0 ? ` ${asked.join(" ")}` : ""}\n`));
  for (const oid of objects.shallow) lines.push(pktLine(`shallow ${oid}\n`));
  if (options.depth) lines.push(pktLine(`deepen ${options.depth}\n`));
  lines.push(flushPkt);
  const tips = repository.refs
    .list()
    .map(({ oid }) => objects.peel(oid, "commit"))
    .filter((oid) => oid !== undefined);
  let told = 0;
  for (const oid of walkCommits(objects, tips)) {
    if (told++ >= mostHaves) break;
    lines.push(pktLine(`have ${oid}\n`));
  }
  lines.push(pktLine("done\n"));
  const stream = await transport.post("git-upload-pack", concat(lines));
  const pack = await readAnswer(git, repository, stream, options);
  const progress = new Progress(git, options.progress);
  let count: number;
  try {
    count = packCount(pack);
    await progress.count(
      "Receiving objects",
      count,
      `, ${humanBytes(pack.length)} | ${humanBytes(pack.length).replace(/ bytes$/, ".00 bytes")}/s`,
    );
    for (const { oid, type, data } of parsePack(pack, (base) => objects.find(base))) {
      checkSignal(git.process.signal);
      objects.add(oid, type, data);
    }
  } catch (error) {
    if (error instanceof BadPack)
      throw new GitError(`fatal: ${error.message}\nfatal: fetch-pack: invalid index-pack output`, 128);
    throw error;
  }
}

/** Reads "shallow", ACK and NAK lines, then the pack on its side-band. */
async function readAnswer(
  git: Git,
  repository: Repository,
  stream: ReadableStream<Uint8Array>,
  options: FetchOptions,
): Promise<Uint8Array> {
  const shown = new RemoteLines(git.stderr, git.stderr.isTTY);
  const parts: Uint8Array[] = [];
  const shallow = new Set(repository.objects.shallow);
  let inPack = false;
  for await (const pkt of readPkts(stream)) {
    if (pkt === null) continue;
    if (!inPack) {
      const text = pktText(pkt);
      if (text.startsWith("shallow ")) shallow.add(text.slice(8));
      else if (text.startsWith("unshallow ")) shallow.delete(text.slice(10));
      else if (text.startsWith("ERR ")) throw new GitFatal(`remote error: ${text.slice(4)}`);
      else if (text === "NAK" || text.startsWith("ACK ")) inPack = true;
      continue;
    }
    if (pkt[0] === bands.data) parts.push(pkt.slice(1));
    else if (pkt[0] === bands.progress) await shown.take(pkt.subarray(1));
    else if (pkt[0] === bands.error)
      throw new GitError(`remote: ${pktText(pkt.subarray(1))}\nfatal: protocol error: bad pack header`, 128);
  }
  await shown.end();
  if (options.depth || shallow.size > repository.objects.shallow.size)
    repository.setState("shallow", shallow.size > 0 ? `${[...shallow].sort().join("\n")}\n` : undefined);
  if (parts.length === 0)
    throw new GitError("fatal: early EOF\nfatal: fetch-pack: invalid index-pack output", 128);
  return concat(parts);
}
