import { zeroOid } from "../../../base/git/sha1.ts";
import type { Git } from "../context.ts";
import { setInConfig } from "../core/config-file.ts";
import { GitError, GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { runHook } from "../worktree/hooks.ts";
import { connect } from "../remote/transport.ts";
import { defaultRemote, findRemote, type Remote, remoteNames, trackingRef } from "../remote/remotes.ts";
import { checkWishes, sendPack } from "../remote/send-pack.ts";
import { defaultSpecs } from "../remote/push-default.ts";
import { missingSources, planPush, type PlanOptions, type PlannedRef } from "../remote/push-plan.ts";
import { pushAdvice, pushTable } from "../remote/push-report.ts";

export const push = defineGitCommand({
  verb: "push",
  summary: "Update remote refs along with associated objects",
  usage: "git push [<options>] [<repository> [<refspec>...]]",
  options: {
    verbose: { short: "v", help: "be more verbose" },
    quiet: { short: "q", help: "be more quiet" },
    repo: { value: "repository", help: "repository" },
    all: { help: "push all refs" },
    delete: { short: "d", help: "delete refs" },
    tags: { help: "push tags (can't be used with --all or --mirror)" },
    mirror: { help: "mirror all refs" },
    prune: { help: "prune locally removed refs" },
    "push-option": { short: "o", value: "server-specific", many: true, help: "option to transmit" },
    signed: { value: "mode", optional: true, help: "GPG sign the push" },
    "receive-pack": { value: "receive-pack", help: "receive pack program" },
    exec: { value: "receive-pack", help: "receive pack program" },
    thin: { help: "use thin pack" },
    "recurse-submodules": { value: "mode", help: "control recursive pushing of submodules" },
    ipv4: { short: "4", help: "use IPv4 addresses only" },
    ipv6: { short: "6", help: "use IPv6 addresses only" },
    "force-if-includes": {
      help: "require remote updates to be integrated locally",
    },
    "dry-run": { short: "n", help: "dry run" },
    porcelain: { help: "machine-readable output" },
    force: { short: "f", help: "force updates" },
    "force-with-lease": {
      value: "refname>:<expect",
      optional: true,
      help: "require old value of ref to be at this value",
    },
    "set-upstream": { short: "u", help: "set upstream for git pull/status" },
    progress: { help: "force progress reporting" },
    "no-progress": { help: "no progress reporting", hidden: true },
    "no-verify": { help: "bypass pre-push hook" },
    "follow-tags": { help: "push missing but relevant tags" },
    atomic: { help: "request atomic transaction on remote side" },
  },
  async run(git, { options, operands }) {
    const [named, ...given] = operands;
    if (options.delete && given.length === 0)
      throw new GitFatal("--delete doesn't make sense without any refs");
    checkCombination(options, given);
    const lease = options["force-with-lease"];
    const expected = typeof lease === "string" ? lease.split(":")[1] : undefined;
    if (expected && tryRevision(git.repository, expected) === undefined)
      throw new GitError(`error: cannot parse expected object name '${expected}'`, 129);
    const remote = pushRemote(git, named ?? options.repo);
    const specs = options.mirror
      ? ["+refs/*:refs/*"]
      : options.delete
        ? given.map((ref) => `:${ref}`)
        : options.all
          ? ["refs/heads/*:refs/heads/*"]
          : given.length > 0
            ? given.flatMap((spec, i) =>
                given[i - 1] === "tag" ? [`refs/tags/${spec}`] : spec === "tag" ? [] : [spec],
              )
            : options.tags
              ? []
              : defaultSpecs(git, remote, options["set-upstream"]);
    if (options.tags) specs.push("refs/tags/*:refs/tags/*");
    const program = options["receive-pack"] ?? options.exec;
    if (program !== undefined && !/(^|\/|-| )receive-pack$/.test(program))
      throw noSuchProgram(program, remote.url);
    let status = 0;
    for (const url of remote.pushUrls) if (!(await pushTo(git, remote, url, specs, options))) status = 1;
    return status;
  },
});

/** Options that do not go together. Throws GitFatal. */
function checkCombination(
  options: { all: boolean; mirror: boolean; tags: boolean; delete: boolean },
  given: readonly string[],
): void {
  const pairs = [
    ["delete", "all"],
    ["delete", "mirror"],
    ["delete", "tags"],
    ["all", "mirror"],
    ["all", "tags"],
    ["mirror", "tags"],
  ] as const;
  if (options.delete && (options.all || options.mirror || options.tags))
    throw new GitFatal("options '--delete' and '--all/--mirror/--tags' cannot be used together");
  for (const [one, other] of pairs)
    if (options[one] && options[other])
      throw new GitFatal(`options '--${one}' and '--${other}' cannot be used together`);
  if (options.delete && given.some((spec) => spec.includes(":")))
    throw new GitFatal("--delete only accepts plain target ref names");
  for (const name of ["all", "mirror"] as const)
    if (options[name] && given.length > 0) throw new GitFatal(`--${name} can't be combined with refspecs`);
}

/** The other side was to run a program it does not have. */
const noSuchProgram = (program: string, url: string): GitError =>
  new GitError(
    `${program} '${url}': 1: ${program}: not found\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.`,
    128,
  );

type PushOptions = PlanOptions & {
  readonly "push-option": readonly string[];
  readonly signed: string | true | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly porcelain: boolean;
  readonly "dry-run": boolean;
  readonly "set-upstream": boolean;
  readonly "no-verify": boolean;
  readonly atomic: boolean;
  readonly progress: boolean;
  readonly "no-progress": boolean;
};

/** Pushes to one URL; true when everything went well. */
async function pushTo(
  git: Git,
  remote: Remote,
  url: string,
  specs: readonly string[],
  options: PushOptions,
): Promise<boolean> {
  const { repository, process } = git;
  const refused = (errors: readonly string[]) =>
    new GitError([...errors, `error: failed to push some refs to '${url}'`].join("\n"), 1);
  const missing = missingSources(git, specs);
  if (missing.length > 0) throw refused(missing);
  const transport = connect(git, url);
  if (options.verbose) await git.err(`Pushing to ${url}\n`);
  const advertised = await transport.discover("git-receive-pack");
  const plan = planPush(git, remote, specs, advertised.refs, {
    ...options,
    "follow-tags": options["follow-tags"] || git.config.bool("push.followtags") === true,
  });
  if (plan.errors.length > 0) throw refused(plan.errors);
  const refs = plan.refs;
  if (refs.length === 0 && plan.nothing) {
    await git.err(
      "No refs in common and none specified; doing nothing.\nPerhaps you should specify a branch.\n",
    );
  }
  let sent: PlannedRef[] = refs.filter(({ problem, old, now }) => problem === undefined && old !== now);
  if (options.atomic && refs.some(({ problem }) => problem !== undefined)) {
    for (const ref of sent) ref.problem = "atomic push failed";
    sent = [];
  }
  const given = options["push-option"];
  const pushOptions =
    given.length > 0 ? given : git.config.all("push.pushoption").filter((each) => each !== "");
  if (refs.length > 0) await checkWishes(git, advertised, { signed: options.signed, pushOptions });
  if (sent.length > 0 && !options["no-verify"]) {
    const lines = sent
      .map(({ source, now, name, old }) => `${source === "" ? "(delete)" : source} ${now} ${name} ${old}\n`)
      .join("");
    if ((await runHook(git, "pre-push", [remote.name, url], lines, git.stdout)) !== 0) throw refused([]);
  }
  if (sent.length > 0 && !options["dry-run"]) {
    const progress = !options.quiet && !options["no-progress"] && (options.progress || git.stderr.isTTY);
    const report = await sendPack(git, transport, advertised, sent, {
      pushOptions,
      atomic: options.atomic,
      quiet: options.quiet,
      progress,
    });
    for (const ref of sent) {
      if (!report.has(ref.name)) ref.remoteProblem = "remote failed to report status";
      else ref.remoteProblem = report.get(ref.name);
    }
  }
  const failed = refs.filter(
    ({ problem, remoteProblem }) => problem !== undefined || remoteProblem !== undefined,
  );
  if (!options["dry-run"])
    for (const { name, now, problem, remoteProblem } of refs) {
      const tracking = trackingRef(remote, name);
      if (problem !== undefined || remoteProblem !== undefined || tracking === undefined) continue;
      if (now === zeroOid) {
        if (repository.refs.resolve(tracking)) repository.refs.delete(tracking);
      } else if (repository.refs.resolve(tracking) !== now)
        repository.refs.update(tracking, now, repository.because("update by push"));
    }
  const table = pushTable(git, refs, { verbose: options.verbose, porcelain: options.porcelain });
  if (table !== "" && !(options.quiet && failed.length === 0)) {
    const text = `To ${url}\n${table}`;
    const sentWell = failed.every(({ remoteProblem }) => remoteProblem === undefined) && !options.atomic;
    if (options.porcelain) await git.out(`${text}${failed.length === 0 || sentWell ? "Done\n" : ""}`);
    else await git.err(text);
  }
  const followed =
    options["set-upstream"] ||
    (git.config.bool("push.autosetupremote") === true &&
      specs.length === 1 &&
      specs[0] === `refs/heads/${repository.branch}:refs/heads/${repository.branch}` &&
      git.config.get(`branch.${repository.branch}.merge`) === undefined);
  if (followed) await setUpstreams(git, remote, refs, options);
  if (options.verbose && !options["dry-run"])
    for (const { name, problem, remoteProblem } of refs) {
      const tracking = trackingRef(remote, name);
      if (problem === undefined && remoteProblem === undefined && tracking !== undefined)
        await git.err(`updating local tracking ref '${tracking}'\n`);
    }
  if (failed.length > 0) {
    await git.err(`error: failed to push some refs to '${url}'\n${pushAdvice(git, refs)}`);
    return false;
  }
  if (
    !options.quiet &&
    refs.every(({ old, now }) => old === now) &&
    !options.porcelain &&
    (refs.length > 0 || !plan.nothing)
  )
    await git.err("Everything up-to-date\n");
  process.signal.throwIfAborted();
  return true;
}

/** `-u`: each branch pushed follows where it was pushed to. */
async function setUpstreams(
  git: Git,
  remote: Remote,
  refs: readonly PlannedRef[],
  { quiet, "dry-run": dryRun }: Pick<PushOptions, "quiet" | "dry-run">,
): Promise<void> {
  const path = `${git.repository.commonDir}/config`;
  for (const { source, name, problem, remoteProblem } of refs) {
    if (
      problem !== undefined ||
      remoteProblem !== undefined ||
      !source.startsWith("refs/heads/") ||
      !name.startsWith("refs/heads/")
    )
      continue;
    const branch = source.slice(11);
    const target = name.slice(11);
    if (dryRun) {
      await git.out(`Would set upstream of '${branch}' to '${target}' of '${remote.name}'\n`);
      continue;
    }
    let text = git.files.text(path);
    text = setInConfig(text, `branch.${branch}.remote`, remote.name, path);
    text = setInConfig(text, `branch.${branch}.merge`, name, path);
    git.files.write(path, text);
    if (!quiet)
      await git.out(
        `branch '${branch}' set up to track '${remote.configured ? `${remote.name}/${target}` : name}'.\n`,
      );
  }
}

function pushRemote(git: Git, name: string | undefined): Remote {
  if (name !== undefined) return findRemote(git, name);
  const fallback = defaultRemote(git, true);
  if (!remoteNames(git.config).includes(fallback) && fallback === "origin")
    throw new GitFatal(`No configured push destination.
Either specify the URL from the command-line or configure a remote repository using

    git remote add <name> <url>

and then push using the remote name

    git push <name>
`);
  return findRemote(git, fallback);
}
