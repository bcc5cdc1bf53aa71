import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isIncomplete } from "../../src/shell/incomplete.ts";
import { readCases } from "../oracle/bash/sides.ts";
import { fc } from "../support/fuzz.ts";

const folder = new URL("../oracle/bash/scripts/", import.meta.url);
const scripts = readdirSync(folder).flatMap((file) =>
  readCases(readFileSync(new URL(file, folder), "utf8")).map(({ script }) => script.trimEnd()),
);

/** Somewhere in each script, as if Enter were pressed there; behind a backslash the line goes on in any case. */
const prefixes = fc
  .sample(fc.tuple(...scripts.map((script) => fc.integer({ min: 1, max: script.length }))), 1)
  .flatMap((lengths) => scripts.map((script, at) => script.slice(0, lengths[at])))
  .filter((prefix) => !prefix.endsWith("\\"));

/** Of each text: does `bash -n` come to its end in the middle of something? */
function incompleteForBash(texts: readonly string[]): boolean[] {
  const base = mkdtempSync(join(tmpdir(), "prefixes-"));
  try {
    texts.forEach((text, at) => writeFileSync(join(base, String(at)), `${text}\n`));
    const each = `for ((i = 0; i < ${texts.length}; i++)); do echo "@$i"; bash -O extglob -n "$i" 2>&1; done`;
    const env = { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8" };
    const { stdout } = spawnSync("bash", ["-c", each], {
      cwd: base,
      env,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    const answers = stdout.split(/^@\d+\n/m).slice(1);
    expect(answers).toHaveLength(texts.length);
    const ended = /unexpected EOF|unexpected end of file|delimited by end-of-file|token `EOF/;
    return answers.map((said) => ended.test(said.split("\n")[0]!));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

describe("a prefix of a script", () => {
  it("asks for more where bash -n comes to an unexpected end", { timeout: 120_000 }, () => {
    const theirs = incompleteForBash(prefixes);
    const differ = prefixes.filter((prefix, at) => isIncomplete(`${prefix}\n`) !== theirs[at]);
    // The few left: redirections and case heads cut in a word, operators of [[ at the end of a line.
    expect(prefixes.length).toBeGreaterThan(800);
    expect(
      differ.length / prefixes.length,
      differ.map((text) => JSON.stringify(text)).join("\n"),
    ).toBeLessThan(0.015);
  });
});
