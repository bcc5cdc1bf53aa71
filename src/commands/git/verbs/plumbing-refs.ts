import { zeroOid } from "../../../base/git/sha1.ts";
import { GitFatal, GitUsage } from "../errors.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { formatRef } from "../history/ref-format.ts";
import { tryRevision } from "../history/revision.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { shortRef } from "../worktree/status.ts";

export const forEachRef = defineGitCommand({
  verb: "for-each-ref",
  summary: "Output information on each ref",
  usage: "git for-each-ref [<options>] [<pattern>]\ngit for-each-ref [--points-at <object>]",
  options: {
    count: { value: "n", help: "show only <n> matched refs" },
    format: { value: "format", help: "format to use for the output" },
    sort: { value: "key", help: "field name to sort on" },
    "points-at": { value: "object", help: "print only refs which points at the given object" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    let refs = repository.refs
      .list()
      .filter(
        ({ name }) =>
          operands.length === 0 ||
          operands.some(
            (pattern) =>
              name === pattern ||
              name.startsWith(`${pattern.replace(/\/$/, "")}/`) ||
              wildmatch(pattern).test(name),
          ),
      );
    if (options.sort !== undefined) {
      const down = options.sort.startsWith("-");
      const key = options.sort.replace(/^-/, "");
      const value = (name: string) =>
        formatRef(git, name, key.endsWith("date") ? `%(${key}:unix)` : `%(${key})`);
      refs = refs.toSorted((a, b) => {
        const [x, y] = [value(a.name), value(b.name)];
        const order = key.endsWith("date") ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
        return (down ? -order : order) || (a.name < b.name ? -1 : 1);
      });
    }
    if (options["points-at"] !== undefined) {
      const oid = tryRevision(repository, options["points-at"]);
      refs = refs.filter((ref) => ref.oid === oid);
    }
    const format = options.format ?? "%(objectname) %(objecttype)\t%(refname)";
    await git.out(
      refs
        .slice(0, Number(options.count ?? Infinity))
        .map(({ name }) => `${formatRef(git, name, format)}\n`)
        .join(""),
    );
    return 0;
  },
});

export const showRef = defineGitCommand({
  verb: "show-ref",
  summary: "List references in a local repository",
  usage:
    "git show-ref [-q | --quiet] [--verify] [--head] [-d | --dereference] [-s | --hash[=<n>]] [--abbrev[=<n>]] [--tags] [--heads] [--] [<pattern>...]",
  options: {
    tags: { help: "only show tags (can be combined with heads)" },
    heads: { help: "only show heads (can be combined with tags)" },
    verify: { help: "stricter reference checking, requires exact ref path" },
    head: { help: "show the HEAD reference, even if it would be filtered out" },
    dereference: { short: "d", help: "dereference tags into object IDs" },
    hash: { short: "s", value: "n", optional: true, help: "only show SHA1 hash using <n> digits" },
    quiet: { short: "q", help: "do not print results to stdout (useful with --verify)" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const line = (oid: string, name: string) =>
      options.hash !== undefined ? `${oid}\n` : `${oid} ${name}\n`;
    if (options.verify) {
      for (const name of operands) {
        const oid = repository.refs.resolve(name);
        if (oid === undefined) {
          if (options.quiet) return 1;
          throw new GitFatal(`'${name}' - not a valid ref`);
        }
        if (!options.quiet) await git.out(line(oid, name));
      }
      return 0;
    }
    const kinds = [options.heads ? "refs/heads/" : "", options.tags ? "refs/tags/" : ""].filter(Boolean);
    const found = repository.refs
      .list()
      .filter(({ name }) => kinds.length === 0 || kinds.some((kind) => name.startsWith(kind)))
      .filter(
        ({ name }) =>
          operands.length === 0 ||
          operands.some((pattern) => name === pattern || name.endsWith(`/${pattern}`)),
      );
    let out = options.head && repository.head !== undefined ? line(repository.head, "HEAD") : "";
    for (const { name, oid } of found) {
      out += line(oid, name);
      const peeled = repository.objects.peel(oid);
      if (options.dereference && peeled !== undefined && peeled !== oid) out += line(peeled, `${name}^{}`);
    }
    if (!options.quiet) await git.out(out);
    return out === "" ? 1 : 0;
  },
});

const symbolicRefDefinition = {
  usage: "git symbolic-ref [<options>] <name> [<ref>]\ngit symbolic-ref -d [-q] <name>",
  options: {
    quiet: { short: "q", help: "suppress error message for non-symbolic (detached) refs" },
    delete: { short: "d", help: "delete symbolic ref" },
    short: { help: "shorten ref output" },
    recurse: { help: "recursively dereference (default)" },
    m: { value: "reason", help: "reason of the update" },
  },
} as const;

export const symbolicRef = defineGitCommand({
  verb: "symbolic-ref",
  summary: "Read, modify and delete symbolic refs",
  ...symbolicRefDefinition,
  async run(git, { options, operands }) {
    const { refs } = git.repository;
    const [name, target] = operands;
    if (name === undefined) throw usageError(symbolicRefDefinition);
    if (options.delete) {
      if (name === "HEAD") throw new GitFatal("deleting 'HEAD' is not allowed");
      refs.delete(name);
      return 0;
    }
    if (target !== undefined) {
      if (name === "HEAD" && !target.startsWith("refs/"))
        throw new GitFatal("Refusing to point HEAD outside of refs/");
      refs.point(name, target, options.m === undefined ? undefined : git.repository.because(options.m));
      return 0;
    }
    const found = refs.symbolic(name);
    if (found === undefined) {
      if (options.quiet) return 1;
      throw new GitFatal(`ref ${name} is not a symbolic ref`);
    }
    await git.out(`${options.short ? shortRef(found) : found}\n`);
    return 0;
  },
});

export const updateRef = defineGitCommand({
  verb: "update-ref",
  summary: "Update the object name stored in a ref safely",
  usage:
    "git update-ref [<options>] -d <refname> [<old-val>]\ngit update-ref [<options>]    <refname> <new-val> [<old-val>]\ngit update-ref [<options>] --stdin [-z]",
  options: {
    m: { value: "reason", help: "reason of the update" },
    d: { help: "delete the reference" },
    stdin: { help: "read updates from stdin" },
    z: { help: "stdin has NUL-terminated arguments" },
    "no-deref": { help: "update <refname> not the one it points to" },
    "create-reflog": { help: "create a reflog" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const { refs } = repository;
    if (options.stdin) {
      if (options.d || operands.length > 0) throw new GitUsage("update-ref");
      const { refTransaction } = await import("./ref-transaction.ts");
      return refTransaction(git, options.m ?? "", options.z);
    }
    if (operands.length < (options.d ? 1 : 2) || operands.length > 3) throw new GitUsage("update-ref");
    const [name, value, old] = operands as [string, string | undefined, string | undefined];
    const now = value === undefined ? undefined : tryRevision(repository, value);
    const expected = options.d
      ? now
      : old === undefined
        ? undefined
        : (tryRevision(repository, old) ?? zeroOid);
    const current = refs.resolve(name);
    if (expected !== undefined && (current ?? zeroOid) !== expected)
      throw new GitFatal(
        `update_ref failed for ref '${name}': cannot lock ref '${name}': is at ${current ?? zeroOid} but expected ${expected}`,
      );
    if (options.d) {
      refs.delete(name);
      return 0;
    }
    if (now === undefined) throw new GitFatal(`${value}: not a valid SHA1`);
    const reason = options.m === undefined ? repository.because("") : repository.because(options.m);
    if (options["no-deref"]) refs.detach(name, now, reason);
    else refs.update(name, now, reason);
    return 0;
  },
});

export const checkRefFormat = defineGitCommand({
  verb: "check-ref-format",
  summary: "Ensures that a reference name is well formed",
  usage:
    "git check-ref-format [--normalize] [<options>] <refname>\n   or: git check-ref-format --branch <branchname-shorthand>",
  unknown: () => new GitUsage("check-ref-format"),
  options: {
    branch: { help: "a branch name" },
    normalize: { help: "normalize it" },
    "allow-onelevel": { help: "one part is enough" },
  },
  async run(git, { options, operands }) {
    const { validRefName } = await import("../core/refs.ts");
    const typed = operands[0] ?? "";
    const name = options.normalize ? typed.replace(/^\/+/, "").replaceAll(/\/+/g, "/") : typed;
    if (options.branch) {
      if (!validRefName(name) || name.startsWith("-"))
        throw new GitFatal(`'${name}' is not a valid branch name`);
      await git.out(`${name}\n`);
      return 0;
    }
    const isValid = validRefName(name) && (options["allow-onelevel"] || name.includes("/"));
    if (isValid && options.normalize) await git.out(`${name}\n`);
    return isValid ? 0 : 1;
  },
});
