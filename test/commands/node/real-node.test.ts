import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadNode } from "../../../src/commands/node/node.ts";
import { runCommand } from "../../support/process.ts";
import { snippets } from "./snippets.ts";

/** What real Node.js prints for a program given by -e, run in an empty folder. */
function real(source: string) {
  const cwd = mkdtempSync(join(tmpdir(), "node-"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", source], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
  });
  rmSync(cwd, { recursive: true });
  return { status, stdout, stderr };
}

it.each(snippets)("prints what real Node.js prints: %s", async (source) => {
  const node = await loadNode();
  expect(await runCommand(node, ["24.19.0", "-e", source])).toEqual(real(source));
});
