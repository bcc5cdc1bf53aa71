import { resolve } from "../../../files/paths.ts";
import { patternOf, type Syntax } from "../core/patterns.ts";
import { quotePath } from "../core/quote.ts";
import { toBinary, fromBinary } from "../diff/text.ts";
import { encode } from "../../../base/bytes.ts";
import { GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import { unknownArgument } from "../history/arguments.ts";
import { parseExpression, holds, patternsIn, type Token } from "../search/expression.ts";
import { fitting, printMatches } from "../search/print-matches.ts";
import { treeSources, workSources } from "../search/sources.ts";
import { defineGitCommand } from "../verb.ts";
import { looksBinary } from "../worktree/convert.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { lstatOf } from "../worktree/scan.ts";

export const grep = defineGitCommand({
  verb: "grep",
  summary: "Print lines matching a pattern",
  usage: "git grep [<options>] [-e] <pattern> [<rev>...] [[--] <path>...]",
  pager: true,
  options: {
    cached: { help: "search in index instead of in the work tree" },
    untracked: { help: "search in both tracked and untracked files" },
    "invert-match": { short: "v", help: "show non-matching lines" },
    "ignore-case": { short: "i", help: "case insensitive matching" },
    "word-regexp": { short: "w", help: "match patterns only at word boundaries" },
    text: { short: "a", help: "process binary files as text" },
    I: { help: "don't match patterns in binary files" },
    "max-depth": { value: "depth", help: "descend at most <depth> levels" },
    "extended-regexp": { short: "E", help: "use extended POSIX regular expressions" },
    "basic-regexp": { short: "G", help: "use basic POSIX regular expressions (default)" },
    "fixed-strings": { short: "F", help: "interpret patterns as fixed strings" },
    "perl-regexp": { short: "P", help: "use Perl-compatible regular expressions" },
    "line-number": { short: "n", help: "show line numbers" },
    column: { help: "show column number of first match" },
    h: { help: "don't show filenames" },
    H: { help: "show filenames" },
    "full-name": { help: "show filenames relative to top directory" },
    "files-with-matches": { short: "l", help: "show only filenames instead of matching lines" },
    "name-only": { help: "synonym for --files-with-matches" },
    "files-without-match": { short: "L", help: "show only the names of files without match" },
    null: { short: "z", help: "print NUL after filenames" },
    "only-matching": { short: "o", help: "show only matching parts of a line" },
    count: { short: "c", help: "show the number of matches instead of matching lines" },
    color: { value: "when", optional: true, help: "highlight matches" },
    break: { help: "print empty line between matches from different files" },
    heading: { help: "show filename only once above matches from same file" },
    context: { short: "C", value: "n", help: "show <n> context lines before and after matches" },
    "before-context": { short: "B", value: "n", help: "show <n> context lines before matches" },
    "after-context": { short: "A", value: "n", help: "show <n> context lines after matches" },
    "show-function": { short: "p", help: "show a line with the function name before matches" },
    "function-context": { short: "W", help: "show the surrounding function" },
    e: { value: "pattern", many: true, help: "match <pattern>" },
    f: { value: "file", many: true, help: "read patterns from file" },
    and: { help: "combine patterns specified with -e" },
    or: { help: "combine patterns" },
    not: { help: "combine patterns" },
    quiet: { short: "q", help: "indicate hit with exit status without output" },
    "all-match": { help: "show only matches from files that match all patterns" },
    "max-count": { short: "m", value: "n", help: "at most so many matches a file" },
  },
  async run(git, { options, operands, given, afterDashes }) {
    const { repository } = git;
    const syntaxes: Record<string, Syntax> = {
      "extended-regexp": "extended",
      "basic-regexp": "basic",
      "fixed-strings": "fixed",
      "perl-regexp": "perl",
    };
    const set = git.config.get("grep.patterntype");
    const asked = given.findLast(({ name }) => syntaxes[name]);
    const syntax = asked
      ? syntaxes[asked.name]!
      : set !== undefined && set !== "default"
        ? (set as Syntax)
        : git.config.bool("grep.extendedregexp")
          ? "extended"
          : "basic";
    const flags = { ignoreCase: options["ignore-case"], word: options["word-regexp"] };
    const patternsOf = (text: string): RegExp[] =>
      text.split("\n").map((line) => patternOf(toBinary(encode(line)), syntax, flags));
    const tokens: Token[] = [];
    for (const { name, value } of given) {
      if (name === "e") tokens.push(...patternsOf(value ?? ""));
      else if (name === "f")
        tokens.push(...patternsOf(git.files.text(resolve(git.cwd, value ?? "")).replace(/\n$/, "")));
      else if (name === "and" || name === "or" || name === "not") tokens.push(name);
    }
    const words = [...operands];
    if (tokens.length === 0) {
      const first = words.shift();
      if (first === undefined) throw new GitFatal("no pattern given");
      tokens.push(...patternsOf(first));
    }
    const expression = parseExpression(tokens);
    const dashed = afterDashes?.length ?? 0;
    const named = words.slice(0, words.length - dashed);
    const trees: [string, string][] = [];
    while (named.length > 0) {
      const oid = tryRevision(repository, named[0]!);
      const tree = oid === undefined ? undefined : repository.objects.peel(oid, "tree");
      if (tree === undefined) break;
      trees.push([named.shift()!, tree]);
    }
    for (const word of named) {
      if (afterDashes !== undefined) throw new GitFatal(`unable to resolve revision: ${word}`);
      const path = parsePathspec(git, [word]).items[0]!.path;
      if (!/[*?[]/.test(word) && path !== "" && !lstatOf(repository, path)) throw unknownArgument(word);
    }
    const typed = [...named, ...(afterDashes ?? [])];
    const pathspec = parsePathspec(git, typed.length > 0 ? typed : git.prefix === "" ? [] : ["."]);
    if (trees.length > 0 && (options.cached || options.untracked))
      throw new GitFatal(`${options.cached ? "--cached" : "--untracked"} cannot be used with revs`);
    const sources =
      trees.length > 0
        ? trees.flatMap(([name, tree]) => treeSources(git, name, tree, pathspec))
        : workSources(git, pathspec, options.cached ? "cached" : options.untracked ? "untracked" : "work");
    const number = (value: string | undefined) => Number(value ?? options.context ?? 0);
    const style = {
      invert: options["invert-match"],
      numbers: options["line-number"] || git.config.bool("grep.linenumber") === true,
      column: options.column || git.config.bool("grep.column") === true,
      names: !options.h,
      onlyMatching: options["only-matching"],
      heading: options.heading,
      before: number(options["before-context"]),
      after: number(options["after-context"]),
      functions: options["show-function"],
      wholeFunctions: options["function-context"],
      colour: git.colour("grep", options.color),
      most: Number(options["max-count"] ?? Infinity),
    };
    const depth = options["max-depth"] === undefined ? Infinity : Number(options["max-depth"]);
    const base = pathspec.items[0]?.path ?? "";
    let found = false;
    let shown = false;
    for (const { path, prefix, read } of sources) {
      git.process.signal.throwIfAborted();
      if (path.slice(base.length).replace(/^\//, "").split("/").length - 1 > depth) continue;
      const data = read();
      const binary = !options.text && looksBinary(data);
      if (binary && options.I) continue;
      const text = toBinary(data);
      const all = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
      if (text === "") continue;
      if (
        options["all-match"] &&
        !patternsIn(expression).every((pattern) =>
          all.some((line) => holds({ kind: "pattern", pattern }, line)),
        )
      )
        continue;
      const hits = fitting(all, expression, style.invert, style.most);
      const name = `${prefix}${quotePath(options["full-name"] || prefix !== "" ? (options["full-name"] ? path : git.relative(path)) : git.relative(path))}`;
      const end = options.null ? "\0" : "\n";
      if (options["files-without-match"]) {
        if (hits.length === 0) await git.out(`${name}${end}`);
        found ||= hits.length === 0;
        continue;
      }
      if (hits.length === 0) continue;
      found = true;
      if (options.quiet) return 0;
      if (options["files-with-matches"] || options["name-only"]) await git.out(`${name}${end}`);
      else if (options.count)
        await git.out(`${style.names ? `${name}${options.null ? "\0" : ":"}` : ""}${hits.length}\n`);
      else if (binary) await git.out(`Binary file ${name} matches\n`);
      else {
        if (options.break && shown) await git.out("\n");
        await git.stdout.write(
          fromBinary(
            printMatches(toBinary(encode(name)), all, hits, expression, style, shown && !options.break),
          ),
        );
        shown = true;
      }
    }
    return found ? 0 : 1;
  },
});
