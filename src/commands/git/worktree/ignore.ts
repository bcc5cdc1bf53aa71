import type { Files } from "../../../files/files.ts";
import { wildmatch } from "../core/wildmatch.ts";
import type { Repository } from "../core/repository.ts";

/** One line of a .gitignore file. */
export interface IgnoreRule {
  /** The file as git names it: ".gitignore", "sub/.gitignore", ".git/info/exclude". */
  readonly source: string;
  readonly line: number;
  /** As written. */
  readonly text: string;
  readonly negated: boolean;
  readonly folderOnly: boolean;
  matches(path: string, name: string): boolean;
}

function parseRule(written: string, source: string, line: number, base: string): IgnoreRule | undefined {
  let text = written.replace(/\r$/, "");
  if (text.startsWith("#")) return undefined;
  // Blanks at the end go, unless a backslash keeps them.
  while (/[ ]$/.test(text) && !text.endsWith("\\ ")) text = text.slice(0, -1);
  if (text === "") return undefined;
  const shown = text;
  const negated = text.startsWith("!");
  if (negated) text = text.slice(1);
  if (/^\\[!#]/.test(text)) text = text.slice(1);
  const folderOnly = text.endsWith("/");
  if (folderOnly) text = text.slice(0, -1);
  const anchored = text.includes("/");
  if (text.startsWith("/")) text = text.slice(1);
  if (text === "") return undefined;
  const expression = wildmatch(text);
  const matches = anchored
    ? (path: string) => path.startsWith(base) && expression.test(path.slice(base.length))
    : (_path: string, name: string) => expression.test(name);
  return { source, line, text: shown, negated, folderOnly, matches };
}

/** What is not to be tracked: .gitignore files on the way down, .git/info/exclude, core.excludesFile. */
export class Ignores {
  readonly #repository: Repository;
  readonly #files: Files;
  readonly #byFolder = new Map<string, readonly IgnoreRule[]>();
  readonly #common: readonly IgnoreRule[];
  readonly #extra: readonly IgnoreRule[];
  readonly #verdicts = new Map<string, IgnoreRule | undefined>();

  readonly #standard: boolean;

  /** `extra` patterns go before all others; without the `standard` rules only they count. */
  constructor(
    repository: Repository,
    env: ReadonlyMap<string, string>,
    { extra = [], standard = true }: { extra?: readonly string[]; standard?: boolean } = {},
  ) {
    this.#standard = standard;
    this.#repository = repository;
    this.#files = repository.files;
    const home = env.get("HOME") ?? "";
    const named = repository.config.get("core.excludesfile");
    const file =
      named?.replace(/^~(?=\/)/, home) ?? `${env.get("XDG_CONFIG_HOME") ?? `${home}/.config`}/git/ignore`;
    this.#extra = extra.map((text, i) => parseRule(text, "", i + 1, "")).filter((rule) => rule !== undefined);
    this.#common = !standard
      ? []
      : [
          ...this.#read(`${repository.commonDir}/info/exclude`, ".git/info/exclude", ""),
          ...this.#read(file, file, ""),
        ];
  }

  /** `--exclude` patterns given by hand come first. */
  #read(path: string, source: string, base: string): IgnoreRule[] {
    if (!this.#files.is("file", path)) return [];
    return this.#files
      .text(path)
      .replace(/^\ufeff/, "")
      .split("\n")
      .map((text, i) => parseRule(text, source, i + 1, base))
      .filter((rule) => rule !== undefined)
      .reverse();
  }

  #rulesOf(folder: string): readonly IgnoreRule[] {
    if (!this.#standard) return [];
    let rules = this.#byFolder.get(folder);
    if (!rules) {
      const source = folder === "" ? ".gitignore" : `${folder}/.gitignore`;
      rules = this.#read(this.#repository.at(source), source, folder === "" ? "" : `${folder}/`);
      this.#byFolder.set(folder, rules);
    }
    return rules;
  }

  /** The last rule that speaks of this very path (not of its folders); undefined when none does. */
  #own(path: string, isFolder: boolean): IgnoreRule | undefined {
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    const given = this.#extra.findLast((rule) => (!rule.folderOnly || isFolder) && rule.matches(path, name));
    if (given) return given;
    for (let folder = slash < 0 ? "" : path.slice(0, slash); ;) {
      for (const rule of this.#rulesOf(folder))
        if ((!rule.folderOnly || isFolder) && rule.matches(path, name)) return rule;
      if (folder === "") break;
      folder = folder.includes("/") ? folder.slice(0, folder.lastIndexOf("/")) : "";
    }
    return this.#common.find((rule) => (!rule.folderOnly || isFolder) && rule.matches(path, name));
  }

  /** The rule that decides about a path: that of the first ignored folder on the way, else its own. */
  rule(path: string, isFolder: boolean): IgnoreRule | undefined {
    const key = isFolder ? `${path}/` : path;
    if (this.#verdicts.has(key)) return this.#verdicts.get(key);
    const slash = path.lastIndexOf("/");
    const above = slash < 0 ? undefined : this.rule(path.slice(0, slash), true);
    const found = above && !above.negated ? above : this.#own(path, isFolder);
    this.#verdicts.set(key, found);
    return found;
  }

  ignored(path: string, isFolder: boolean): boolean {
    const rule = this.rule(path, isFolder);
    return rule !== undefined && !rule.negated;
  }
}
