import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { readRevisions } from "../history/arguments.ts";
import { logOptions } from "../history/log-options.ts";
import { formatOf, prettyOptionsOf } from "../history/print-log.ts";
import { prettyCommit } from "../history/pretty.ts";
import { namedObjects } from "../history/named-objects.ts";
import { selectCommits } from "../history/select.ts";
import { connect } from "../remote/transport.ts";
import { defaultRemote, findRemote } from "../remote/remotes.ts";
import { tryCommit } from "../history/revision.ts";
import { isAncestor, mergeBases } from "../history/walk.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { lines } from "../../../base/streams.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { Ignores } from "../worktree/ignore.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf } from "../worktree/scan.ts";

const revListDefinition = {
  usage: "git rev-list [<options>] <commit>... [--] [<path>...]",
  options: {
    ...logOptions,
    count: { help: "count them" },
    objects: { help: "list objects too" },
    parents: { help: "print parents" },
  },
} as const;

export const revList = defineGitCommand({
  verb: "rev-list",
  summary: "Lists commit objects in reverse chronological order",
  ...revListDefinition,
  unknown: () => new GitUsage("rev-list"),
  numbers: true,
  async run(git, { options, operands, afterDashes }) {
    const args = readRevisions(git, operands, afterDashes);
    if (
      args.words.length === 0 &&
      !options.all &&
      options.branches === undefined &&
      options.tags === undefined &&
      options.remotes === undefined
    )
      throw usageError(revListDefinition);
    const { objects } = git.repository;
    if (options.objects) {
      const commits = [...selectCommits(git, args, options)].map(({ oid }) => oid);
      const chosen = new Set(commits);
      const parents = commits.flatMap((oid) => objects.commit(oid).parents);
      const border = parents.filter((oid) => !chosen.has(oid));
      const found = namedObjects(objects, commits, border);
      const rows = [
        ...commits.map((oid) => `${oid}\n`),
        ...[...found].map(([oid, path]) => `${oid} ${path}\n`),
      ];
      await git.out(options.count ? `${rows.length}\n` : rows.join(""));
      return 0;
    }
    const max = Number(options.n ?? options["max-count"] ?? Infinity);
    const skip = Number(options.skip ?? 0);
    let rows: string[] = [];
    let count = 0;
    const formatted = options.pretty !== undefined || options.format !== undefined || options.oneline;
    const pretty = prettyOptionsOf(git, options);
    for (const { oid, parents } of selectCommits(git, args, options)) {
      if (count++ < skip) continue;
      if (rows.length >= max) break;
      const text = formatted
        ? formatOf(git, options) === "oneline"
          ? prettyCommit(git, oid, objects.commit(oid), pretty)
          : `commit ${oid}\n${prettyCommit(git, oid, objects.commit(oid), pretty).replace(/^commit .*\n/, "")}`
        : options["abbrev-commit"]
          ? git.repository.short(oid)
          : oid;
      rows.push(options.parents ? [text, ...parents].join(" ") : text);
    }
    if (options.reverse) rows = rows.reverse();
    await git.out(options.count ? `${rows.length}\n` : rows.map((row) => `${row}\n`).join(""));
    return 0;
  },
});

export const mergeBaseVerb = defineGitCommand({
  verb: "merge-base",
  summary: "Find as good common ancestors as possible for a merge",
  usage: "git merge-base [-a | --all] <commit> <commit>...\ngit merge-base --is-ancestor <commit> <commit>",
  options: {
    all: { short: "a", help: "output all common ancestors" },
    "is-ancestor": { help: "is the first one ancestor of the other?" },
    octopus: { help: "for a single n-way merge", hidden: true },
  },
  async run(git, { options, operands }) {
    const commits = operands.map((typed) => {
      const oid = tryCommit(git.repository, typed);
      if (oid === undefined) throw new GitFatal(`Not a valid object name ${typed}`);
      return oid;
    });
    const [a, b] = commits;
    if (a === undefined || b === undefined)
      throw new GitError("usage: git merge-base [-a | --all] <commit> <commit>...", 129);
    if (options["is-ancestor"]) return isAncestor(git.repository.objects, a, b) ? 0 : 1;
    const bases = mergeBases(git.repository.objects, a, b);
    await git.out((options.all ? bases : bases.slice(0, 1)).map((oid) => `${oid}\n`).join(""));
    return bases.length > 0 ? 0 : 1;
  },
});

