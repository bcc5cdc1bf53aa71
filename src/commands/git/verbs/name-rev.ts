import { lines } from "../../../base/streams.ts";
import { GitFatal } from "../errors.ts";
import { nameCommits } from "../history/name-commits.ts";
import { tryRevision } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";

export const nameRev = defineGitCommand({
  verb: "name-rev",
  summary: "Find symbolic names for given revs",
  usage: "git name-rev [<options>] <commit>...",
  options: {
    "name-only": { help: "print only ref-based names (no object names)" },
    tags: { help: "only use tags to name the commits" },
    refs: { value: "pattern", many: true, help: "only use refs matching <pattern>" },
    exclude: { value: "pattern", many: true, help: "ignore refs matching <pattern>" },
    all: { help: "list all commits reachable from all refs" },
    "annotate-stdin": { help: "annotate text from stdin" },
    stdin: { help: "annotate text from stdin" },
    undefined: { help: "allow to print `undefined` names (default)" },
    "no-undefined": { help: "die when a name is not found" },
    always: { help: "show abbreviated commit object as fallback" },
    "peel-tag": { help: "dereference tags in the input" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const names = nameCommits(git, {
      tagsOnly: options.tags,
      refs: options.refs,
      exclude: options.exclude,
      short: options["name-only"] && options.tags,
      peeled: options["peel-tag"],
    });
    if (options["annotate-stdin"] || options.stdin) {
      for await (const line of lines(git.process.stdin))
        await git.out(
          `${line.replaceAll(/\b[0-9a-f]{40}\b/g, (oid) => {
            const name = names.get(oid);
            return name === undefined ? oid : options["name-only"] ? name : `${oid} (${name})`;
          })}\n`,
        );
      return 0;
    }
    const rows: [string, string][] = [];
    if (options.all) for (const oid of names.keys()) rows.push([oid, oid]);
    for (const typed of operands) {
      const oid = tryRevision(repository, typed);
      const commit = oid === undefined ? undefined : repository.objects.peel(oid, "commit");
      if (commit === undefined) await git.err(`Could not get sha1 for ${typed}. Skipping.\n`);
      else rows.push([typed, commit]);
    }
    for (const [typed, commit] of rows) {
      const name =
        names.get(commit) ??
        (options["no-undefined"] && options.always ? repository.short(commit) : undefined);
      if (!options["name-only"]) await git.out(`${typed} `);
      if (name === undefined && options["no-undefined"]) throw new GitFatal(`cannot describe '${commit}'`);
      await git.out(`${name ?? "undefined"}\n`);
    }
    return 0;
  },
});
