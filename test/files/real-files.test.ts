import { fc } from "../support/fuzz.ts";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FileError } from "../../src/files/errors.ts";
import type { Files } from "../../src/files/files.ts";
import { createFiles } from "../../src/files/memory-files.ts";

/** One call on both file systems; each answers with something comparable or throws. */
interface Call {
  ours(files: Files, at: (path: string) => string): unknown;
  real(at: (path: string) => string): unknown;
}

const calls: Record<string, (a: string, b: string) => Call> = {
  write: (a, b) => ({
    ours: (files, at) => files.write(at(a), b),
    real: (at) => fs.writeFileSync(at(a), b),
  }),
  append: (a, b) => ({
    ours: (files, at) => files.write(at(a), b, { append: true }),
    real: (at) => fs.appendFileSync(at(a), b),
  }),
  read: (a) => ({
    ours: (files, at) => files.text(at(a)),
    real: (at) => fs.readFileSync(at(a), "utf8"),
  }),
  list: (a) => ({
    ours: (files, at) => files.list(at(a)).map(({ name }) => name),
    real: (at) => fs.readdirSync(at(a)).sort(),
  }),
  mkdir: (a) => ({
    ours: (files, at) => files.mkdir(at(a)),
    real: (at) => fs.mkdirSync(at(a)),
  }),
  rmdir: (a) => ({
    ours: (files, at) => files.rmdir(at(a)),
    real: (at) => fs.rmdirSync(at(a)),
  }),
  unlink: (a) => ({
    ours: (files, at) => files.unlink(at(a)),
    real: (at) => fs.unlinkSync(at(a)),
  }),
  rename: (a, b) => ({
    ours: (files, at) => files.rename(at(a), at(b)),
    real: (at) => fs.renameSync(at(a), at(b)),
  }),
  // What a link names ends in no slash: who writes through one that does is told EISDIR, here ELOOP or ENOENT.
  symlink: (a, b) => ({
    ours: (files, at) => files.symlink(a.replace(/\/$/, ""), at(b)),
    real: (at) => fs.symlinkSync(a.replace(/\/$/, ""), at(b)),
  }),
  // Ours has no second name for a symbolic link.
  link: (a, b) => ({
    ours: (files, at) => files.is("symlink", at(a)) || files.link(at(a), at(b)),
    real: (at) =>
      fs.lstatSync(at(a), { throwIfNoEntry: false })?.isSymbolicLink() || fs.linkSync(at(a), at(b)),
  }),
  readlink: (a) => ({
    ours: (files, at) => files.readlink(at(a)),
    real: (at) => fs.readlinkSync(at(a)),
  }),
  stat: (a) => ({
    ours: (files, at) => files.stat(at(a)).kind,
    real: (at) => (fs.statSync(at(a)).isDirectory() ? "directory" : "file"),
  }),
  size: (a) => ({
    ours: (files, at) => {
      const { kind, size, links } = files.stat(at(a));
      return kind === "file" && [size, links];
    },
    real: (at) => {
      const stat = fs.statSync(at(a));
      return stat.isFile() && [stat.size, stat.nlink];
    },
  }),
};

const names = ["a", "b", "a/b", "a/c", "a/b/c", "l", "l/b", "b/../a", "a/"];
const step = fc.record({
  call: fc.constantFrom(...Object.keys(calls)),
  a: fc.constantFrom(...names),
  b: fc.constantFrom(...names),
});

const outcome = (work: () => unknown): unknown => {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof FileError || (error as NodeJS.ErrnoException).syscall)
      return (error as { code: string }).code;
    throw error;
  }
};

it("answers as the real file system does, whatever is done to it", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const folder = fs.mkdtempSync(join(tmpdir(), "files-"));
      const files = createFiles(() => 0, 0);
      files.mkdir("/r");
      try {
        const done: string[] = [];
        for (const { call, a, b } of steps) {
          const { ours, real } = calls[call]!(a, b);
          done.push(`${call} ${a} ${b}`);
          const wanted = outcome(() => real((path) => `${folder}/${path}`));
          const given = outcome(() => ours(files, (path) => `/r/${path}`));
          expect(given, done.join("; ")).toEqual(wanted);
        }
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 500 },
  );
});
