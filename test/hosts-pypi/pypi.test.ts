import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/hosts/pypi/catalogue.ts";
import { createPypi } from "../../src/hosts/pypi/pypi.ts";

const get = (url: string, accept = "application/vnd.pypi.simple.v1+json") =>
  createPypi()(new Request(url, { headers: { accept } }));

describe("the package index", () => {
  it("lists a project's files with the hash of their bytes", async () => {
    const page = (await (await get("https://pypi.org/simple/flask/")).json()) as {
      files: { filename: string; url: string; hashes: { sha256: string } }[];
    };
    const wheel = page.files.find(({ filename }) => filename === "flask-3.1.3-py3-none-any.whl")!;
    const bytes = await (await get(wheel.url)).arrayBuffer();
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    expect(hash).toBe(wheel.hashes.sha256);
  });

  it("does not know what is not there, and redirects to the canonical name", async () => {
    expect((await get("https://pypi.org/simple/nosuchpkg/")).status).toBe(404);
    const answer = await get("https://pypi.org/simple/Flask_SQLAlchemy/");
    expect([answer.status, answer.headers.get("location")]).toEqual([
      301,
      "https://pypi.org/simple/flask-sqlalchemy/",
    ]);
  });

  it("names only requirements it has itself", () => {
    const missing = new Set<string>();
    for (const { name, releases } of catalogue.values())
      for (const { requires, version, kilobytes } of releases) {
        expect(kilobytes, `${name} ${version}`).toBeGreaterThan(0);
        for (const text of requires)
          if (
            !catalogue.has(
              /^[\w.-]+/
                .exec(text)![0]
                .toLowerCase()
                .replace(/[-_.]+/g, "-"),
            )
          )
            missing.add(text);
      }
    expect([...missing]).toEqual(['watchdog>=2.3; extra == "watchdog"', 'Babel>=2.7; extra == "i18n"']);
  });
});
