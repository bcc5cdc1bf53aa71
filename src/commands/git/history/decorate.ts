import type { Git } from "../context.ts";
import { painter, type Colour } from "../colours.ts";
import { wildmatch } from "../core/wildmatch.ts";

interface Name {
  readonly text: string;
  readonly colour: Colour;
}

/** The names that point at each commit, in the order git shows them; HEAD with its branch comes first. */
export type Decorations = ReadonlyMap<string, readonly Name[]>;

/** Which names count, and in which form. */
export interface DecorationChoice {
  readonly decorate?: string | true | undefined;
  readonly "decorate-refs"?: readonly string[];
  readonly "decorate-refs-exclude"?: readonly string[];
}

/** Does a pattern fit a ref: as a whole, or as a folder of refs? */
const fits = (pattern: string, ref: string): boolean => {
  const whole = pattern.startsWith("refs/") || pattern === "HEAD" ? pattern : `refs/${pattern}`;
  return /[*?[]/.test(whole)
    ? wildmatch(whole, { pathname: false }).test(ref)
    : ref === whole || ref.startsWith(`${whole.replace(/\/$/, "")}/`);
};

const kinds: readonly [RegExp, Colour, string][] = [
  [/^refs\/tags\//, "yellow", "tag: "],
  [/^refs\/remotes\//, "boldRed", ""],
  [/^refs\/heads\//, "boldGreen", ""],
  [/^refs\/stash$/, "boldRed", ""],
];

export function decorations(git: Git, choice: DecorationChoice = {}): Decorations {
  const full = choice.decorate === "full";
  const { "decorate-refs": only = [], "decorate-refs-exclude": without = [] } = choice;
  const counts = (ref: string) =>
    !without.some((each) => fits(each, ref)) && (only.length === 0 || only.some((each) => fits(each, ref)));
  const { repository } = git;
  const { refs, objects } = repository;
  const found = new Map<string, Name[]>();
  const add = (oid: string | undefined, name: Name) => {
    const commit = oid === undefined ? undefined : objects.peel(oid, "commit");
    if (commit === undefined) return;
    const names = found.get(commit) ?? [];
    names.push(name);
    found.set(commit, names);
  };
  const branch = refs.symbolic("HEAD");
  const shown = (ref: string) => (full ? ref : ref.replace(/^refs\/(heads|remotes|tags)\//, ""));
  const headCounts = counts("HEAD");
  if (repository.head !== undefined && headCounts) {
    const text = branch === undefined || !counts(branch) ? "HEAD" : `HEAD -> ${shown(branch)}`;
    add(repository.head, { text, colour: "boldCyan" });
  }
  // From the last name to the first, as git comes by them: tags, the stash, remote branches, branches.
  for (const { name, oid } of refs.list().toReversed()) {
    const kind = kinds.find(([pattern]) => pattern.test(name));
    if (!kind || (name === branch && headCounts) || !counts(name)) continue;
    const [, colour, prefix] = kind;
    add(oid, { text: prefix + shown(name), colour });
  }
  return found;
}

/** "(HEAD -> main, tag: v1, origin/main)", or "" for a commit without a name. */
export function decorationText(names: Decorations, oid: string, colour: boolean): string {
  const list = names.get(oid);
  if (!list) return "";
  if (!colour) return `(${list.map(({ text }) => text).join(", ")})`;
  const paint = painter(true);
  const punctuation = (text: string) => paint("yellow", text);
  const parts = list.map(({ text, colour: each }) => {
    const arrow = text.startsWith("HEAD -> ");
    if (arrow) return `${paint("boldCyan", "HEAD -> ")}${paint("boldGreen", text.slice(8))}`;
    return text.startsWith("tag: ")
      ? `\x1b[1;33mtag: \x1b[m\x1b[1;33m${text.slice(5)}\x1b[m`
      : paint(each, text);
  });
  return `${punctuation("(")}${parts.join(punctuation(", "))}${punctuation(")")}`;
}
