import type { Output } from "../../base/streams.ts";
import type { Files } from "../../files/files.ts";
import type { Process } from "../../shell/command.ts";
import { type Config, loadConfig, parseBool } from "./core/config.ts";
import { type IdentSource, logWho } from "./core/ident.ts";
import { discover, type Place, Repository } from "./core/repository.ts";
import { GitError, GitFatal } from "./errors.ts";

/** What `git` itself was told before the verb. */
export interface Globals {
  readonly cwd: string;
  /** `-c name=value` */
  readonly overrides: readonly (readonly [string, string | null])[];
  readonly pager: boolean;
  /** `--git-dir` and its like, as the environment variables they stand for. */
  readonly env: ReadonlyMap<string, string>;
}

/** What a verb works with: the process it runs in, and the repository it stands in. */
export class Git {
  readonly process: Process;
  readonly files: Files;
  readonly cwd: string;
  readonly globals: Globals;
  readonly stdout: Output;
  readonly stderr: Output;
  #place?: { found: Place | undefined };
  #config?: Config;
  #env?: ReadonlyMap<string, string>;
  #repository?: Repository;

  constructor(process: Process, globals: Globals, stdout: Output = process.stdout) {
    this.process = process;
    this.files = process.files;
    this.cwd = globals.cwd;
    this.globals = globals;
    this.stdout = stdout;
    this.stderr = process.stderr;
  }

  get env(): ReadonlyMap<string, string> {
    this.#env ??=
      this.globals.env.size === 0 ? this.process.env : new Map([...this.process.env, ...this.globals.env]);
    return this.#env;
  }

  get place(): Place | undefined {
    this.#place ??= { found: discover(this.files, this.cwd, this.env) };
    return this.#place.found;
  }

  get config(): Config {
    this.#config ??= loadConfig({
      files: this.files,
      env: this.env,
      gitDir: this.place?.commonDir ?? this.place?.gitDir,
      overrides: this.globals.overrides,
    });
    return this.#config;
  }

  /** The repository around the current folder. Throws GitFatal when there is none. */
  get repository(): Repository {
    if (!this.#repository) {
      if (!this.place) throw new GitFatal("not a git repository (or any of the parent directories): .git");
      if (this.config.get("extensions.objectformat") === "sha256")
        throw new GitError("git: repositories with SHA-256 ids are not simulated yet", 1);
      this.#repository = this.open(this.place, this.config);
      if (this.env.has("GIT_NO_REPLACE_OBJECTS")) this.#repository.objects.ignoreReplacements();
    }
    return this.#repository;
  }

  open(place: Place, config: Config): Repository {
    return new Repository(this.files, place, config, () => logWho({ ...this.ident, config }));
  }

  /** Config was written: read it again when it is next asked for. */
  forgetConfig(): void {
    this.#config = undefined;
    this.#repository = undefined;
    this.#place = undefined;
  }

  get ident(): IdentSource {
    return { env: this.env, config: this.config, now: this.process.clock.now() };
  }

  /** Seconds since the epoch. */
  get now(): number {
    return Math.floor(this.process.clock.now() / 1000);
  }

  /** The current folder below the work tree, "" or "sub/dir/". */
  get prefix(): string {
    if (this.repository.bare) return "";
    const below = this.repository.inside(this.cwd);
    return below ? `${below}/` : "";
  }

  /** A tracked path as seen from the current folder. */
  relative(path: string): string {
    const prefix = this.prefix;
    if (prefix === "") return path;
    const from = prefix.slice(0, -1).split("/");
    const to = path.split("/");
    let same = 0;
    while (same < from.length && same < to.length && from[same] === to[same]) same++;
    const up = "../".repeat(from.length - same);
    return `${up}${to.slice(same).join("/")}` || "./";
  }

  out = (text: string): Promise<void> => this.stdout.write(text);
  err = (text: string): Promise<void> => this.stderr.write(text);

  /** Are colours wanted on stdout? `slot` is "diff", "status", "branch"; the nearest setting counts. */
  colour(slot: string, asked?: string | boolean): boolean {
    const set = asked === true ? "always" : asked === false ? undefined : asked;
    const value = set ?? this.config.get(`color.${slot}`) ?? this.config.get("color.ui") ?? "auto";
    if (value === "always") return true;
    if (value === "never" || parseBool(value) === false) return false;
    return this.stdout.isTTY && (this.env.get("TERM") ?? "dumb") !== "dumb";
  }

  /** Is this piece of advice wanted? */
  advice = (name: string): boolean => this.config.bool(`advice.${name.toLowerCase()}`) !== false;
}