export const lsRemote = defineGitCommand({
  verb: "ls-remote",
  summary: "List references in a remote repository",
  usage:
    "git ls-remote [--heads] [--tags] [--refs] [--upload-pack=<exec>]\n              [-q | --quiet] [--exit-code] [--get-url] [--sort=<key>]\n              [--symref] [<repository> [<refs>...]]",
  options: {
    quiet: { short: "q", help: "do not print remote URL" },
    tags: { short: "t", help: "limit to tags" },
    heads: { short: "h", help: "limit to heads" },
    refs: { help: "do not show peeled tags" },
    "get-url": { help: "take url.<base>.insteadOf into account" },
    "exit-code": { help: "exit with exit code 2 if no matching refs are found" },
    symref: { help: "show underlying ref in addition to the object pointed by it" },
  },
  async run(git, { options, operands }) {
    const [named, ...patterns] = operands;
    const remote = findRemote(git, named ?? defaultRemote(git));
    if (options["get-url"]) {
      await git.out(`${remote.url}\n`);
      return 0;
    }
    const { refs, head } = await connect(git, remote.url).discover("git-upload-pack");
    if (named === undefined && !options.quiet) await git.err(`From ${remote.url}\n`);
    let out = "";
    for (const [name, oid] of refs) {
      if (options.refs && (name.endsWith("^{}") || name === "HEAD")) continue;
      const kinds = [options.heads ? "refs/heads/" : "", options.tags ? "refs/tags/" : ""].filter(Boolean);
      if (kinds.length > 0 && !kinds.some((kind) => name.startsWith(kind))) continue;
      if (patterns.length > 0 && !patterns.some((pattern) => wildmatch(`**/${pattern}`).test(`/${name}`)))
        continue;
      if (options.symref && name === "HEAD" && head) out += `ref: ${head}\tHEAD\n`;
      out += `${oid}\t${name}\n`;
    }
    await git.out(out);
    return out === "" && options["exit-code"] ? 2 : 0;
  },
});

export const checkIgnore = defineGitCommand({
  verb: "check-ignore",
  summary: "Debug gitignore / exclude files",
  usage: "git check-ignore [<options>] <pathname>...\ngit check-ignore [<options>] --stdin",
  options: {
    quiet: { short: "q", help: "suppress progress reporting" },
    verbose: { short: "v", help: "be verbose" },
    stdin: { help: "read file names from stdin" },
    "non-matching": { short: "n", help: "show non-matching input paths" },
    "no-index": { help: "ignore index when checking" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const typed = [...operands];
    if (options.stdin) for await (const line of lines(git.process.stdin)) typed.push(line);
    if (typed.length === 0) throw new GitFatal("no path specified");
    const ignores = new Ignores(repository, git.env);
    let found = 0;
    for (const name of typed) {
      const { path } = parsePathspec(git, [`:(literal)${name}`]).items[0]!;
      const stat = lstatOf(repository, path);
      const tracked = !options["no-index"] && repository.index.has(path);
      const rule = tracked ? undefined : ignores.rule(path, stat?.kind === "directory" || name.endsWith("/"));
      const hit = rule !== undefined && (!rule.negated || options.verbose);
      if (hit) found++;
      if (options.quiet) continue;
      if (hit)
        await git.out(options.verbose ? `${rule.source}:${rule.line}:${rule.text}\t${name}\n` : `${name}\n`);
      else if (options["non-matching"] && options.verbose) await git.out(`::\t${name}\n`);
    }
    return found > 0 ? 0 : 1;
  },
});
