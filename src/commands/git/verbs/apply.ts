import { readAll } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import { modeText } from "../core/modes.ts";
import { GitError, GitExit, GitFailure } from "../errors.ts";
import { applyPatch } from "../apply/apply-patch.ts";
import { type FilePatch, parsePatch, reversePatch } from "../apply/parse-patch.ts";
import { renameText } from "../diff/stat.ts";
import { shown, toBinary } from "../diff/text.ts";
import type { HunkLine } from "../patch/hunks.ts";
import { defineGitCommand } from "../verb.ts";

export const apply = defineGitCommand({
  verb: "apply",
  summary: "Apply a patch to files and/or to the index",
  usage: "git apply [<options>] [<patch>...]",
  options: {
    stat: { help: "instead of applying the patch, output diffstat for the input" },
    numstat: { help: "show number of added and deleted lines in decimal notation" },
    summary: { help: "instead of applying the patch, output a summary for the input" },
    check: { help: "instead of applying the patch, see if the patch is applicable" },
    apply: { help: "also apply the patch (use with --stat/--summary/--check)" },
    index: { help: "make sure the patch is applicable to the current index" },
    cached: { help: "apply a patch without touching the working tree" },
    "3way": { short: "3", help: "attempt three-way merge, fall back on normal patch if that fails" },
    reverse: { short: "R", help: "apply the patch in reverse" },
    p: { value: "num", help: "remove <num> leading slashes from traditional diff paths" },
    reject: { help: "leave the rejected hunks in corresponding *.rej files" },
    verbose: { short: "v", help: "be verbose" },
    quiet: { short: "q", help: "be quiet" },
    whitespace: { value: "action", help: "detect new or modified lines that have whitespace errors" },
    "allow-empty": { help: "don't return error for empty patches" },
    recount: { help: "do not trust the line counts in the hunk headers" },
  },
  async run(git, { options, operands }) {
    if (options.reject && options["3way"])
      throw new GitFailure("options '--reject' and '--3way' cannot be used together", 128);
    const only = (options.stat || options.numstat || options.summary || options.check) && !options.apply;
    for (const name of operands.length > 0 ? operands : ["-"]) {
      const path = resolve(git.cwd, name);
      if (name !== "-" && !git.files.is("file", path))
        throw new GitError(`error: can't open patch '${name}': No such file or directory`, 128);
      const text = toBinary(name === "-" ? await readAll(git.process.stdin) : git.files.read(path));
      let patches: readonly FilePatch[] = parsePatch(text, Number(options.p ?? 1));
      if (patches.length === 0) {
        if (options["allow-empty"]) continue;
        throw new GitError('error: No valid patches in input (allow with "--allow-empty")', 128);
      }
      if (options.reverse) patches = patches.map(reversePatch).reverse();
      const rows = patches.map((patch) => ({
        name: patch.rename ? renameText(patch.old!, patch.now!) : (patch.now ?? patch.old!),
        added: count(patch, "+"),
        removed: count(patch, "-"),
        binary: patch.binary === true,
      }));
      const action = options.whitespace ?? git.config.get("apply.whitespace") ?? "warn";
      const faults =
        only && !options.check
          ? 0
          : await tellFaults(git.err, patches, name === "-" ? "<stdin>" : name, action);
      if (faults > 0 && action.startsWith("error"))
        throw new GitFailure(`${faults} line${faults === 1 ? " adds" : "s add"} whitespace errors.`, 128);
      if (action === "fix" || action === "strip") patches = patches.map(withoutFaults);
      if (!only || options.check) {
        const done = await applyPatch(git, patches, {
          worktree: !options.cached,
          index: options.index || options.cached || options["3way"],
          threeWay: options["3way"],
          check: options.check && !options.apply,
          verbose: options.verbose || options.reject,
          reject: options.reject,
        });
        if (!done) throw new GitExit(1);
      }
      if (faults > 0 && (action === "fix" || action === "strip"))
        await git.err(
          `warning: ${faults} line${faults === 1 ? "" : "s"} applied after fixing whitespace errors.\n`,
        );
      else if (faults > 0)
        await git.err(`warning: ${faults} line${faults === 1 ? " adds" : "s add"} whitespace errors.\n`);
      if (options.stat) await git.out(statText(rows));
      if (options.numstat)
        await git.out(
          rows
            .map(({ name: path, added, removed, binary }) =>
              binary ? `-\t-\t${path}\n` : `${added}\t${removed}\t${path}\n`,
            )
            .join(""),
        );
      if (options.summary) await git.out(patches.map(summaryOf).join(""));
    }
    return 0;
  },
});

