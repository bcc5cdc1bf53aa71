import { encode } from "../../base/bytes.ts";
import type { Fetch } from "../../base/fetch.ts";
import { npmRegistry } from "../../base/npm-registry.ts";
import { catalogue, type Package, type Release } from "./catalogue.ts";
import { contentsOf } from "./contents.ts";
import { tarball } from "./tarball.ts";

const abbreviated = "application/vnd.npm.install-v1+json";

/**
 * The npm registry: GET /NAME (a packument; abbreviated when asked so), GET /NAME/VERSION, and the archives at
 * GET /NAME/-/NAME-VERSION.tgz.
 */
export function createNpm(): Fetch {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return Response.json({ error: "Method Not Allowed" }, { status: 405 });
    const path = decodeURIComponent(new URL(request.url).pathname.slice(1));
    const [, name = "", rest] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    const found = catalogue.get(name);
    if (!found) return Response.json({ error: "Not found" }, { status: 404 });
    if (rest === undefined)
      return packument(found, request.headers.get("accept")?.includes(abbreviated) ?? false);
    const file = /^-\/(?:.*?)-(\d.*)\.tgz$/.exec(rest);
    const release = releaseOf(found, file ? file[1]! : rest);
    if (!release) return Response.json(`version not found: ${rest}`, { status: 404 });
    if (!file) return Response.json(await versionDocument(found, release, false));
    const bytes = archive(found, release) as Uint8Array<ArrayBuffer>;
    return new Response(bytes, { headers: { "content-type": "application/octet-stream" } });
  };
}

const releaseOf = ({ releases }: Package, wanted: string): Release | undefined =>
  wanted === "latest" ? releases[0] : releases.find(({ version }) => version === wanted);

async function packument(found: Package, short: boolean): Promise<Response> {
  const { name, description, homepage, releases } = found;
  const versions = await Promise.all(
    releases.toReversed().map((release) => versionDocument(found, release, short)),
  );
  return Response.json({
    name,
    "dist-tags": { latest: releases[0]!.version },
    versions: Object.fromEntries(versions.map((document) => [document.version, document])),
    ...(short ? {} : { description, homepage, license: releases[0]!.license }),
  });
}

async function versionDocument(found: Package, release: Release, short: boolean) {
  const { name, description, homepage } = found;
  const { version, license, node, funding, bin, dependencies } = release;
  const [manifest, ...others] = contentsOf(found, release);
  const file = name.replace(/^@[^/]+\//, "");
  return {
    name,
    version,
    ...(short ? {} : { description, homepage }),
    license,
    ...(funding && { funding: { url: `${homepage}/funding` } }),
    ...(Object.keys(bin).length > 0 && { bin }),
    ...(Object.keys(dependencies).length > 0 && { dependencies }),
    ...(node && { engines: { node } }),
    dist: {
      integrity: `sha512-${await sha512(encode(manifest!.text))}`,
      tarball: `https://${npmRegistry}/${name}/-/${file}-${version}.tgz`,
      fileCount: others.length + 1,
    },
  };
}

const archives = new Map<Release, Uint8Array>();

function archive(found: Package, release: Release): Uint8Array {
  let made = archives.get(release);
  if (!made) archives.set(release, (made = tarball(contentsOf(found, release))));
  return made;
}

/**
 * Of a package's package.json, not of its archive: the code in there is ours and grows, and a lock file that a learner
 * made last month must still be true.
 */
async function sha512(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-512", bytes as Uint8Array<ArrayBuffer>));
  return btoa(String.fromCharCode(...digest));
}
