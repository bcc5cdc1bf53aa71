import { decode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
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
  deepen: { value: "n", help: "deepen history of shallow clone" },
  "prune-tags": {
    short: "P",
    help: "prune local tags no longer on remote and clobber changed tags",
  },
  "update-head-ok": { short: "u", help: "allow updating of HEAD ref" },
  "set-upstream": { help: "set upstream for git pull/fetch" },
  refmap: { value: "refmap", many: true, help: "specify fetch refmap" },
  stdin: { help: "accept refspecs from stdin" },
  "write-fetch-head": { help: "write fetched references to the FETCH_HEAD file" },
  "no-write-fetch-head": { help: "leave FETCH_HEAD alone", hidden: true },
  "server-option": { short: "o", value: "server-specific", many: true, help: "option to transmit" },
  "negotiation-tip": {
    value: "revision",
    many: true,
    help: "report that we have only objects reachable from this object",
  },
  "upload-pack": { value: "path", help: "path to upload pack on remote end" },
  "recurse-submodules": {
    value: "on-demand",
    optional: true,
    help: "control recursive fetching of submodules",
  },
  "show-forced-updates": { help: "check for forced-updates on all updated branches" },
  atomic: { help: "use atomic transaction to update references" },
  keep: { short: "k", help: "keep downloaded pack" },
  "auto-maintenance": { help: "run 'maintenance --auto' after fetching" },
  "auto-gc": { help: "run 'maintenance --auto' after fetching" },
  "write-commit-graph": { help: "write the commit-graph after fetching" },
  ipv4: { short: "4", help: "use IPv4 addresses only" },
  ipv6: { short: "6", help: "use IPv6 addresses only" },
} as const;

/** As good as infinite: what `--unshallow` asks for. */
export const wholeHistory = 0x7fffffff;

export const fetch = defineGitCommand({
  verb: "fetch",
  summary: "Download objects and refs from another repository",
  usage:
    "git fetch [<options>] [<repository> [<refspec>...]]\ngit fetch [<options>] <group>\ngit fetch --multiple [<options>] [(<repository> | <group>)...]\ngit fetch --all [<options>]",
  options: fetchOptions,
  async run(git, { options, operands, given }, argv) {
    const [named, ...typed] = operands;
    if (options.all && operands.length === 1)
      throw new GitFatal("fetch --all does not take a repository argument");
    if (options.all && operands.length > 1)
      throw new GitFatal("fetch --all does not make sense with refspecs");
    const { jobs } = options;
    if (jobs !== undefined && !/^-?\d+$/.test(jobs))
      throw new GitError("error: switch `j' expects a numerical value", 129);
    const depth = depthOf(git, options);
    const program = options["upload-pack"];
    if (program !== undefined && !/(^|\/|-| )upload-pack$/.test(program))
      throw noSuchProgram(program, findRemote(git, named ?? defaultRemote(git)).url);
    const known = remoteNames(git.config);
    // With no remote at all there is nothing to do, and nothing is said.
    if (named === undefined && !options.all && known.length === 0) return 0;
    const names = options.all
      ? known.filter(
          (name) =>
            git.config.bool(`remote.${name}.skipfetchall`) !== true &&
            git.config.bool(`remote.${name}.skipdefaultupdate`) !== true,
        )
      : (options.multiple ? operands : [named ?? defaultRemote(git)]).flatMap((name) => {
          const group = git.config
            .all(`remotes.${name}`)
            .flatMap((list) => list.split(/\s+/))
            .filter(Boolean);
          if (options.multiple && group.length === 0 && !known.includes(name))
            throw new GitFatal(`no such remote or remote group: ${name}`);
          return group.length > 0 ? group : [name];
        });
    const several = names.length > 1;
    const isGroup = several && !options.multiple && !options.all;
    if (isGroup && typed.length > 0)
      throw new GitFatal("fetching a group and specifying refspecs does not make sense");
    const lines = options.stdin
      ? decode(await readAll(git.process.stdin))
          .split("\n")
          .filter(Boolean)
      : [];
    const specs = several || options.multiple ? [] : [...typed, ...lines];
    // Of several remotes each is fetched by a git of its own, as the logs of the refs tell.
    const passed = given.flatMap(({ name }) => passedOn[name] ?? []);
    let failed = false;
    for (const name of names) {
      if (several && !options.quiet) await git.out(`Fetching ${name}\n`);
      const remote = findRemote(git, name);
      const set = git.config.bool(`remote.${name}.prune`) ?? git.config.bool("fetch.prune") ?? false;
      const tagOption = git.config.get(`remote.${name}.tagopt`);
      const none = options.n || options["no-tags"];
      const fetchOne = () =>
        fetchRefs(git, remote, specs, {
          tags:
            options.tags || (!none && tagOption === "--tags")
              ? "all"
              : none || tagOption === "--no-tags"
                ? "none"
                : "auto",
          prune: (options.prune || set) && !options["no-prune"],
          pruneTags: options["prune-tags"] || git.config.bool("fetch.prunetags") === true,
          force: options.force,
          quiet: options.quiet,
          verbose: options.verbose,
          dryRun: options["dry-run"],
          append: options.append || several || options.multiple,
          writeFetchHead: !options["no-write-fetch-head"],
          updateHead: options["update-head-ok"],
          ...(options.refmap.length > 0 ? { refmap: options.refmap.filter((each) => each !== "") } : {}),
          setUpstream: options["set-upstream"],
          progress: options.progress || (git.stderr.isTTY && !options.quiet),
          action:
            several || options.multiple
              ? ["fetch", "--append", "--no-auto-gc", "--no-write-commit-graph", ...passed, name].join(" ")
              : ["fetch", ...argv].join(" "),
          ...depth,
        });
      if (!several) {
        failed = (await fetchOne()).failed;
        continue;
      }
      try {
        failed = (await fetchOne()).failed || failed;
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
        await git.err(`${error.text}\nerror: could not fetch ${name}\n`);
        failed = true;
      }
    }
    if ((several || options.multiple) && !options["dry-run"] && !options.append)
      git.repository.setState("FETCH_HEAD", git.repository.state("FETCH_HEAD") ?? "");
    return failed ? 1 : 0;
  },
});

