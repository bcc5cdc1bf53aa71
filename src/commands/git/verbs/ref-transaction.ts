import { zeroOid } from "../../../base/git/sha1.ts";
import { decode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";

interface Change {
  readonly kind: "update" | "create" | "delete" | "verify";
  readonly name: string;
  readonly now?: string;
  /** What the ref must be at; zeroOid when it must not be there. */
  readonly old?: string;
  readonly deref: boolean;
}

/** `git update-ref --stdin`: many refs, all of them or none. `message` is for their logs. */
export async function refTransaction(git: Git, message: string, nul: boolean): Promise<number> {
  const text = decode(await readAll(git.process.stdin));
  let changes: Change[] = [];
  let deref = true;
  let open: "none" | "started" | "prepared" | "closed" = "none";
  for (const words of nul
    ? recordsOf(text)
    : text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => readLine(line))) {
    const [word = "", ...rest] = words;
    if (/^(start|prepare|commit|abort)$/.test(word)) {
      if (word === "start") open = "started";
      else if (word === "prepare") {
        check(git, changes);
        open = "prepared";
      } else {
        if (word === "commit") put(git, changes, message);
        changes = [];
        open = "closed";
      }
      await git.out(`${word}: ok\n`);
      continue;
    }
    if (word === "option") {
      if (rest[0] !== "no-deref") throw new GitFatal(`option unknown: ${rest[0]}`);
      deref = false;
      continue;
    }
    changes.push(changeOf(git, word, rest, deref));
    deref = true;
  }
  // What was started and not committed is given up.
  if (open === "none") put(git, changes, message);
  return 0;
}

/** The words of a line; quoted ones are told as in C. */
function readLine(line: string): string[] {
  if (/^\s/.test(line)) throw new GitFatal(`whitespace before command: ${line}`);
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll(/\\(.)/g, "$1"),
  );
}

const counts: Readonly<Record<string, number>> = { update: 2, create: 1, delete: 1, verify: 1 };

function recordsOf(text: string): string[][] {
  const fields = text.split("\0");
  const records: string[][] = [];
  for (let at = 0; at < fields.length && fields[at] !== "";) {
    const field = fields[at++]!;
    const space = field.indexOf(" ");
    const word = space < 0 ? field : field.slice(0, space);
    const more = counts[word] ?? 0;
    records.push([word, ...(space < 0 ? [] : [field.slice(space + 1)]), ...fields.slice(at, at + more)]);
    at += more;
  }
  return records;
}

function changeOf(
  git: Git,
  word: string,
  [name, first, second, ...more]: readonly string[],
  deref: boolean,
): Change {
  if (!Object.hasOwn(counts, word))
    throw new GitFatal(`unknown command: ${[word, name, first].filter(Boolean).join(" ")}\n`);
  if (name === undefined) throw new GitFatal(`${word}: missing <ref>`);
  const value = (typed: string | undefined, what: string): string => {
    if (typed === undefined || typed === "") throw new GitFatal(`${word} ${name}: missing <${what}>`);
    const oid = typed === zeroOid ? zeroOid : tryRevision(git.repository, typed);
    if (oid === undefined) throw new GitFatal(`${word} ${name}: invalid <${what}>: ${typed}`);
    return oid;
  };
  const optional = (typed: string | undefined) =>
    typed === undefined || typed === "" ? {} : { old: value(typed, "oldvalue") };
  const extra = word === "update" ? more[0] : second;
  if (extra !== undefined && extra !== "") throw new GitFatal(`${word} ${name}: extra input: ${extra}`);
  if (word === "update")
    return { kind: "update", name, deref, now: value(first, "newvalue"), ...optional(second) };
  if (word === "create") {
    const now = value(first, "newvalue");
    if (now === zeroOid) throw new GitFatal(`create ${name}: zero <newvalue>`);
    return { kind: "create", name, deref, now, old: zeroOid };
  }
  if (word === "delete") return { kind: "delete", name, deref, ...optional(first) };
  return {
    kind: "verify",
    name,
    deref,
    old: first === undefined || first === "" ? zeroOid : value(first, "oldvalue"),
  };
}

function check(git: Git, changes: readonly Change[]): void {
  const { refs } = git.repository;
  const seen = new Set<string>();
  for (const { name, old } of changes) {
    if (seen.has(name)) throw new GitFatal(`multiple updates for ref '${name}' not allowed`);
    seen.add(name);
    const current = refs.resolve(name);
    if (old === undefined || (current ?? zeroOid) === old) continue;
    const why =
      old === zeroOid
        ? "reference already exists"
        : current === undefined
          ? `unable to resolve reference '${name}'`
          : `is at ${current} but expected ${old}`;
    throw new GitFatal(`cannot lock ref '${name}': ${why}`);
  }
}

function put(git: Git, changes: readonly Change[], message: string): void {
  check(git, changes);
  const { repository } = git;
  const { refs } = repository;
  for (const { kind, name, now, deref } of changes) {
    if (kind === "verify") continue;
    if (kind === "delete" || now === zeroOid) refs.delete(name);
    else if (deref) refs.update(name, now!, repository.because(message));
    else refs.detach(name, now!, repository.because(message));
  }
}
