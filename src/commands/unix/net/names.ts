import { type NameAnswer, resolverUrl } from "../../../base/addresses.ts";
import { unnoticed } from "../../../base/fetch.ts";
import type { Process } from "../../../shell/command.ts";
import { isLocal } from "./curl-talk.ts";
import { reach, Unreachable } from "./reach.ts";

/** What the simulated DNS knows of a name: its IPv4 addresses, and whether the name is there at all. */
export interface Found {
  readonly exists: boolean;
  readonly addresses: readonly string[];
}

const nothing: Found = { exists: false, addresses: [] };

/** Asks the resolver for records of a type. Nobody is visited by it, so no app wakes up and no step is ticked. */
export async function query(process: Process, host: string, type = "A"): Promise<Found> {
  if (!/^[a-z0-9_]([a-z0-9._-]*[a-z0-9])?\.?$/i.test(host)) return nothing;
  const url = new URL(resolverUrl);
  url.searchParams.set("name", host);
  url.searchParams.set("type", type);
  const request = new Request(url, { signal: process.signal });
  unnoticed.add(request);
  try {
    const { Status, Answer } = (await (await reach(process, request)).json()) as NameAnswer;
    return { exists: Status === 0, addresses: (Answer ?? []).map(({ data }) => data) };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return nothing;
  }
}

/** The address of a host as libc finds it: /etc/hosts first, then the resolver; undefined when there is none. */
export async function lookUp(process: Process, host: string): Promise<string | undefined> {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return host;
  if (isLocal(host)) return "127.0.0.1";
  const { files } = process;
  const table = files.exists("/etc/hosts") ? files.text("/etc/hosts") : "";
  for (const line of table.split("\n")) {
    const [address, ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (address && names.includes(host)) return address;
  }
  return (await query(process, host)).addresses[0];
}
