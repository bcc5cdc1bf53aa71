import { decode, encode } from "../../../base/bytes.ts";
import { readText } from "../../../base/streams.ts";
import { Collector } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import { edit } from "../worktree/editor.ts";
import { cleanMessage } from "../worktree/message.ts";

/** What `-m`, `-F`, `-C` and `-c` give, in the order they were given. */
export interface Given {
  readonly name: string;
  readonly value?: string;
}

/** The text of a note from the options; undefined when none of them was given. */
export async function givenText(git: Git, given: readonly Given[]): Promise<string | undefined> {
  const parts: string[] = [];
  for (const { name, value = "" } of given) {
    if (name === "message") parts.push(cleanMessage(value, "whitespace"));
    else if (name === "file") parts.push(cleanMessage(await fileText(git, value), "whitespace"));
    else if (name === "reuse-message" || name === "reedit-message") {
      const oid = tryRevision(git.repository, value);
      if (oid === undefined) throw new GitFatal(`failed to resolve '${value}' as a valid ref.`);
      const object = git.repository.objects.get(oid);
      if (object.type !== "blob")
        throw new GitFatal(`cannot read note data from non-blob object '${value}'.`);
      parts.push(decode(object.data));
    }
  }
  return parts.length === 0 ? undefined : parts.join("\n");
}

async function fileText(git: Git, name: string): Promise<string> {
  if (name === "-") return readText(git.process.stdin);
  const path = resolve(git.cwd, name);
  if (!git.files.is("file", path))
    throw new GitFatal(`could not open or read '${name}': No such file or directory`);
  return git.files.text(path);
}

/** Lets the learner write a note, with what the object is below it. */
export async function editedText(git: Git, oid: string, start: string): Promise<string> {
  const { repository, files } = git;
  const path = `${repository.gitDir}/NOTES_EDITMSG`;
  const about = new Collector();
  const { show } = await import("../verbs/show.ts");
  await show.run(new Git(git.process, git.globals, about), ["--stat", "--no-notes", oid]);
  const commented = about.text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => (line === "" ? "#" : `# ${line}`))
    .join("\n");
  files.write(path, `${start}\n#\n# Write/edit the notes for the following object:\n#\n${commented}\n#\n`);
  await edit(git, path);
  const text = cleanMessage(files.text(path), "strip");
  files.unlink(path);
  return text;
}

export const noteBlob = (git: Git, text: string): string =>
  git.repository.objects.write("blob", encode(text));

export const noteOf = (git: Git, blob: string | undefined): string =>
  blob === undefined ? "" : decode(git.repository.objects.get(blob).data);
