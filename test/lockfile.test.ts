import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
}

describe.each(["package-lock.json", "test/oracle/package-lock.json"])("%s", (file) => {
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as Lock;

  // Made where the registry lacks some platform's binary, a lock file loses that platform without a word, and
  // npm ci then breaks there ("Cannot find native binding").
  it("names the native parts of every platform", () => {
    const held = new Set(Object.keys(packages).map((path) => path.split("node_modules/").pop()));
    const lost = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !held.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it("carries no download addresses", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.includes("://"))).toEqual([]);
  });
});
