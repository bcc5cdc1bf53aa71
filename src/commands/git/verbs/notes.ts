import type { Arguments } from "../../../shell/options.ts";
import { parseArguments, UsageError } from "../../../shell/options.ts";
import type { Git } from "../context.ts";
import { GitError, GitFailure, GitFatal, GitUsage } from "../errors.ts";
import { fullNotesRef, notesRef, readNotes } from "../history/notes.ts";
import { tryRevision } from "../history/revision.ts";
import { editedText, givenText, noteBlob, noteOf } from "../notes/text.ts";
import { writeNotes } from "../notes/write.ts";
import { unknownWord, type Verb } from "../verb.ts";

const options = {
  ref: { value: "notes-ref", help: "use notes from <notes-ref>" },
  force: { short: "f", help: "replace existing notes" },
  message: { short: "m", value: "message", many: true, help: "note contents as a string" },
  file: { short: "F", value: "file", many: true, help: "note contents in a file" },
  "reuse-message": { short: "C", value: "object", many: true, help: "reuse specified note object" },
  "reedit-message": {
    short: "c",
    value: "object",
    many: true,
    help: "reuse and edit specified note object",
  },
  "allow-empty": { help: "allow storing empty note" },
  "ignore-missing": { help: "attempt to remove non-existent note is not an error" },
  "dry-run": { short: "n", help: "do not remove, show only" },
  verbose: { short: "v", help: "report pruned notes" },
} as const;

type Words = Arguments<typeof options> & { readonly ref: string };

const actions: Readonly<Record<string, (git: Git, words: Words) => Promise<number>>> = {
  add,
  append: (git, words) => put(git, words, "append"),
  copy,
  edit: (git, words) => put(git, words, "edit"),
  "get-ref": async (git, { ref }) => {
    await git.out(`${ref}\n`);
    return 0;
  },
  list,
  prune,
  remove,
  show,
};

/** Objects that may be named. */
const most: Readonly<Record<string, number>> = {
  add: 1,
  append: 1,
  copy: 2,
  edit: 1,
  "get-ref": 0,
  list: 1,
  prune: 0,
  show: 1,
};

export const notes: Verb = {
  verb: "notes",
  summary: "Add or inspect object notes",
  usage: "git notes [--ref <notes-ref>] [list [<object>]]",
  options,
  async run(git, argv) {
    void git.repository;
    const words = [...argv];
    let ref = notesRef(git);
    for (; words[0]?.startsWith("--ref"); words.shift())
      ref = fullNotesRef(
        words[0].startsWith("--ref=") ? words[0].slice(6) : (words.splice(0, 1), words[0] ?? ""),
      );
    const [action = "list", ...rest] = words;
    if (action === "merge") throw new GitError("git: notes merge is not simulated yet", 1);
    if (!Object.hasOwn(actions, action)) throw unknownWord("notes", action);
    try {
      const parsed = parseArguments(options, rest);
      if (parsed.operands.length > (most[action] ?? Infinity))
        throw new GitUsage(`notes ${action}`, "error: too many arguments");
      return await actions[action]!(git, { ...parsed, ref });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const name = error.option.replace(/^--?/, "");
      throw new GitUsage(
        `notes ${action}`,
        `error: unknown ${error.option.startsWith("--") ? "option" : "switch"} \`${name}'`,
      );
    }
  },
};

function objectOf(git: Git, typed = "HEAD"): string {
  const oid = tryRevision(git.repository, typed);
  if (oid === undefined) throw new GitFatal(`failed to resolve '${typed}' as a valid ref.`);
  return oid;
}

async function add(git: Git, words: Words): Promise<number> {
  const oid = objectOf(git, words.operands[0]);
  const old = readNotes(git.repository, words.ref).get(oid);
  const hasText = words.given.some(({ name }) => /^(message|file|re.*-message)$/.test(name));
  if (old !== undefined && !words.options.force) {
    if (!hasText) return put(git, words, "edit");
    throw new GitFailure(
      `Cannot add notes. Found existing notes for object ${oid}. Use '-f' to overwrite existing notes`,
    );
  }
  if (old !== undefined) await git.err(`Overwriting existing notes for object ${oid}\n`);
  return put(git, words, "add");
}

