export interface FetchRefsOptions {
  readonly tags: "auto" | "all" | "none";
  readonly prune: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly dryRun: boolean;
  readonly append: boolean;
  readonly depth?: number;
  /** The depth counts from where the history ends now. */
  readonly relative?: boolean;
  /** Tags that are gone there go here too. */
  readonly pruneTags?: boolean;
  /** FETCH_HEAD is left as it is when this is false. */
  readonly writeFetchHead?: boolean;
  /** The branch that is checked out may be moved. */
  readonly updateHead?: boolean;
  /** Instead of the configured refspecs, for what is named on the command line. */
  readonly refmap?: readonly string[];
  /** The present branch shall follow what is fetched. */
  readonly setUpstream?: boolean;
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
  /** Nobody asked for this ref to be moved; it follows what was asked for. */
  readonly opportune?: boolean;
}
