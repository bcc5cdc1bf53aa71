import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const tables = readdirSync(new URL(".", import.meta.url))
  .filter((name) => name.endsWith(".test.ts") && name !== "catalogue.test.ts")
  .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
  .join("\n");

const entries = [...tables.matchAll(/^ {4}number: (\d+),\n((?: {4}.*\n)*?)(?= {2}\})/gm)].map(
  ([, number, body]) => ({ number: Number(number), isGap: /^ {4}gap:/m.test(body!) }),
);
const oneLine = [...tables.matchAll(/^ {2}\{ number: (\d+), .*gap: /gm)].map(([, number]) => ({
  number: Number(number),
  isGap: true,
}));

it("every mistake of the catalogue has a test", () => {
  const all = [...entries, ...oneLine];
  const ranked = Array.from({ length: 70 }, (_, i) => i + 1);
  expect(ranked.filter((number) => !all.some((entry) => entry.number === number))).toEqual([]);
  expect(ranked.filter((number) => !all.some((entry) => entry.number === number && !entry.isGap))).toEqual(
    [],
  );
});