/** What a fetch of several remotes tells the gits it starts. */
const passedOn: Readonly<Record<string, readonly string[]>> = {
  "dry-run": ["--dry-run"],
  prune: ["--prune"],
  "no-prune": ["--no-prune"],
  "prune-tags": ["--prune-tags"],
  "update-head-ok": ["--update-head-ok"],
  force: ["--force"],
  keep: ["--keep"],
  tags: ["--tags"],
  "no-tags": ["--no-tags"],
  n: ["--no-tags"],
  verbose: ["-v"],
  quiet: ["-q"],
};

interface DepthOptions {
  readonly depth: string | undefined;
  readonly deepen: string | undefined;
  readonly unshallow: boolean;
}

/** How deep the history shall be. Throws GitFatal for what makes no sense. */
function depthOf(
  git: Git,
  { depth, deepen, unshallow }: DepthOptions,
): { depth?: number; relative?: boolean } {
  if (deepen !== undefined) {
    if (Number(deepen) < 0) throw new GitFatal("negative depth in --deepen is not supported");
    if (depth !== undefined) throw new GitFatal("options '--deepen' and '--depth' cannot be used together");
    return { depth: Number(deepen), relative: true };
  }
  if (unshallow) {
    if (depth !== undefined)
      throw new GitFatal("options '--depth' and '--unshallow' cannot be used together");
    if (git.repository.objects.shallow.size === 0)
      throw new GitFatal("--unshallow on a complete repository does not make sense");
    return { depth: wholeHistory };
  }
  if (depth === undefined) return {};
  if (!/^\d+$/.test(depth) || Number(depth) === 0)
    throw new GitFatal(`depth ${depth} is not a positive number`);
  return { depth: Number(depth) };
}

const noSuchProgram = (program: string, url: string): GitError =>
  new GitError(
    `${program} '${url}': 1: ${program}: not found\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.`,
    128,
  );
