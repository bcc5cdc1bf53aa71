import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { encode } from "../../src/base/bytes.ts";
import type { ArchiveEntry } from "../../src/base/zip/entry.ts";
import { writeZip } from "../../src/base/zip/write-zip.ts";
import { bringFolder, packFolder, unpackZip } from "../../src/session/folder-exchange.ts";
import { learn } from "../support/world.ts";

const home = "/home/learner";

const environment = {
  PATH: process.env["PATH"],
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Learner",
  GIT_AUTHOR_EMAIL: "learner@example.com",
  GIT_COMMITTER_NAME: "Learner",
  GIT_COMMITTER_EMAIL: "learner@example.com",
};

const real = (cwd: string, command: string): string =>
  execFileSync("bash", ["-c", command], { cwd, env: environment, encoding: "utf8" });

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "exchange-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A real folder as a browser or an archiver hands it over. */
function entriesOf(folder: string, below: string, withModes: boolean): ArchiveEntry[] {
  return readdirSync(join(folder, below)).flatMap((name): ArchiveEntry[] => {
    const path = `${below}/${name}`;
    const stat = lstatSync(join(folder, path));
    const mtime = stat.mtimeMs;
    if (stat.isDirectory()) return entriesOf(folder, path, withModes);
    if (stat.isSymbolicLink())
      return [{ path, kind: "symlink", mode: 0o777, mtime, data: encode(readlinkSync(join(folder, path))) }];
    const mode = withModes ? stat.mode & 0o777 : 0o644;
    return [{ path, kind: "file", mode, mtime, data: new Uint8Array(readFileSync(join(folder, path))) }];
  });
}

const file = (path: string, text = ""): ArchiveEntry => ({
  path,
  kind: "file",
  mode: 0o644,
  mtime: 0,
  data: encode(text),
});

describe("a folder of the laptop as an archive", () => {
  it("is a repository in which real git goes on", async () => {
    const { run, session } = learn();
    await run("git init -q app && cd app && mkdir bin && echo hello > hello.py && ln -s hello.py link");
    await run("printf '#!/bin/sh\\n' > bin/run && chmod +x bin/run && git add . && git commit -qm First");
    await run("echo more >> hello.py && git stash -q && git tag v1 && echo new > new.py");
    const ours = (await run("git status -s; git log --format='%H %an %s' --all; git stash list; git reflog"))
      .output;
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "app.zip"), packFolder(session.files, `${home}/app`));
      const unzip = `
import zipfile, os, stat
archive = zipfile.ZipFile("app.zip")
for i in archive.infolist():
    mode = i.external_attr >> 16
    if stat.S_ISLNK(mode): os.symlink(archive.read(i).decode(), i.filename)
    else:
        archive.extract(i)
        os.chmod(i.filename, mode & 0o777)
`;
      execFileSync("python3", ["-c", unzip], { cwd: folder });
      const there = join(folder, "app");
      expect(real(there, "git fsck --strict 2>&1")).toBe("");
      expect(
        real(there, "git status -s; git log --format='%H %an %s' --all; git stash list; git reflog"),
      ).toBe(ours);
      expect(real(there, "git stash pop -q && git diff --stat | cat")).toContain("hello.py | 1 +");
    });
  });
});

describe("a folder brought to the laptop", () => {
  const make =
    "git init -q -b main app && cd app && echo a > a.txt && printf '#!/bin/sh\\n' > run && chmod +x run && " +
    "ln -s a.txt link && git add . && git commit -qm One && echo b >> a.txt && git commit -qam Two && git gc -q && " +
    "echo c >> a.txt && git stash -q && git tag v1 && echo new > new.txt";
  const look = "git status -s; git log --format='%H %s' --all; git stash list; git show HEAD:a.txt; ls";

  for (const withModes of [true, false])
    it(`is the repository it was, ${withModes ? "from an archive" : "from a browser that tells no modes"}`, () =>
      inFolder(async (folder) => {
        real(folder, make);
        if (!withModes)
          real(
            folder,
            "cd app && git rm -q --cached link && rm link && git commit -qm Three && git stash drop -q && git gc -q",
          );
        const { run, session } = learn();
        const entries = entriesOf(folder, "app", withModes);
        const brought = withModes ? unpackZip(writeZip(entries)) : entries;
        expect(bringFolder(session.files, home, "app.zip", brought)).toBe(`${home}/app`);
        expect((await run(`cd app && ${look}`)).output).toBe(real(join(folder, "app"), look));
      }));

  it("gets a name that is free, from its only folder or from the archive", () => {
    const { files } = learn().session;
    expect(bringFolder(files, home, "x.zip", [file("shop/a"), file("shop/b/c")])).toBe(`${home}/shop`);
    expect(bringFolder(files, home, "x.zip", [file("shop/a")])).toBe(`${home}/shop-2`);
    expect(bringFolder(files, home, "My app (1).zip", [file("a"), file("b/c")])).toBe(`${home}/My-app-1`);
    expect(bringFolder(files, home, "bare.zip", [file(".git/HEAD"), file(".git/config")])).toBe(
      `${home}/bare`,
    );
    expect(files.list(`${home}/bare`).map(({ name }) => name)).toEqual([".git"]);
    expect(files.list(`${home}/shop`).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("leaves out what systems put beside it", () => {
    const { files } = learn().session;
    const folder = bringFolder(files, home, "x.zip", [
      file("app/a"),
      file("app/.DS_Store"),
      file("__MACOSX/app/._a"),
    ]);
    expect(folder).toBe(`${home}/app`);
    expect(files.list(folder).map(({ name }) => name)).toEqual(["a"]);
  });

  const refused: Record<string, [ArchiveEntry[], string]> = {
    "a path that leads out": [[file("app/../../x")], 'It holds a path that leads out of it: "app/../../x".'],
    "an absolute path": [[file("/etc/passwd")], 'It holds a path that leads out of it: "/etc/passwd".'],
    nothing: [[], "There is nothing in it."],
    "a file below a file": [[file("app/a"), file("app/a/b")], "It cannot be laid out: "],
    "a file below a link": [
      [{ ...file("app/l", "/home/learner"), kind: "symlink" }, file("app/l/.bashrc")],
      "It cannot be laid out: ",
    ],
    "too much": [
      [{ ...file("app/a"), data: new Uint8Array(50_000_001) }],
      "It is larger than 50 MB. Leave out what can be installed again, such as node_modules.",
    ],
  };
  for (const [what, [entries, message]] of Object.entries(refused))
    it(`is refused with ${what}, and leaves nothing behind`, () => {
      const { files } = learn().session;
      const before = files.list(home).map(({ name }) => name);
      expect(() => bringFolder(files, home, "x.zip", entries)).toThrow(message);
      expect(files.list(home).map(({ name }) => name)).toEqual(before);
    });

  it("is refused when it is no archive", () => {
    expect(() => unpackZip(encode("no archive"))).toThrow(
      "The archive cannot be read: it is no zip archive.",
    );
  });
});
