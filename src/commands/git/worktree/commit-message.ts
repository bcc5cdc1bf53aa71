import { decode } from "../../../base/bytes.ts";
import type { Person } from "../../../base/git/objects.ts";
import { readText } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { GitError, GitExit, GitFatal } from "../errors.ts";
import { messageWithTrailers } from "../core/trailers.ts";
import { badRevision, tryCommit } from "../history/revision.ts";
import { edit } from "./editor.ts";
import { runHook } from "./hooks.ts";
import { addTrailer, cleanMessage, scissorsText, subjectOf } from "./message.ts";
import type { collectStatus } from "./status.ts";
import { longStatus } from "./status-text.ts";

interface MessageOptions {
  readonly message: readonly string[];
  readonly file: string | undefined;
  readonly edit: boolean;
  readonly "no-edit": boolean;
  readonly "reuse-message": string | undefined;
  readonly fixup: string | undefined;
  readonly squash: string | undefined;
  readonly signoff: boolean;
  readonly cleanup: string | undefined;
  readonly verbose: boolean;
  readonly "no-status": boolean;
  readonly "no-verify": boolean;
  readonly amend: boolean;
  readonly template: string | undefined;
  readonly trailer: readonly string[];
}

interface MessageParts {
  readonly amended: { readonly message: string } | undefined;
  readonly source: string | undefined;
  readonly merged: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly status: () => ReturnType<typeof collectStatus>;
}

/** Where the message comes from, in git's order; then the editor, the hooks, and the cleaning up. */
export async function composeMessage(
  git: Git,
  options: MessageOptions,
  parts: MessageParts,
): Promise<string> {
  const { repository } = git;
  let text = "";
  let given = true;
  let usesTemplate = false;
  if (options.file !== undefined) {
    const path = resolve(git.cwd, options.file);
    if (options.file === "-") text = await readText(git.process.stdin);
    else if (git.files.is("file", path)) text = git.files.text(path);
    else throw new GitFatal(`could not read log file '${options.file}': No such file or directory`);
  } else if (options.fixup !== undefined || options.squash !== undefined) {
    const word = options.fixup !== undefined ? "fixup" : "squash";
    const target = tryCommit(repository, (options.fixup ?? options.squash)!);
    if (target === undefined) throw badRevision((options.fixup ?? options.squash)!);
    text = `${word}! ${subjectOf(repository.objects.commit(target).message)}\n`;
    if (options.message.length > 0) text += `\n${options.message.join("\n\n")}\n`;
    given = word === "fixup" || options.message.length > 0;
  } else if (options.message.length > 0) text = options.message.map((each) => `${each}\n`).join("\n");
  else if (parts.source !== undefined) {
    text = repository.objects.commit(parts.source).message;
    given = options["reuse-message"] !== undefined;
  } else if (parts.amended) {
    text = parts.amended.message;
    given = options["no-edit"];
  } else {
    const waiting = repository.state("SQUASH_MSG") ?? repository.state("MERGE_MSG");
    usesTemplate = waiting === undefined;
    text = waiting ?? templateOf(git, options.template);
    given = false;
  }
  if (options.signoff)
    text = addTrailer(text, `Signed-off-by: ${parts.committer.name} <${parts.committer.email}>`);
  if (options.trailer.length > 0)
    text = messageWithTrailers(cleanMessage(text, "whitespace"), options.trailer, git.config);
  const editing = options.edit || (!given && !options["no-edit"]);
  const path = `${repository.gitDir}/COMMIT_EDITMSG`;
  const asked = options.cleanup ?? git.config.get("commit.cleanup") ?? "default";
  const cleanup =
    asked === "default"
      ? editing
        ? "strip"
        : "whitespace"
      : (asked as "strip" | "whitespace" | "verbatim" | "scissors");
  const verbose = options.verbose || git.config.bool("commit.verbose") === true;
  const written = editing
    ? `${cleanMessage(text, "whitespace")}${options["no-status"] ? "" : await template(git, parts, cleanup, verbose, options.amend)}`
    : cleanup === "verbatim"
      ? text
      : cleanMessage(text, "whitespace");
  git.files.write(path, written);
  const kind =
    options.message.length > 0 || options.file !== undefined
      ? ["message"]
      : parts.merged.length > 0
        ? ["merge"]
        : options.amend || parts.source
          ? ["commit", parts.source ?? "HEAD"]
          : [];
  if ((await runHook(git, "prepare-commit-msg", [".git/COMMIT_EDITMSG", ...kind])) !== 0)
    throw new GitExit(1);
  if (editing) {
    try {
      await edit(git, path);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      throw new GitError(`${error.text}\nPlease supply the message using either -m or -F option.`, 1);
    }
  }
  if (!options["no-verify"] && (await runHook(git, "commit-msg", [".git/COMMIT_EDITMSG"])) !== 0)
    throw new GitExit(1);
  let final = decode(git.files.read(path));
  if (verbose) final = final.split(scissorsText())[0]!;
  const message = cleanMessage(final, cleanup, "#");
  const unchanged = usesTemplate ? templateOf(git, options.template) : "";
  if (editing && unchanged !== "" && message === cleanMessage(unchanged, cleanup, "#"))
    throw new GitError("Aborting commit; you did not edit the message.", 1);
  return message;
}

