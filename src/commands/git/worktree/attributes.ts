import { wildmatch } from "../core/wildmatch.ts";
import type { Repository } from "../core/repository.ts";

export type AttributeValue = string | boolean;

interface Line {
  readonly matches: (path: string) => boolean;
  readonly values: ReadonlyMap<string, AttributeValue | undefined>;
}

const macros: Record<string, string> = { binary: "-diff -merge -text" };
const parsed = new WeakMap<Repository, Map<string, readonly Line[]>>();

function parseLine(line: string, base: string): Line | undefined {
  const [pattern, ...words] = line.trim().split(/[ \t]+/);
  if (!pattern || pattern.startsWith("#") || pattern.startsWith("[attr]")) return undefined;
  const values = new Map<string, AttributeValue | undefined>();
  for (const word of words.flatMap((each) => (macros[each] ? [...macros[each]!.split(" "), each] : [each]))) {
    const equals = word.indexOf("=");
    if (word.startsWith("-")) values.set(word.slice(1), false);
    else if (word.startsWith("!")) values.set(word.slice(1), undefined);
    else if (equals > 0) values.set(word.slice(0, equals), word.slice(equals + 1));
    else values.set(word, true);
  }
  const anchored = pattern.includes("/");
  const expression = wildmatch(pattern.replace(/^\//, ""));
  const matches = (path: string) =>
    path.startsWith(base) &&
    expression.test(anchored ? path.slice(base.length) : path.slice(path.lastIndexOf("/") + 1));
  return { matches, values };
}

function linesOf(repository: Repository, folder: string): readonly Line[] {
  let known = parsed.get(repository);
  if (!known) parsed.set(repository, (known = new Map()));
  let lines = known.get(folder);
  if (!lines) {
    const path =
      folder === ".git"
        ? `${repository.commonDir}/info/attributes`
        : repository.at(`${folder}.gitattributes`);
    const text = repository.files.is("file", path) ? repository.files.text(path) : "";
    lines = text
      .split("\n")
      .map((line) => parseLine(line, folder === ".git" ? "" : folder))
      .filter((line) => line !== undefined);
    known.set(folder, lines);
  }
  return lines;
}

const nothing: ReadonlyMap<string, AttributeValue | undefined> = new Map();

/** The attributes of a path: nearer files and later lines win. */
export function attributesOf(
  repository: Repository,
  path: string,
): ReadonlyMap<string, AttributeValue | undefined> {
  if (repository.bare) return nothing;
  const folders = [""];
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
    folders.push(path.slice(0, slash + 1));
  folders.push(".git");
  let found: Map<string, AttributeValue | undefined> | undefined;
  for (const folder of folders)
    for (const line of linesOf(repository, folder))
      if (line.matches(path)) {
        found ??= new Map();
        for (const [name, value] of line.values) found.set(name, value);
      }
  return found ?? nothing;
}
