import { resolve } from "../../../files/paths.ts";
import type { Commit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { person } from "../core/ident.ts";
import { treeChanges } from "../diff/changes.ts";
import { diffOptions, patchOptionsOf } from "../diff/options.ts";
import { patchText } from "../diff/output.ts";
import { detectRenames } from "../diff/renames.ts";
import { statsOf, statTable, summaryLines } from "../diff/stat.ts";
import { readRevisions } from "../history/arguments.ts";
import { walkCommits } from "../history/walk.ts";
import { emailText } from "../mail/email.ts";
import { GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { addTrailer, subjectOf } from "../worktree/message.ts";

/** Mails are kept this narrow. */
const mailWidth = 72;

export const formatPatch = defineGitCommand({
  verb: "format-patch",
  summary: "Prepare patches for e-mail submission",
  usage: "git format-patch [<options>] [<since> | <revision-range>]",
  unknown: (option) => new GitFatal(`unrecognized argument: ${option}`),
  numbers: true,
  options: {
    // Before the options of diff, whose "s" means something else.
    signoff: { short: "s", help: "add a Signed-off-by trailer" },
    ...diffOptions,
    numbered: { help: "use [PATCH n/m] even with a single patch" },
    "no-numbered": { short: "N", help: "use [PATCH] even with multiple patches" },
    stdout: { help: "print patches to standard out" },
    "cover-letter": { help: "generate a cover letter" },
    "start-number": { value: "n", help: "start numbering patches at <n> instead of 1" },
    "reroll-count": { short: "v", value: "n", help: "mark the series as Nth re-roll" },
    "subject-prefix": { value: "prefix", help: "use [<prefix>] instead of [PATCH]" },
    rfc: { help: "use [RFC PATCH] instead of [PATCH]" },
    "output-directory": { short: "o", value: "dir", help: "store resulting files in <dir>" },
    "keep-subject": { short: "k", help: "don't strip/add [PATCH]" },
    "no-stat": { help: "do not show a diffstat" },
    root: { help: "everything from the first commit on" },
    n: { value: "n", help: "so many commits" },
    "no-signature": { help: "no version at the end" },
    signature: { value: "signature", help: "add a signature" },
    quiet: { short: "q", help: "don't print the patch filenames" },
    suffix: { value: "sfx", help: "use <sfx> instead of '.patch'" },
    "zero-commit": { help: "output all-zero hash in From header" },
  },
  async run(git, { options, operands, afterDashes, given }) {
    const { repository } = git;
    const { objects } = repository;
    const args = readRevisions(git, operands, afterDashes);
    const single = args.include.length === 1 && args.exclude.length === 0 && !args.symmetric;
    const count = options.n === undefined ? undefined : Number(options.n);
    let [include, exclude] = [args.include, args.exclude];
    if (single && count === undefined && !options.root)
      [include, exclude] = [repository.head === undefined ? [] : [repository.head], include];
    if (include.length === 0 && count !== undefined && repository.head !== undefined)
      include = [repository.head];
    const commits = [...walkCommits(objects, include, exclude)]
      .filter((oid) => objects.commit(oid).parents.length < 2)
      .slice(0, count)
      .reverse();
    if (commits.length === 0) return 0;
    const first = Number(options["start-number"] ?? 1);
    const total = first + commits.length - 1;
    const numbered = options["no-numbered"]
      ? false
      : options.numbered || commits.length > 1 || options["cover-letter"];
    const version = options["reroll-count"];
    const word = `${options.rfc ? "RFC " : ""}${options["subject-prefix"] ?? git.config.get("format.subjectprefix") ?? "PATCH"}${version === undefined ? "" : ` v${version}`}`;
    const prefix = (n: number) =>
      options["keep-subject"]
        ? ""
        : `[${word}${numbered ? ` ${String(n).padStart(String(total).length, "0")}/${total}` : ""}] `;
    const noStat =
      options["no-stat"] ||
      (options.patch && given.some(({ name }) => name === "patch") && options["no-stat"]);
    const signature = options["no-signature"]
      ? ""
      : `-- \n${options.signature ?? git.config.get("format.signature") ?? "2.39.5"}\n\n`;
    const mails: [string, string][] = [];
    const fileName = (n: number, subject: string) => {
      const clean = subject.replaceAll(/[^A-Za-z0-9._]+/g, "-").replaceAll(/^-|[-.]+$/g, "");
      return `${version === undefined ? "" : `v${version}-`}${`${String(n).padStart(4, "0")}-${clean}`.slice(0, 57)}${options.suffix ?? ".patch"}`;
    };
    const change = (before: string | undefined, after: string) =>
      detectRenames(repository, treeChanges(repository, before, after, args.pathspec));
    if (options["cover-letter"]) {
      const last = objects.commit(commits.at(-1)!);
      const base = objects.commit(commits[0]!).parents[0];
      const changes = change(base === undefined ? undefined : objects.commit(base).tree, last.tree);
      const who = person("committer", git.ident);
      const list = new Map<string, string[]>();
      for (const oid of commits) {
        const { author, message } = objects.commit(oid);
        list.set(author.name, [...(list.get(author.name) ?? []), subjectOf(message)]);
      }
      mails.push([
        fileName(0, "cover-letter"),
        `From ${commits.at(-1)} Mon Sep 17 00:00:00 2001\nFrom: ${who.name} <${who.email}>\nDate: ${formatDate(who, "rfc", 0)}\nSubject: ${prefix(0)}*** SUBJECT HERE ***\n\n*** BLURB HERE ***\n\n${[
          ...list,
        ]
          .map(
            ([name, subjects]) =>
              `${name} (${subjects.length}):\n${subjects.map((text) => `  ${text}\n`).join("")}\n`,
          )
          .join(
            "",
          )}${statTable(statsOf(repository, changes), { columns: mailWidth, colour: false })}${summaryLines(changes)}\n${signature}`,
      ]);
    }
    for (const [i, oid] of commits.entries()) {
      const commit = signed(git, objects.commit(oid), options.signoff);
      const before = commit.parents[0] === undefined ? undefined : objects.commit(commit.parents[0]).tree;
      const changes = change(before, commit.tree);
      const stat =
        statTable(statsOf(repository, changes), { columns: mailWidth, colour: false }) +
        summaryLines(changes);
      const head = emailText(options["zero-commit"] ? "0".repeat(40) : oid, commit, prefix(first + i));
      const patch = patchText(git, changes, { ...patchOptionsOf(git, options), binary: true });
      const middle =
        changes.length === 0
          ? "\n"
          : noStat
            ? "\n"
            : `${head.endsWith("\n") && head.includes("\n\n") ? "" : "\n"}---\n${stat}\n`;
      mails.push([fileName(first + i, subjectOf(commit.message)), `${head}${middle}${patch}${signature}`]);
    }
    const folder = options["output-directory"] ?? git.config.get("format.outputdirectory");
    if (folder !== undefined && !options.stdout) git.files.mkdir(resolve(git.cwd, folder), { parents: true });
    for (const [name, text] of mails) {
      if (options.stdout) {
        await git.out(text);
        continue;
      }
      const path = folder === undefined ? name : `${folder.replace(/\/$/, "")}/${name}`;
      git.files.write(resolve(git.cwd, path), text);
      if (!options.quiet) await git.out(`${path}\n`);
    }
    return 0;
  },
});

function signed(git: Git, commit: Commit, wanted: boolean): Commit {
  if (!wanted) return commit;
  const { name, email } = person("committer", git.ident);
  return { ...commit, message: addTrailer(commit.message, `Signed-off-by: ${name} <${email}>`) };
}
