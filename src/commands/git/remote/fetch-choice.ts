import type { Fetched, FetchRefsOptions } from "./fetched.ts";
import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import type { Advertisement } from "./http.ts";
import { mapRef, parseRefspec, type Refspec } from "./refspec.ts";
import { type Remote, trackingRef } from "./remotes.ts";

export function choose(
  git: Git,
  remote: Remote,
  specs: readonly string[],
  { refs }: Advertisement,
  options: FetchRefsOptions,
): Fetched[] {
  const found: Fetched[] = [];
  const add = (each: Fetched) => {
    if (!found.some((other) => other.remote === each.remote && other.local === each.local)) found.push(each);
  };
  const { branch } = git.repository;
  const merge = branch === undefined ? undefined : git.config.get(`branch.${branch}.merge`);
  const isOwn = branch !== undefined && git.config.get(`branch.${branch}.remote`) === remote.name;
  const parsed: Refspec[] = specs
    .flatMap((spec, i) =>
      specs[i - 1] === "tag" ? [`refs/tags/${spec}:refs/tags/${spec}`] : spec === "tag" ? [] : [spec],
    )
    .map(parseRefspec);
  const isLeftOut = leavesOut([...specs, ...(specs.length === 0 ? remote.leftOut : [])]);
  for (const spec of parsed) {
    if (spec.source.startsWith("^")) continue;
    if (spec.source.includes("*")) {
      for (const [name, oid] of refs) {
        const local = mapRef(spec, name);
        if (local !== undefined && !name.endsWith("^{}"))
          add({ remote: name, oid, local, force: spec.force, forMerge: false });
      }
      continue;
    }
    const source = spec.source === "" || spec.source === "@" ? "HEAD" : spec.source;
    const name = [source, `refs/${source}`, `refs/tags/${source}`, `refs/heads/${source}`].find((each) =>
      refs.has(each),
    );
    if (name === undefined) {
      if (/^[0-9a-f]{40}$/.test(source)) {
        add({ remote: source, oid: source, force: spec.force, forMerge: true });
        continue;
      }
      throw new GitFatal(`couldn't find remote ref ${source}`);
    }
    const target =
      spec.target === undefined || spec.target === ""
        ? undefined
        : spec.target.startsWith("refs/")
          ? spec.target
          : name.startsWith("refs/tags/")
            ? `refs/tags/${spec.target}`
            : `refs/heads/${spec.target}`;
    add({
      remote: name,
      oid: refs.get(name)!,
      ...(target === undefined ? {} : { local: target }),
      force: spec.force,
      forMerge: true,
    });
  }
  // What was named on the command line also moves the branch that follows it.
  if (parsed.length > 0)
    for (const each of [...found]) {
      const local = trackingRef(
        options.refmap ? { fetch: options.refmap.map(parseRefspec) } : remote,
        each.remote,
      );
      if (local !== undefined && each.local !== local)
        add({ remote: each.remote, oid: each.oid, local, force: true, forMerge: false, opportune: true });
    }
  if (parsed.length === 0) {
    for (const spec of remote.fetch)
      for (const [name, oid] of refs) {
        const local = name.endsWith("^{}") ? undefined : mapRef(spec, name);
        if (local !== undefined)
          add({ remote: name, oid, local, force: spec.force, forMerge: isOwn && merge === name });
      }
    if (remote.fetch.length === 0) {
      if (!refs.has("HEAD")) throw new GitFatal("couldn't find remote ref HEAD");
      add({ remote: "HEAD", oid: refs.get("HEAD")!, force: false, forMerge: true });
    } else if (isOwn && merge !== undefined && !found.some(({ forMerge }) => forMerge) && refs.has(merge))
      add({ remote: merge, oid: refs.get(merge)!, force: false, forMerge: true });
  }
  if (options.tags === "all")
    for (const [name, oid] of refs)
      if (name.startsWith("refs/tags/") && !name.endsWith("^{}"))
        add({ remote: name, oid, local: name, force: options.force, forMerge: false });
  // First what is to be merged, then the rest in the order it was asked for.
  const [first, second] = [true, false].map((wanted) =>
    found.filter(({ forMerge, remote: name }) => forMerge === wanted && !isLeftOut(name)),
  );
  return [...first!, ...second!];
}

/** "^refs/heads/x*" takes refs out again. */
function leavesOut(specs: readonly string[]): (name: string) => boolean {
  const patterns = specs.filter((spec) => spec.startsWith("^")).map((spec) => spec.slice(1));
  return (name) =>
    patterns.some((source) => mapRef({ force: false, source, target: source }, name) !== undefined);
}
