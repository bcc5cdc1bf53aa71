import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { GitFatal } from "../errors.ts";

interface Item {
  /** As typed. */
  readonly typed: string;
  /** Below the work tree, without a slash at its end; "" is everything. */
  readonly path: string;
  readonly exclude: boolean;
  /** Written with a slash at its end: only a folder is meant. */
  readonly folderOnly: boolean;
  readonly glob?: RegExp;
}

/** Which paths a command is about. */
export class Pathspec {
  readonly items: readonly Item[];
  /** Those that matched something so far. */
  readonly used = new Set<string>();

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  /** No paths were given: everything is meant. */
  get empty(): boolean {
    return this.items.length === 0;
  }

  matches(path: string): boolean {
    if (this.items.length === 0) return true;
    let found = this.items.every(({ exclude }) => exclude);
    for (const item of this.items) {
      if (!hits(item, path)) continue;
      if (item.exclude) return false;
      this.used.add(item.typed);
      found = true;
    }
    return found;
  }

  /** Could something below this folder match? */
  mayMatchBelow(folder: string): boolean {
    return (
      this.items.length === 0 ||
      this.items.every(({ exclude }) => exclude) ||
      this.items.some(
        ({ path, glob, exclude }) =>
          !exclude &&
          (glob !== undefined ||
            path === "" ||
            path === folder ||
            path.startsWith(`${folder}/`) ||
            folder.startsWith(`${path}/`)),
      )
    );
  }

  /** What was typed and has matched nothing. */
  get unused(): string[] {
    return this.items.filter((item) => !item.exclude && !this.used.has(item.typed)).map(({ typed }) => typed);
  }
}

function hits({ path, glob, folderOnly }: Item, candidate: string): boolean {
  if (path === "") return true;
  if (candidate === path) return !folderOnly;
  if (candidate.startsWith(`${path}/`)) return true;
  if (!glob) return false;
  return glob.test(candidate);
}

/** Reads pathspecs as typed in the current folder. Throws GitFatal for one outside the repository. */
export function parsePathspec(git: Git, typed: readonly string[]): Pathspec {
  const { repository } = git;
  return new Pathspec(
    typed.map((text) => {
      let rest = text;
      let exclude = false;
      let top = false;
      let literal = git.env.get("GIT_LITERAL_PATHSPECS") === "1";
      let ignoreCase = false;
      let pathname = false;
      const long = /^:\(([^)]*)\)/.exec(text);
      if (long) {
        rest = text.slice(long[0].length);
        for (const word of long[1]!.split(",")) {
          if (word === "exclude") exclude = true;
          else if (word === "top") top = true;
          else if (word === "literal") literal = true;
          else if (word === "icase") ignoreCase = true;
          else if (word === "glob") pathname = true;
          else if (word !== "") throw new GitFatal(`Invalid pathspec magic '${word}' in '${text}'`);
        }
      } else {
        const short = /^:([!^/]*):?/.exec(text);
        if (short && short[1] !== "") {
          rest = text.slice(short[0].length);
          exclude = /[!^]/.test(short[1]!);
          top = short[1]!.includes("/");
        }
      }
      if (rest === "" && !top && text === "")
        throw new GitFatal(
          "empty string is not a valid pathspec. please use . instead if you meant to match all paths",
        );
      const full = resolve(top ? repository.workTree : git.cwd, rest);
      const path = repository.inside(full);
      if (path === undefined)
        throw new GitFatal(`${text}: '${text}' is outside repository at '${repository.workTree}'`);
      const wild = !literal && /[*?[\\]/.test(rest);
      return {
        typed: text,
        path,
        exclude,
        folderOnly: rest.endsWith("/") && path !== "",
        ...(wild || ignoreCase ? { glob: wildmatch(path, { pathname, ignoreCase }) } : {}),
      };
    }),
  );
}
