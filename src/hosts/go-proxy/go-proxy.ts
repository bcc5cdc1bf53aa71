import type { Fetch } from "../../base/fetch.ts";
import { catalogue, type Module } from "./catalogue.ts";

const text = (body: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": "text/plain; charset=UTF-8" } });

/**
 * The module proxy (`go help goproxy`): GET /MODULE/@v/list, /MODULE/@v/VERSION.info, .mod and .zip, /MODULE/@latest;
 * and the checksum database: GET /lookup/MODULE@VERSION. Capitals in a path are written as "!" and the small letter.
 */
export function createGoProxy(): Fetch {
  return async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = decodeURIComponent(pathname.slice(1)).replace(/!([a-z])/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
    if (host === "sum.golang.org") return lookup(path);
    const [, name = "", ask = ""] = /^(.+?)\/@(latest|v\/.+)$/.exec(path) ?? [];
    const module = catalogue.get(name);
    if (!module) return text(`not found: module ${name}: no matching versions for query "latest"`, 404);
    if (ask === "latest") return Response.json(info(module));
    if (ask === "v/list") return text(`${module.version}\n`);
    const [, version = "", what = ""] = /^v\/(.+)\.(info|mod|zip)$/.exec(ask) ?? [];
    if (version !== module.version)
      return text(`not found: ${name}@${version}: invalid version: unknown revision ${version}`, 404);
    if (what === "info") return Response.json(info(module));
    return text(what === "mod" ? modFile(module) : `${name}@${version}\n`);
  };
}

const info = ({ version }: Module) => ({ Version: version, Time: "2026-11-01T00:00:00Z" });

const modFile = ({ path, go, requires }: Module): string =>
  [
    `module ${path}`,
    "",
    `go ${go}`,
    ...(requires.length > 0
      ? ["", "require (", ...requires.map((one) => `\t${one.path} ${one.version}`), ")"]
      : []),
    "",
  ].join("\n");

function lookup(path: string): Response {
  const [, name = "", version = ""] = /^lookup\/(.+)@(.+)$/.exec(path) ?? [];
  const module = catalogue.get(name);
  if (module?.version !== version)
    return text(`not found: ${name}@${version}: unknown revision ${version}`, 404);
  return text(`1\n${name} ${version} ${module.sum}\n${name} ${version}/go.mod ${module.modSum}\n`);
}
