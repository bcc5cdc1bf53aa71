import type { Git } from "../context.ts";

export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

interface Rule {
  readonly proper: Partial<Mailbox>;
  readonly email: string;
  readonly name?: string;
}

/** gitmailmap(5): who somebody is, whatever name and address a commit carries. */
export class Mailmap {
  readonly #rules: readonly Rule[];

  constructor(text: string) {
    this.#rules = text.split("\n").flatMap((line) => {
      const match = /^\s*([^<#][^<]*?)?\s*<([^>]*)>(?:\s*([^<]*?)\s*<([^>]*)>)?/.exec(line);
      if (!match || line.trim().startsWith("#")) return [];
      const [, name, first, oldName, second] = match;
      if (second === undefined) return [{ proper: name ? { name } : {}, email: first! }];
      return [
        {
          proper: { ...(name ? { name } : {}), email: first! },
          email: second,
          ...(oldName ? { name: oldName } : {}),
        },
      ];
    });
  }

  get empty(): boolean {
    return this.#rules.length === 0;
  }

  map<M extends Mailbox>(who: M): M {
    const fits = this.#rules.filter(
      ({ email, name }) =>
        email.toLowerCase() === who.email.toLowerCase() &&
        (name === undefined || name.toLowerCase() === who.name.toLowerCase()),
    );
    const rule = fits.findLast(({ name }) => name !== undefined) ?? fits.at(-1);
    return rule ? { ...who, ...rule.proper } : who;
  }
}

/** The `.mailmap` of the work tree and `mailmap.file`. */
export function mailmapOf(git: Git): Mailmap {
  const { repository, files } = git;
  const paths = repository.bare ? [] : [repository.at(".mailmap")];
  const set = git.config.get("mailmap.file");
  if (set !== undefined) paths.push(set.replace(/^~(?=\/)/, git.env.get("HOME") ?? ""));
  return new Mailmap(paths.map((path) => (files.is("file", path) ? files.text(path) : "")).join("\n"));
}
