import type { Fetch } from "../../base/fetch.ts";
import { catalogue } from "./catalogue.ts";

/** repo.packagist.org: GET /p2/VENDOR/NAME.json, every version of a package with what it requires. */
export function createPackagist(): Fetch {
  return async (request) => {
    const name = /^\/p2\/([a-z0-9._-]+\/[a-z0-9._-]+)\.json$/.exec(new URL(request.url).pathname)?.[1];
    const releases = name === undefined ? undefined : catalogue.get(name);
    if (!releases) return Response.json({ status: "error", message: "Package not found" }, { status: 404 });
    return Response.json({
      packages: {
        [name!]: releases.map(({ version, type, license, namespaces, bin, require }) => ({
          name,
          version,
          type,
          license: [license],
          require,
          ...(bin.length > 0 && { bin }),
          ...(namespaces.length > 0 && {
            autoload: { "psr-4": Object.fromEntries(namespaces.map((prefix) => [prefix, "src/"])) },
          }),
        })),
      },
    });
  };
}