const count = ({ hunks }: FilePatch, sign: "+" | "-"): number =>
  hunks.reduce((sum, { lines }) => sum + lines.filter(([each]) => each === sign).length, 0);

interface Row {
  readonly name: string;
  readonly added: number;
  readonly removed: number;
  readonly binary: boolean;
}

/** apply's own table, whose numbers have five columns whatever they are. */
function statText(rows: readonly Row[]): string {
  const widest = Math.min(50, Math.max(...rows.map(({ name }) => name.length)));
  const most = Math.max(...rows.map(({ added, removed }) => added + removed), 1);
  const room = Math.min(70 - widest, most);
  const [plus, minus] = [
    rows.reduce((sum, { added }) => sum + added, 0),
    rows.reduce((sum, { removed }) => sum + removed, 0),
  ];
  const noun = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const parts = [`${noun(rows.length, "file")} changed`];
  if (plus > 0 || minus === 0) parts.push(`${noun(plus, "insertion")}(+)`);
  if (minus > 0 || plus === 0) parts.push(`${noun(minus, "deletion")}(-)`);
  return `${rows
    .map(({ name, added, removed, binary }) => {
      if (binary) return ` ${name.padEnd(widest)} |  Bin\n`;
      const signs = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round((n * room) / most)));
      return ` ${name.padEnd(widest)} | ${String(added + removed).padStart(4)} ${"+".repeat(signs(added))}${"-".repeat(signs(removed))}\n`;
    })
    .join("")} ${parts.join(", ")}\n`;
}

function summaryOf({ old, now, oldMode, newMode, rename, similarity }: FilePatch): string {
  const changed = oldMode !== undefined && newMode !== undefined;
  if (old === undefined) return ` create mode ${modeText(newMode ?? 0o100644)} ${now}\n`;
  if (now === undefined) return ` delete mode ${modeText(oldMode ?? 0o100644)} ${old}\n`;
  const mode = changed ? ` mode change ${modeText(oldMode)} => ${modeText(newMode)}` : "";
  if (rename) return ` ${rename} ${renameText(old, now)} (${similarity}%)\n${mode === "" ? "" : `${mode}\n`}`;
  return mode === "" ? "" : `${mode} ${now}\n`;
}

const isFaulty = ([sign, text]: HunkLine): boolean => sign === "+" && /[ \t]+\n?$/.test(text);

async function tellFaults(
  err: (text: string) => Promise<void>,
  patches: readonly FilePatch[],
  name: string,
  action: string,
): Promise<number> {
  if (action === "nowarn") return 0;
  let faults = 0;
  for (const { hunks } of patches)
    for (const { lines, at } of hunks)
      for (const [i, line] of lines.entries()) {
        if (!isFaulty(line)) continue;
        faults++;
        if (faults <= 5)
          await err(`${name}:${at + i}: trailing whitespace.\n${shown(line[1].replace(/\n$/, ""))}\n`);
      }
  return faults;
}

const withoutFaults = (patch: FilePatch): FilePatch => ({
  ...patch,
  hunks: patch.hunks.map((hunk) => ({
    ...hunk,
    lines: hunk.lines.map((line): HunkLine =>
      isFaulty(line) ? ["+", line[1].replace(/[ \t]+(\n?)$/, "$1")] : line,
    ),
  })),
});
