import { usage } from "../stash.ts";

const ofChanges = `    -k, --keep-index      keep index
    -S, --staged          stash staged changes only
    -p, --patch           stash in patch mode
    -q, --quiet           quiet mode
    -u, --include-untracked
                          include untracked files in stash
    -a, --all             include ignore files
    -m, --message <message>
                          stash message
`;
const ofPaths = `    --pathspec-from-file <file>
                          read pathspec from file
    --pathspec-file-nul   with --pathspec-from-file, pathspec elements are separated with NUL character

`;

/** What `git stash WORD -h` prints. */
export const usages: Readonly<Record<string, string>> = {
  list: `usage: git stash list [<log-options>]

`,
  show: `usage: git stash show [-u | --include-untracked | --only-untracked] [<diff-options>] [<stash>]

    -u, --include-untracked
                          include untracked files in the stash
    --only-untracked      only show untracked files in the stash

`,
  drop: `usage: git stash drop [-q | --quiet] [<stash>]

    -q, --quiet           be quiet, only report errors

`,
  pop: `usage: git stash pop [--index] [-q | --quiet] [<stash>]

    -q, --quiet           be quiet, only report errors
    --index               attempt to recreate the index

`,
  apply: `usage: git stash apply [--index] [-q | --quiet] [<stash>]

    -q, --quiet           be quiet, only report errors
    --index               attempt to recreate the index

`,
  branch: `usage: git stash branch <branchname> [<stash>]

`,
  push: `usage: git stash [push [-p | --patch] [-S | --staged] [-k | --[no-]keep-index] [-q | --quiet]
                 [-u | --include-untracked] [-a | --all] [(-m | --message) <message>]
                 [--pathspec-from-file=<file> [--pathspec-file-nul]]
                 [--] [<pathspec>...]]

${ofChanges}${ofPaths}`,
  save: `usage: git stash save [-p | --patch] [-S | --staged] [-k | --[no-]keep-index] [-q | --quiet]
                 [-u | --include-untracked] [-a | --all] [<message>]

${ofChanges}
`,
  store: `usage: git stash store [(-m | --message) <message>] [-q | --quiet] <commit>

    -q, --quiet           be quiet
    -m, --message <message>
                          stash message

`,
  clear: `usage: git stash clear

`,
  // Of `git stash` without a word, which means push.
  "(push)": `${usage}${ofChanges}${ofPaths}`,
};
