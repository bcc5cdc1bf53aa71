import { decode } from "../../../base/bytes.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";
import { gzip } from "../../../base/zip/gzip.ts";
import { BadZip, readZip } from "../../../base/zip/read-zip.ts";
import { dirname, resolve } from "../../../files/paths.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { formatDate } from "../base/dates.ts";
import { globPattern } from "../base/globs.ts";
import { fullPath, readFile } from "../base/sources.ts";

const most = 500_000_000;

/** Info-ZIP's statuses: 9 no such archive or none at all, 11 nothing of that name in it, 10 bad arguments. */
export const unzip: Command = defineCommand({
  name: "unzip",
  summary: "list, test and extract compressed files in a ZIP archive",
  usage: "unzip [-opts] file[.zip] [list] [-x xlist] [-d exdir]",
  usageStatus: 10,
  options: {
    l: { help: "list files (short format)" },
    p: { help: "extract files to pipe, no messages" },
    t: { help: "test compressed archive data" },
    n: { help: "never overwrite existing files" },
    o: { help: "overwrite files WITHOUT prompting" },
    q: { help: "quiet mode" },
    j: { help: "junk paths (do not make directories)" },
    Z: { help: "names only, with -1", hidden: true },
    "1": { help: "names only", hidden: true },
    d: { value: "DIR", help: "extract files into DIR" },
    x: { value: "PATTERN", many: true, help: "exclude files that fit" },
  },
  async run(process, { options, operands }) {
    const [given, ...wanted] = operands;
    if (given === undefined) {
      await process.stdout.write(
        "UnZip 6.00 of 20 April 2009, by Debian. Original by Info-ZIP.\n\nUsage: unzip [-Z] [-opts[modifiers]] file[.zip] [list] [-x xlist] [-d exdir]\n",
      );
      return 0;
    }
    const name = [given, `${given}.zip`, `${given}.ZIP`].find((each) =>
      process.files.is("file", fullPath(process, each)),
    );
    if (name === undefined) {
      await process.stderr.write(`unzip:  cannot find or open ${given}, ${given}.zip or ${given}.ZIP.\n`);
      return 9;
    }
    let all: ArchiveEntry[];
    try {
      all = readZip(readFile(process, name), most);
    } catch (error) {
      if (!(error instanceof BadZip)) throw error;
      if (!options.p) await process.stdout.write(`Archive:  ${name}\n`);
      await process.stderr.write(
        `  End-of-central-directory signature not found.  Either this file is not\n  a zipfile, or it constitutes one disk of a multi-part archive.  In the\n  latter case the central directory and zipfile comment will be found on\n  the last disk(s) of this archive.\nunzip:  cannot find zipfile directory in one of ${given} or\n        ${given}.zip, and cannot find ${given}.ZIP, period.\n`,
      );
      return 9;
    }
    const patterns = wanted.map((glob) => globPattern(glob));
    const without = options.x.map((glob) => globPattern(glob));
    const nameOf = ({ path, kind }: ArchiveEntry) => (kind === "directory" ? `${path}/` : path);
    const entries = all.filter((entry) => {
      const shown = nameOf(entry);
      return (
        (patterns.length === 0 || patterns.some((pattern) => pattern.test(shown))) &&
        !without.some((pattern) => pattern.test(shown))
      );
    });
    let status = 0;
    if (options.Z && options["1"])
      await process.stdout.write(entries.map((entry) => `${nameOf(entry)}\n`).join(""));
    else if (options.l) await list(process, name, entries, nameOf);
    else if (options.t) {
      await process.stdout.write(
        `Archive:  ${name}\n${entries.map((entry) => `    testing: ${nameOf(entry).padEnd(22)}   OK\n`).join("")}No errors detected in compressed data of ${name}.\n`,
      );
    } else if (options.p) {
      for (const { data } of entries) await process.stdout.write(data);
    } else {
      if (!options.q) await process.stdout.write(`Archive:  ${name}\n`);
      status = await extract(process, entries, options);
    }
    for (const [i, pattern] of patterns.entries())
      if (!all.some((entry) => pattern.test(nameOf(entry)))) {
        await process.stderr.write(`caution: filename not matched:  ${wanted[i]}\n`);
        status = 11;
      }
    return status;
  },
});

async function list(
  process: Process,
  name: string,
  entries: readonly ArchiveEntry[],
  nameOf: (entry: ArchiveEntry) => string,
): Promise<void> {
  const rows = entries.map(
    (entry) =>
      `${String(entry.kind === "directory" ? 0 : entry.data.length).padStart(9)}  ${formatDate(entry.mtime, "%Y-%m-%d %H:%M", offsetOf(process.env.get("TZ"), entry.mtime))}   ${nameOf(entry)}\n`,
  );
  const total = entries.reduce((sum, { kind, data }) => sum + (kind === "directory" ? 0 : data.length), 0);
  await process.stdout.write(
    `Archive:  ${name}\n  Length      Date    Time    Name\n---------  ---------- -----   ----\n${rows.join("")}---------                     -------\n${String(total).padStart(9)}                     ${entries.length} file${entries.length === 1 ? "" : "s"}\n`,
  );
}

async function extract(
  process: Process,
  entries: readonly ArchiveEntry[],
  options: { q: boolean; n: boolean; o: boolean; j: boolean; d: string | undefined },
): Promise<number> {
  const { files } = process;
  const folder = resolve(process.cwd, options.d ?? ".");
  const prefix = options.d === undefined ? "" : `${options.d.replace(/\/$/, "")}/`;
  files.mkdir(folder, { parents: true });
  const say = async (verb: string, name: string) => {
    if (!options.q)
      await process.stdout
        .write(`${verb.padStart(11)}: ${verb === "creating" ? name : name.padEnd(22)}${verb === "creating" ? "" : "  "}
`);
  };
  for (const entry of entries) {
    const parts = entry.path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
    if (parts.length === 0 || (options.j && entry.kind === "directory")) continue;
    const shown = options.j ? parts.at(-1)! : parts.join("/");
    const path = `${folder === "/" ? "" : folder}/${shown}`;
    if (entry.kind === "directory") {
      if (files.exists(path)) continue;
      await say("creating", `${prefix}${shown}/`);
      files.mkdir(path, { parents: true });
      files.chmod(path, entry.mode);
      continue;
    }
    if (files.exists(path) && !options.o) {
      if (options.n) continue;
      const answer = await mayReplace(process, `${prefix}${shown}`);
      if (answer === undefined) return 1;
      if (!answer) continue;
    }
    files.mkdir(dirname(path), { parents: true });
    if (files.exists(path)) files.unlink(path);
    await say(isStored(entry) ? "extracting" : "inflating", `${prefix}${shown}`);
    if (entry.kind === "symlink") files.symlink(decode(entry.data), path);
    else {
      files.write(path, entry.data, { mode: entry.mode });
      files.utimes(path, entry.mtime);
    }
  }
  return 0;
}

/** What does not get smaller is kept as it is. */
const isStored = ({ data }: ArchiveEntry): boolean => gzip(data).length - 18 >= data.length;

/** Undefined: nobody answers, and nothing more is to be unpacked. */
async function mayReplace(process: Process, name: string): Promise<boolean | undefined> {
  await process.stderr.write(`replace ${name}? [y]es, [n]o, [A]ll, [N]one, [r]ename: `);
  const answer = await process.stdin.read();
  if (answer) return /^[yA]/.test(decode(answer));
  await process.stderr.write(' NULL\n(EOF or read error, treating as "[N]one" ...)\n');
  return undefined;
}
