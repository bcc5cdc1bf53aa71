/** What `git commit-graph WORD -h` prints. */
export const usages: Readonly<Record<string, string>> = {
  write: `usage: git commit-graph write [--object-dir <dir>] [--append]
                              [--split[=<strategy>]] [--reachable | --stdin-packs | --stdin-commits]
                              [--changed-paths] [--[no-]max-new-filters <n>] [--[no-]progress]
                              <split options>

    --object-dir <dir>    the object directory to store the graph
    --reachable           start walk at all refs
    --stdin-packs         scan pack-indexes listed by stdin for commits
    --stdin-commits       start walk at commits listed by stdin
    --append              include all commits already in the commit-graph file
    --changed-paths       enable computation for changed paths
    --split[=...]         allow writing an incremental commit-graph file
    --max-commits <n>     maximum number of commits in a non-base split commit-graph
    --size-multiple <n>   maximum ratio between two levels of a split commit-graph
    --expire-time <expiry-date>
                          only expire files older than a given date-time
    --max-new-filters ...
                          maximum number of changed-path Bloom filters to compute
    --progress            force progress reporting

`,
  verify: `usage: git commit-graph verify [--object-dir <dir>] [--shallow] [--[no-]progress]

    --object-dir <dir>    the object directory to store the graph
    --shallow             if the commit-graph is split, only verify the tip file
    --progress            force progress reporting

`,
};
