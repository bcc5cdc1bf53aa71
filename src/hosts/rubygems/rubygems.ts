import type { Fetch } from "../../base/fetch.ts";
import { catalogue, programs, type Release } from "./catalogue.ts";

/**
 * rubygems.org and index.rubygems.org: GET /info/NAME (the compact index) and GET /gems/NAME-VERSION[-PLATFORM].gem,
 * whose archive is here its specification and the names of its programs, as JSON.
 */
export function createRubygems(): Fetch {
  return async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname);
    const info = /^\/info\/([\w.-]+)$/.exec(path)?.[1];
    if (info !== undefined) {
      const releases = catalogue.get(info);
      return releases ? text(compactIndex(releases)) : text("This gem could not be found\n", 404);
    }
    const archive = /^\/gems\/(.+)\.gem$/.exec(path)?.[1];
    const found = archive === undefined ? undefined : findArchive(archive);
    if (found) return Response.json(found);
    return text("Not Found\n", 404);
  };
}

const text = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

const compactIndex = (releases: readonly Release[]): string =>
  `---\n${releases
    .toReversed()
    .flatMap(({ version, platforms, dependencies }) =>
      ["", ...platforms].map(
        (platform) => `${version}${platform && `-${platform}`} ${dependencies.join(",")}|checksum:\n`,
      ),
    )
    .join("")}`;

/**
 * A version that is not in the catalogue, of a gem that is, exists all the same: lock files name versions of any day,
 * and the catalogue only those of some.
 */
function findArchive(fullName: string): { gemspec: string; programs: readonly string[] } | undefined {
  const [, name = "", version = "", platform = "ruby"] =
    /^(.+?)-(\d[\w.]*?)(?:-([a-z].*))?$/.exec(fullName) ?? [];
  if (!catalogue.has(name)) return undefined;
  const gemspec = `# -*- encoding: utf-8 -*-\n# stub: ${name} ${version} ${platform} lib\n\nGem::Specification.new do |s|\n  s.name = "${name}".freeze\n  s.version = "${version}".freeze\nend\n`;
  return { gemspec, programs: programs[name] ?? [] };
}
