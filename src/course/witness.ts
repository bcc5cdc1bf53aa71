import type { Exchange } from "../network/journal.ts";

/** What a check may look at: facts of the learner's world, gathered by the session after each command. */
export interface Witness {
  /** A file's text; a relative path is taken from the project folder. Undefined when there is none. */
  text(path: string): string | undefined;
  /** Is the learner's CLI logged in? */
  readonly loggedIn: boolean;
  /** The repository the learner works in: that of the present folder, else the one worked in last. */
  readonly repository?: RepositoryFacts;
  /** What the present branch follows, when that is at github.com. */
  readonly upstream?: UpstreamFacts;
  /** The app in play: that of the repository's `heroku` remote, else the newest. */
  readonly app?: AppFacts;
  /** Requests since the lesson began, oldest first. */
  readonly exchanges: readonly Exchange[];
}

export interface RepositoryFacts {
  readonly branch: string;
  /** The id HEAD stands for; undefined before the first commit. */
  readonly head?: string;
  /** Paths that differ from HEAD or are not tracked. */
  readonly dirty: readonly string[];
  /** Paths in the index. */
  readonly tracked: readonly string[];
  readonly remotes: Readonly<Record<string, string>>;
}

export interface UpstreamFacts {
  /** The id of the branch at github.com; undefined when it is not there. */
  readonly head?: string;
  /** The id it had when the laptop last heard of it. */
  readonly fetched?: string;
  /** Does the present branch hold every commit that is at github.com? */
  readonly joined: boolean;
}

export interface AppFacts {
  readonly name: string;
  /** Without "https://" and path. */
  readonly host: string;
  readonly config: Readonly<Record<string, string>>;
  readonly releases: readonly {
    readonly version: number;
    readonly description: string;
    readonly commit?: string;
  }[];
  readonly dynos: readonly { readonly type: string; readonly state: string }[];
  readonly formation: readonly {
    readonly type: string;
    readonly quantity: number;
    readonly command: string;
  }[];
  /** Did the newest build fail? */
  readonly buildFailed: boolean;
}
