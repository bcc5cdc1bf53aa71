import { concat } from "../../base/bytes.ts";
import { flushPkt, pktLine } from "../../base/git/pkt-line.ts";
import { zeroOid } from "../../base/git/sha1.ts";
import { peel, refNames, type Repository } from "./repository.ts";

export type Service = "git-upload-pack" | "git-receive-pack";

const capabilities: Record<Service, string> = {
  "git-upload-pack":
    "multi_ack_detailed no-done side-band-64k ofs-delta shallow deepen-relative no-progress include-tag allow-tip-sha1-in-want allow-reachable-sha1-in-want object-format=sha1 agent=git/2.39.5",
  // Without no-thin: a client may then send deltas against what is here, as it does to the real server.
  "git-receive-pack":
    "report-status report-status-v2 delete-refs side-band-64k quiet atomic ofs-delta object-format=sha1 agent=git/2.39.5",
};

/** The answer to GET info/refs (gitprotocol-http, version 0). */
export function advertise(service: Service, repository: Repository): Uint8Array {
  const uploads = service === "git-upload-pack";
  const rows: string[] = [];
  const head = repository.refs[repository.head];
  if (uploads && head) rows.push(`${head} HEAD`);
  for (const name of refNames(repository)) {
    const oid = repository.refs[name]!;
    rows.push(`${oid} ${name}`);
    const peeled = uploads ? peel(repository, oid) : oid;
    if (peeled !== oid) rows.push(`${peeled} ${name}^{}`);
  }
  if (rows.length === 0) rows.push(`${zeroOid} capabilities^{}`);
  const symref = uploads && head ? `symref=HEAD:${repository.head} ` : "";
  rows[0] += `\0${symref}${capabilities[service]}`;
  return concat([
    pktLine(`# service=${service}\n`),
    flushPkt,
    ...rows.map((row) => pktLine(`${row}\n`)),
    flushPkt,
  ]);
}
