import { concat, decode } from "../../../base/bytes.ts";
import { bands, flushPkt, pktLine, sideBand } from "../../../base/git/pkt-line.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import type { Repository } from "../core/repository.ts";
import { GitError } from "../errors.ts";
import { notRepository } from "./remotes.ts";
import type { Transport } from "./transport.ts";

/** A file that holds refs and a pack: gitformat-bundle(5), version 2. */
export interface Bundle {
  readonly refs: ReadonlyMap<string, string>;
  /** Commits that whoever unpacks it must have. */
  readonly needs: readonly string[];
  readonly pack: Uint8Array;
}

/** Throws git's error when the file is not there or is no bundle. */
export function readBundle(git: Git, typed: string): Bundle {
  const path = resolve(git.cwd, typed);
  if (!git.files.is("file", path)) throw new GitError(`error: could not open '${typed}'`, 1);
  const bytes = git.files.read(path);
  const nextLine = (from: number) => {
    const end = bytes.indexOf(10, from);
    return end < 0 ? undefined : { text: decode(bytes.subarray(from, end)), next: end + 1 };
  };
  let line = nextLine(0);
  if (!line || !/^# v[23] git bundle$/.test(line.text))
    throw new GitError(`error: '${typed}' does not look like a v2 or v3 bundle file`, 1);
  const refs = new Map<string, string>();
  const needs: string[] = [];
  for (line = nextLine(line.next); line && line.text !== ""; line = nextLine(line.next)) {
    const match = /^(-?)([0-9a-f]{40})(?: (.*))?$/.exec(line.text);
    if (match?.[1] === "-") needs.push(match[2]!);
    else if (match) refs.set(match[3] ?? "", match[2]!);
    else if (!line.text.startsWith("@"))
      throw new GitError(`error: unrecognized header: ${line.text} (${line.text.length})`, 1);
  }
  return { refs, needs, pack: bytes.subarray(line?.next ?? bytes.length) };
}

/** git's words about the commits that are not here; "" when all are. */
export function lackingText({ objects }: Repository, needs: readonly string[]): string {
  const lacking = needs.filter((oid) => !objects.has(oid));
  if (lacking.length === 0) return "";
  return `error: Repository lacks these prerequisite commits:\n${lacking.map((oid) => `error: ${oid} \n`).join("")}`;
}

/** A bundle, fetched from as if it were a repository. */
export function bundleConnection(git: Git, url: string): Transport {
  let bundle: Bundle;
  try {
    bundle = readBundle(git, url);
  } catch (error) {
    if (error instanceof GitError) throw notRepository(url);
    throw error;
  }
  const headOid = bundle.refs.get("HEAD");
  const branches = [...bundle.refs].filter(
    ([name, oid]) => name.startsWith("refs/heads/") && oid === headOid,
  );
  const usual = `refs/heads/${git.config.get("init.defaultbranch") ?? "master"}`;
  const head = (branches.find(([name]) => name === usual) ?? branches[0])?.[0];
  return {
    shown: url,
    async discover() {
      return {
        refs: new Map([...bundle.refs].reverse()), // as git tells them
        capabilities: new Set(["side-band-64k", "ofs-delta"]),
        ...(head === undefined ? {} : { head }),
      };
    },
    async post() {
      const lacking = lackingText(git.repository, bundle.needs);
      if (lacking !== "") throw new GitError(lacking.replace(/\n$/, ""), 1);
      const answer = concat([pktLine("NAK\n"), sideBand(bands.data, bundle.pack), flushPkt]);
      return new ReadableStream({
        start(controller) {
          controller.enqueue(answer);
          controller.close();
        },
      });
    },
  };
}

/** Is it the path of a file, and so perhaps of a bundle? */
export const isFileUrl = (git: Git, url: string): boolean =>
  git.files.is("file", resolve(git.cwd, url.replace(/^file:\/\//, "")));
