import { describe, expect, it } from "vitest";
import { FileError } from "../../src/files/errors.ts";
import { createFiles } from "../../src/files/memory-files.ts";

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return "no error";
};

function disk() {
  const root = createFiles(() => 1000, 0);
  root.mkdir("/home");
  root.chown("/home", 1000);
  return root.as(1000);
}

describe("memory files", () => {
  it("writes, appends, reads and lists by bytes", () => {
    const files = disk();
    files.write("/home/b", "1");
    files.write("/home/b", "2", { append: true });
    files.write("/home/B", "");
    files.mkdir("/home/a/c", { parents: true });
    expect(files.text("/home/b")).toBe("12");
    expect(files.list("/home")).toEqual([
      { name: "B", kind: "file" },
      { name: "a", kind: "directory" },
      { name: "b", kind: "file" },
    ]);
  });

  it("answers with libc's codes", () => {
    const files = disk();
    files.write("/home/f", "");
    files.mkdir("/home/d");
    files.write("/home/d/x", "");
    expect(codeOf(() => files.read("/home/none"))).toBe("ENOENT");
    expect(codeOf(() => files.read("/home/f/x"))).toBe("ENOTDIR");
    expect(codeOf(() => files.read("/home/d"))).toBe("EISDIR");
    expect(codeOf(() => files.rmdir("/home/d"))).toBe("ENOTEMPTY");
    expect(codeOf(() => files.mkdir("/home/d"))).toBe("EEXIST");
    expect(codeOf(() => files.write("/etc", "x"))).toBe("EACCES");
    expect(codeOf(() => files.rename("/home/d", "/home/d/e"))).toBe("EINVAL");
    files.symlink("loop", "/home/loop");
    expect(codeOf(() => files.read("/home/loop"))).toBe("ELOOP");
    files.chmod("/home/f", 0);
    expect(codeOf(() => files.read("/home/f"))).toBe("EACCES");
  });

  it("keeps nothing in a device", () => {
    const root = createFiles(() => 1000, 0);
    root.device("null", "/null");
    const files = root.as(1000);
    files.write("/null", "gone");
    expect([
      files.text("/null"),
      files.stat("/null").kind,
      codeOf(() => files.device("null", "/n2")),
    ]).toEqual(["", "device", "EPERM"]);
  });

  it("follows links, also upwards", () => {
    const files = disk();
    files.mkdir("/home/a/b", { parents: true });
    files.write("/home/a/file", "x");
    files.symlink("/home/a/b", "/home/link");
    expect(files.text("/home/link/../file")).toBe("x");
    expect(files.realpath("/home/link")).toBe("/home/a/b");
    files.symlink("missing", "/home/dangling");
    expect(files.exists("/home/dangling")).toBe(false);
    files.write("/home/dangling", "made");
    expect(files.text("/home/missing")).toBe("made");
  });

  it("keeps a snapshot as it was", () => {
    const files = disk();
    files.write("/home/f", "old");
    files.link("/home/f", "/home/g");
    const before = files.snapshot();
    files.write("/home/g", "new");
    files.unlink("/home/f");
    expect(files.text("/home/g")).toBe("new");
    expect(files.stat("/home/g").links).toBe(1);
    files.restore(before);
    expect(files.text("/home/f")).toBe("old");
    expect(files.text("/home/g")).toBe("old");
  });

  it("grafts a folder of another file system, apart from it", () => {
    const from = disk();
    from.write("/home/f", "1");
    const to = disk();
    to.graft("/home/app", from.subtree("/home"));
    to.write("/home/app/f", "2");
    expect(from.text("/home/f")).toBe("1");
    expect(to.text("/home/app/f")).toBe("2");
  });

  it("never changes a grafted tree, however often its maker kept snapshots", () => {
    const from = disk();
    for (let i = 0; i < 5; i++) from.snapshot();
    from.write("/home/f", "1");
    const kept = from.subtree("/home");
    for (let snapshots = 0; snapshots < 8; snapshots++) {
      const to = disk();
      to.graft("/home/app", kept);
      for (let i = 0; i < snapshots; i++) to.snapshot();
      to.write("/home/app/f", "2");
      to.write("/home/app/g", "");
    }
    const other = disk();
    other.graft("/home/app", kept);
    expect(other.list("/home/app")).toEqual([{ name: "f", kind: "file" }]);
    expect(other.text("/home/app/f")).toBe("1");
  });

  it("gives each change a time of its own", () => {
    const files = disk();
    const times = Array.from({ length: 50 }, () => {
      files.write("/home/f", "x");
      return files.stat("/home/f").mtime;
    });
    expect(new Set(times).size).toBe(50);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });
});