/** Throws GitFatal for a way to clean messages up that there is not. */
export function checkCleanup(git: Git, asked = git.config.get("commit.cleanup")): void {
  if (asked !== undefined && !["default", "strip", "whitespace", "verbatim", "scissors"].includes(asked))
    throw new GitFatal(`Invalid cleanup mode ${asked}`);
}

function templateOf(git: Git, asked: string | undefined): string {
  const named = asked ?? git.config.get("commit.template");
  if (named === undefined) return "";
  const path = resolve(
    asked === undefined ? git.repository.workTree : git.cwd,
    named.replace(/^~(?=\/)/, git.env.get("HOME") ?? ""),
  );
  if (!git.files.is("file", path)) throw new GitFatal(`could not read '${named}': No such file or directory`);
  return git.files.text(path);
}

/** The comment under the message in the editor. */
async function template(
  git: Git,
  parts: MessageParts,
  cleanup: string,
  verbose: boolean,
  amend: boolean,
): Promise<string> {
  const { author, committer, merged } = parts;
  const lines: string[] = [""];
  if (merged.length > 0)
    lines.push(
      "",
      "It looks like you may be committing a merge.",
      "If this is not correct, please run",
      "\tgit update-ref -d MERGE_HEAD",
      "and try again.",
      "",
    );
  if (cleanup === "strip")
    lines.push(
      "Please enter the commit message for your changes. Lines starting",
      "with '#' will be ignored, and an empty message aborts the commit.",
    );
  else
    lines.push(
      "Please enter the commit message for your changes. Lines starting",
      "with '#' will be kept; you may remove them yourself if you want to.",
      "An empty message aborts the commit.",
    );
  lines.push("");
  if (author.name !== committer.name || author.email !== committer.email)
    lines.push(`Author:    ${author.name} <${author.email}>`, "");
  if (amend) lines.push(`Date:      ${formatDate(author, "default", git.now)}`, "");
  lines.push(
    ...longStatus(git, parts.status(), { colour: false, forCommit: true }).replace(/\n$/, "").split("\n"),
    "",
  );
  const comment = lines
    .slice(1)
    .map((line) => (line === "" ? "#" : line.startsWith("\t") ? `#${line}` : `# ${line}`))
    .join("\n");
  let out = `\n${comment}\n`;
  if (verbose) {
    const { patchText } = await import("../diff/output.ts");
    out += scissorsText() + patchText(git, parts.status().staged, { colour: false });
  }
  return out;
}
