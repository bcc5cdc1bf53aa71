import { decode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { BadTar } from "../../../base/tar/read-tar.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { BadGzip, gunzip, gzip, isGzip } from "../../../base/zip/gzip.ts";
import { FileError } from "../../../files/errors.ts";
import { resolve } from "../../../files/paths.ts";
import { type Command, CommandError, type Process } from "../../../shell/command.ts";
import { formatDate } from "../base/dates.ts";
import { globPattern } from "../base/globs.ts";
import { modeText } from "../base/modes.ts";
import { readFile } from "../base/sources.ts";
import { readTarArguments, type TarRequest } from "./tar-arguments.ts";
import { gather } from "./tar-create.ts";
import { extract } from "./tar-extract.ts";
import { readEntries, type TarEntry, writeTar } from "./tar-format.ts";

const help = `Usage: tar [OPTION...] [FILE]...
GNU 'tar' saves many files together into a single tape or disk archive, and can
restore individual files from the archive.

Examples:
  tar -cf archive.tar foo bar  # Create archive.tar from files foo and bar.
  tar -tvf archive.tar         # List all files in archive.tar verbosely.
  tar -xf archive.tar          # Extract all files from archive.tar.

 What to do:
  -c, --create               create a new archive
  -t, --list                 list what is in an archive
  -x, --extract, --get       take files out of an archive
  -r, --append               put files at the end of an archive
 How:
  -f, --file=ARCHIVE         the archive; without it, or with -, the standard streams
  -z, --gzip                 through gzip (found out by itself when reading)
  -C, --directory=DIR        work in DIR
  -v, --verbose              name each file
  -O, --to-stdout            take files out to standard output
  -k, --keep-old-files       replace no file
      --exclude=PATTERN      leave out what fits PATTERN
      --strip-components=N   leave out the first N parts of each name
  -T, --files-from=FILE      names are in FILE
`;

const fatal = "Error is not recoverable: exiting now";
const failure = "Exiting with failure status due to previous errors";

/** 2 for anything that went wrong, as GNU tar. */
export const tar: Command = {
  name: "tar",
  summary: "an archiving utility",
  usage: "tar [OPTION...] [FILE]...",
  async run(process, argv) {
    if (argv.includes("--help") || argv.includes("-?")) {
      await process.stdout.write(help);
      return 0;
    }
    const asked = readTarArguments(argv);
    const request =
      asked.filesFrom === undefined ? asked : { ...asked, members: await listed(process, asked) };
    if (request.work === "create" || request.work === "append") return create(process, request);
    return read(process, request);
  },
};

async function listed(
  process: Process,
  { filesFrom, folder, members }: TarRequest,
): Promise<TarRequest["members"]> {
  const bytes = filesFrom === "-" ? await readAll(process.stdin) : readFile(process, filesFrom!);
  return [
    ...members,
    ...decode(bytes)
      .split("\n")
      .filter(Boolean)
      .map((path) => ({ folder, path })),
  ];
}

/** One line of -v; with two, as `ls -l`. */
function lineOf({ env }: Process, entry: TarEntry, long: boolean, width: { size: number }): string {
  const name = entry.kind === "directory" ? `${entry.path}/` : entry.path;
  if (!long) return `${name}\n`;
  const owner = entry.user || String(entry.uid);
  const size = String(entry.kind === "file" ? entry.data.length : 0);
  // The column widens as it must, and stays so.
  width.size = Math.max(width.size, owner.length * 2 + 1 + 1 + size.length);
  const link = entry.kind === "symlink" ? ` -> ${decode(entry.data)}` : "";
  const who = `${owner}/${owner}`;
  return `${modeText(entry)} ${who}${size.padStart(width.size - who.length)} ${formatDate(entry.mtime, "%Y-%m-%d %H:%M", offsetOf(env.get("TZ"), entry.mtime))} ${name}${link}\n`;
}

/** Where member names go: away from an archive that is being written to stdout. */
const namesTo = (process: Process, { file, stdout, work }: TarRequest) =>
  stdout || (work === "create" && file === undefined) ? process.stderr : process.stdout;

async function create(process: Process, request: TarRequest): Promise<number> {
  if (request.members.length === 0)
    throw new CommandError(
      "Cowardly refusing to create an empty archive\nTry 'tar --help' or 'tar --usage' for more information.",
      2,
    );
  const names = namesTo(process, request);
  const width = { size: 19 };
  const before =
    request.work === "append" && request.file !== undefined ? await existing(process, request.file) : [];
  const { entries, failed } = await gather(process, request, async (entry) => {
    if (request.verbose > 0) await names.write(lineOf(process, entry, request.verbose > 1, width));
  });
  const plain = writeTar([...before, ...entries]);
  const bytes = request.gzip ? gzip(plain) : plain;
  if (request.file === undefined) {
    if (process.stdout.isTTY)
      throw new CommandError(
        "Refusing to write archive contents to terminal (missing -f option?)\ntar: " + fatal,
        2,
      );
    await process.stdout.write(bytes);
  } else
    try {
      process.files.write(resolve(process.cwd, request.file), bytes);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new CommandError(`${request.file}: Cannot open: ${error.text}\ntar: ${fatal}`, 2);
    }
  if (!failed) return 0;
  throw new CommandError(failure, 2);
}

const existing = async (process: Process, file: string): Promise<TarEntry[]> =>
  process.files.exists(resolve(process.cwd, file)) ? readEntries(readFile(process, file)) : [];

async function load(process: Process, request: TarRequest): Promise<TarEntry[]> {
  let bytes: Uint8Array;
  if (request.file === undefined) {
    if (process.stdin.isTTY)
      throw new CommandError(
        `Refusing to read archive contents from terminal (missing -f option?)\ntar: ${fatal}`,
        2,
      );
    bytes = await readAll(process.stdin);
  } else
    try {
      bytes = readFile(process, request.file);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const name = `${request.file}: Cannot open: ${error.text}`;
      if (!request.gzip) throw new CommandError(`${name}\ntar: ${fatal}`, 2);
      await process.stderr.write(`tar (child): ${name}\ntar (child): ${fatal}\n`);
      throw new CommandError(`Child returned status 2\ntar: ${fatal}`, 2);
    }
  try {
    if (request.gzip || isGzip(bytes)) bytes = gunzip(bytes);
    return readEntries(bytes);
  } catch (error) {
    if (error instanceof BadTar) throw new CommandError(`${error.message}\ntar: ${failure}`, 2);
    if (!(error instanceof BadGzip)) throw error;
    await process.stderr.write(`\ngzip: stdin: ${error.message}\n`);
    throw new CommandError(`Child returned status 1\ntar: ${fatal}`, 2);
  }
}

async function read(process: Process, request: TarRequest): Promise<number> {
  const entries = await load(process, request);
  const wanted = request.members.map(({ path }) => path.replace(/(?<=.)\/+$/, ""));
  const found = new Set<string>();
  const excluded = request.excludes.map((glob) => globPattern(glob));
  const chosen = entries.filter(({ path }) => {
    if (excluded.some((pattern) => pattern.test(path) || path.split("/").some((part) => pattern.test(part))))
      return false;
    if (wanted.length === 0) return true;
    const by = wanted.find((name) => path === name || path.startsWith(`${name}/`));
    if (by !== undefined) found.add(by);
    return by !== undefined;
  });
  const width = { size: 19 };
  const folder = resolve(process.cwd, request.folder || ".");
  let failed = false;
  if (!process.files.is("directory", folder))
    throw new CommandError(`${request.folder}: Cannot open: No such file or directory\ntar: ${fatal}`, 2);
  const names = namesTo(process, request);
  if (request.work === "list")
    for (const entry of chosen)
      await process.stdout.write(lineOf(process, entry, request.verbose > 0, width));
  else
    failed = await extract(process, request, chosen, folder, async (entry) => {
      if (request.verbose > 0) await names.write(lineOf(process, entry, request.verbose > 1, width));
    });
  for (const name of wanted)
    if (!found.has(name)) {
      failed = true;
      await process.stderr.write(`tar: ${name}: Not found in archive\n`);
    }
  if (failed) throw new CommandError(failure, 2);
  return 0;
}
