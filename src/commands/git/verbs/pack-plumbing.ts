import { basename, resolve } from "../../../files/paths.ts";
import { BadPack, packCount, parsePack } from "../../../base/git/pack.ts";
import { readAll } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { packIndex } from "../core/pack-files.ts";
import { indexRows, packRows } from "../core/pack-report.ts";
import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";

export const verifyPack = defineGitCommand({
  verb: "verify-pack",
  summary: "Validate packed Git archive files",
  usage: "git verify-pack [-v | --verbose] [-s | --stat-only] [--] <pack>.idx...",
  options: {
    verbose: { short: "v", help: "verbose" },
    "stat-only": { short: "s", help: "show statistics only" },
    "object-format": { value: "hash", help: "specify the hash algorithm to use" },
  },
  async run(git, { options, operands }) {
    if (operands.length === 0) throw new GitUsage("verify-pack");
    let status = 0;
    for (const typed of operands) {
      const base = typed.replace(/\.(idx|pack)$/, "");
      if (!git.files.is("file", resolve(git.cwd, `${base}.idx`))) {
        await git.err(`fatal: Cannot open existing pack file '${base}.idx'\n`);
        status = 1;
        continue;
      }
      try {
        await report(git, base, options);
      } catch (error) {
        if (!(error instanceof BadPack)) throw error;
        await git.err(`fatal: ${error.message}\n`);
        if (options.verbose) await git.out(`${base}.pack: bad\n`);
        status = 1;
      }
    }
    return status;
  },
});

async function report(
  git: Git,
  base: string,
  { verbose, "stat-only": statOnly }: { readonly verbose: boolean; readonly "stat-only": boolean },
): Promise<void> {
  const rows = packRows(git.files.read(resolve(git.cwd, `${base}.pack`)));
  if (!verbose && !statOnly) return;
  let out = "";
  if (!statOnly)
    for (const { oid, type, size, packed, offset, depth, base: from } of rows)
      out += `${oid} ${type.padEnd(6)} ${size} ${packed} ${offset}${from === undefined ? "" : ` ${depth} ${from}`}\n`;
  const whole = rows.filter(({ depth }) => depth === 0).length;
  const objects = (n: number) => `${n} object${n === 1 ? "" : "s"}`;
  if (whole > 0) out += `non delta: ${objects(whole)}\n`;
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth));
  for (let depth = 1; depth <= deepest; depth++)
    out += `chain length = ${depth}: ${objects(rows.filter((row) => row.depth === depth).length)}\n`;
  await git.out(`${out}${statOnly ? "" : `${base}.pack: ok\n`}`);
}

export const unpackObjects = defineGitCommand({
  verb: "unpack-objects",
  summary: "Unpack objects from a packed archive",
  usage: "git unpack-objects [-n] [-q] [-r] [--strict]",
  unknown: () => new GitUsage("unpack-objects"),
  options: {
    n: { help: "dry run" },
    q: { help: "be quiet" },
    r: { help: "recover what can be" },
    strict: { help: "do not write objects with broken content or links" },
    "max-input-size": { value: "size", help: "die if the pack is larger" },
  },
  async run(git, { options }) {
    const { objects } = git.repository;
    const pack = await readAll(git.process.stdin);
    if (pack.length < 32) throw new GitFatal("early EOF");
    try {
      packCount(pack);
    } catch (error) {
      if (error instanceof BadPack) throw new GitFatal("bad pack file");
      throw error;
    }
    try {
      for (const { oid, type, data } of parsePack(pack, (base) => objects.find(base)))
        if (!options.n) objects.add(oid, type, data);
    } catch (error) {
      if (error instanceof BadPack) throw new GitFatal(error.message);
      throw error;
    }
    return 0;
  },
});

export const showIndex = defineGitCommand({
  verb: "show-index",
  summary: "Show packed archive index",
  usage: "git show-index [--object-format=<hash-algorithm>]",
  options: { "object-format": { value: "hash-algorithm", help: "specify the hash algorithm to use" } },
  async run(git) {
    const bytes = await readAll(git.process.stdin);
    if (bytes.length < 8) throw new GitFatal("unable to read header");
    const rows = indexRows(bytes);
    if (!rows) throw new GitFatal("unable to read index");
    await git.out(rows.map(({ oid, offset, crc }) => `${offset} ${oid} (${crc})\n`).join(""));
    return 0;
  },
});

