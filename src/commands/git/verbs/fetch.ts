import { GitFatal } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";
import { fetchRefs } from "../remote/fetch-refs.ts";
import { defaultRemote, findRemote, remoteNames } from "../remote/remotes.ts";

export const fetchOptions = {
  verbose: { short: "v", help: "be more verbose" },
  quiet: { short: "q", help: "be more quiet" },
  all: { help: "fetch from all remotes" },
  append: { short: "a", help: "append to .git/FETCH_HEAD instead of overwriting" },
  force: { short: "f", help: "force overwrite of local reference" },
  tags: { short: "t", help: "fetch all tags and associated objects" },
  n: { help: "do not fetch all tags (--no-tags)" },
  "no-tags": { help: "do not fetch all tags", hidden: true },
  jobs: { short: "j", value: "n", help: "number of submodules fetched in parallel" },
  prune: { short: "p", help: "prune remote-tracking branches no longer on remote" },
  "no-prune": { help: "do not prune", hidden: true },
  "dry-run": { help: "dry run" },
  progress: { help: "force progress reporting" },
  depth: { value: "depth", help: "deepen history of shallow clone" },
  unshallow: { help: "convert to a complete repository" },
  multiple: { help: "fetch from multiple remotes" },
} as const;

/** As good as infinite: what `--unshallow` asks for. */
const wholeHistory = 0x7fffffff;

export const fetch = defineGitCommand({
  verb: "fetch",
  summary: "Download objects and refs from another repository",
  usage:
    "git fetch [<options>] [<repository> [<refspec>...]]\ngit fetch [<options>] <group>\ngit fetch --multiple [<options>] [(<repository> | <group>)...]\ngit fetch --all [<options>]",
  options: fetchOptions,
  async run(git, { options, operands }) {
    const [named, ...specs] = operands;
    if (options.all && operands.length > 0)
      throw new GitFatal("fetch --all does not take a repository argument");
    const names = options.all
      ? remoteNames(git.config)
      : options.multiple
        ? operands
        : [named ?? defaultRemote(git)];
    // With no remote at all there is nothing to do, and nothing is said.
    if (named === undefined && !options.all && remoteNames(git.config).length === 0) return 0;
    let failed = false;
    for (const name of names) {
      if (options.multiple || names.length > 1) await git.out(`Fetching ${name}\n`);
      const remote = findRemote(git, name);
      const set = git.config.bool(`remote.${name}.prune`) ?? git.config.bool("fetch.prune") ?? false;
      const result = await fetchRefs(git, remote, options.multiple ? [] : specs, {
        tags: options.tags ? "all" : options.n || options["no-tags"] || !remote.configured ? "none" : "auto",
        prune: (options.prune || set) && !options["no-prune"],
        force: options.force,
        quiet: options.quiet,
        verbose: options.verbose,
        dryRun: options["dry-run"],
        append: options.append || (options.all && name !== names[0]),
        progress: options.progress || (git.stderr.isTTY && !options.quiet),
        action: ["fetch", ...operands].join(" "),
        ...(options.unshallow
          ? { depth: wholeHistory }
          : options.depth === undefined
            ? {}
            : { depth: Number(options.depth) }),
      });
      failed ||= result.failed;
    }
    return failed ? 1 : 0;
  },
});
