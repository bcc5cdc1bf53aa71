import { zeroOid } from "../../../base/git/sha1.ts";
import type { Files } from "../../../files/files.ts";
import { compareNames } from "../../../files/paths.ts";
import { dirname } from "../../../files/paths.ts";
import { GitFailure, GitFatal } from "../errors.ts";

export interface Ref {
  readonly name: string;
  readonly oid: string;
}

/** Who changes a ref and why, for its log. */
export interface Reason {
  readonly message: string;
  /** "Name <email> 1700000000 +0000" */
  readonly who: string;
}

export interface LogLine {
  readonly before: string;
  readonly after: string;
  readonly who: string;
  readonly message: string;
}

/** The refs of one repository: files below refs/, then packed-refs; and their logs. */
export class Refs {
  readonly #files: Files;
  readonly #gitDir: string;

  readonly #commonDir: string;

  /** A linked work tree has a HEAD of its own; branches and tags are those of the main one, in `commonDir`. */
  constructor(files: Files, gitDir: string, commonDir = gitDir) {
    this.#files = files;
    this.#gitDir = gitDir;
    this.#commonDir = commonDir;
  }

  /** "worktrees/w/HEAD" and "main-worktree/HEAD" are the HEADs of other work trees. */
  #logPath(name: string): string {
    const other = /^(worktrees\/[^/]+|main-worktree)\/(.+)$/.exec(name);
    if (!other) return `${this.#base(name)}/logs/${name}`;
    return `${this.#commonDir}${other[1] === "main-worktree" ? "" : `/${other[1]}`}/logs/${other[2]}`;
  }

  #base = (name: string): string =>
    /^refs\/(?!bisect\/|worktree\/)/.test(`${name}/`) ? this.#commonDir : this.#gitDir;

  /** What the ref's own file says: "ref: refs/heads/main" or an id; undefined when there is none. */
  raw(name: string): string | undefined {
    const path = `${this.#base(name)}/${name}`;
    if (this.#files.is("file", path)) return this.#files.text(path).trim();
    return this.#packed().get(name);
  }

  /** The ref a symbolic ref such as HEAD names; undefined when it names none (a detached HEAD). */
  symbolic(name: string): string | undefined {
    const raw = this.raw(name);
    return raw?.startsWith("ref: ") ? raw.slice(5).trim() : undefined;
  }

  /** The id behind a ref, through symbolic refs; undefined when there is none (yet). */
  resolve(name: string): string | undefined {
    for (let at = name, depth = 0; depth < 6; depth++) {
      const raw = this.raw(at);
      if (raw === undefined) return undefined;
      if (!raw.startsWith("ref: ")) return /^[0-9a-f]{40}$/.test(raw) ? raw : undefined;
      at = raw.slice(5).trim();
    }
    return undefined;
  }

  /** Refs below a prefix such as "refs/heads/", by name; broken and unborn ones are left out. */
  list(prefix = "refs/"): Ref[] {
    const names = new Set<string>([...this.#packed().keys()].filter((name) => name.startsWith(prefix)));
    const walk = (folder: string) => {
      for (const { name, kind } of this.#files.list(`${this.#base(folder)}/${folder}`)) {
        const full = `${folder}/${name}`;
        if (kind === "directory") walk(full);
        else if (full.startsWith(prefix) && !full.endsWith(".lock")) names.add(full);
      }
    };
    const start = prefix.endsWith("/") ? prefix.slice(0, -1) : dirname(`/${prefix}`).slice(1);
    if (this.#files.is("directory", `${this.#base(start)}/${start}`)) walk(start);
    return [...names]
      .sort(compareNames)
      .map((name) => ({ name, oid: this.resolve(name) }))
      .filter((ref): ref is Ref => ref.oid !== undefined);
  }

  /** Points a ref at an object and logs it. Throws GitFatal when a ref's name and another's folder collide. */
  update(name: string, oid: string, reason?: Reason): void {
    const target = this.symbolic(name) ?? name;
    const before = this.resolve(target);
    this.#checkCollision(target);
    this.#write(target, `${oid}\n`);
    if (!reason) return;
    // An update that changes nothing is logged for a HEAD that is on the branch, and nowhere else.
    if (before !== oid) this.#log(target, before, oid, reason);
    if (target !== "HEAD" && this.symbolic("HEAD") === target) this.#log("HEAD", before, oid, reason);
  }

  /** Detaches HEAD at a commit, or whatever else must not follow a symbolic ref. */
  detach(name: string, oid: string, reason?: Reason): void {
    const before = this.resolve(name);
    const same = before === oid && this.symbolic(name) === undefined;
    this.#write(name, `${oid}\n`);
    if (reason && !same) this.#log(name, before, oid, reason);
  }

  /** Makes `name` a symbolic ref. `reason` is logged under it if both ends have a commit. */
  point(name: string, target: string, reason?: Reason): void {
    const before = this.resolve(name);
    this.#write(name, `ref: ${target}\n`);
    const after = this.resolve(name);
    if (reason && (before ?? after)) this.#log(name, before, after ?? zeroOid, reason);
  }

  /** Removes a ref and its log, and folders left empty. */
  delete(name: string): void {
    const packed = this.#packed();
    if (packed.has(name)) {
      const lines = this.#files
        .text(`${this.#commonDir}/packed-refs`)
        .split("\n")
        .filter((line, i, all) => {
          const owner = line.startsWith("^") ? all[i - 1]! : line;
          return owner.slice(41) !== name;
        });
      this.#files.write(`${this.#commonDir}/packed-refs`, lines.join("\n"));
    }
    for (const base of [this.#base(name), `${this.#base(name)}/logs`]) {
      const path = `${base}/${name}`;
      if (!this.#files.is("file", path) && !this.#files.is("symlink", path)) continue;
      this.#files.unlink(path);
      const floor =
        name.split("/").length > 3 ? `${base}/${name.split("/").slice(0, 2).join("/")}` : dirname(path);
      for (
        let folder = dirname(path);
        folder !== floor && this.#files.list(folder).length === 0;
        folder = dirname(folder)
      )
        this.#files.rmdir(folder);
    }
  }

  rename(from: string, to: string, reason: Reason): void {
    const oid = this.resolve(from);
    const oldLog = `${this.#base(from)}/logs/${from}`;
    const log = this.#files.exists(oldLog) ? this.#files.text(oldLog) : "";
    const isHead = this.symbolic("HEAD") === from;
    this.delete(from);
    if (oid) {
      this.#write(to, `${oid}\n`);
      this.#append(to, `${log}${oid} ${oid} ${reason.who}\t${reason.message}\n`);
    }
    if (!isHead) return;
    this.#write("HEAD", `ref: ${to}\n`);
    // The log of HEAD tells it as a ref that vanished and one that came.
    if (oid) {
      this.#append("HEAD", `${oid} ${zeroOid} ${reason.who}\t${reason.message}\n`);
      this.#append("HEAD", `${zeroOid} ${oid} ${reason.who}\t${reason.message}\n`);
    }
  }

  /** The log of a ref, oldest first. */
  log(name: string): LogLine[] {
    const path = this.#logPath(name);
    if (!this.#files.is("file", path)) return [];
    return this.#files
      .text(path)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const tab = line.indexOf("\t");
        const head = tab < 0 ? line : line.slice(0, tab);
        return {
          before: head.slice(0, 40),
          after: head.slice(41, 81),
          who: head.slice(82),
          message: tab < 0 ? "" : line.slice(tab + 1),
        };
      });
  }

  writeLog(name: string, lines: readonly LogLine[]): void {
    const text = lines
      .map(({ before, after, who, message }) => `${before} ${after} ${who}\t${message}\n`)
      .join("");
    this.#files.mkdir(dirname(`${this.#base(name)}/logs/${name}`), { parents: true });
    this.#files.write(`${this.#base(name)}/logs/${name}`, text);
  }

  logged = (name: string): boolean => this.#files.is("file", this.#logPath(name));

  #log(name: string, before: string | undefined, after: string, { message, who }: Reason): void {
    const wanted = name === "HEAD" || /^refs\/(heads|remotes|notes)\//.test(name) || this.logged(name);
    if (!wanted || this.bare) return;
    const line = `${before ?? zeroOid} ${after} ${who}\t${message.replaceAll(/\s+/g, " ").trim()}\n`;
    this.#append(name, line);
  }

  /** Bare repositories keep no logs unless told to. */
  bare = false;

  #append(name: string, text: string): void {
    const path = `${this.#base(name)}/logs/${name}`;
    this.#files.mkdir(dirname(path), { parents: true });
    this.#files.write(path, text, { append: true });
  }

  #write(name: string, text: string): void {
    const path = `${this.#base(name)}/${name}`;
    this.#files.mkdir(dirname(path), { parents: true });
    if (this.#files.is("directory", path)) this.#files.remove(path);
    this.#files.write(path, text);
  }

  #checkCollision(name: string): void {
    if (!name.startsWith("refs/")) return;
    const cannot = (other: string) => {
      throw new GitFatal(`cannot lock ref '${name}': '${other}' exists; cannot create '${name}'`);
    };
    for (
      let folder = dirname(`/${name}`).slice(1);
      folder.split("/").length > 2;
      folder = dirname(`/${folder}`).slice(1)
    )
      if (this.resolve(folder)) cannot(folder);
    const below = this.list(`${name}/`)[0];
    if (below) cannot(below.name);
  }

  #packed(): Map<string, string> {
    const path = `${this.#commonDir}/packed-refs`;
    const found = new Map<string, string>();
    if (!this.#files.is("file", path)) return found;
    for (const line of this.#files.text(path).split("\n")) {
      const match = /^([0-9a-f]{40}) (.+)$/.exec(line);
      if (match) found.set(match[2]!, match[1]!);
    }
    return found;
  }
}

/** git-check-ref-format(1), for the part below refs/heads/ and the like. */
export function validRefName(name: string): boolean {
  return !(
    name === "" ||
    name === "@" ||
    /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|^\/|\/$/.test(name) ||
    name.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock"))
  );
}

export function checkBranchName(name: string): void {
  if (!validRefName(name) || name.startsWith("-") || name === "HEAD")
    throw new GitFatal(`'${name}' is not a valid branch name`);
}

export const missingRef = (name: string): GitFailure => new GitFailure(`${name}: no such ref`);
