import { decode } from "../../../base/bytes.ts";
import type { Git } from "../context.ts";
import { flattenTree } from "../core/trees.ts";
import type { Repository } from "../core/repository.ts";
import { wildmatch } from "../core/wildmatch.ts";

/** "review" -> "refs/notes/review" */
export const fullNotesRef = (name: string): string =>
  name.startsWith("refs/notes/") ? name : name.startsWith("notes/") ? `refs/${name}` : `refs/notes/${name}`;

/** The ref that notes are written to unless `--ref` says otherwise. */
export const notesRef = ({ env, config }: Git): string =>
  env.get("GIT_NOTES_REF") ?? config.get("core.notesref") ?? "refs/notes/commits";

/** The blob of each object that has a note under this ref. */
export function readNotes({ refs, objects }: Repository, ref: string): Map<string, string> {
  const tip = refs.resolve(ref);
  const found = new Map<string, string>();
  if (tip === undefined) return found;
  for (const [path, { oid }] of flattenTree(objects, objects.commit(tip).tree)) {
    const target = path.replaceAll("/", "");
    if (/^[0-9a-f]{40}$/.test(target)) found.set(target, oid);
  }
  return found;
}

/** What `git log` is to show of notes: the text of a commit's notes, "" without any. */
export interface Notes {
  /** With a heading for each ref, and each line indented: as it stands below a message. */
  below(oid: string): string;
  /** As it was written: `%N`. */
  plain(oid: string): string;
}

/** The notes of these refs, and of the usual ones when none is named or one of the names is empty. */
export function openNotes(git: Git, named: readonly string[]): Notes {
  const { repository } = git;
  const globs = git.config.all("notes.displayref");
  const set = (git.env.get("GIT_NOTES_DISPLAY_REF")?.split(":") ?? globs).filter(Boolean);
  const usual = [
    notesRef(git),
    ...repository.refs
      .list("refs/notes/")
      .map(({ name }) => name)
      .filter((name) => set.some((glob) => wildmatch(glob, { pathname: false }).test(name))),
  ];
  const refs = [
    ...new Set([
      ...(named.every((name) => name !== "") && named.length > 0 ? [] : usual),
      ...named.filter((name) => name !== "").map(fullNotesRef),
    ]),
  ];
  const trees = refs.map((ref) => ({ ref, notes: readNotes(repository, ref) }));
  const each = (oid: string, show: (ref: string, text: string) => string) =>
    trees
      .map(({ ref, notes }) => {
        const blob = notes.get(oid);
        return blob === undefined ? "" : show(ref, decode(repository.objects.get(blob).data));
      })
      .join("");
  return {
    below: (oid) =>
      each(oid, (ref, text) => {
        const title = ref === "refs/notes/commits" ? "Notes" : `Notes (${ref.replace(/^refs\/notes\//, "")})`;
        const lines = text.replace(/\n$/, "").split("\n");
        return `\n${title}:\n${lines.map((line) => `    ${line}\n`).join("")}`;
      }),
    plain: (oid) => each(oid, (_, text) => (text.endsWith("\n") ? text : `${text}\n`)),
  };
}
