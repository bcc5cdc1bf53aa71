import type { Git } from "../context.ts";
import type { IndexEntry } from "../core/index-file.ts";
import { modeText, modes } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import type { Repository } from "../core/repository.ts";
import { GitError, GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { attributesOf } from "../worktree/attributes.ts";
import { looksBinary } from "../worktree/convert.ts";
import { Ignores } from "../worktree/ignore.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf, scanWorkTree, stateOf } from "../worktree/scan.ts";

export const lsFiles = defineGitCommand({
  verb: "ls-files",
  summary: "Show information about files in the index and the working tree",
  usage: "git ls-files [<options>] [<file>...]",
  options: {
    z: { help: "separate paths with the NUL character" },
    t: { help: "identify the file status with tags" },
    v: { help: "use lowercase letters for 'assume unchanged' files" },
    cached: { short: "c", help: "show cached files in the output (default)" },
    deleted: { short: "d", help: "show deleted files in the output" },
    modified: { short: "m", help: "show modified files in the output" },
    others: { short: "o", help: "show other files in the output" },
    ignored: { short: "i", help: "show ignored files in the output" },
    stage: { short: "s", help: "show staged contents' object name in the output" },
    unmerged: { short: "u", help: "show unmerged files in the output" },
    directory: { help: "show 'other' directories' names only" },
    "exclude-standard": { help: "add the standard git exclusions" },
    "full-name": { help: "make the output relative to the project top directory" },
    abbrev: { value: "n", optional: true, help: "use <n> digits to display object names" },
    eol: { help: "show line endings of files" },
    killed: { short: "k", help: "show files on the filesystem that need to be removed" },
    "no-empty-directory": { help: "don't show empty directories" },
    format: { value: "format", help: "format to use for the output" },
    deduplicate: { help: "suppress duplicate entries" },
    "error-unmatch": { help: "if any <file> is not in the index, treat this as an error" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    if (options.others || options.deleted || options.modified) repository.needWorkTree();
    const pathspec = parsePathspec(git, operands.length > 0 ? operands : git.prefix === "" ? [] : ["."]);
    const end = options.z ? "\0" : "\n";
    const name = (path: string) => {
      const shown = options["full-name"] ? path : git.relative(path);
      return options.z ? shown : quotePath(shown, git.config.bool("core.quotepath") !== false);
    };
    const rows: string[] = [];
    if (options.others) {
      const ignores = new Ignores(repository, git.env);
      const none = { ...ignores, ignored: () => false, rule: () => undefined } as unknown as Ignores;
      const scan = scanWorkTree(repository, {
        ignores: options["exclude-standard"] ? ignores : none,
        pathspec,
        untracked: options.directory ? "normal" : "all",
        wantIgnored: options.ignored,
      });
      rows.push(
        ...(options.ignored ? scan.ignored : scan.untracked).map(
          (path) => `${options.t ? "? " : ""}${name(path)}${end}`,
        ),
      );
    }
    const wantsIndex =
      options.cached ||
      options.stage ||
      options.unmerged ||
      options.deleted ||
      options.modified ||
      !options.others;
    if (wantsIndex)
      for (const entry of repository.index.entries) {
        if (!pathspec.matches(entry.path)) continue;
        const state = options.deleted || options.modified ? stateOf(repository, entry).kind : "same";
        if (options.unmerged && entry.stage === 0) continue;
        const tag = (letter: string) => {
          const shown = entry.skipWorktree ? "S" : letter;
          return options.v
            ? `${entry.assumeUnchanged ? shown.toLowerCase() : shown} `
            : options.t
              ? `${shown} `
              : "";
        };
        const line =
          (options.stage || options.unmerged) && options.format === undefined
            ? `${modeText(entry.mode)} ${shortOid(git, entry.oid, options.abbrev)} ${entry.stage}\t`
            : "";
        if (options.deleted || options.modified) {
          if (options.deleted && state === "deleted") rows.push(`${tag("R")}${name(entry.path)}${end}`);
          if (options.modified && state !== "same") rows.push(`${tag("C")}${name(entry.path)}${end}`);
        } else if (options.format !== undefined)
          rows.push(`${formatted(git, entry, options.format, name)}${end}`);
        else if (options.eol) rows.push(`${eolText(repository, entry)}${name(entry.path)}${end}`);
        else rows.push(`${tag(entry.stage > 0 ? "M" : "H")}${line}${name(entry.path)}${end}`);
      }
    if (options.deduplicate && !options.stage && !options.unmerged)
      rows.splice(0, rows.length, ...new Set(rows));
    if (options["error-unmatch"] && pathspec.unused.length > 0)
      throw new GitError(
        `${pathspec.unused.map((typed) => `error: pathspec '${typed}' did not match any file(s) known to git`).join("\n")}\nDid you forget to 'git add'?`,
        1,
      );
    await git.out(rows.join(""));
    return 0;
  },
});

/** The id, or its beginning where `--abbrev` is given. */
const shortOid = (git: Git, oid: string, abbrev: string | true | undefined): string =>
  abbrev === undefined ? oid : git.repository.short(oid, abbrev === true ? undefined : Number(abbrev));

/** `--format`: "%(objectname) %(path)" */
function formatted(git: Git, entry: IndexEntry, format: string, name: (path: string) => string): string {
  const { path, oid, mode, stage } = entry;
  const values: Record<string, () => string> = {
    objectmode: () => modeText(mode),
    objectname: () => oid,
    stage: () => String(stage),
    "eolinfo:index": () => endingsOf(git.repository.objects.get(oid).data),
    "eolinfo:worktree": () => workEndings(git.repository, path),
    eolattr: () => attributeText(git.repository, path),
    path: () => name(path),
  };
  return format.replaceAll(/%\(([^)]*)\)|%x([0-9a-f]{2})|%%/gi, (_, key?: string, hex?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (key === undefined) return "%";
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (!value) throw new GitFatal(`bad ls-files format: %(${key})`);
    return value();
  });
}

const eolText = (repository: Repository, { path, oid, mode }: IndexEntry): string => {
  const index = mode === modes.submodule ? "" : endingsOf(repository.objects.get(oid).data);
  const attribute = attributeText(repository, path);
  return `i/${index.padEnd(5)} w/${workEndings(repository, path).padEnd(5)} attr/${attribute.padEnd(17)}\t`;
};

function workEndings(repository: Repository, path: string): string {
  const stat = lstatOf(repository, path);
  return stat?.kind === "file" ? endingsOf(repository.files.read(repository.at(path))) : "";
}

/** "lf", "crlf", "mixed", "none" without any, "-text" of binary content. */
function endingsOf(data: Uint8Array): string {
  if (looksBinary(data)) return "-text";
  let [lf, crlf] = [0, 0];
  for (const [i, byte] of data.entries())
    if (byte === 10) {
      if (data[i - 1] === 13) crlf++;
      else lf++;
    }
  return lf > 0 && crlf > 0 ? "mixed" : lf > 0 ? "lf" : crlf > 0 ? "crlf" : "none";
}

function attributeText(repository: Repository, path: string): string {
  const found = attributesOf(repository, path);
  const [text, eol] = [found.get("text"), found.get("eol")];
  if (text === false) return "-text";
  const ends = eol === "lf" || eol === "crlf" ? `eol=${eol}` : "";
  const base = text === "auto" ? "text=auto" : text === true || ends !== "" ? "text" : "";
  return [base, ends].filter(Boolean).join(" ");
}
