import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { encode } from "../../../src/base/bytes.ts";
import type { ArchiveEntry } from "../../../src/base/zip/entry.ts";
import { BadZip, readZip } from "../../../src/base/zip/read-zip.ts";
import { writeZip } from "../../../src/base/zip/write-zip.ts";
import { fc } from "../../support/fuzz.ts";

const at = Date.UTC(2026, 10, 22, 10, 30, 8);
const most = 1_000_000;

const entry = (path: string, text: string, more: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  path,
  kind: "file",
  mode: 0o644,
  mtime: at,
  data: encode(text),
  ...more,
});

const sample = [
  entry("app", "", { kind: "directory", mode: 0o755 }),
  entry("app/hello.py", "print('hello')\n".repeat(100)),
  entry("app/run.sh", "#!/bin/sh\n", { mode: 0o755 }),
  entry("app/ümläut.txt", "é"),
  entry("app/link", "hello.py", { kind: "symlink", mode: 0o777 }),
  entry("app/empty", ""),
];

/** Python's zipfile, another hand than ours, says what is in an archive. */
const listing = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[i.filename, oct(i.external_attr >> 16), list(i.date_time), archive.read(i).decode()] for i in archive.infolist()]))
`;

/** An archive of Python's with a deflated and a stored member, a comment at its end, and no Unix modes. */
const writing = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    archive.comment = b"made elsewhere"
    for name, method in (("a.txt", zipfile.ZIP_DEFLATED), ("b/c.txt", zipfile.ZIP_STORED)):
        info = zipfile.ZipInfo(name, (2026, 11, 22, 10, 30, 8))
        info.create_system = 0
        info.external_attr = 0x20
        archive.writestr(info, "same " * 500, method)
`;

function inFolder<T>(work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  try {
    return work(join(folder, "a.zip"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("zip", () => {
  it("reads what it writes", () => {
    expect(readZip(writeZip(sample), most)).toEqual(sample);
  });

  it("is read by others, modes, links and dates with it", () => {
    const seen = inFolder((path) => {
      writeFileSync(path, writeZip(sample));
      return JSON.parse(execFileSync("python3", ["-c", listing, path], { encoding: "utf8" }));
    });
    const date = [2026, 11, 22, 10, 30, 8];
    expect(seen).toEqual([
      ["app/", "0o40755", date, ""],
      ["app/hello.py", "0o100644", date, "print('hello')\n".repeat(100)],
      ["app/run.sh", "0o100755", date, "#!/bin/sh\n"],
      ["app/ümläut.txt", "0o100644", date, "é"],
      ["app/link", "0o120777", date, "hello.py"],
      ["app/empty", "0o100644", date, ""],
    ]);
  });

  it("reads what others write", () => {
    const bytes = inFolder((path) => {
      execFileSync("python3", ["-c", writing, path]);
      return new Uint8Array(readFileSync(path));
    });
    expect(readZip(bytes, most)).toEqual([
      entry("a.txt", "same ".repeat(500)),
      entry("b/c.txt", "same ".repeat(500)),
    ]);
  });

  it("refuses what is no archive, is damaged, or unpacks to too much", () => {
    const bytes = writeZip(sample);
    expect(() => readZip(encode("no archive at all, only some text"), most)).toThrow("it is no zip archive");
    expect(() => readZip(bytes, 1000)).toThrow("it unpacks to more than 0 MB");
    const changed = bytes.slice();
    changed[30 + "app/".length + 30 + "app/hello.py".length + 3]! ^= 0x55;
    expect(() => readZip(changed, most)).toThrow("app/hello.py is damaged");
  });

  it("never hangs and never fails in another way, whatever it is given", () => {
    const bytes = writeZip(sample);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(bytes.length),
        (changes, cut) => {
          const broken = bytes.slice(0, bytes.length - (cut % 40));
          for (const [place, value] of changes) if (place < broken.length) broken[place] = value;
          try {
            readZip(broken, most);
          } catch (error) {
            expect(error).toBeInstanceOf(BadZip);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
