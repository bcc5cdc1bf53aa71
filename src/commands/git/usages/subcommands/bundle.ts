/** What `git bundle WORD -h` prints. */
export const usages: Readonly<Record<string, string>> = {
  create: `usage: git bundle create [-q | --quiet | --progress | --all-progress] [--all-progress-implied]
                         [--version=<version>] <file> <git-rev-list-args>

    -q, --quiet           do not show progress meter
    --progress            show progress meter
    --all-progress        show progress meter during object writing phase
    --all-progress-implied
                          similar to --all-progress when progress meter is shown
    --version <n>         specify bundle format version

`,
  verify: `usage: git bundle verify [-q | --quiet] <file>

    -q, --quiet           do not show bundle details

`,
  "list-heads": `usage: git bundle list-heads <file> [<refname>...]

`,
  unbundle: `usage: git bundle unbundle [--progress] <file> [<refname>...]

    --progress            show progress meter

`,
};
