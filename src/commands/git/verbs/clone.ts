import { resolve } from "../../../files/paths.ts";
import { Git } from "../context.ts";
import { setInConfig } from "../core/config-file.ts";
import { GitError, GitFatal } from "../errors.ts";
import { ObjectStore } from "../core/object-store.ts";
import { validRefName } from "../core/refs.ts";
import { missingObjects } from "../remote/reachable.ts";
import { followTags, writeRefs } from "../remote/clone-refs.ts";
import { copyObjects, lendersOf } from "../remote/lenders.ts";
import { connect } from "../remote/transport.ts";
import { fetchPack } from "../remote/fetch-pack.ts";
import { rewriteUrl } from "../remote/remotes.ts";
import { detachedAdvice } from "../worktree/move-head.ts";
import { defineGitCommand, usageError } from "../verb.ts";
import { switchTrees } from "../worktree/unpack.ts";
import { createRepository } from "../core/new-repository.ts";

const definition = {
  usage: "git clone [<options>] [--] <repo> [<dir>]",
  options: {
    verbose: { short: "v", help: "be more verbose" },
    quiet: { short: "q", help: "be more quiet" },
    progress: { help: "force progress reporting" },
    "no-checkout": { short: "n", help: "don't create a checkout" },
    bare: { help: "create a bare repository" },
    mirror: { help: "create a mirror repository (implies bare)" },
    local: { short: "l", help: "to clone from a local repository" },
    "no-hardlinks": { help: "don't use local hardlinks, always copy" },
    origin: { short: "o", value: "name", help: "use <name> instead of 'origin' to track upstream" },
    branch: { short: "b", value: "branch", help: "checkout <branch> instead of the remote's HEAD" },
    depth: { value: "depth", help: "create a shallow clone of that depth" },
    "single-branch": { help: "clone only one branch, HEAD or --branch" },
    "no-single-branch": { help: "clone every branch, whatever the depth", hidden: true },
    shared: { short: "s", help: "setup as shared repository" },
    reference: { value: "repo", many: true, help: "reference repository" },
    "reference-if-able": { value: "repo", many: true, help: "reference repository" },
    dissociate: { help: "use --reference only while cloning" },
    "no-local": { help: "speak with a local repository as over a wire", hidden: true },
    "upload-pack": { short: "u", value: "path", help: "path to git-upload-pack on the remote" },
    jobs: { short: "j", value: "n", help: "number of submodules cloned in parallel" },
    "shallow-submodules": { help: "any cloned submodules will be shallow" },
    "remote-submodules": { help: "any cloned submodules will use their remote-tracking branch" },
    "reject-shallow": { help: "don't clone shallow repository" },
    "server-option": { value: "server-specific", many: true, help: "option to transmit" },
    ipv4: { short: "4", help: "use IPv4 addresses only" },
    ipv6: { short: "6", help: "use IPv6 addresses only" },
    "no-tags": { help: "don't clone any tags, and make later fetches not to follow them" },
    "separate-git-dir": { value: "gitdir", help: "separate git dir from working tree" },
    "recurse-submodules": {
      value: "pathspec",
      optional: true,
      help: "initialize submodules in the clone",
    },
    config: { short: "c", value: "key=value", many: true, help: "set config inside the new repository" },
  },
} as const;

