/** What `git reflog WORD -h` prints. */
export const usages: Readonly<Record<string, string>> = {
  expire: `usage: git reflog expire [--expire=<time>] [--expire-unreachable=<time>]
                         [--rewrite] [--updateref] [--stale-fix]
                         [--dry-run | -n] [--verbose] [--all [--single-worktree] | <refs>...]

    --dry-run             do not actually prune any entries
    --rewrite             rewrite the old SHA1 with the new SHA1 of the entry that now precedes it
    --updateref           update the reference to the value of the top reflog entry
    --verbose             print extra information on screen
    --expire <timestamp>  prune entries older than the specified time
    --expire-unreachable <timestamp>
                          prune entries older than <time> that are not reachable from the current tip of the branch
    --stale-fix           prune any reflog entries that point to broken commits
    --all                 process the reflogs of all references
    -, --single-worktree
                          limits processing to reflogs from the current worktree only

`,
  delete: `usage: git reflog delete [--rewrite] [--updateref]
                         [--dry-run | -n] [--verbose] <ref>@{<specifier>}...

    --dry-run             do not actually prune any entries
    --rewrite             rewrite the old SHA1 with the new SHA1 of the entry that now precedes it
    --updateref           update the reference to the value of the top reflog entry
    --verbose             print extra information on screen

`,
  exists: `usage: git reflog exists <ref>

`,
  show: `usage: git reflog [show] [<log-options>] [<ref>]

`,
};
