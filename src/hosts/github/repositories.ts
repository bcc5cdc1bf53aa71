import type { GitObject } from "../../base/git/objects.ts";
import { zeroOid } from "../../base/git/sha1.ts";
import { type Receiver, refusedLock } from "../../platform/git/receive-pack.ts";
import type { Repository } from "../../platform/git/repository.ts";
import { commitOn, fileAt, leavesOf, type Person, type Sample, writeHistory } from "./history.ts";

type Refs = Readonly<Record<string, string>>;

/** What differs from the samples, as plain data. The heap is only ever added to, so that a saved state can share it. */
export interface SavedGithub {
  /** "OWNER/NAME" to refs: repositories that were made or pushed to. */
  readonly changed: Readonly<Record<string, Refs>>;
  readonly objects: ReadonlyMap<string, GitObject>;
}

/** One repository, ready to be served. */
export interface Clone {
  readonly repository: Repository;
  readonly receiver: Receiver;
  /** Of the files of its branch. */
  paths(): string[];
}

/** A change of one file: `old` is replaced where it stands, and without `old` the text is a new last line. */
export interface FileChange {
  readonly path: string;
  readonly old?: string;
  readonly text: string;
}

/** Every repository of the host. */
export class Repositories {
  readonly #head: string;
  /** Of samples: they can be made again, so they are not saved. */
  readonly #made = new Map<string, GitObject>();
  readonly #pushed = new Map<string, GitObject>();
  readonly #sampleRefs = new Map<string, Refs>();
  #changed: Readonly<Record<string, Refs>> = {};

  constructor(samples: Readonly<Record<string, Sample>>, branch: string, saved: SavedGithub | undefined) {
    this.#head = `refs/heads/${branch}`;
    for (const [name, sample] of Object.entries(samples)) {
      const keep = (oid: string, object: GitObject) => this.#made.set(oid, object);
      this.#sampleRefs.set(name, { [this.#head]: writeHistory(sample, this.#read, keep) });
    }
    if (saved) this.resume(saved);
  }

  get names(): string[] {
    return [...new Set([...this.#sampleRefs.keys(), ...Object.keys(this.#changed)])].sort();
  }

  /** Undefined when there is none of this name. */
  open(name: string): Clone | undefined {
    const refs = this.#refs(name);
    if (!refs) return undefined;
    const repository: Repository = { refs, head: this.#head, read: this.#read };
    const tip = refs[this.#head];
    return {
      repository,
      receiver: this.#receiver(name, repository),
      paths: () => (tip === undefined ? [] : [...leavesOf(tip, this.#read).keys()]),
    };
  }

  /** An empty repository; false when the name is taken. */
  create(name: string): boolean {
    if (this.#refs(name)) return false;
    this.#changed = { ...this.#changed, [name]: {} };
    return true;
  }

  /** A copy of a repository with all its branches; false when there is nothing to copy or the name is taken. */
  fork(from: string, to: string): boolean {
    const refs = this.#refs(from);
    if (!refs || this.#refs(to)) return false;
    this.#changed = { ...this.#changed, [to]: refs };
    return true;
  }

  /** Somebody pushes a commit to the main branch; answers with its id, or with why not. `time` is in seconds. */
  commit(
    name: string,
    { path, old, text }: FileChange,
    by: Person & { readonly time: number },
  ): { oid: string; branch: string; message: string } | "no-repository" | "not-there" {
    const refs = this.#refs(name);
    if (!refs) return "no-repository";
    const parent = refs[this.#head];
    const before = parent === undefined ? undefined : fileAt(parent, path, this.#read);
    if (old !== undefined && before?.includes(old) !== true) return "not-there";
    const ended = before === undefined || before === "" || before.endsWith("\n") ? before : `${before}\n`;
    const after = old === undefined ? `${ended ?? ""}${text}\n` : before!.replace(old, () => text);
    const message = `${before === undefined ? "Create" : "Update"} ${path}`;
    const { time, name: author, email } = by;
    const oid = commitOn(
      parent,
      { message, files: { [path]: after }, by: { name: author, email }, time },
      this.#read,
      (id, object) => this.#pushed.set(id, object),
    );
    this.#changed = { ...this.#changed, [name]: { ...refs, [this.#head]: oid } };
    return { oid, branch: this.#head.slice("refs/heads/".length), message };
  }

  save(): SavedGithub {
    return { changed: this.#changed, objects: this.#pushed };
  }

  resume({ changed, objects }: SavedGithub): void {
    for (const [oid, object] of objects) this.#pushed.set(oid, object);
    this.#changed = changed;
  }

  readonly #read = (oid: string): GitObject | undefined => this.#pushed.get(oid) ?? this.#made.get(oid);

  #refs(name: string): Refs | undefined {
    if (Object.hasOwn(this.#changed, name)) return this.#changed[name];
    return this.#sampleRefs.get(name);
  }

  #receiver(name: string, repository: Repository): Receiver {
    return {
      repository,
      async preReceive(updates, _pushed, say) {
        for (const { ref, old, new: oid } of updates) {
          if (old !== zeroOid || oid === zeroOid || !ref.startsWith("refs/heads/")) continue;
          if (ref === repository.head || repository.refs[repository.head] === undefined) continue;
          const branch = ref.slice("refs/heads/".length);
          say(
            `\nCreate a pull request for '${branch}' on GitHub by visiting:\n` +
              `     https://github.com/${name}/pull/new/${branch}\n\n`,
          );
        }
        return true;
      },
      keep: (objects) => {
        for (const [oid, object] of objects) this.#pushed.set(oid, object);
      },
      move: ({ ref, old, new: oid }) => {
        const refs = this.#refs(name) ?? {};
        const present = refs[ref] ?? zeroOid;
        if (present !== old) return refusedLock(ref, old, present);
        const { [ref]: _, ...others } = refs;
        this.#changed = { ...this.#changed, [name]: oid === zeroOid ? others : { ...others, [ref]: oid } };
        return undefined;
      },
    };
  }
}
