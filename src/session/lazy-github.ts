import type { Github } from "../hosts/github/github.ts";
import type { SavedGithub } from "../hosts/github/repositories.ts";
import type { EditionName } from "../base/edition.ts";
import type { Starter } from "./world.ts";

/** The simulated github.com, loaded at its first use; until then what was saved of it. */
export class LazyGithub {
  #create: (saved: SavedGithub | undefined) => Promise<Github>;
  #github?: Github;
  #loading?: Promise<Github>;
  #saved?: SavedGithub;

  constructor(create: (saved: SavedGithub | undefined) => Promise<Github>) {
    this.#create = create;
  }

  load(): Promise<Github> {
    this.#loading ??= this.#create(this.#saved).then((github) => {
      if (this.#saved) github.repositories.resume(this.#saved);
      return (this.#github = github);
    });
    return this.#loading;
  }

  save(): SavedGithub | undefined {
    return this.#github?.repositories.save() ?? this.#saved;
  }

  /** Goes on as it was at another moment. */
  restore(saved: SavedGithub | undefined): void {
    this.#saved = saved;
    this.#github?.repositories.resume(saved ?? { changed: {}, objects: new Map() });
  }
}

/** Serves the samples and the lessons' starters, with the branch that is the edition's own. */
export const githubOf = (edition: EditionName, starters: Readonly<Record<string, Starter>>): LazyGithub =>
  new LazyGithub(async (saved) => {
    const [{ createGithub }, { samples, shared, moved }] = await Promise.all([
      import("../hosts/github/github.ts"),
      import("../hosts/github/samples/index.ts"),
    ]);
    const started = Object.entries(starters).map(
      ([name, files]) => [`dyno-dojo/${name}`, [{ message: "Initial commit", files }]] as const,
    );
    return createGithub({
      moved,
      samples: { ...samples, ...Object.fromEntries(started) },
      shared,
      branch: edition === "classic" ? "master" : "main",
      ...(saved ? { saved } : {}),
    });
  });
