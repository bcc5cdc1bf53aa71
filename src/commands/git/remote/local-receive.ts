import { concat, decode, encode } from "../../../base/bytes.ts";
import { parsePack } from "../../../base/git/pack.ts";
import { bands, flushPkt, pktLine, pktText, readUntilFlush, sideBand } from "../../../base/git/pkt-line.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { Collector, inputOf } from "../../../base/streams.ts";
import { Git } from "../context.ts";
import type { Repository } from "../core/repository.ts";
import { stagedChanges, unstagedChanges } from "../diff/changes.ts";
import { isAncestor } from "../history/walk.ts";
import { switchTrees } from "../worktree/unpack.ts";

interface Command {
  readonly old: string;
  readonly now: string;
  readonly name: string;
  /** Why the ref is not moved. */
  problem?: string;
}

/** A push into a repository of this file system: what `git receive-pack` does there, its hooks among it. */
export async function receiveLocally(git: Git, there: Repository, body: Uint8Array): Promise<Uint8Array> {
  const { pkts, next } = readUntilFlush(body);
  const capabilities = new Set(pktText(pkts[0]!).split("\0")[1]?.trim().split(" "));
  const commands = pkts.map((pkt): Command => {
    const [old, now, ...name] = pktText(pkt).split("\0")[0]!.split(" ") as [string, string, string];
    return { old, now, name: name.join(" ") };
  });
  let at = next;
  let options: string[] = [];
  if (capabilities.has("push-options")) {
    const read = readUntilFlush(body, next);
    options = read.pkts.map(pktText);
    at = read.next;
  }
  const arrived: string[] = [];
  if (at < body.length)
    for (const { oid, type, data } of parsePack(body.subarray(at), (base) => there.objects.find(base))) {
      there.objects.add(oid, type, data);
      if (type === "commit") arrived.push(oid);
    }
  const said: string[] = [];
  const hook = (name: string, args: readonly string[], stdin: string) =>
    runHookThere(git, there, { name, args, stdin, options }, (text) => said.push(text));
  const lines = (chosen: readonly Command[]) =>
    chosen.map(({ old, now, name }) => `${old} ${now} ${name}\n`).join("");
  const atomic = capabilities.has("atomic");
  if ((await hook("pre-receive", [], lines(commands))) !== 0)
    for (const command of commands) command.problem = "pre-receive hook declined";
  else {
    const cut = arrived.some((oid) =>
      there.objects.commit(oid).parents.some((one) => !there.objects.has(one)),
    );
    for (const command of commands) {
      if (cut) {
        command.problem = "shallow update not allowed";
        continue;
      }
      command.problem = judge(git, there, command, (text) => said.push(text));
      if (command.problem !== undefined) continue;
      if ((await hook("update", [command.name, command.old, command.now], "")) !== 0) {
        said.push(`error: hook declined to update ${command.name}\n`);
        command.problem = "hook declined";
      } else if (!atomic) move(there, command);
    }
    if (atomic) {
      if (commands.some(({ problem }) => problem !== undefined)) {
        for (const command of commands) command.problem ??= "atomic push failure";
      } else for (const command of commands) move(there, command);
    }
  }
  const moved = commands.filter(({ problem }) => problem === undefined);
  if (moved.length > 0) {
    await hook("post-receive", [], lines(moved));
    await hook(
      "post-update",
      moved.map(({ name }) => name),
      "",
    );
  }
  const report = concat([
    pktLine("unpack ok\n"),
    ...commands.map(({ name, problem }) =>
      pktLine(problem === undefined ? `ok ${name}\n` : `ng ${name} ${problem}\n`),
    ),
    flushPkt,
  ]);
  const notes = said.map((text) => sideBand(bands.progress, encode(text)));
  return concat([...notes, sideBand(bands.data, report), flushPkt]);
}

function move({ refs, because }: Repository, { now, name }: Command): void {
  if (now === zeroOid) refs.delete(name);
  else refs.update(name, now, because("push"));
}

