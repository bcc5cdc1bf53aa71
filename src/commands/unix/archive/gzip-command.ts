import { readAll } from "../../../base/streams.ts";
import { BadGzip, gunzip, gzip, isGzip } from "../../../base/zip/gzip.ts";
import { FileError } from "../../../files/errors.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { fullPath, readFile } from "../base/sources.ts";

interface Manner {
  readonly unpack: boolean;
  readonly toStdout: boolean;
  readonly keep: boolean;
  readonly force: boolean;
  readonly test: boolean;
  readonly list: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly recursive: boolean;
  readonly noName: boolean;
  readonly level: number;
  readonly suffix: string;
}

/** Trouble with one file: a warning (status 2), one that does not count (0), or an error (1). The rest go on. */
class Trouble extends Error {
  readonly status: 0 | 1 | 2;

  constructor(message: string, status: 0 | 1 | 2) {
    super(message);
    this.name = "Trouble";
    this.status = status;
  }
}

const levels = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => [
    String(level),
    {
      help: level === 1 ? "compress faster" : level === 9 ? "compress better" : `compress at level ${level}`,
      hidden: true,
    },
  ]),
) as Record<"1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9", { help: string; hidden: true }>;

/** gzip, and the same under the names that set its ways: gunzip unpacks, zcat does so to stdout. */
export const gzipCommand = (name: string, preset: { unpack?: boolean; toStdout?: boolean } = {}): Command =>
  defineCommand({
    name,
    summary: preset.unpack ? "expand files" : "compress or expand files",
    usage: `${name} [OPTION]... [FILE]...`,
    options: {
      stdout: { short: "c", help: "write on standard output, keep original files unchanged" },
      decompress: { short: "d", help: "decompress" },
      uncompress: { help: "decompress", hidden: true },
      force: { short: "f", help: "force overwrite of output file and compress links" },
      keep: { short: "k", help: "keep (don't delete) input files" },
      list: { short: "l", help: "list compressed file contents" },
      "no-name": { short: "n", help: "do not save or restore the original name and timestamp" },
      name: { short: "N", help: "save or restore the original name and timestamp" },
      quiet: { short: "q", help: "suppress all warnings" },
      recursive: { short: "r", help: "operate recursively on directories" },
      suffix: { short: "S", value: "SUF", help: "use suffix SUF on compressed files" },
      test: { short: "t", help: "test compressed file integrity" },
      verbose: { short: "v", help: "verbose mode" },
      ...levels,
      fast: { help: "compress faster" },
      best: { help: "compress better" },
    },
    async run(process, { options, operands, given }) {
      const level = given.findLast(({ name: each }) => /^(\d|fast|best)$/.test(each))?.name ?? "6";
      const manner: Manner = {
        unpack:
          (preset.unpack ?? false) ||
          options.decompress ||
          options.uncompress ||
          options.test ||
          options.list,
        toStdout: (preset.toStdout ?? false) || options.stdout,
        keep: options.keep,
        force: options.force,
        test: options.test,
        list: options.list,
        verbose: options.verbose,
        quiet: options.quiet,
        recursive: options.recursive,
        noName: options["no-name"],
        level: level === "fast" ? 1 : level === "best" ? 9 : Number(level),
        suffix: options.suffix ?? ".gz",
      };
      let status = 0;
      const rows: string[] = [];
      for (const path of operands.length > 0 ? operands : ["-"])
        try {
          await (path === "-" ? stream(process, manner) : oneFile(process, manner, path, rows));
        } catch (error) {
          if (error instanceof BadGzip) {
            await process.stderr.write(`\ngzip: ${path === "-" ? "stdin" : path}: ${error.message}\n`);
            status = 1;
          } else if (error instanceof Trouble || error instanceof FileError) {
            const text = error instanceof Trouble ? error.message : `${path}: ${error.text}`;
            const warning = error instanceof Trouble && error.status !== 1;
            if (!(warning && manner.quiet)) await process.stderr.write(`gzip: ${text}\n`);
            status = warning ? status || error.status : 1;
          } else throw error;
        }
      if (rows.length > 0)
        await process.stdout.write(
          `         compressed        uncompressed  ratio uncompressed_name\n${rows.join("")}`,
        );
      return status;
    },
  });

