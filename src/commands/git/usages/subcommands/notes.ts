/** Of the commands that write a note. */
const ofMessage = `    -m, --message <message>
                          note contents as a string
    -F, --file <file>     note contents in a file
    -c, --reedit-message <object>
                          reuse and edit specified note object
    -C, --reuse-message <object>
                          reuse specified note object
    --allow-empty         allow storing empty note

`;

/** What `git notes WORD -h` prints. */
export const usages: Readonly<Record<string, string>> = {
  list: `usage: git notes [list [<object>]]

`,
  add: `usage: git notes add [<options>] [<object>]

    -m, --message <message>
                          note contents as a string
    -F, --file <file>     note contents in a file
    -c, --reedit-message <object>
                          reuse and edit specified note object
    -C, --reuse-message <object>
                          reuse specified note object
    --allow-empty         allow storing empty note
    -f, --force           replace existing notes

`,
  copy: `usage: git notes copy [<options>] <from-object> <to-object>
   or: git notes copy --stdin [<from-object> <to-object>]...

    -f, --force           replace existing notes
    --stdin               read objects from stdin
    --for-rewrite <command>
                          load rewriting config for <command> (implies --stdin)

`,
  append: `usage: git notes append [<options>] [<object>]

${ofMessage}`,
  edit: `usage: git notes edit [<object>]

${ofMessage}`,
  show: `usage: git notes show [<object>]

`,
  merge: `usage: git notes merge [<options>] <notes-ref>
   or: git notes merge --commit [<options>]
   or: git notes merge --abort [<options>]

General options
    -v, --verbose         be more verbose
    -q, --quiet           be more quiet

Merge options
    -s, --strategy <strategy>
                          resolve notes conflicts using the given strategy (manual/ours/theirs/union/cat_sort_uniq)

Committing unmerged notes
    --commit              finalize notes merge by committing unmerged notes

Aborting notes merge resolution
    --abort               abort notes merge

`,
  remove: `usage: git notes remove [<object>]

    --ignore-missing      attempt to remove non-existent note is not an error
    --stdin               read object names from the standard input

`,
  prune: `usage: git notes prune [<options>]

    -n, --dry-run         do not remove, show only
    -v, --verbose         report pruned notes

`,
  "get-ref": `usage: git notes get-ref

`,
};