/** Why this ref may not be moved so; undefined when it may. */
function judge(
  git: Git,
  there: Repository,
  { old, now, name }: Command,
  say: (text: string) => void,
): string | undefined {
  const set = (key: string) => there.config.get(`receive.${key}`)?.toLowerCase();
  const on = (key: string) => there.config.bool(`receive.${key}`) === true;
  if ((there.refs.resolve(name) ?? zeroOid) !== old) return "failed to update ref";
  const isHead = there.refs.symbolic("HEAD") === name;
  if (isHead && !there.bare) {
    const wish = set("denycurrentbranch") ?? "refuse";
    if (wish === "updateinstead") {
      const problem = updateWorkTree(git, there, now);
      if (problem !== undefined) return problem;
    } else if (wish === "warn") say("warning: updating the current branch\n");
    else if (wish !== "ignore" && wish !== "false") {
      say(checkedOutNote(name));
      return "branch is currently checked out";
    }
  }
  if (now === zeroOid && name.startsWith("refs/heads/")) {
    if (on("denydeletes")) {
      say(`error: denying ref deletion for ${name}\n`);
      return "deletion prohibited";
    }
    if (isHead) {
      const wish = set("denydeletecurrent") ?? "refuse";
      if (wish === "warn") say("warning: deleting the current branch\n");
      else if (wish !== "ignore" && wish !== "false") {
        say(deletedNote);
        say(`error: refusing to delete the current branch: ${name}\n`);
        return "deletion of the current branch prohibited";
      }
    }
  }
  if (old !== zeroOid && now !== zeroOid && name.startsWith("refs/heads/") && on("denynonfastforwards"))
    if (!isAncestor(there.objects, old, now)) {
      say(`error: denying non-fast-forward ${name} (you should pull first)\n`);
      return "non-fast-forward";
    }
  return undefined;
}

/** `receive.denyCurrentBranch = updateInstead`: the files there follow, if nobody has changed them. */
function updateWorkTree(git: Git, there: Repository, now: string): string | undefined {
  const place = new Git(git.process, { ...git.globals, cwd: there.workTree, env: new Map() }, git.stdout);
  const head = place.repository.head;
  const tree = head === undefined ? undefined : there.objects.commit(head).tree;
  if (unstagedChanges(place.repository).length > 0) return "Working directory has unstaged changes";
  if (stagedChanges(place.repository, tree).length > 0) return "Working directory has staged changes";
  switchTrees(place, tree, there.objects.commit(now).tree, { verb: "checkout", purpose: "switch branches" });
  return undefined;
}

interface HookCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly stdin: string;
  /** What `git push -o` gave. */
  readonly options: readonly string[];
}

async function runHookThere(
  git: Git,
  there: Repository,
  { name, args, stdin, options }: HookCall,
  say: (text: string) => void,
): Promise<number> {
  const path = `${there.gitDir}/hooks/${name}`;
  if (!git.files.is("file", path) || !git.files.may("execute", path)) return 0;
  const output = new Collector();
  const given = options.map((option, i) => [`GIT_PUSH_OPTION_${i}`, option] as const);
  const status = await git.process.spawn([path, ...args], {
    cwd: there.gitDir,
    stdin: inputOf(stdin),
    stdout: output,
    stderr: output,
    env: {
      GIT_DIR: ".",
      ...(options.length > 0
        ? { GIT_PUSH_OPTION_COUNT: String(options.length), ...Object.fromEntries(given) }
        : {}),
    },
  });
  if (output.bytes.length > 0) say(decode(output.bytes));
  return status;
}

const checkedOutNote = (name: string): string => `error: refusing to update checked out branch: ${name}
error: By default, updating the current branch in a non-bare repository
is denied, because it will make the index and work tree inconsistent
with what you pushed, and will require 'git reset --hard' to match
the work tree to HEAD.

You can set the 'receive.denyCurrentBranch' configuration variable
to 'ignore' or 'warn' in the remote repository to allow pushing into
its current branch; however, this is not recommended unless you
arranged to update its work tree to match what you pushed in some
other way.

To squelch this message and still keep the default behaviour, set
'receive.denyCurrentBranch' configuration variable to 'refuse'.
`;

const deletedNote = `error: By default, deleting the current branch is denied, because the next
'git clone' won't result in any file checked out, causing confusion.

You can set 'receive.denyDeleteCurrent' configuration variable to
'warn' or 'ignore' in the remote repository to allow deleting the
current branch, with or without a warning message.

To squelch this message, you can set it to 'refuse'.
`;
