/** What stands before a script begins. Apps are called `example` and belong to the learner. */
export type Given =
  /** Created, nothing pushed. */
  | "app"
  /** Deployed: `web: serve`, `worker: work`. */
  | "deployed"
  /** A second app, `example-two`. */
  | "another app"
  /** What happens to the account, after all else has been made. */
  | { readonly scene: string }
  /** The folder is a repository; each remote leads to the app of that name. */
  | { readonly remotes: Readonly<Record<string, string>> };

/** Command lines for both CLIs, each run after the other in one world. */
export interface Script {
  readonly name: string;
  readonly given?: readonly Given[];
  /** Each line is what follows `heroku`; words in single quotes stay together. */
  readonly lines: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is on the stdin of every line. */
  readonly stdin?: string;
  /** Run on a terminal of 100 columns with 256 colours: stdout holds what both streams leave on the screen. */
  readonly tty?: true;
  /** The commands wait for something: world time passes a minute a second while the real one runs. */
  readonly waits?: true;
  /** What is told in our own words, so that of help only the layout is compared. */
  readonly ownWords?: string;
  /** Why ours does not answer as the real one. Such a script is counted, not compared. */
  readonly gap?: string;
}

export interface Outcome {
  readonly line: string;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A script that has run: what its lines answered, and what the platform then was. */
export interface Run {
  readonly lines: readonly Outcome[];
  readonly state: unknown;
}

/** `a 'b c'` as words. */
export const words = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|([^\s']+)/g)].map((match) => match[1] ?? match[2]!);

/** What the editor `rewrite` leaves of every file. */
export const rewritten = "A=2\n";
