import { concat } from "../../../base/bytes.ts";
import { writePack } from "../../../base/git/pack-writer.ts";
import { flushPkt, pktLine, pktText, readUntilFlush } from "../../../base/git/pkt-line.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import type { Git } from "../context.ts";
import { parseBool } from "../core/config.ts";
import { GitError } from "../errors.ts";
import type { Advertisement } from "./http.ts";
import { humanBytes, Progress } from "./progress.ts";
import { missingObjects } from "./reachable.ts";
import { demultiplex, RemoteLines } from "./sideband.ts";
import type { Transport } from "./transport.ts";

/** One ref to be changed on the other side. */
export interface RefUpdate {
  readonly name: string;
  readonly old: string;
  /** The zero id deletes. */
  readonly now: string;
}

/** What the server answered: undefined for done, else its reason. By ref. */
export type Report = ReadonlyMap<string, string | undefined>;

interface SendOptions {
  readonly atomic: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  /** Of `-o`: what the server's hooks are told. */
  readonly pushOptions: readonly string[];
}

/** Can the other side do what is asked for? It is looked at even when nothing is to be sent. Throws GitError. */
export async function checkWishes(
  git: Git,
  { capabilities }: Advertisement,
  {
    signed,
    pushOptions,
  }: { readonly signed: string | true | undefined; readonly pushOptions: readonly string[] },
): Promise<void> {
  const lacks = (what: string) =>
    new GitError(
      `fatal: the receiving end does not support ${what}\nfatal: the remote end hung up unexpectedly`,
      128,
    );
  if (signed === "if-asked")
    await git.err(
      "warning: not sending a push certificate since the receiving end does not support --signed push\n",
    );
  else if (signed === true || (signed !== undefined && parseBool(signed) === true))
    throw lacks("--signed push");
  if (pushOptions.length > 0 && !capabilities.has("push-options")) throw lacks("push options");
}

/** Sends the commands and the objects they need in one request, and reads the report. */
export async function sendPack(
  git: Git,
  transport: Transport,
  { refs, capabilities }: Advertisement,
  updates: readonly RefUpdate[],
  options: SendOptions,
): Promise<Report> {
  const { repository, process } = git;
  const wanted = updates.filter(({ now }) => now !== zeroOid).map(({ now }) => now);
  const wants = ["report-status", "side-band-64k", "object-format=sha1", "agent=git/2.39.5"];
  if (options.atomic) {
    if (!capabilities.has("atomic"))
      throw new GitError("fatal: the receiving end does not support --atomic push", 128);
    wants.splice(1, 0, "atomic");
  }
  const { pushOptions } = options;
  if (pushOptions.length > 0) wants.push("push-options");
  if (options.quiet && capabilities.has("quiet")) wants.push("quiet");
  const commands = updates.map(({ name, old, now }, i) =>
    pktLine(`${old} ${now} ${name}${i === 0 ? `\0 ${wants.join(" ")}` : ""}`),
  );
  const parts = [...commands, flushPkt];
  if (pushOptions.length > 0) parts.push(...pushOptions.map((option) => pktLine(option)), flushPkt);
  if (wanted.length > 0) {
    const objects = missingObjects(repository.objects, wanted, [...refs.values()], process.signal);
    const pack = writePack(objects.values());
    const progress = new Progress(git, options.progress);
    const n = objects.size;
    if (n > 0) {
      await progress.line(`Enumerating objects: ${n}, done.\n`);
      await progress.count("Counting objects", n);
      await progress.count(
        "Writing objects",
        n,
        `, ${humanBytes(pack.length)} | ${humanBytes(pack.length).replace(/ bytes$/, ".00 bytes")}/s`,
      );
    }
    await progress.line(`Total ${n} (delta 0), reused 0 (delta 0), pack-reused 0\n`);
    parts.push(pack);
  }
  const stream = await transport.post("git-receive-pack", concat(parts));
  const lines = new RemoteLines(git.stderr, git.stderr.isTTY);
  const answer = await demultiplex(stream, lines);
  const report = new Map<string, string | undefined>();
  const [unpack, ...results] = readUntilFlush(answer).pkts.map(pktText);
  if (unpack === undefined) throw new GitError("fatal: the remote end hung up unexpectedly", 128);
  if (unpack !== "unpack ok") await git.err(`error: remote unpack failed: ${unpack.slice(7)}\n`);
  for (const line of results) {
    const match = /^(ok|ng) (\S+)(?: (.*))?$/.exec(line);
    if (match) report.set(match[2]!, match[1] === "ok" ? undefined : (match[3] ?? "failed"));
  }
  if (unpack !== "unpack ok")
    for (const { name } of updates)
      if (!report.has(name) || report.get(name) === undefined) report.set(name, "unpacker error");
  return report;
}
