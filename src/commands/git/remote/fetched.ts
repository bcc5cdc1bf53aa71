export interface FetchRefsOptions {
  readonly tags: "auto" | "all" | "none";
  readonly prune: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly dryRun: boolean;
  readonly append: boolean;
  readonly depth?: number;
  readonly progress: boolean;
  /** For the log: "fetch", "pull", with its words. */
  readonly action: string;
}

/** A ref that was fetched. */
export interface Fetched {
  /** Its name on the other side. */
  readonly remote: string;
  readonly oid: string;
  /** The ref it is kept in here. */
  readonly local?: string;
  readonly force: boolean;
  readonly forMerge: boolean;
}