export const clone = defineGitCommand({
  verb: "clone",
  summary: "Clone a repository into a new directory",
  ...definition,
  async run(git, { options, operands }) {
    const [source, target, ...more] = operands;
    if (source === undefined)
      throw usageError(definition, "fatal: You must specify a repository to clone.\n");
    if (more.length > 0) throw usageError(definition, "fatal: Too many arguments.\n");
    const { files } = git;
    const bare = options.bare || options.mirror;
    const name = options.origin ?? git.config.get("clone.defaultremotename") ?? "origin";
    const { depth } = options;
    if (depth !== undefined && !/^0*[1-9]\d*$/.test(depth))
      throw new GitFatal(`depth ${depth} is not a positive number`);
    const dir = (target ?? guessName(source, bare)).replace(/\/+$/, "");
    const path = resolve(git.cwd, dir);
    const isRemote = /^[a-z]+:\/\//i.test(source) || /^[^/]+:/.test(source);
    const url = isRemote ? rewriteUrl(git.config, source) : resolve(git.cwd, source);
    const isBundle = !isRemote && files.is("file", url);
    if (!isRemote && !isBundle && !files.is("directory", url))
      throw new GitFatal(`repository '${source}' does not exist`);
    const nameIsValid = validRefName(name) && !name.startsWith("-");
    const existed = files.exists(path);
    if (existed && (!files.is("directory", path) || files.list(path).length > 0))
      throw new GitFatal(`destination path '${dir}' already exists and is not an empty directory.`);
    const near = !isRemote && !isBundle && !options["no-local"];
    if (!options.quiet) await git.err(`Cloning into ${bare ? "bare repository " : ""}'${dir}'...\n`);
    if (!nameIsValid) throw new GitFatal(`'${name}' is not a valid remote name`);
    for (const setting of options.config)
      if (!setting.split("=")[0]!.includes("."))
        throw new GitError(
          `error: key does not contain a section: ${setting.split("=")[0]}\nfatal: unable to write parameters to config file`,
          128,
        );
    const separate = options["separate-git-dir"];
    const gitDir = bare ? path : separate === undefined ? `${path}/.git` : resolve(git.cwd, separate);
    try {
      if (near && depth !== undefined)
        await git.err("warning: --depth is ignored in local clones; use file:// instead.\n");
      const how =
        near && depth !== undefined
          ? { ...options, depth: undefined, "single-branch": !options["no-single-branch"] }
          : options;
      const done = options.quiet || !near ? "" : "done.\n";
      await cloneInto(git, { path, gitDir, url, bare, remote: name, options: how, done, near });
    } catch (error) {
      // A clone that fails leaves nothing behind.
      if (existed) for (const entry of files.list(path)) files.remove(`${path}/${entry.name}`);
      else files.remove(path);
      if (separate !== undefined) files.remove(gitDir);
      throw error;
    }
    const below = options["recurse-submodules"];
    if (below !== undefined && !bare && !options["no-checkout"]) {
      const there = new Git(git.process, { ...git.globals, cwd: path, env: new Map() }, git.stdout);
      const configPath = `${gitDir}/config`;
      files.write(
        configPath,
        setInConfig(files.text(configPath), "submodule.active", below === true ? "." : below, configPath),
      );
      const { runSubmodule } = await import("../submodule/run.ts");
      const quiet = options.quiet ? ["--quiet"] : [];
      return runSubmodule(there, ["update", "--init", "--recursive", ...quiet]);
    }
    return 0;
  },
});

/** "https://host/a/b.git" -> "b" */
function guessName(source: string, bare: boolean): string {
  const name = source
    .replace(/\/+$/, "")
    .replace(/\/\.git$/, "")
    .replace(/\.(git|bundle)$/, "")
    .replace(/^.*[/:]/, "");
  if (name === "") throw new GitFatal(`could not determine directory name from '${source}'`);
  return bare ? `${name}.git` : name;
}

interface CloneOptions {
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly "no-checkout": boolean;
  readonly branch: string | undefined;
  readonly depth: string | undefined;
  readonly "single-branch": boolean;
  readonly "no-single-branch": boolean;
  readonly mirror: boolean;
  readonly shared: boolean;
  readonly reference: readonly string[];
  readonly "reference-if-able": readonly string[];
  readonly dissociate: boolean;
  readonly "no-tags": boolean;
  readonly config: readonly string[];
}

interface Job {
  readonly path: string;
  readonly gitDir: string;
  readonly url: string;
  readonly bare: boolean;
  readonly remote: string;
  /** What is said when everything is here. */
  readonly done: string;
  /** In a folder of this machine, and not spoken to as over a wire. */
  readonly near: boolean;
  readonly options: CloneOptions;
}

