export const usage = `usage: git bundle create [-q | --quiet | --progress | --all-progress] [--all-progress-implied]
                         [--version=<version>] <file> <git-rev-list-args>
   or: git bundle verify [-q | --quiet] <file>
   or: git bundle list-heads <file> [<refname>...]
   or: git bundle unbundle [--progress] <file> [<refname>...]

`;
