import { zeroOid } from "../../../base/git/sha1.ts";
import type { Git } from "../context.ts";
import { setInConfig } from "../core/config-file.ts";
import { GitError, GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { runHook } from "../worktree/hooks.ts";
import { connect } from "../remote/transport.ts";
import { defaultRemote, findRemote, type Remote, remoteNames, trackingRef } from "../remote/remotes.ts";
import { sendPack } from "../remote/send-pack.ts";
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
    if (options.all && given.length > 0) throw new GitFatal("--all can't be combined with refspecs");
    if (options.all && options.tags)
      throw new GitFatal("options '--all' and '--tags' cannot be used together");
    const lease = options["force-with-lease"];
    const expected = typeof lease === "string" ? lease.split(":")[1] : undefined;
    if (expected && tryRevision(git.repository, expected) === undefined)
      throw new GitError(`error: cannot parse expected object name '${expected}'`, 129);
    const remote = pushRemote(git, named ?? options.repo);
    const specs = options.delete
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
    let status = 0;
    for (const url of remote.pushUrls) if (!(await pushTo(git, remote, url, specs, options))) status = 1;
    return status;
  },
});

type PushOptions = PlanOptions & {
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
  const plan = planPush(git, remote, specs, advertised.refs, options);
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
  if (sent.length > 0 && !options["no-verify"]) {
    const lines = sent
      .map(({ source, now, name, old }) => `${source === "" ? "(delete)" : source} ${now} ${name} ${old}\n`)
      .join("");
    if ((await runHook(git, "pre-push", [remote.name, url], lines)) !== 0) throw refused([]);
  }
  if (sent.length > 0 && !options["dry-run"]) {
    const progress = !options.quiet && !options["no-progress"] && (options.progress || git.stderr.isTTY);
    const report = await sendPack(git, transport, advertised, sent, {
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
    if (options.porcelain) await git.out(`${text}${failed.length === 0 ? "Done\n" : ""}`);
    else await git.err(text);
  }
  if (options["set-upstream"] && !options["dry-run"]) await setUpstreams(git, remote, refs, options.quiet);
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
  quiet: boolean,
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
