import { FileError } from "../../../files/errors.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { complain } from "../base/failures.ts";
import { quoteAlways } from "../base/quoting.ts";
import { diskUse, humanSize } from "../base/sizes.ts";
import { fullPath } from "../base/sources.ts";

export const du = defineCommand({
  name: "du",
  summary: "estimate file space usage",
  usage: "du [OPTION]... [FILE]...",
  options: {
    all: { short: "a", help: "write counts for all files, not just directories" },
    "apparent-size": { help: "print apparent sizes rather than device usage" },
    bytes: { short: "b", help: "equivalent to '--apparent-size --block-size=1'" },
    total: { short: "c", help: "produce a grand total" },
    "max-depth": {
      short: "d",
      value: "N",
      help: "print the total for a directory only if it is N or fewer levels below",
    },
    "human-readable": { short: "h", help: "print sizes in human readable format" },
    k: { help: "like --block-size=1K" },
    m: { help: "like --block-size=1M" },
    "separate-dirs": { short: "S", help: "for directories do not include size of subdirectories" },
    summarize: { short: "s", help: "display only a total for each argument" },
    exclude: { value: "PATTERN", many: true, help: "exclude files that match PATTERN" },
  },
  async run(process, { options, operands }) {
    const apparent = options["apparent-size"] || options.bytes;
    const size = (bytes: number) =>
      options.bytes
        ? String(bytes)
        : options["human-readable"]
          ? humanSize(bytes)
          : String(Math.ceil(bytes / (options.m ? 2 ** 20 : 1024)));
    const depth = options.summarize ? 0 : Number(options["max-depth"] ?? Infinity);
    const state: Walk = {
      process,
      failed: false,
      seen: new Set(),
      excluded: new Set(options.exclude ?? []),
      weigh: (stat) => (apparent ? stat.size : diskUse(stat) * 1024),
      separate: options["separate-dirs"],
      show: async (bytes, path, level, isFolder) => {
        if (level <= depth && (isFolder || options.all || level === 0))
          await process.stdout.write(`${size(bytes)}\t${path}\n`);
      },
    };
    let total = 0;
    for (const path of operands.length > 0 ? operands : ["."]) total += await walk(state, path, 0);
    if (options.total) await process.stdout.write(`${size(total)}\ttotal\n`);
    return state.failed ? 1 : 0;
  },
});

interface Walk {
  readonly process: Process;
  failed: boolean;
  /** Files of several names count once. */
  readonly seen: Set<number>;
  readonly excluded: ReadonlySet<string>;
  readonly separate: boolean;
  weigh(stat: { kind: string; size: number }): number;
  show(bytes: number, path: string, level: number, isFolder: boolean): Promise<void>;
}

async function walk(state: Walk, path: string, level: number): Promise<number> {
  const { files } = state.process;
  const full = fullPath(state.process, path);
  try {
    const stat = files.lstat(full);
    if (state.seen.has(stat.ino)) return 0;
    state.seen.add(stat.ino);
    let bytes = state.weigh(stat);
    let below = 0;
    if (stat.kind === "directory")
      for (const { name, kind } of files.list(full)) {
        if (state.excluded.has(name)) continue;
        const part = await walk(state, `${path.replace(/(?<=.)\/$/, "")}/${name}`, level + 1);
        if (kind === "directory") below += part;
        else bytes += part;
      }
    await state.show(state.separate ? bytes : bytes + below, path, level, stat.kind === "directory");
    return bytes + below;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    state.failed = true;
    const verb = error.code === "EACCES" ? "cannot read directory" : "cannot access";
    await complain(state.process, "du", `${verb} ${quoteAlways(path)}: ${error.text}`);
    return 0;
  }
}
