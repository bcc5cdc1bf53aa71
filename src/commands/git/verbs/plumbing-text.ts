import { lines, readText } from "../../../base/streams.ts";
import { writePerson } from "../../../base/git/objects.ts";
import { person } from "../core/ident.ts";
import { typeOfMode } from "../core/modes.ts";
import { GitFatal, GitUsage } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { attributesOf, type AttributeValue } from "../worktree/attributes.ts";
import { cleanMessage } from "../worktree/message.ts";
import { parsePathspec } from "../worktree/pathspec.ts";

export const stripspace = defineGitCommand({
  verb: "stripspace",
  summary: "Remove unnecessary whitespace",
  usage: "git stripspace [-s | --strip-comments]",
  options: {
    "strip-comments": { short: "s", help: "skip and remove all lines starting with comment character" },
    "comment-lines": { short: "c", help: "prepend comment character and space to each line" },
  },
  async run(git, { options }) {
    const text = await readText(git.process.stdin);
    if (options["comment-lines"])
      await git.out(
        text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => (line === "" ? "#\n" : `# ${line}\n`))
          .join(""),
      );
    else await git.out(cleanMessage(text, options["strip-comments"] ? "strip" : "whitespace"));
    return 0;
  },
});

export const gitVar = defineGitCommand({
  verb: "var",
  summary: "Show a Git logical variable",
  usage: "git var (-l | <variable>)",
  unknown: () => new GitUsage("var"),
  options: { l: { help: "all of them" } },
  async run(git, { options, operands: [name] }) {
    const { env, config } = git;
    const values: Record<string, () => string | undefined> = {
      GIT_COMMITTER_IDENT: () => writePerson(person("committer", git.ident)),
      GIT_AUTHOR_IDENT: () => writePerson(person("author", git.ident)),
      GIT_EDITOR: () =>
        env.get("GIT_EDITOR") ??
        config.get("core.editor") ??
        env.get("VISUAL") ??
        env.get("EDITOR") ??
        "nano",
      GIT_PAGER: () => env.get("GIT_PAGER") ?? config.get("core.pager") ?? env.get("PAGER") ?? "less",
      GIT_DEFAULT_BRANCH: () => config.get("init.defaultbranch") ?? "master",
    };
    if (options.l) {
      for (const { key, value } of config.entries)
        await git.out(value === null ? `${key}\n` : `${key}=${value}\n`);
      for (const [each, read] of Object.entries(values)) await git.out(`${each}=${read() ?? ""}\n`);
      return 0;
    }
    const read = name === undefined ? undefined : values[name];
    if (!read) throw new GitUsage("var");
    await git.out(`${read() ?? ""}\n`);
    return 0;
  },
});

const shownValue = (value: AttributeValue | undefined): string =>
  value === true ? "set" : value === false ? "unset" : (value ?? "unspecified");

export const checkAttr = defineGitCommand({
  verb: "check-attr",
  summary: "Display gitattributes information",
  usage: "git check-attr [-a | --all | <attr>...] [--] <pathname>...",
  options: {
    all: { short: "a", help: "report all attributes set on file" },
    cached: { help: "use .gitattributes only from the index" },
    stdin: { help: "read file names from stdin" },
    z: { help: "terminate input and output records by a NUL character" },
  },
  async run(git, { options, operands, afterDashes }) {
    const before = afterDashes ? operands.slice(0, operands.length - afterDashes.length) : operands;
    if (!options.all && before.length === 0)
      throw new GitUsage("check-attr", "error: No attribute specified");
    const wanted = options.all ? [] : afterDashes || options.stdin ? before : before.slice(0, 1);
    const paths = options.all ? [...operands] : [...(afterDashes ?? (options.stdin ? [] : before.slice(1)))];
    if (options.stdin) for await (const line of lines(git.process.stdin)) paths.push(line);
    if (paths.length === 0 && !options.stdin) throw new GitUsage("check-attr", "error: No file specified");
    for (const typed of paths) {
      const found = attributesOf(git.repository, parsePathspec(git, [`:(literal)${typed}`]).items[0]!.path);
      const macro = found.has("binary") ? ["binary", "diff", "merge", "text"] : [];
      const all = [...new Set([...macro, ...found.keys()])].filter((name) => found.get(name) !== undefined);
      for (const name of options.all ? all : wanted)
        await git.out(
          options.z
            ? `${typed}\0${name}\0${shownValue(found.get(name))}\0`
            : `${typed}: ${name}: ${shownValue(found.get(name))}\n`,
        );
    }
    return 0;
  },
});

export const mktree = defineGitCommand({
  verb: "mktree",
  summary: "Build a tree-object from ls-tree formatted text",
  usage: "git mktree [-z] [--missing] [--batch]",
  options: {
    z: { help: "input is NUL terminated" },
    missing: { help: "allow missing objects" },
    batch: { help: "allow creation of more than one tree" },
  },
  async run(git, { options }) {
    const { objects } = git.repository;
    const text = await readText(git.process.stdin);
    const trees = options.batch ? text.split(/\n\n/) : [text];
    for (const tree of trees) {
      const entries = tree
        .split(options.z ? "\0" : "\n")
        .filter((line) => line !== "")
        .map((line) => {
          const match = /^(\d+) (\w+) ([0-9a-f]{40})\t(.+)$/.exec(line);
          if (!match) throw new GitFatal(`input format error: ${line}`);
          const [, mode, type, oid, name] = match as unknown as [string, string, string, string, string];
          const bits = Number.parseInt(mode, 8);
          if (typeOfMode(bits) !== type)
            throw new GitFatal(
              `entry '${name}' object type (${type}) doesn't match mode type (${typeOfMode(bits)})`,
            );
          if (!options.missing && type !== "commit" && !objects.has(oid))
            throw new GitFatal(`entry '${name}' object ${oid} is unavailable`);
          return { mode: bits, name, oid };
        });
      await git.out(`${objects.writeTree(entries)}\n`);
    }
    return 0;
  },
});