export const indexPack = defineGitCommand({
  verb: "index-pack",
  summary: "Build pack index file for an existing packed archive",
  usage:
    "git index-pack [-v] [-o <index-file>] [--keep | --keep=<msg>] [--[no-]rev-index] [--verify] [--strict] (<pack-file> | --stdin [--fix-thin] [<pack-file>])",
  unknown: () => new GitUsage("index-pack"),
  options: {
    v: { help: "be verbose about what is going on" },
    o: { value: "index-file", help: "write the generated pack index into the specified file" },
    stdin: { help: "the pack is read from stdin" },
    "fix-thin": { help: "complete a thin pack" },
    verify: { help: "check the index of a pack" },
    strict: { help: "die, if the pack contains broken objects or links" },
    keep: { value: "msg", optional: true, help: "keep the pack" },
  },
  async run(git, { options, operands: [typed, ...more] }) {
    if (more.length > 0 || (typed === undefined && !options.stdin)) throw new GitUsage("index-pack");
    if (typed !== undefined && !typed.endsWith(".pack") && options.o === undefined && !options.stdin)
      throw new GitFatal(`packfile name '${typed}' does not end with '.pack'`);
    const path = typed === undefined ? undefined : resolve(git.cwd, typed);
    if (!options.stdin && path !== undefined && !git.files.is("file", path))
      throw new GitFatal(`could not open '${typed}' for reading: No such file or directory`);
    const pack = options.stdin ? await readAll(git.process.stdin) : git.files.read(path!);
    if (pack.length < 12) throw new GitFatal("early EOF");
    try {
      const lookUp = options["fix-thin"]
        ? (oid: string) => git.repository.objects.find(oid)
        : () => undefined;
      const oids = parsePack(pack, lookUp).map(({ oid }) => oid);
      const sum = [...pack.subarray(-20)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const to = path ?? `${git.repository.commonDir}/objects/pack/pack-${sum}.pack`;
      if (options.stdin) git.files.write(to, pack, { mode: 0o444 });
      const index = options.o === undefined ? to.replace(/\.pack$/, ".idx") : resolve(git.cwd, options.o);
      git.files.write(index, packIndex(pack, oids), { mode: 0o444 });
      await git.out(options.stdin ? `${options.keep === undefined ? "pack" : "keep"}\t${sum}\n` : `${sum}\n`);
      if (options.keep !== undefined)
        git.files.write(to.replace(/\.pack$/, ".keep"), options.keep === true ? "" : `${options.keep}\n`);
    } catch (error) {
      if (!(error instanceof BadPack)) throw error;
      throw new GitError(`fatal: ${error.message}`, 128);
    }
    return 0;
  },
});

export const updateServerInfo = defineGitCommand({
  verb: "update-server-info",
  summary: "Update auxiliary info file to help dumb servers",
  usage: "git update-server-info [-f | --force]",
  options: { force: { short: "f", help: "update the info files from scratch" } },
  async run(git) {
    const { repository, files } = git;
    const { refs, objects, commonDir } = repository;
    const rows = refs.list().map(({ name, oid }) => {
      const peeled = objects.peel(oid);
      return `${oid}\t${name}\n${peeled !== undefined && peeled !== oid ? `${peeled}\t${name}^{}\n` : ""}`;
    });
    files.mkdir(`${commonDir}/info`, { parents: true });
    files.write(`${commonDir}/info/refs`, rows.join(""));
    const packs = objects.packs.list.map(({ path }) => `P ${basename(path)}\n`).join("");
    files.mkdir(`${commonDir}/objects/info`, { parents: true });
    files.write(`${commonDir}/objects/info/packs`, `${packs}\n`);
    return 0;
  },
});

export const getTarCommitId = defineGitCommand({
  verb: "get-tar-commit-id",
  summary: "Extract commit ID from an archive created using git-archive",
  usage: "git get-tar-commit-id",
  unknown: () => new GitUsage("get-tar-commit-id"),
  options: {},
  async run(git, { operands }) {
    if (operands.length > 0) throw new GitUsage("get-tar-commit-id");
    const bytes = await readAll(git.process.stdin);
    if (bytes.length < 1024)
      throw new GitFatal("git get-tar-commit-id: EOF before reading tar header: No such file or directory");
    const text = new TextDecoder().decode(bytes.subarray(512, 1024));
    // A global header of the kind that git archive writes: "52 comment=<id>\n".
    if (bytes[156] !== 0x67 || !text.startsWith("52 comment=")) return 1;
    await git.out(`${text.slice(11, 51)}\n`);
    return 0;
  },
});
