import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import type { Config } from "../core/config.ts";
import { mapRef, parseRefspec, type Refspec } from "./refspec.ts";

/** A repository elsewhere, by name or only by its URL. */
export interface Remote {
  /** As given: "heroku", or a URL. */
  readonly name: string;
  /** Is there such a remote in the config? */
  readonly configured: boolean;
  readonly url: string;
  readonly pushUrls: readonly string[];
  readonly fetch: readonly Refspec[];
  /** Refspecs that begin with "^": what is not fetched. */
  readonly leftOut: readonly string[];
}

/** `url.BASE.insteadOf`: the longest beginning that fits is replaced. */
export function rewriteUrl(config: Config, url: string, key = "insteadof"): string {
  let best: { from: string; to: string } | undefined;
  for (const name of config.names("url"))
    for (const from of config.all(`url.${name}.${key}`))
      if (url.startsWith(from) && (!best || from.length > best.from.length)) best = { from, to: name };
  return best ? best.to + url.slice(best.from.length) : url;
}

export const remoteNames = (config: Config): string[] =>
  config
    .names("remote")
    .filter((name) => config.entries.some(({ key }) => key.startsWith(`remote.${name}.`)));

/** The remote of that name, or one made of the URL or path; whether that leads anywhere, connecting tells. */
export function findRemote(git: Git, name: string): Remote {
  const { config } = git;
  const urls = config.all(`remote.${name}.url`);
  if (urls.length === 0) {
    const url = rewriteUrl(config, name);
    return { name, configured: false, url, pushUrls: [url], fetch: [], leftOut: [] };
  }
  const push = config.all(`remote.${name}.pushurl`);
  const specs = config.all(`remote.${name}.fetch`);
  return {
    name,
    configured: true,
    url: rewriteUrl(config, urls[0]!),
    pushUrls: (push.length > 0 ? push : urls).map((url) =>
      rewriteUrl(config, push.length > 0 ? url : rewriteUrl(config, url, "pushinsteadof")),
    ),
    fetch: specs.filter((spec) => !spec.startsWith("^")).map(parseRefspec),
    leftOut: specs.filter((spec) => spec.startsWith("^")),
  };
}

export const notRepository = (name: string): GitFatal =>
  new GitFatal(
    `'${name}' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.`,
  );

/** Where a remote's ref is kept here; undefined when it is not. */
export function trackingRef({ fetch }: Pick<Remote, "fetch">, ref: string): string | undefined {
  for (const spec of fetch) {
    const mapped = mapRef(spec, ref);
    if (mapped !== undefined) return mapped;
  }
  return undefined;
}

/** The remote a branch belongs to, else the only one there is, else "origin". */
export function defaultRemote(git: Git, forPush = false): string {
  const { config, repository } = git;
  const { branch } = repository;
  const set =
    (forPush ? (config.get(`branch.${branch}.pushremote`) ?? config.get("remote.pushdefault")) : undefined) ??
    config.get(`branch.${branch}.remote`);
  if (set !== undefined) return set;
  const names = remoteNames(config);
  return names.length === 1 ? names[0]! : "origin";
}
