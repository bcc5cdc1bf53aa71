import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCases, runOurs, runReal } from "./sides.ts";

const folder = new URL("./scripts/", import.meta.url);

describe.each(readdirSync(folder).sort())("%s in real bash and ours", (file) => {
  for (const { name, script, gap } of readCases(readFileSync(new URL(file, folder), "utf8"))) {
    const compare = async () => expect(await runOurs(script)).toEqual(runReal(script));
    if (gap) it.fails(`${name} (${gap})`, compare);
    else it(name, compare);
  }
});