async function stream(process: Process, manner: Manner): Promise<void> {
  if (!manner.unpack && process.stdout.isTTY && !manner.force)
    throw new Trouble(
      "compressed data not written to a terminal. Use -f to force compression.\nFor help, type: gzip -h",
      1,
    );
  const bytes = await readAll(process.stdin);
  if (!manner.unpack) await process.stdout.write(gzip(bytes, { level: manner.level }));
  else if (manner.toStdout && manner.force && !isGzip(bytes)) await process.stdout.write(bytes);
  else {
    if (bytes.length === 0) throw new BadGzip("unexpected end of file");
    const plain = gunzip(bytes);
    if (!manner.test) await process.stdout.write(plain);
  }
}

async function oneFile(process: Process, manner: Manner, path: string, rows: string[]): Promise<void> {
  const { files } = process;
  let name = path;
  if (
    manner.unpack &&
    !files.exists(fullPath(process, path)) &&
    files.exists(fullPath(process, path + manner.suffix))
  )
    name = path + manner.suffix;
  const full = fullPath(process, name);
  if (!files.exists(full)) {
    const tried = manner.unpack && !/\.(?:gz|tgz|z)$/i.test(path) ? path + manner.suffix : path;
    throw new Trouble(`${tried}: No such file or directory`, 1);
  }
  if (files.is("directory", full)) {
    if (!manner.recursive) throw new Trouble(`${name} is a directory -- ignored`, 2);
    for (const { name: inner } of files.list(full))
      await oneFile(process, manner, `${name.replace(/\/$/, "")}/${inner}`, rows);
    return;
  }
  const bytes = readFile(process, name);
  const { mode, mtime } = files.stat(full);
  if (!manner.unpack) {
    if (name.endsWith(manner.suffix) && !manner.toStdout && !manner.force)
      throw new Trouble(`${name} already has ${manner.suffix} suffix -- unchanged`, 0);
    const kept = manner.noName ? {} : { mtime, name: name.slice(name.lastIndexOf("/") + 1) };
    const packed = gzip(bytes, { level: manner.level, ...kept });
    return put(
      process,
      manner,
      name,
      name + manner.suffix,
      packed,
      { mode, mtime },
      ratio(bytes.length, packed.length - 18 - (kept.name?.length ?? 0)),
    );
  }
  const target = unpackedName(name, manner);
  if (target === undefined && !manner.toStdout && !manner.test && !manner.list)
    throw new Trouble(`${name}: unknown suffix -- ignored`, 2);
  if (!isGzip(bytes)) {
    if (manner.toStdout && manner.force) return process.stdout.write(bytes);
    throw new BadGzip(bytes.length === 0 ? "unexpected end of file" : "not in gzip format");
  }
  const plain = gunzip(bytes);
  if (manner.list) {
    const shown = ratio(plain.length, bytes.length - 18 - (target?.length ?? 0));
    rows.push(
      `${String(bytes.length).padStart(19)} ${String(plain.length).padStart(19)} ${shown} ${target ?? name}\n`,
    );
  } else if (manner.test) {
    if (manner.verbose) await process.stderr.write(`${name}:\t OK\n`);
  } else
    await put(
      process,
      manner,
      name,
      target ?? name,
      plain,
      { mode, mtime },
      ratio(plain.length, bytes.length - 18),
    );
}

const unpackedName = (name: string, { suffix }: Manner): string | undefined =>
  name.endsWith(".tgz")
    ? `${name.slice(0, -4)}.tar`
    : name.endsWith(suffix) && name !== suffix
      ? name.slice(0, -suffix.length)
      : undefined;

/** How much was saved: " 45.3%". */
const ratio = (plain: number, packed: number): string =>
  `${(plain === 0 ? 0 : ((plain - packed) / plain) * 100).toFixed(1).padStart(5)}%`;

async function put(
  process: Process,
  manner: Manner,
  from: string,
  to: string,
  bytes: Uint8Array,
  { mode, mtime }: { mode: number; mtime: number },
  saved: string,
): Promise<void> {
  const { files, stdout, stderr } = process;
  if (manner.toStdout) return stdout.write(bytes);
  const full = fullPath(process, to);
  if (files.exists(full) && !manner.force) throw new Trouble(`${to} already exists;\tnot overwritten`, 2);
  files.write(full, bytes, { mode });
  files.utimes(full, mtime);
  if (!manner.keep) files.unlink(fullPath(process, from));
  if (manner.verbose)
    await stderr.write(`${from}:\t${saved} -- ${manner.keep ? "created" : "replaced with"} ${to}\n`);
}