/** Writes one note: a new one, the old one edited, or the old one with something added. */
async function put(git: Git, words: Words, how: "add" | "append" | "edit"): Promise<number> {
  const { repository } = git;
  const oid = objectOf(git, words.operands[0]);
  const all = readNotes(repository, words.ref);
  const before = how === "add" ? "" : noteOf(git, all.get(oid));
  const given = await givenText(git, words.given);
  const reedit = words.given.some(({ name }) => name === "reedit-message");
  let text = given ?? "";
  if (given === undefined || reedit)
    text = await editedText(git, oid, how === "append" ? "" : (given ?? before));
  if (how === "append" && before !== "" && text !== "") text = `${before}\n${text}`;
  else if (how === "append") text = before + text;
  const log = `by 'git notes ${how}'`;
  if (text === "" && !words.options["allow-empty"]) {
    await git.err(`Removing note for object ${oid}\n`);
    if (!all.delete(oid)) return 0;
    writeNotes(git, words.ref, all, `Notes removed ${log}`);
    return 0;
  }
  all.set(oid, noteBlob(git, text));
  writeNotes(git, words.ref, all, `Notes added ${log}`);
  return 0;
}

async function copy(git: Git, { options: given, operands, ref }: Words): Promise<number> {
  if (operands.length === 0) throw new GitUsage("notes copy", "error: too few arguments");
  const from = objectOf(git, operands[0]);
  const to = objectOf(git, operands[1]);
  const all = readNotes(git.repository, ref);
  if (all.has(to) && !given.force)
    throw new GitFailure(
      `Cannot copy notes. Found existing notes for object ${to}. Use '-f' to overwrite existing notes`,
    );
  if (all.has(to)) await git.err(`Overwriting existing notes for object ${to}\n`);
  const blob = all.get(from);
  if (blob === undefined) throw new GitFailure(`missing notes on source object ${from}. Cannot copy.`);
  all.set(to, blob);
  writeNotes(git, ref, all, "Notes added by 'git notes copy'");
  return 0;
}

async function list(git: Git, { operands, ref }: Words): Promise<number> {
  const all = readNotes(git.repository, ref);
  if (operands[0] === undefined) {
    const rows = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));
    await git.out(rows.map(([oid, blob]) => `${blob} ${oid}\n`).join(""));
    return 0;
  }
  const oid = objectOf(git, operands[0]);
  const blob = all.get(oid);
  if (blob === undefined) throw new GitFailure(`no note found for object ${oid}.`);
  await git.out(`${blob}\n`);
  return 0;
}

async function show(git: Git, { operands, ref }: Words): Promise<number> {
  const oid = objectOf(git, operands[0]);
  const blob = readNotes(git.repository, ref).get(oid);
  if (blob === undefined) throw new GitFailure(`no note found for object ${oid}.`);
  await git.stdout.write(git.repository.objects.get(blob).data);
  return 0;
}

async function remove(git: Git, { options: given, operands, ref }: Words): Promise<number> {
  const all = readNotes(git.repository, ref);
  let status = 0;
  let changed = false;
  for (const typed of operands.length > 0 ? operands : ["HEAD"]) {
    if (all.delete(objectOf(git, typed))) {
      changed = true;
      await git.err(`Removing note for object ${typed}\n`);
    } else {
      await git.err(`Object ${typed} has no note\n`);
      if (!given["ignore-missing"]) status = 1;
    }
  }
  if (changed && status === 0) writeNotes(git, ref, all, "Notes removed by 'git notes remove'");
  return status;
}

async function prune(git: Git, { options: given, ref }: Words): Promise<number> {
  const all = readNotes(git.repository, ref);
  const gone = [...all.keys()].filter((oid) => !git.repository.objects.has(oid));
  if (given.verbose || given["dry-run"]) await git.out(gone.map((oid) => `${oid}\n`).join(""));
  if (given["dry-run"] || gone.length === 0) return 0;
  for (const oid of gone) all.delete(oid);
  writeNotes(git, ref, all, "Notes removed by 'git notes prune'");
  return 0;
}
