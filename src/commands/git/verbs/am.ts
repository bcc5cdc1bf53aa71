import { decode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import { writeCommit } from "../../../base/git/objects.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { parseDate } from "../core/dates.ts";
import { person } from "../core/ident.ts";
import { writeTreeOf, flattenTree } from "../core/trees.ts";
import { stagedChanges } from "../diff/changes.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { GitError, GitFatal, hint } from "../errors.ts";
import { applyPatch } from "../apply/apply-patch.ts";
import { type FilePatch, parsePatch } from "../apply/parse-patch.ts";
import { placeHunks } from "../apply/place-hunks.ts";
import { AmState } from "../mail/am-state.ts";
import { asBytes, type Mail, parseMail } from "../mail/mailbox.ts";
import { applyMerge } from "../merge/apply.ts";
import { mergeTrees } from "../merge/trees.ts";
import { defineGitCommand } from "../verb.ts";
import { addTrailer, subjectOf } from "../worktree/message.ts";
import { refreshIndex } from "../worktree/scan.ts";

export const am = defineGitCommand({
  verb: "am",
  summary: "Apply a series of patches from a mailbox",
  usage: "git am [<options>] [(<mbox> | <Maildir>)...]",
  options: {
    "3way": { short: "3", help: "allow fall back on 3way merging if needed" },
    quiet: { short: "q", help: "be quiet" },
    signoff: { short: "s", help: "add a Signed-off-by trailer to the commit message" },
    keep: { short: "k", help: "pass -k flag to git-mailinfo" },
    continue: { short: "r", help: "continue applying patches after resolving a conflict" },
    resolved: { help: "synonyms for --continue" },
    skip: { help: "skip the current patch" },
    abort: { help: "restore the original branch and abort the patching operation" },
    quit: { help: "abort the patching operation but keep HEAD where it is" },
    "show-current-patch": { value: "(diff|raw)", optional: true, help: "show the patch being applied" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    repository.needWorkTree();
    const state = new AmState(repository);
    const resumes =
      options.continue ||
      options.resolved ||
      options.skip ||
      options.abort ||
      options.quit ||
      options["show-current-patch"] !== undefined;
    if (resumes && !state.running)
      throw new GitFatal("Resolve operation not in progress, we are not resuming.");
    if (options["show-current-patch"] !== undefined) {
      const mail = parseMail(state.mail, state.settings.keep);
      await git.out(options["show-current-patch"] === "diff" ? (mail?.patch ?? "") : state.mail);
      return 0;
    }
    if (options.quit || options.abort) return stop(git, state, options.abort);
    if (options.skip) {
      await resetTo(git, repository.head);
      state.next++;
    } else if (options.continue || options.resolved) await resolved(git, state);
    else {
      if (state.running)
        throw new GitFatal(`previous rebase directory .git/rebase-apply still exists but mbox given.`);
      const boxes: string[] = [];
      for (const name of operands.length > 0 ? operands : ["-"]) {
        const path = resolve(git.cwd, name);
        if (name !== "-" && !git.files.is("file", path))
          throw new GitFatal(`could not open '${name}' for reading: No such file or directory`);
        boxes.push(decode(name === "-" ? await readAll(git.process.stdin) : git.files.read(path)));
      }
      refreshIndex(repository);
      const tree =
        repository.head === undefined ? undefined : repository.objects.commit(repository.head).tree;
      const dirty = stagedChanges(repository, tree);
      if (dirty.length > 0)
        throw new GitFatal(
          `Dirty index: cannot apply patches (dirty: ${dirty.map(({ path }) => path).join(" ")})`,
        );
      state.start(boxes, {
        threeWay: options["3way"] || git.config.bool("am.threeway") === true,
        quiet: options.quiet,
        signoff: options.signoff,
        keep: options.keep,
      });
    }
    return applyRest(git, state);
  },
});

async function applyRest(git: Git, state: AmState): Promise<number> {
  const { repository } = git;
  const { settings } = state;
  for (; state.next <= state.last; state.next++) {
    git.process.signal.throwIfAborted();
    const mail = parseMail(state.mail, settings.keep);
    if (!mail) throw new GitFatal("empty ident name (for <>) not allowed");
    const subject = subjectOf(mail.message);
    const say = async (text: string) => {
      if (!settings.quiet) await git.out(text);
    };
    await say(`Applying: ${subject}\n`);
    const patches = parsePatch(asBytes(mail.patch), 1);
    const how = {
      worktree: true,
      index: true,
      check: false,
      verbose: false,
      reject: false,
      silent: settings.threeWay,
    };
    const fits = patches.length > 0 && (await applyPatch(git, patches, how));
    if (!fits && !(settings.threeWay && (await threeWay(git, patches, subject, say))))
      throw await failed(git, state, subject, settings.threeWay);
    repository.reloadIndex();
    commitMail(git, mail, settings.signoff);
  }
  state.clear();
  return 0;
}

async function failed(git: Git, state: AmState, subject: string, merged: boolean): Promise<GitError> {
  const number = String(state.next).padStart(4, "0");
  if (merged) await git.err("error: Failed to merge in the changes.\n");
  await git.out(`Patch failed at ${number} ${subject}\n`);
  if (git.advice("amWorkDir"))
    await git.err(`${hint("Use 'git am --show-current-patch=diff' to see the failed patch")}\n`);
  await git.out(
    `When you have resolved this problem, run "git am --continue".\nIf you prefer to skip this patch, run "git am --skip" instead.\nTo restore the original branch and stop patching, run "git am --abort".\n`,
  );
  return new GitError("", 128);
}

function commitMail(git: Git, mail: Mail, signoff: boolean): void {
  const { repository } = git;
  const { objects, head } = repository;
  const committer = person("committer", git.ident);
  const moment = parseDate(mail.date, git.now, "+0000") ?? { time: committer.time, zone: committer.zone };
  const message = signoff
    ? addTrailer(mail.message, `Signed-off-by: ${committer.name} <${committer.email}>`)
    : mail.message;
  const oid = objects.write(
    "commit",
    writeCommit({
      tree: writeTreeOf(objects, repository.index.entries),
      parents: head === undefined ? [] : [head],
      author: { name: mail.name, email: mail.email, ...moment },
      committer,
      message,
    }),
  );
  repository.refs.update("HEAD", oid, repository.because(`am: ${subjectOf(mail.message)}`));
}

/** Makes the tree the patch was written for out of the ids it names, and merges. */
async function threeWay(
  git: Git,
  patches: readonly FilePatch[],
  subject: string,
  say: (text: string) => Promise<void>,
): Promise<boolean> {
  const { repository } = git;
  const { objects, head } = repository;
  if (head === undefined) return false;
  const ours = objects.commit(head).tree;
  const [base, theirs] = [flattenTree(objects, ours), flattenTree(objects, ours)];
  for (const { old, now, ids, hunks, newMode } of patches) {
    const start = old === undefined || !ids ? undefined : objects.startingWith(ids[0])[0];
    if (old !== undefined && start === undefined) {
      await git.err(
        "error: sha1 information is lacking or useless (" +
          old +
          ").\nerror: could not build fake ancestor\n",
      );
      return false;
    }
    const mode = newMode ?? base.get(old ?? now!)?.mode ?? 0o100644;
    const data = start === undefined ? new Uint8Array(0) : objects.get(start).data;
    const placed = placeHunks(splitLines(data), hunks);
    if (placed.rejected.length > 0) return false;
    if (old !== undefined) {
      base.set(old, { oid: start!, mode });
      theirs.delete(old);
    } else base.delete(now!);
    if (now !== undefined)
      theirs.set(now, { oid: objects.write("blob", fromBinary(placed.lines.join(""))), mode });
  }
  await say("Using index info to reconstruct a base tree...\n");
  await say(patches.map(({ old, now }) => `${old === undefined ? "A" : "M"}\t${now ?? old}\n`).join(""));
  await say("Falling back to patching base and 3-way merge...\n");
  const tree = (flat: typeof base) =>
    writeTreeOf(
      objects,
      [...flat].map(([path, blob]) => ({ path, ...blob })),
    );
  const merged = mergeTrees(repository, tree(base), ours, tree(theirs), {
    ours: "HEAD",
    base: "constructed merge base",
    theirs: subject,
  });
  for (const line of merged.messages) await git.out(`${line}\n`);
  applyMerge(git, merged, "merge", "merge");
  return merged.clean;
}

async function resolved(git: Git, state: AmState): Promise<void> {
  const { repository } = git;
  const mail = parseMail(state.mail, state.settings.keep)!;
  if (!state.settings.quiet) await git.out(`Applying: ${subjectOf(mail.message)}\n`);
  const tree = repository.head === undefined ? undefined : repository.objects.commit(repository.head).tree;
  if (repository.index.unmerged.length > 0)
    throw new GitError(
      `${repository.index.unmerged.map((path) => `error: ${path} still needs merge\n`).join("")}You still have unmerged paths in your index.\nYou should 'git add' each file with resolved conflicts to mark them as such.\nYou might run \`git rm\` on a file to accept "deleted by them" for it.`,
      128,
    );
  if (stagedChanges(repository, tree).length === 0)
    throw new GitError(
      `No changes - did you forget to use 'git add'?\nIf there is nothing left to stage, chances are that something else\nalready introduced the same changes; you might want to skip this patch.\nWhen you have resolved this problem, run "git am --continue".\nIf you prefer to skip this patch, run "git am --skip" instead.\nTo restore the original branch and stop patching, run "git am --abort".`,
      128,
    );
  commitMail(git, mail, state.settings.signoff);
  state.next++;
}

async function resetTo(git: Git, oid: string | undefined): Promise<void> {
  if (oid === undefined) return;
  const { switchTrees } = await import("../worktree/unpack.ts");
  const { repository } = git;
  const tree = repository.objects.commit(oid).tree;
  switchTrees(git, tree, tree, { force: true, verb: "reset", purpose: "reset" });
}

async function stop(git: Git, state: AmState, abort: boolean): Promise<number> {
  const { repository } = git;
  const { origin } = state;
  state.clear();
  if (!abort || origin === undefined) return 0;
  const { switchTrees } = await import("../worktree/unpack.ts");
  switchTrees(git, undefined, repository.objects.commit(origin).tree, {
    force: true,
    verb: "reset",
    purpose: "reset",
  });
  repository.refs.update("HEAD", origin, repository.because("am --abort"));
  return 0;
}
