import { type GitObject, parseTag } from "../../base/git/objects.ts";

/** What a server of git's smart protocol needs to know of a repository. */
export interface Repository {
  /** Full names (refs/heads/main) to object ids. */
  readonly refs: Readonly<Record<string, string>>;
  /** The branch HEAD stands for, whether it exists or not: refs/heads/main. */
  readonly head: string;
  read(oid: string): GitObject | undefined;
}

/** Names in the order of their bytes, in which git lists refs. */
export const refNames = ({ refs }: Pick<Repository, "refs">): string[] =>
  Object.keys(refs).sort((a, b) => (a < b ? -1 : 1));

/** What an annotated tag stands for in the end; of anything else the object itself. */
export function peel(repository: Pick<Repository, "read">, oid: string): string {
  for (let at = oid; ;) {
    const object = repository.read(at);
    if (object?.type !== "tag") return at;
    at = parseTag(object.data).object;
  }
}