async function cloneInto(
  outer: Git,
  { path, gitDir, url, bare, remote, options, done, near }: Job,
): Promise<void> {
  const { files } = outer;
  const fallback = outer.config.get("init.defaultbranch") ?? "master";
  files.mkdir(path, { parents: true });
  createRepository(outer, gitDir, { bare, branch: fallback });
  if (!bare && gitDir !== `${path}/.git`) files.write(`${path}/.git`, `gitdir: ${gitDir}\n`);
  const git = new Git(outer.process, { ...outer.globals, cwd: path, env: new Map() }, outer.stdout);
  const configPath = `${gitDir}/config`;
  const set = (key: string, value: string) =>
    files.write(configPath, setInConfig(files.text(configPath), key, value, configPath));
  const transport = connect(git, url);
  const advertised = await transport.discover("git-upload-pack");
  const heads = [...advertised.refs].filter(([name]) => name.startsWith("refs/heads/"));
  const headOid = advertised.refs.get("HEAD");
  const guessed = advertised.head ?? heads.find(([, oid]) => oid === headOid)?.[0];
  const chosen =
    options.branch === undefined
      ? guessed
      : [`refs/heads/${options.branch}`, `refs/tags/${options.branch}`].find((ref) =>
          advertised.refs.has(ref),
        );
  if (options.branch !== undefined && chosen === undefined)
    throw new GitError(`fatal: Remote branch ${options.branch} not found in upstream ${remote}`, 128);
  const single = options["single-branch"] || (options.depth !== undefined && !options["no-single-branch"]);
  const only = single && chosen?.startsWith("refs/heads/") ? chosen.slice(11) : undefined;
  set(`remote.${remote}.url`, url);
  if (options.mirror) {
    set(`remote.${remote}.fetch`, "+refs/*:refs/*");
    set(`remote.${remote}.mirror`, "true");
  }
  if (!bare)
    set(
      `remote.${remote}.fetch`,
      only === undefined && !(single && chosen?.startsWith("refs/tags/"))
        ? `+refs/heads/*:refs/remotes/${remote}/*`
        : chosen?.startsWith("refs/tags/")
          ? `+${chosen}:${chosen}`
          : `+refs/heads/${only}:refs/remotes/${remote}/${only}`,
    );
  if (options["no-tags"]) set(`remote.${remote}.tagOpt`, "--no-tags");
  for (const setting of options.config) set(setting.split("=")[0]!, setting.split("=").slice(1).join("="));
  git.forgetConfig();
  const { repository } = git;

  const wanted = [...advertised.refs].filter(([name]) => {
    if (name.endsWith("^{}")) return false;
    if (options.mirror) return name.startsWith("refs/");
    if (name.startsWith("refs/heads/") && single && chosen?.startsWith("refs/tags/")) return false;
    if (name.startsWith("refs/heads/")) return only === undefined || name === `refs/heads/${only}`;
    return name.startsWith("refs/tags/") && !options["no-tags"] && (!single || name === chosen);
  });
  if (wanted.length === 0 && headOid === undefined) {
    await git.err("warning: You appear to have cloned an empty repository.\n");
    const branch = chosen?.replace(/^refs\/heads\//, "") ?? fallback;
    files.write(`${gitDir}/HEAD`, `ref: refs/heads/${branch}\n`);
    if (!bare) {
      set(`branch.${branch}.remote`, remote);
      set(`branch.${branch}.merge`, `refs/heads/${branch}`);
    }
    await git.err(done);
    return;
  }
  const oids = [
    ...new Set([
      ...wanted.map(([, oid]) => oid),
      ...(chosen === undefined && headOid !== undefined ? [headOid] : []),
    ]),
  ];
  const lenders = await lendersOf(outer, url, options);
  const alternates = `${gitDir}/objects/info/alternates`;
  if (lenders.length > 0) {
    files.mkdir(`${gitDir}/objects/info`, { parents: true });
    files.write(alternates, lenders.map((lender) => `${lender}\n`).join(""));
  }
  const copied = near && lenders.length === 0 && !single && copyObjects(outer, url, gitDir);
  const lent = copied || (lenders.length > 0 && oids.every((oid) => repository.objects.has(oid)));
  if (lent && !copied && options.dissociate)
    for (const [oid, { type, data }] of missingObjects(repository.objects, oids, []))
      new ObjectStore(files, gitDir, `${gitDir}/objects`, 9).add(oid, type, data);
  if (lenders.length > 0 && options.dissociate) files.unlink(alternates);
  if (!lent)
    await fetchPack(git, repository, transport, advertised, oids, {
      progress: !options.quiet && (options.progress || git.stderr.isTTY),
      ...(options.depth === undefined ? {} : { depth: Number(options.depth) }),
    });
  if (single && !options["no-tags"]) await followTags(git, transport, advertised, wanted);
  git.forgetConfig();
  await git.err(done);
  writeRefs(git, wanted, { remote, bare, url, chosen, head: advertised.head, headOid });
  const now = git.repository;
  if (!bare && now.head !== undefined && chosen?.startsWith("refs/heads/")) {
    set(`branch.${chosen.slice(11)}.remote`, remote);
    set(`branch.${chosen.slice(11)}.merge`, chosen);
  }
  if (bare || options["no-checkout"] || now.head === undefined) {
    if (!bare && now.head === undefined && !options["no-checkout"])
      await git.err("warning: remote HEAD refers to nonexistent ref, unable to checkout.\n");
    return;
  }
  if (now.branch === undefined && git.advice("detachedHead")) await git.err(detachedAdvice(now.head));
  switchTrees(git, undefined, now.objects.commit(now.head).tree, {
    verb: "checkout",
    purpose: "switch branches",
  });
}
