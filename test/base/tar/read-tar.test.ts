import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "../../../src/base/bytes.ts";
import { BadTar, readTar } from "../../../src/base/tar/read-tar.ts";
import { fc } from "../../support/fuzz.ts";

const long = `${"folder-with-a-name-of-some-length/".repeat(4)}${"n".repeat(120)}.txt`;

/** The real tar's archive of a file, a script, a link, a folder, and a file with a long path. */
function realArchive(...options: string[]): Uint8Array {
  const dir = mkdtempSync(join(tmpdir(), "dojo-tar-"));
  try {
    writeFileSync(join(dir, "a.txt"), "one\n");
    writeFileSync(join(dir, "run"), "#!/bin/sh\n", { mode: 0o755 });
    symlinkSync("a.txt", join(dir, "link"));
    mkdirSync(join(dir, long, ".."), { recursive: true });
    writeFileSync(join(dir, long), "x".repeat(1000));
    return new Uint8Array(
      execFileSync("tar", ["-cf", "-", ...options, "-C", dir, "a.txt", "run", "link", long]),
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe("an archive of the real tar", () => {
  it.each([["--format=gnu"], ["--format=pax"], ["--format=posix", "-z"]])("is read: %s %s", (...options) => {
    const members = readTar(realArchive(...options.filter((option) => option !== undefined)));
    expect(
      members.map(({ path, kind, mode, data }) => [path, kind, mode & 0o111 ? "x" : "", decode(data)]),
    ).toEqual([
      ["a.txt", "file", "", "one\n"],
      ["run", "file", "x", "#!/bin/sh\n"],
      ["link", "symlink", "x", "a.txt"],
      [long, "file", "", "x".repeat(1000)],
    ]);
  });

  it("is read whole or refused, wherever it is cut or damaged", () => {
    const whole = realArchive("-z");
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at] = byte;
        try {
          readTar(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(BadTar);
        }
      }),
    );
  });
});
