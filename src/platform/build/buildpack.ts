import type { EditionName } from "../../base/edition.ts";
import type { Clock } from "../../base/clock.ts";
import type { Files } from "../../files/files.ts";

/** The lines of a build, without "remote: ", as they come. */
export type BuildLog<Result = void> = AsyncGenerator<string, Result, void>;

export interface BuildContext {
  readonly files: Files;
  /** Where the source lies and the slug grows: "/tmp/build_3c2a1f0e". */
  readonly dir: string;
  /** A folder that the app's next build finds again as this one leaves it. */
  readonly cacheDir: string;
  readonly stack: string;
  readonly edition: EditionName;
  /** The app's config vars. */
  readonly config: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Set by buildpacks that ran before in the same build, and for those that run after. */
  readonly env: Record<string, string>;
  /** Runs `bash -c command` in `dir` under `env` and these; yields its lines, answers with its exit status. */
  run(command: string, env?: Readonly<Record<string, string>>): BuildLog<number>;
}

/** What a buildpack adds to the release. */
export interface BuildResult {
  /** Process types an app has where its Procfile does not name them. */
  readonly processTypes: Readonly<Record<string, string>>;
  /** What profile.d sets at run time where the config vars do not. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Buildpack {
  /** "heroku/python" */
  readonly id: string;
  /** As detection prints it: "Python". */
  readonly name: string;
  detect(source: Source): boolean;
  /** What its detection says when it was set by hand and the source is none of its own. */
  explain?(source: Source): readonly string[];
  /** Throws CompileError. */
  build(context: BuildContext): BuildLog<BuildResult>;
}

/** The pushed source, for a first look. Paths are relative: "requirements.txt". */
export interface Source {
  readonly edition: EditionName;
  /** Is there a file or folder of this name? */
  has(path: string): boolean;
  isFolder(path: string): boolean;
  text(path: string): string;
  /** Names in a folder, sorted by their bytes; of one that is not there none. */
  list(path?: string): readonly string[];
}
