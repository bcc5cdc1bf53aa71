import { describe, expect, it } from "vitest";
import { createNpm } from "../../src/hosts/npm/npm.ts";
import { npmRegistry } from "../../src/base/npm-registry.ts";
import { catalogue } from "../../src/hosts/npm/catalogue.ts";
import { satisfies } from "../../src/base/semver.ts";
import { untar } from "../../src/commands/node/npm/untar.ts";

const npm = createNpm();
const get = (path: string) => npm(new Request(`https://${npmRegistry}/${path}`));

describe("the package registry", () => {
  it("serves packuments, whose archives hold the package", async () => {
    const page = (await (await get("express")).json()) as {
      "dist-tags": { latest: string };
      versions: Record<string, { dist: { tarball: string } }>;
    };
    expect(page["dist-tags"].latest).toBe("5.3.0");
    expect(Object.keys(page.versions)).toContain("4.18.2");
    const { dist } = page.versions["5.3.0"]!;
    const files = await untar(new Uint8Array(await (await npm(new Request(dist.tarball))).arrayBuffer()));
    expect(files.slice(0, 3).map(({ path }) => path)).toEqual(["package.json", "index.js", "lib/finish.js"]);
  });

  it("answers 404 for what it does not have", async () => {
    expect((await get("expresss")).status).toBe(404);
    expect((await get("express/99.0.0")).status).toBe(404);
  });

  it("has, for every dependency of every version, a version that fits", () => {
    const missing: string[] = [];
    for (const { name, releases } of catalogue.values())
      for (const { version, dependencies } of releases)
        for (const [other, range] of Object.entries(dependencies))
          if (!catalogue.get(other)?.releases.some((release) => satisfies(release.version, range)))
            missing.push(`${name}@${version} needs ${other}@${range}`);
    expect(missing).toEqual([]);
  });
});
